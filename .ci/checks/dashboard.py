"""Uses the dashboard as a person would, in Chromium. Arguments: its address, a folder for screenshots, --, a training to watch."""

import json
import os
import subprocess
import sys
import time

from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

address, folder = sys.argv[1].strip(), sys.argv[2]
training = sys.argv[sys.argv.index("--") + 1 :]
base = address.split("/#")[0]

options = webdriver.ChromeOptions()
options.binary_location = os.environ["CHROMIUM"]
for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-sync",
                 "--disable-background-networking", "--disable-component-update"):
    options.add_argument(argument)
options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(os.environ["CHROMEDRIVER"]))
failures = []


def find(css):
    return browser.find_elements(By.CSS_SELECTOR, css)


def texts(css):
    """What they say, read at once: the page is live, and may draw them anew at any moment."""
    return browser.execute_script("return [...document.querySelectorAll(arguments[0])].map(element => element.innerText)", css)


def wait(what, condition, seconds=30):
    # an element that was drawn anew between two questions is asked again
    waiting = WebDriverWait(browser, seconds, poll_frequency=0.1, ignored_exceptions=[StaleElementReferenceException])
    try:
        return waiting.until(lambda _: condition())
    except Exception as error:  # the screen at that moment says more than the stack
        shot("failed")
        raise AssertionError(f"waited {seconds} s for {what}") from error


def click(css):
    def clicked():
        for element in find(css)[:1]:
            browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
            element.click()
            return True

    wait(css, clicked)


def go(path, ready):
    browser.get(base + path)
    wait(f"{ready} on {path}", lambda: find(ready))


def look(scheme, width, height):
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})


def shot(name):
    time.sleep(0.4)  # charts are drawn in the frame after the data came
    browser.save_screenshot(os.path.join(folder, name + ".png"))


def rows():
    return browser.execute_script("return [...document.querySelectorAll('tbody tr[data-run]')].map(row => row.dataset.run)")


def errors_so_far():
    """The console's errors but one, which Chromium reports some time after the run that does not exist was asked for."""
    errors = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    return [error for error in errors if not error.startswith(f"{base}/api/runs/999 ")]


def check(title):
    def decorate(step):
        began = time.time()
        try:
            result = step()
            print(f"  ok     {title}: {result} ({time.time() - began:.1f} s)", flush=True)
        except Exception as error:
            failures.append(title)
            print(f"  FAILED {title}: {str(error).splitlines()[0]}", flush=True)
        return step

    return decorate


look("light", 1280, 720)
browser.get(address)
wait("the list of runs", lambda: len(rows()) == 2)
watched = subprocess.Popen(training, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@check("a training that begins appears in the open list")
def _():
    wait("a third run", lambda: "3" in rows(), 90)
    return rows()


@check("the list is sorted by validation accuracy, and by any column on a click")
def _():
    best = lambda: [text for text in browser.execute_script(
        "return [...document.querySelectorAll('tbody tr td:nth-child(4) strong')].map(cell => parseFloat(cell.textContent))") if text is not None]
    assert best() == sorted(best(), reverse=True), best()
    click("[data-column=model]")
    wait("names in order", lambda: rows()[-1] == "3")
    click("[data-column=best]")
    return best()


@check("text, model and state filter the list")
def _():
    search = find("input[type=search]")[0]
    search.send_keys("baseline")
    wait("one run", lambda: rows() == ["1"])
    search.send_keys(Keys.CONTROL, "a")
    search.send_keys(Keys.DELETE)
    wait("all runs", lambda: len(rows()) == 3)
    click("select[aria-label=state]")
    browser.execute_script("const s = document.querySelector('select[aria-label=state]'); s.value = 'running'; s.dispatchEvent(new Event('change')); s.blur()")
    wait("the running one", lambda: rows() == ["3"])
    browser.execute_script("const s = document.querySelector('select[aria-label=state]'); s.value = ''; s.dispatchEvent(new Event('change'))")
    return rows()


@check("the curve grows while the page is open")
def _():
    go("/run/3", ".uplot canvas")
    points = lambda: int(browser.execute_async_script(
        "const done = arguments[0]; fetch('/api/runs/3').then(r => r.json()).then(run => done(run.epoch))"))
    picture = lambda: browser.execute_script("return document.querySelector('.uplot canvas').toDataURL()")
    wait("two epochs", lambda: points() >= 2, 120)
    before, drawn = points(), picture()
    state = texts("h1 + .dot")[0]
    wait("another epoch", lambda: points() > before, 60)
    wait("another curve", lambda: picture() != drawn, 10)
    wait("another state", lambda: texts("h1 + .dot")[0] != state, 10)
    return f"epoch {before} to {points()}"


shot("run-light-1280")


@check("a cell of the confusion matrix shows its pictures, and a picture its probabilities")
def _():
    go("/run/1", ".wrong img")
    every = len(find(".wrong img"))
    cell = browser.execute_async_script(
        "const done = arguments[0]; fetch('/api/runs/1/epochs/8').then(r => r.json()).then(e => done(e.pictures[0].actual + '-' + e.pictures[0].predicted))")
    click(f"[data-cell='{cell}']")
    fewer = len(find(".wrong img"))
    assert 0 < fewer < every, (every, fewer)
    click(".wrong button")
    wait("the picture", lambda: find("dialog[open] img"))
    wait("its pixels", lambda: browser.execute_script("return document.querySelector('dialog img').naturalWidth") == 32)
    assert len(find("dialog .probabilities progress")) == 10
    shot("picture-light-1280")
    click("dialog button")
    return f"{every} pictures, {fewer} in cell {cell}"


@check("charts zoom, smooth and change to a logarithmic scale")
def _():
    picture = lambda: browser.execute_script("return document.querySelector('.uplot canvas').toDataURL()")
    for button in ("[title^='logarithmic']", "[title^='running mean']"):
        before = picture()
        click(button)
        wait("another picture", lambda: picture() != before, 5)
        click(button)
    return "both"


@check("runs that are ticked are compared")
def _():
    go("/", "tbody tr[data-run]")
    click("tr[data-run='1'] input")
    click("tr[data-run='2'] input")
    shot("runs-light-1280")
    click("button.main")
    wait("the charts", lambda: find(".uplot canvas") and find("td.best"))
    assert "runs=1,2" in browser.current_url, browser.current_url
    shot("compare-light-1280")
    return texts("tbody tr")[0]


@check("the keyboard alone reaches all, and the focus is seen and never lost")
def _():
    press = lambda *keys: ActionChains(browser).send_keys(*keys).perform()
    focused = lambda: browser.execute_script("""
        const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
        return it === document.body ? null : {name: it.dataset.cell || it.dataset.column || it.getAttribute('aria-label') || it.innerText,
          seen: it.id === 'main' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight}""")
    named = lambda name: (focused() or {}).get("name") == name

    def walk(path, ready):
        go(path, ready)
        names = []
        for _ in range(300):
            press(Keys.TAB)
            if not (now := focused()):
                return names
            assert now["seen"], f"nobody sees where the focus is: {now['name']} on {path}"
            names.append(now["name"])
        raise AssertionError(f"the focus never leaves {path}")

    def to(name):
        for _ in range(300):
            press(Keys.TAB)
            if named(name):
                return
        raise AssertionError(f"no Tab leads to {name}")

    stops = {path: walk(path, ready) for path, ready in (("/", "tbody tr"), ("/run/1", ".wrong img"), ("/compare?runs=1,2", "td.best"),
                                                        ("/network/2", ".pick button[aria-pressed=true]"), ("/try?run=2", ".drop"))}
    assert all(names[0] == "Skip to the content" for names in stops.values()), stops
    assert {"loss", "select run 1", "filter"} <= set(stops["/"]) and {"0-0", "9-9", "notes"} <= set(stops["/run/1"]), stops

    go("/", "tbody tr")
    press(Keys.TAB, Keys.ENTER, Keys.TAB)
    assert named("filter"), focused()
    to("loss")
    press(Keys.SPACE)
    wait("another order, the focus where it was", lambda: find("th[aria-sort] [data-column=loss]") and named("loss"))
    to("select run 1")
    press(Keys.TAB, Keys.ENTER)
    wait("the run, from its top", lambda: find(".wrong img") and browser.execute_script("return document.activeElement.id") == "main")
    to("0-0")
    press(Keys.ENTER)
    wait("the cell chosen, the focus where it was", lambda: find("[data-cell='0-0'][aria-pressed=true]") and named("0-0"))
    press(Keys.SPACE)
    wait("the pictures", lambda: find(".wrong button"))
    browser.execute_script("document.querySelector('.wrong button').focus()")
    name = focused()["name"]
    press(Keys.ENTER)
    wait("the large picture", lambda: named("Close"))
    press(Keys.TAB, Keys.TAB, Keys.TAB)
    assert not browser.execute_script("return !!document.activeElement.closest('main') && !document.activeElement.closest('dialog')")
    press(Keys.ESCAPE)
    wait("the focus back on the picture", lambda: named(name) and not find("dialog[open]"))
    return ", ".join(f"{path} {len(names)}" for path, names in stops.items())


@check("filters, feature maps and histograms are drawn")
def _():
    go("/network/2", ".tiles:not(.small) canvas")
    shot("network-light-1280")
    return f"{len(find('.tiles.small canvas'))} filters, {len(find('.tiles:not(.small) canvas'))} maps, {len(find('svg.hist'))} weights"


@check("a picture that is dropped gets ten probabilities")
def _():
    go("/try?run=2", ".drop")
    browser.execute_async_script("""
        const done = arguments[0], canvas = document.createElement('canvas'); canvas.width = canvas.height = 64;
        const g = canvas.getContext('2d'); g.fillStyle = '#246'; g.fillRect(0, 0, 64, 64); g.fillStyle = '#e83'; g.fillRect(16, 16, 32, 32);
        canvas.toBlob(blob => { const data = new DataTransfer(); data.items.add(new File([blob], 'square.png', {type: 'image/png'}));
          document.querySelector('.drop').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); done(); });""")
    wait("the probabilities", lambda: len(find(".probabilities progress")) == 10)
    total = browser.execute_script("return [...document.querySelectorAll('.probabilities progress')].reduce((sum, bar) => sum + bar.value, 0)")
    assert abs(total - 1) < 1e-3, total
    shot("try-light-1280")
    return f"sum {total:.4f}"


@check("tags and notes are kept")
def _():
    go("/run/2", "input[aria-label='add a tag']")
    find("input[aria-label='add a tag']")[0].send_keys("seen", Keys.ENTER)
    wait("the tag", lambda: any("seen" in chip for chip in texts("button.chip")))
    return texts("button.chip")


@check("a run that does not exist says so")
def _():
    go("/run/999", ".empty")
    text = texts(".empty p")[0]
    assert text.startswith("There is no run 999"), text
    return text.split(" in ")[0]


@check("every page fits in light and dark, 1280 by 720 and a phone")
def _():
    pages = {"runs": ("/", "tbody tr"), "run": ("/run/2", ".wrong img"), "compare": ("/compare?runs=1,2", "td.best"),
             "network": ("/network/2", ".tiles canvas"), "try": ("/try?run=2", ".drop")}
    for scheme, width, height in (("dark", 1280, 720), ("light", 390, 844), ("dark", 390, 844)):
        look(scheme, width, height)
        for name, (path, ready) in pages.items():
            go(path, ready)
            shot(f"{name}-{scheme}-{width}")
            beyond = browser.execute_script("return document.documentElement.scrollWidth - innerWidth")
            assert beyond <= 0, f"{name} is {beyond} pixels wider than a screen of {width}"
    look("light", 1280, 720)
    return f"{3 * len(pages)} screenshots"


@check("the page stops a training")
def _():
    go("/run/3", "button.stop")
    click("button.stop")  # which asks
    wait("the question", lambda: "Really" in find("button.stop")[0].text, 10)
    click("button.stop")
    wait("the state", lambda: find("h1 + .dot.stopped"), 60)
    watched.wait(60)
    return texts("h1 + .dot")[0]


@check("no console error, no request to another host")
def _():
    errors = errors_so_far()
    requested = [entry["message"] for entry in browser.get_log("performance") if '"Network.requestWillBeSent"' in entry["message"]]
    foreign = {message["params"]["request"]["url"] for message in (json.loads(text)["message"] for text in requested)}
    foreign = {url for url in foreign if not url.startswith((base + "/", "data:", "blob:", "chrome"))}
    assert not errors, errors
    assert not foreign, foreign
    return f"{len(requested)} requests"


browser.quit()
if watched.poll() is None:
    watched.terminate()
    watched.wait(60)
sys.exit(1 if failures else 0)
