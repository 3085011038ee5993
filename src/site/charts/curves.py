#!/usr/bin/env python3
"""Draws the tutorial's learning curves: src/site/charts/*.csv to src/site/markdown/images/curves-*.svg.

A history is what `runs export` writes of a run, without the numbers within epochs:

    ./sequential runs export 3 | grep -E '^channel|,epoch,' > src/site/charts/cnn_simple.csv

Needs Python 3 alone.
"""

import csv
import math
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
IMAGES = HERE.parent / "markdown" / "images"
MODELS = ["logistic_regression", "mlp", "cnn_simple", "cnn_adv"]

# Blue and orange, then green and purple, of Okabe and Ito's palette: told apart by all eyes, and by dashes as well.
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #444 }
  .title { font-weight: 600; fill: #222 }
  .grid { stroke: #8884; stroke-width: 1 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  .c0 { stroke: #d55e00 } .c1 { stroke: #0072b2 } .c2 { stroke: #00805c } .c3 { stroke: #a0559c }
  .dashed { stroke-dasharray: 5 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #bbb } .title { fill: #eee }
    .c0 { stroke: #f08a3c } .c1 { stroke: #56b4e9 } .c2 { stroke: #2fc598 } .c3 { stroke: #d99ad5 }
  }
"""


def history(model):
    """The numbers of each epoch by the name of their channel."""
    channels = {}
    with open(HERE / f"{model}.csv", newline="") as file:
        for row in csv.DictReader(file):
            channels.setdefault(row["channel"], []).append(float(row["value"]))
    return channels


def steps(low, high, most):
    """Round numbers that cover the range: 1, 2 or 5 times a power of ten apart."""
    power = 10 ** math.floor(math.log10((high - low) / most))
    step = next(power * factor for factor in (1, 2, 5, 10) if (high - low) / (power * factor) <= most)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [step * count for count in range(first, last + 1)]


class Panel:
    """One chart: a title, axes with labels, and lines over epochs."""

    WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 380, 300, 48, 34, 16, 44

    def __init__(self, at, title, series, percent, width=WIDTH):
        """series: (name, values, class of the line), drawn in this order."""
        self.at, self.title, self.series, self.percent, self.width = at, title, series, percent, width
        self.epochs = max(len(numbers) for _, numbers, _ in series)
        # In a long run the first epoch would squeeze all others together: its line comes in from outside.
        first = 1 if self.epochs > 50 else 0
        values = [value for _, numbers, _ in series for value in numbers[first:]]
        self.ticks = steps(min(values), max(values), 6)

    def x(self, epoch):
        return self.at + self.LEFT + (epoch - 1) / (self.epochs - 1) * (self.width - self.LEFT - self.RIGHT)

    def y(self, value):
        low, high = self.ticks[0], self.ticks[-1]
        return self.TOP + (high - value) / (high - low) * (self.HEIGHT - self.TOP - self.BOTTOM)

    def label(self, value):
        if self.percent:
            return f"{100 * value:.0f} %"
        decimals = max(0, -math.floor(math.log10(self.ticks[1] - self.ticks[0]) + 1e-9))
        return f"{value:.{decimals}f}"

    def svg(self):
        left, right = self.at + self.LEFT, self.at + self.width - self.RIGHT
        yield f'<text class="title" x="{left}" y="16">{self.title}</text>'
        for tick in self.ticks:
            y = self.y(tick)
            yield f'<path class="grid" d="M{left} {y:.1f}H{right}"/>'
            yield f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{self.label(tick)}</text>'
        marks = [1] + [epoch for epoch in map(int, steps(0, self.epochs, 5)) if 1 < epoch <= self.epochs]
        for epoch in marks:
            yield f'<text x="{self.x(epoch):.1f}" y="{self.HEIGHT - self.BOTTOM + 18}" text-anchor="middle">{epoch}</text>'
        yield f'<text x="{(left + right) / 2}" y="{self.HEIGHT - 8}" text-anchor="middle">epoch</text>'
        yield f'<svg x="{left}" y="{self.TOP - 1}" width="{right - left}" height="{self.HEIGHT - self.TOP - self.BOTTOM + 2}">'
        for name, values, line in self.series:
            points = " ".join(f"{self.x(i + 1) - left:.1f},{self.y(value) - self.TOP + 1:.1f}" for i, value in enumerate(values))
            yield f'<polyline class="line {line}" points="{points}"><title>{name}</title></polyline>'
        yield "</svg>"

    def legend(self):
        at = self.at + self.width - self.RIGHT
        for name, _, line in reversed(self.series):
            at -= 42 + 6.4 * len(name)
            yield f'<path class="line {line}" d="M{at:.0f} 12h22"/><text x="{at + 27:.0f}" y="16">{name}</text>'


def write(name, description, width, *parts):
    file = IMAGES / f"curves-{name}.svg"
    body = "\n".join(line for part in parts for line in part)
    file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {Panel.HEIGHT}" width="{width}" height="{Panel.HEIGHT}" '
                    f'role="img">\n<title>{description}</title>\n<style>{STYLE}</style>\n{body}\n</svg>\n')
    print(file.relative_to(HERE.parents[2]))


def both(channels, name):
    return [("training", channels[f"{name} training"], "c1 dashed"), ("validation", channels[f"{name} validation"], "c0")]


histories = {model: history(model) for model in MODELS if (HERE / f"{model}.csv").exists()}
for model, channels in histories.items():
    accuracy = Panel(0, "Accuracy", both(channels, "Accuracy"), True)
    loss = Panel(Panel.WIDTH, "Loss", both(channels, "Log-loss"), False)
    write(model, f"Accuracy and loss of {model} by epoch, training and validation", 2 * Panel.WIDTH,
          accuracy.svg(), accuracy.legend(), loss.svg(), loss.legend())
lines = zip(histories.items(), ("c3 dashed", "c2", "c1 dashed", "c0"))
all_of_them = Panel(0, "Validation accuracy", [(model, channels["Accuracy validation"], line) for (model, channels), line in lines], True, 760)
write("all", "Validation accuracy of the four models by epoch", 760, all_of_them.svg(), all_of_them.legend())
