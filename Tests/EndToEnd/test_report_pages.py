"""Reports as pages: looked at in a real browser, on the screen and on paper."""

import base64
import functools
import os
import pathlib
import random
import re
import tempfile
import unittest

from harness.browser import Browser
from harness.charts import drawings, unsaid
from harness.program import LANGUAGES, Box, Lasting
from test_class import LINES, events, host
from test_class_list import ONE_ROSTER, roster
from test_report import filled

# Where pictures are to be kept, for people to look at.
PICTURES = os.environ.get("SCAMDRILL_PICTURES")


# A4 in millimetres, and on paper that lies on its side.
UPRIGHT, SIDEWAYS = (210, 297), (297, 210)


@functools.cache
def crowd(people=12):
    """A box with people who answered a form before and one after, each in their own way."""
    box = Box(Lasting())
    for number in range(people):
        dice = random.Random(number)
        for occasion in ("before", "after"):
            # Whatever is asked, something of this is an answer.
            lines = "".join(f"{dice.choice('12356')}\n" for _ in range(200))
            done = box.run("form", "--plain", "--lang", "en", "--learner", f"p{number}",
                           "--occasion", occasion, say=lines)
            assert done.code == 0, done
    return box


class Page(unittest.TestCase):
    def page(self, text, name, paper=UPRIGHT, **looks):
        """A browser with the page open, looked at by axe, printed, and its charts held against its words."""
        browser = Browser(self, **looks)
        self.lay(browser, text, name)
        self.assertEqual(browser.violations(), [], name)
        self.assertFalse(browser.overflows(), name)
        self.assertEqual(
            browser.js("return performance.getEntriesByType('resource').length"), 0, name)
        self.assertEqual(browser.complaints(), [], name)
        self.hold_paper(browser, name, paper)
        for drawing in drawings(browser):
            self.assertEqual(unsaid(drawing), [], drawing)
        return browser

    def lay(self, browser, text, name):
        """Opens the page from a file, as people do."""
        folder = tempfile.TemporaryDirectory(prefix="scamdrill-report-")
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name, f"{name}.html")
        path.write_text(text, encoding="utf-8")
        browser.open(path.as_uri())

    def hold_paper(self, browser, name, paper):
        printed = browser.printed()
        self.assertTrue(printed.startswith(b"%PDF"))
        boxes = re.findall(rb"/MediaBox \[([\d. ]+)\]", printed)
        self.assertTrue(boxes, name)
        for box in boxes:
            for side, wanted in zip(map(float, box.split()), (0, 0, *paper), strict=True):
                self.assertAlmostEqual(side, wanted * 72 / 25.4, delta=1, msg=f"{name}: {box}")
        self.assertEqual(browser.beyond_paper(paper[0]), [], name)
        if PICTURES:
            whole = browser.driver.execute_cdp_cmd(
                "Page.captureScreenshot", {"captureBeyondViewport": True})["data"]
            pathlib.Path(PICTURES, f"{name}.png").write_bytes(base64.b64decode(whole))
            pathlib.Path(PICTURES, f"{name}.pdf").write_bytes(printed)

    def report(self, box, *args, language):
        done = box.run("report", *args, "--format", "html", "--lang", language)
        self.assertEqual(done.code, 0, done.err)
        return done.out


class Reports(Page):
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

    def test_a_crowd_has_a_page_with_what_few_people_do_not_show(self):
        for language in LANGUAGES:
            text = self.report(crowd(), "--all", language=language)
            browser = self.page(text, f"crowd-{language}", width=1024, language=language)
            figures = [figure for one in drawings(browser) for figure in one.figures]
            # Two charts with four columns each; believing that ends with the first decision is no curve.
            self.assertEqual(len(figures), 8)

    def test_a_certificate_has_a_sheet_for_each_that_bears_their_name(self):
        for language in LANGUAGES:
            for width in (1024, 320):
                done = filled().run("certificate", "--all", "--lang", language)
                self.assertEqual(done.code, 0, done.err)
                browser = self.page(
                    done.out, f"certificates-{language}-{width}", SIDEWAYS, width=width,
                    language=language)
                self.assertEqual(
                    browser.js("return [...document.querySelectorAll('.name')]"
                               ".map((name) => name.innerText)"), ["Ann", "Bo", "柳"])
        done = filled().run("certificate", "--learner", "Ann", "--until", "2020-01-01",
                            "--lang", "en")
        self.assertEqual((done.code, done.out), (1, ""))
        self.assertIn("nothing to certify", done.err)

    def test_before_and_after_has_a_page(self):
        for language in LANGUAGES:
            for width in (1024, 320):
                with self.subTest(language=language, width=width):
                    text = self.report(crowd(), "--forms", language=language)
                    browser = self.page(
                        text, f"forms-{language}-{width}", width=width, language=language)
                    self.assertEqual(
                        browser.js("return document.querySelectorAll('svg').length"), 1)
                    self.assertNotIn("p0", browser.text)

    def test_a_class_has_a_page(self):
        box = Box(self)
        host(box, LINES)
        code = events(box)[0][1]["code"]
        for language in LANGUAGES:
            with self.subTest(language=language):
                text = self.report(box, "--class", code, language=language)
                self.page(text, f"class-{language}", width=1024, language=language)
                for width in (1024, 320):
                    text = self.report(
                        box, "--classes", "--group-by", "month", language=language)
                    browser = self.page(
                        text, f"classes-{language}-{width}", width=width, language=language)
                    self.assertEqual(
                        browser.js("return document.querySelectorAll('svg').length"), 1)


class Paper(Page):
    def setUp(self):
        self.browser = Browser(self, width=1024)

    def sheets(self, text, name, paper=UPRIGHT):
        self.lay(self.browser, text, name)
        self.hold_paper(self.browser, name, paper)

    def test_names_without_a_place_to_break_them_stay_on_the_paper(self):
        box = Box(self)
        for name in ("x" * 200, "柳" * 120):
            done = box.play("takeout/scam", f"--learner={name}")
            self.assertEqual(done.code, 0, done)
        for language in LANGUAGES:
            self.sheets(self.report(box, "--all", "--names", language=language), f"names-{language}")
            self.sheets(box.run("certificate", "--all", "--lang", language).out,
                        f"named-certificates-{language}", SIDEWAYS)

    def test_cards_slips_and_the_sheet_of_the_host_are_on_paper_as_well(self):
        box = Box(self)
        for language in LANGUAGES:
            for kind, args in (("cards", ("print",)), ("sheet", ("sheet", "first-class")),
                               ("slips", ("print", "--roster", roster(box, ONE_ROSTER)))):
                done = box.run("class", *args, "--lang", language)
                self.assertEqual(done.code, 0, done)
                self.sheets(done.out, f"{kind}-{language}")


if __name__ == "__main__":
    unittest.main()
