"""Forms: short stories that measure, with nothing explained before their end."""

import functools
import json
import pathlib
import re
import subprocess
import sys
import unittest

from harness.plain import Plain
from harness.program import Box, Lasting
from harness.roads import walk
from harness.words import words

FORMS = {"A", "B"}


def form(box, *args, answer="2", **more):
    """Answers a whole form, always giving the same answer."""
    return box.run("form", "--plain", "--lang", "en", *args, say=f"{answer}\n" * 60, **more)


def started(box):
    """The places of all plays of forms, in the order in which they began."""
    kept = box.rows(
        "SELECT json_extract(body, '$.caseID'), json_extract(body, '$.telling'),"
        " json_extract(body, '$.form.form'), json_extract(body, '$.form.occasion'),"
        " json_extract(body, '$.form.sitting'), json_extract(body, '$.form.number'),"
        " json_extract(body, '$.form.count'), json_extract(body, '$.form.distance'),"
        " json_extract(body, '$.form.code')"
        " FROM event WHERE kind = 'play.started' ORDER BY at, json_extract(body, '$.form.number')")
    keys = ("case", "telling", "form", "occasion", "sitting", "number", "count", "distance", "code")
    return [dict(zip(keys, row)) for row in kept if row[2]]


@functools.cache
def answered(people=12):
    """A box with people who answered a form before and one after, kept for all tests."""
    box = Box(Lasting())
    for number in range(people):
        for answer, occasion in (("2", "before"), ("1", "after")):
            done = form(
                box, "--learner", f"p{number}", "--occasion", occasion, answer=answer)
            assert done.code == 0, done
    return box


class Reported(unittest.TestCase):
    def test_what_changed_is_computed_again_by_another_program(self):
        box = answered()
        plays = box.root / "plays.json"
        forms = box.root / "forms.json"
        box.run("report", "--all", "--format", "json", "-o", plays)
        done = box.run("report", "--forms", "--format", "json", "-o", forms)
        self.assertEqual(done.code, 0, done)
        tool = pathlib.Path(__file__).parents[1] / "tools" / "recompute_forms.py"
        again = subprocess.run(
            [sys.executable, tool, plays, forms], capture_output=True, text=True)
        self.assertEqual(again.returncode, 0, again.stdout + again.stderr)
        said = json.loads(forms.read_text())
        self.assertEqual((said["joined"], said["finishedBoth"], said["counted"]), (12, 12, 12))
        # Whoever trusts everybody alike tells nothing apart, before and after.
        self.assertEqual(said["changes"][0]["change"], 0)
        self.assertFalse(said["changes"][0]["improved"])

    def test_only_sittings_of_the_days_asked_for_are_in_it(self):
        box = answered()
        later = box.run("report", "--forms", "--since", "2100-01-01", "--lang", "en")
        self.assertIn("Only: what was begun on 2100-01-01 or later.", later.out)
        self.assertIn("Nobody answered a form within these limits.", later.out)
        now = box.run("report", "--forms", "--lang", "en")
        self.assertIn("12 people began a form", now.out)

    def test_it_names_nobody_and_stands_by_itself(self):
        box = answered()
        for kind in ("md", "html", "csv", "json"):
            text = box.run("report", "--forms", "--format", kind).out
            self.assertNotIn(started(box)[0]["code"], text)
            self.assertNotIn("p0", text)
        for more in ("--all", "--classes", "--names", "--scenario=takeout", "--format=xapi"):
            self.assertEqual(box.run("report", "--forms", more).code, 64, more)


class WholeForms(unittest.TestCase):
    def test_a_form_is_answered_without_a_word_about_the_truth(self):
        box = Box(self)
        done = form(box)
        self.assertEqual(done.code, 0, done)
        w = words("en")
        for heading in (w.whatHappened, w.oneRule):
            self.assertNotRegex(done.out, w.heading(heading))
        places = started(box)
        self.assertEqual([p["number"] for p in places], list(range(1, 9)))
        self.assertEqual({p["count"] for p in places}, {8})
        self.assertEqual(len({p["sitting"] for p in places}), 1)
        self.assertEqual(len({p["case"] for p in places}), 8)
        for distance, share in (("near", 2), ("medium", 1), ("far", 1)):
            told = [p["telling"] for p in places if p["distance"] == distance]
            self.assertEqual((told.count("scam"), told.count("genuine")), (share, share))
        # The endings, which tell the truth, were never shown.
        for play in box.plays():
            self.assertIsNotNone(play["ending"])
            self.assertTrue(play["counted"], play["reason"])
        code = re.search(r"Your code is ([0-9A-Z]{3}-[0-9A-Z]{3})\.", done.out).group(1)
        self.assertEqual(places[0]["code"], code.replace("-", ""))

    def test_the_next_one_is_the_other_form_and_has_to_be_asked_for(self):
        box = Box(self)
        self.assertEqual(form(box).code, 0)
        # Whether the lesson was in between only people know.
        more = form(box)
        self.assertEqual(more.code, 64, more)
        self.assertIn("--occasion after", more.err)
        self.assertEqual(form(box, "--occasion", "after").code, 0)
        places = started(box)
        self.assertEqual([p["occasion"] for p in places], ["before"] * 8 + ["after"] * 8)
        self.assertEqual({p["form"] for p in places}, FORMS)
        self.assertEqual(len({p["case"] for p in places}), 16)
        self.assertEqual(len({p["code"] for p in places}), 1)
        again = form(box, "--occasion", "after")
        self.assertEqual(again.code, 64, again)
        self.assertIn("answered already", again.err)

    def test_a_code_goes_on_with_the_other_form_on_another_computer(self):
        here, there = Box(self), Box(self)
        form(here)
        first = started(here)[0]
        unsaid = form(there, "--code", first["code"])
        self.assertEqual(unsaid.code, 64, unsaid)
        self.assertIn("Say which form comes now", unsaid.err)
        self.assertEqual(form(there, "--occasion", "after", "--code", first["code"].lower()).code, 0)
        second = started(there)[0]
        self.assertEqual(second["code"], first["code"])
        self.assertEqual({first["form"], second["form"]}, FORMS)

    def test_a_code_with_a_slip_in_it_is_refused(self):
        box = Box(self)
        form(box)
        code = started(box)[0]["code"]
        wrong = ("3" if code[0] == "2" else "2") + code[1:]
        done = form(box, "--code", wrong)
        self.assertEqual(done.code, 64, done)
        self.assertIn(wrong, done.err)

    def test_two_people_get_other_stories_as_scams(self):
        told = []
        for _ in range(6):
            box = Box(self)
            form(box)
            told.append({(p["case"], p["telling"]) for p in started(box)})
        self.assertGreater(len({frozenset(each) for each in told}), 1)


class HalfWay(unittest.TestCase):
    def setUp(self):
        self.box = Box(self)

    def half(self, answers=13):
        """A form that was left after so many answers."""
        session = Plain(self, self.box, "form")
        walk(session, lambda place, prompt: "2", stop=answers)
        session.kill()

    def test_a_form_that_was_killed_goes_on_where_it_stopped(self):
        self.half()
        places = started(self.box)
        self.assertTrue(1 < len(places) < 8, places)
        self.assertEqual(form(self.box).code, 0)
        after = started(self.box)
        self.assertEqual(after[: len(places)], places)
        self.assertEqual([p["number"] for p in after], list(range(1, 9)))
        self.assertEqual(len({p["sitting"] for p in after}), 1)

    def test_it_goes_on_as_a_form_from_wherever_it_is_taken_up(self):
        self.half()
        case = started(self.box)[-1]["case"]
        done = self.box.run("play", case, "--plain", "--lang", "en", say="2\n" * 60)
        self.assertEqual(done.code, 0, done)
        self.assertEqual(len(started(self.box)), 8)
        self.assertIn("Your code is", done.out)

    def test_no_screen_explains_a_story_before_the_end(self):
        self.half()
        told = r"judged right|read it the other way|Endings found"
        for kind in ("md", "json", "csv"):
            report = self.box.run("report", "--all", "--format", kind, "--lang", "en").out
            for case in {p["case"] for p in started(self.box)}:
                self.assertNotIn(case, report)
        sheet = self.box.run("certificate", "--all", "--lang", "en")
        self.assertEqual((sheet.code, sheet.out), (1, ""), sheet)
        progress = ("progress", "--plain", "--lang", "en")
        self.assertNotRegex(self.box.run(*progress).out, told)
        home = self.box.run("--plain", "--lang", "en", say="q\n")
        self.assertRegex(home.out, r"Go on: story \d of 8")
        self.assertNotRegex(home.out, r"\d scams?\b")
        form(self.box)
        self.assertRegex(self.box.run(*progress).out, told)

    def test_a_form_given_up_begins_anew_and_its_stories_count_no_more(self):
        self.half()
        met = {p["case"] for p in started(self.box)[:-1]}
        self.assertEqual(form(self.box, "--new").code, 0)
        self.assertEqual(len({p["sitting"] for p in started(self.box)}), 2)
        last = started(self.box)[-1]["sitting"]
        cases = [p["case"] for p in started(self.box) if p["sitting"] == last]
        plays = [p for p in self.box.plays() if p["case"] in cases][-8:]
        again = {p["case"] for p in plays if not p["counted"]}
        self.assertTrue(met <= again, (met, again))


class Kept(unittest.TestCase):
    def test_a_story_of_a_form_is_offered_nowhere_else(self):
        box = Box(self)
        done = box.run("play", "bank-text", "--plain", "--lang", "en", say="2\n" * 60)
        self.assertEqual(done.code, 64, done)
        self.assertIn("kept for form A", done.err)
        self.assertIn("scamdrill form", done.err)
        shown = box.play("bank-text/scam", "--lang", "en")
        self.assertEqual(shown.code, 0, shown)
        self.assertEqual([p["reason"] for p in box.plays()], ["namedTelling"])


if __name__ == "__main__":
    unittest.main()
