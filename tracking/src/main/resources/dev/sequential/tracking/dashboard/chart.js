import uPlot from './uplot.js';
import {h, swatch, ticks} from './dom.js';

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
// Canvas does not know light-dark(): the browser resolves it on an element.
export function resolved(name) {
  const probe = h('span', {vars: {color: `var(${name})`}});
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value || colour(name);
}

const HEIGHT = 224;
// A training that diverges leaves the numbers that uPlot has steps for.
const STEPS = Array.from({length: 60}, (_, i) => [1, 2, 2.5, 5].map(n => n * 10 ** (i - 20))).flat();
// There are no half epochs.
const WHOLE = [1, 2, 5].flatMap(n => [1, 10, 100, 1000, 10000, 100000].map(power => n * power)).sort((a, b) => a - b);

function smoothed(values, weight) {
  let mean = null;
  return values.map(value =>
    value === null ? null : (mean = mean === null ? value : mean * weight + value * (1 - weight)),
  );
}

// A chart of lines: [{x, y, colour: '--val', dash: [5, 4], thin, label}], where null in y is NaN. Drag to zoom, double
// click for all of it.
export class Chart {
  constructor(format, label) {
    this.format = format;
    this.label = label;
    this.log = false;
    this.weight = 0;
    this.lines = [];
    this.title = h('h2', {}, label);
    this.values = h('span', {class: 'key'});
    this.place = h('div', {class: 'plot', role: 'img', 'aria-label': label});
    this.corner = h('span', {class: 'corner', 'aria-hidden': 'true'});
    const log = h(
      'button',
      {
        class: 'quiet',
        'aria-pressed': 'false',
        title: 'logarithmic scale',
        onclick: () => {
          this.log = !this.log;
          log.setAttribute('aria-pressed', String(this.log));
          this.rebuild();
        },
      },
      'log',
    );
    const smooth = h(
      'button',
      {
        class: 'quiet',
        'aria-pressed': 'false',
        title: 'running mean',
        onclick: () => {
          this.weight = this.weight ? 0 : 0.7;
          smooth.setAttribute('aria-pressed', String(!!this.weight));
          this.rebuild();
        },
      },
      'smooth',
    );
    this.whole = h(
      'button',
      {
        class: 'quiet',
        hidden: true,
        title: 'show all again; so does a double click',
        onclick: () => {
          this.zoom(false);
          this.rebuild();
        },
      },
      'reset zoom',
    );
    this.element = h(
      'div',
      {class: 'card'},
      h('div', {class: 'head'}, this.title, this.values, h('span', {class: 'tools'}, this.whole, log, smooth)),
      h('div', {class: 'framed'}, this.place, this.corner),
    );
    this.watcher = new ResizeObserver(
      () => this.plot && this.place.clientWidth && this.plot.setSize({width: this.place.clientWidth, height: HEIGHT}),
    );
    this.watcher.observe(this.place);
  }

  zoom(whether) {
    this.zoomed = whether;
    this.whole.hidden = !whether;
  }

  table() {
    const drawn = this.lines.filter(line => line.x.length);
    if (!drawn.some(line => line.y.some(value => value !== null))) return null;
    const tables = drawn.map(line => [line.x, this.weight ? smoothed(line.y, this.weight) : line.y]);
    return {drawn, data: tables.length > 1 ? uPlot.join(tables) : tables[0]};
  }

  draw(lines, counted = 'epoch') {
    this.counted = counted;
    const same =
      this.plot &&
      lines
        .filter(line => line.x.length)
        .map(line => line.label)
        .join() === this.drawn;
    this.lines = lines;
    if (!same) {
      this.rebuild();
      return;
    }
    const table = this.table();
    if (table) this.plot.setData(table.data, !this.zoomed);
    this.hover(null);
  }

  rebuild() {
    this.plot?.destroy();
    this.plot = null;
    const table = this.table();
    this.corner.hidden = !table;
    if (!table) {
      this.values.replaceChildren();
      this.place.replaceChildren(
        h(
          'p',
          {class: 'empty'},
          this.lines.some(line => line.x.length)
            ? 'All of it is NaN: a smaller learning rate may keep the numbers finite.'
            : 'Nothing yet: the first numbers come within a second of the first step.',
        ),
      );
      return;
    }
    this.drawn = table.drawn.map(line => line.label).join();
    const soft = resolved('--soft');
    const grid = resolved('--line');
    const axis = {
      stroke: soft,
      gap: 3,
      grid: {stroke: grid, width: 1},
      ticks: {stroke: grid, size: 4},
      font: '11px system-ui',
    };
    const options = {
      width: this.place.clientWidth || 600,
      height: HEIGHT,
      padding: [8, 22, 0, 0],
      legend: {show: false},
      cursor: {drag: {x: true, y: false}, points: {size: 6}, sync: {key: 'epochs'}},
      scales: {x: {time: false}, y: {distr: this.log ? 3 : 1}},
      axes: [
        {...axis, size: 26, incrs: WHOLE},
        {...axis, size: 58, incrs: STEPS, values: (u, splits) => ticks(splits, this.format)},
      ],
      series: [
        {},
        ...table.drawn.map(line => ({
          stroke: resolved(line.colour),
          width: line.thin ? 1 : 2,
          dash: line.dash,
          points: {show: line.y.filter(value => value !== null).length < 2, size: 8, fill: resolved(line.colour)},
          alpha: line.thin ? 0.55 : 1,
        })),
      ],
      hooks: {
        setCursor: [u => this.hover(u.cursor.idx)],
        setSelect: [
          u => {
            if (u.select.width) this.zoom(true);
          },
        ],
      },
    };
    this.place.replaceChildren();
    this.plot = new uPlot(options, table.data, this.place);
    this.plot.over.addEventListener('dblclick', () => this.zoom(false));
    this.hover(null);
  }

  // The values under the pointer, or the last ones.
  hover(index) {
    if (!this.plot) return;
    const data = this.plot.data;
    const drawn = this.lines.filter(line => line.x.length);
    this.values.replaceChildren(
      ...drawn.map((line, i) => {
        let at = index ?? data[0].length - 1;
        while (at > 0 && data[i + 1][at] === undefined) at--;
        const value = data[i + 1][at];
        return h(
          'span',
          {class: line.key},
          swatch(line),
          line.label,
          ' ',
          h('b', {}, value === undefined ? '' : value === null ? 'NaN' : this.format(value)),
        );
      }),
    );
    this.corner.textContent =
      this.counted + (index === null || index === undefined ? '' : ' ' + Number(data[0][index].toFixed(2)));
  }

  destroy() {
    this.watcher.disconnect();
    this.plot?.destroy();
  }
}
