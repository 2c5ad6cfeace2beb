"""Reports as pages: looked at in a real browser, on the screen and on paper."""

import base64
import os
import pathlib
import tempfile
import unittest

from harness.browser import Browser
from harness.program import LANGUAGES, Box
from harness.room import Host
from test_form import answered
from test_report import filled

# Where pictures are to be kept, for people to look at.
PICTURES = os.environ.get("SCAMDRILL_PICTURES")


class Pages(unittest.TestCase):
    def page(self, text, name, **looks):
        """A browser with the report open, looked at by axe and printed."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="scamdrill-report-"))
        path = folder / f"{name}.html"
        path.write_text(text, encoding="utf-8")
        browser = Browser(self, **looks)
        browser.open(path.as_uri())
        self.assertEqual(browser.violations(), [], name)
        self.assertFalse(browser.overflows(), name)
        self.assertEqual(
            browser.js("return performance.getEntriesByType('resource').length"), 0, name)
        self.assertEqual(browser.complaints(), [], name)
        self.keep(browser, name)
        return browser

    def keep(self, browser, name):
        printed = base64.b64decode(browser.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})["data"])
        self.assertTrue(printed.startswith(b"%PDF"))
        if PICTURES:
            whole = browser.driver.execute_cdp_cmd(
                "Page.captureScreenshot", {"captureBeyondViewport": True})["data"]
            pathlib.Path(PICTURES, f"{name}.png").write_bytes(base64.b64decode(whole))
            pathlib.Path(PICTURES, f"{name}.pdf").write_bytes(printed)

    def report(self, box, *args, language):
        done = box.run("report", *args, "--format", "html", "--lang", language)
        self.assertEqual(done.code, 0, done.err)
        return done.out

    def test_one_learner_has_a_page_in_both_languages_on_a_wide_and_a_narrow_screen(self):
        for language in LANGUAGES:
            for width in (1024, 320):
                with self.subTest(language=language, width=width):
                    text = self.report(filled(), "--learner", "Ann", language=language)
                    browser = self.page(
                        text, f"learner-{language}-{width}", width=width, language=language)
                    self.assertIn("Ann", browser.text)
                    self.assertGreater(
                        browser.js("return document.querySelectorAll('svg').length"), 3)

    def test_everybody_together_has_a_page_that_names_nobody(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                text = self.report(filled(), "--all", language=language)
                for name in ("Ann", "Bo<", "柳"):
                    self.assertNotIn(name, text)
                self.page(text, f"everybody-{language}", width=1024, language=language)

    def test_a_certificate_has_a_sheet_for_each_that_bears_their_name(self):
        for language in LANGUAGES:
            for width in (1024, 320):
                done = filled().run("certificate", "--all", "--lang", language)
                self.assertEqual(done.code, 0, done.err)
                browser = self.page(
                    done.out, f"certificates-{language}-{width}", width=width, language=language)
                self.assertEqual(
                    browser.js("return [...document.querySelectorAll('.name')]"
                               ".map((name) => name.innerText)"), ["Ann", "Bo", "柳"])
        done = filled().run("certificate", "--learner", "Ann", "--until", "2020-01-01",
                            "--lang", "en")
        self.assertEqual((done.code, done.out), (1, ""))
        self.assertIn("nothing to certify", done.err)

    def test_before_and_after_has_a_page(self):
        box = answered()
        for language in LANGUAGES:
            for width in (1024, 320):
                with self.subTest(language=language, width=width):
                    text = self.report(box, "--forms", language=language)
                    browser = self.page(
                        text, f"forms-{language}-{width}", width=width, language=language)
                    self.assertEqual(
                        browser.js("return document.querySelectorAll('svg').length"), 1)
                    self.assertNotIn("p0", browser.text)

    def test_a_class_has_a_page(self):
        host = Host(self, Box(self), "takeout/scam")
        host.say("start", "open", "12 9 20 11", "close", "reveal", "discuss", "revote",
                 "30 2 30 8", "close", "reveal", "next", "open", "38 3 37", "close", "reveal")
        code = host.code
        host.end()
        for language in LANGUAGES:
            with self.subTest(language=language):
                text = self.report(host.box, "--class", code, language=language)
                self.page(text, f"class-{language}", width=1024, language=language)
                for width in (1024, 320):
                    text = self.report(
                        host.box, "--classes", "--group-by", "month", language=language)
                    browser = self.page(
                        text, f"classes-{language}-{width}", width=width, language=language)
                    self.assertEqual(
                        browser.js("return document.querySelectorAll('svg').length"), 1)


if __name__ == "__main__":
    unittest.main()
