"""Real browsers as phones: Debian's Chromium by Selenium."""

import base64
import functools
import io
import shutil
import sys
import tempfile
import zipfile

from . import wheels
from .program import PATIENCE
from .room import until

# Found by tools/packages; Selenium's own downloads are not asked for.
CHROMIUM, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"


@functools.cache
def tools():
    """Makes Selenium importable; returns axe's script, of which the wheel is only the wrapping."""
    sys.path.insert(0, str(wheels.folder("selenium", "selenium>=4.30,<5")))
    folder = wheels.folder("axe", "axe-playwright-python==0.1.8", with_dependencies=False)
    wheel, = folder.glob("axe_playwright_python-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        name, = (name for name in archive.namelist() if name.endswith("axe.min.js"))
        return io.TextIOWrapper(archive.open(name), "utf-8").read()


class Browser:
    """One phone; its window is as narrow as a phone's."""

    RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]

    def __init__(self, test, width=360, height=740, language="en", dark=False, motion=True,
                 scripts=True):
        tools()
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        self.profile = tempfile.mkdtemp(prefix="scamdrill-chromium-")
        test.addCleanup(shutil.rmtree, self.profile, ignore_errors=True)
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            f"--lang={'zh-CN' if language == 'zh' else 'en-US'}", "--no-first-run",
            f"--user-data-dir={self.profile}",
            f"--window-size={width},{height}", "--disable-background-networking",
        ):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {
            "intl.accept_languages": "zh-CN,zh" if language == "zh" else "en-US,en",
            "profile.managed_default_content_settings.javascript": 1 if scripts else 2})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        test.addCleanup(self.driver.quit)
        self.emulate(width, height)
        features = []
        if dark:
            features.append({"name": "prefers-color-scheme", "value": "dark"})
        if not motion:
            features.append({"name": "prefers-reduced-motion", "value": "reduce"})
        if features:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def emulate(self, width, height):
        self.size = (width, height)
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": True})

    def open(self, url):
        self.driver.get(url)

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    @property
    def phase(self):
        return self.js("return document.body?.dataset.phase")

    def wait(self, phase, patience=PATIENCE):
        until(f"phase {phase}, it is {self.phase}: {self.text}", lambda: self.phase == phase,
              patience)

    @property
    def text(self):
        return self.js("return document.body?.innerText ?? ''")

    def has(self, selector):
        return self.js("return document.querySelector(arguments[0]) !== null", selector)

    def find(self, selector):
        from selenium.webdriver.common.by import By
        until(f"{selector} in {self.text[:500]}", lambda: self.has(selector))
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def words(self, selector):
        """What stands there to be read, however often the page draws it anew meanwhile."""
        found = until(f"{selector} in {self.text[:500]}", lambda: self.js(
            "const n = document.querySelector(arguments[0]); return n && [n.innerText.trim()];",
            selector))
        return found[0]

    def tap(self, selector):
        """Taps what is there by now, however often the page draws it anew meanwhile."""
        until(f"{selector} in {self.text[:500]}", lambda: self.js(
            "const n = document.querySelector(arguments[0]); if (!n || n.disabled) return false;"
            "n.scrollIntoView({block: 'center'}); n.click(); return true;", selector))

    def type(self, selector, words):
        field = self.find(selector)
        field.clear()
        field.send_keys(words)

    def join(self, url, name=None, heads=None):
        self.open(url)
        self.wait("join")
        if name is not None:
            self.type("#name", name)
        if heads:
            self.js("document.querySelector('#heads').value = arguments[0]", str(heads))
        self.tap("#join button[type=submit]")

    def vote(self, choice, belief=None):
        if belief is not None:
            self.tap(f"input[name=belief][value='{belief}']")
        self.tap(f"[data-choice='{choice}']")
        until(f"the vote is taken: {self.text[-300:]}", lambda: self.js(
            "return document.querySelector('#sent')?.dataset.sent === 'true'"))

    def violations(self):
        """What axe has to say of the page as it stands."""
        self.js(tools())
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})"
            ".then((r) => done(r.violations.map((v) => [v.id, v.help,"
            " v.nodes.map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? ''))])))"
            ".catch((e) => done([['axe', String(e), []]]));", self.RULES)
        return found

    def overflows(self):
        """Whether anything has to be scrolled to from side to side."""
        return self.js("return document.documentElement.scrollWidth > window.innerWidth")

    def printed(self):
        """The page as a PDF, on the paper that it asks for."""
        return base64.b64decode(self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})["data"])

    def beyond_paper(self, width):
        """What reaches, drawn for print, over the margins of paper so many millimetres wide.

        A printer would make all of the page smaller until that fits, or cut it off.
        """
        margin = self.js(
            "const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);"
            "const paper = rules.find((rule) => rule instanceof CSSPageRule);"
            "return parseFloat(paper.style.marginLeft) + parseFloat(paper.style.marginRight);")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": int((width - margin) * 96 / 25.4), "height": 1000, "deviceScaleFactor": 1,
            "mobile": False})
        found = self.js(
            "const room = document.documentElement.clientWidth;"
            "return [...document.querySelectorAll('*')].filter((one) => {"
            "  const box = one.getBoundingClientRect();"
            "  return box.right > room + 1 || box.left < -1"
            "    || (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);"
            "}).map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`);")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        self.emulate(*self.size)
        return found

    def online(self, is_online):
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {
            "offline": not is_online, "latency": 0, "downloadThroughput": -1,
            "uploadThroughput": -1})

    def lifecycle(self, state):
        """`frozen`, as when the phone is locked, or `active`."""
        self.driver.execute_cdp_cmd("Page.setWebLifecycleState", {"state": state})

    def complaints(self):
        """What the browser's console says is wrong."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] == "SEVERE"]

    def picture(self, path):
        self.driver.save_screenshot(str(path))
