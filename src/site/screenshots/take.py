"""Takes the documentation's pictures of the dashboard. Arguments: its address, the folder to write into."""

import io
import os
import sys
import time

from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

address, folder = sys.argv[1].strip(), sys.argv[2]
base = address.split("/#")[0]
MOST = 150_000  # bytes of a picture

options = webdriver.ChromeOptions()
options.binary_location = os.environ["CHROMIUM"]
for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"):
    options.add_argument(argument)
browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(os.environ["CHROMEDRIVER"]))


def wait(css, seconds=60):
    WebDriverWait(browser, seconds, poll_frequency=0.1).until(lambda _: browser.find_elements(By.CSS_SELECTOR, css),
                                                             f"nothing that matches {css}")


def take(name, path, ready, scheme="light", height=900, click=None):
    """A picture 1280 pixels wide; with a click on something before, if that is given."""
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                            {"width": 1280, "height": height, "deviceScaleFactor": 1, "mobile": False})
    browser.get(base + path)
    wait(ready)
    if click:
        browser.execute_script("const it = document.querySelector(arguments[0]); it.scrollIntoView({block: 'center'}); it.click()", click)
    time.sleep(1)  # charts are drawn in the frame after the data came
    file = os.path.join(folder, f"dashboard-{name}.png")
    picture = Image.open(io.BytesIO(browser.get_screenshot_as_png())).convert("RGB")
    picture.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(file, optimize=True)
    size = os.path.getsize(file)
    print(f"{file}: {picture.width} x {picture.height}, {size:,} bytes")
    if size > MOST:
        sys.exit(f"{file} has {size:,} bytes, more than {MOST:,}")


def runs():
    """All runs by their names."""
    found = browser.execute_async_script("const done = arguments[0]; fetch('/api/runs').then(answer => answer.json()).then(done)")
    return {run["name"]: run for run in found}


browser.get(address)  # with its token
wait("tbody tr[data-run]")
WebDriverWait(browser, 300, poll_frequency=1).until(lambda _: "longer" in runs() and runs()["longer"]["epoch"] >= 3)
simple, faster, slower = (runs()[name]["number"] for name in ("cnn_simple", "faster", "slower"))

take("runs", "/", "tbody tr[data-run] svg", height=600)
take("run", f"/run/{simple}", ".uplot canvas")
take("run-dark", f"/run/{simple}", ".uplot canvas", "dark")
take("misses", f"/run/{simple}", ".wrong img", click=".wrong button:nth-child(8)")
take("compare", f"/compare?runs={simple},{faster},{slower}", "td.best", height=1180)
take("network", f"/network/{simple}", ".tiles:not(.small) canvas")
browser.quit()
