"""Weeks later: who is compared, and every figure of it computed again by another program."""

import copy
import csv
import datetime
import functools
import importlib.util
import io
import json
import random
import shutil
import subprocess
import sys
import unittest

from harness.program import CHECKOUT, Box, Lasting
from harness.sittings import beliefs, move, personal_code, sit

TOOL = CHECKOUT / "Tests" / "tools" / "recompute_forms.py"
INSTANT = datetime.timedelta(milliseconds=1)
SKILLS = {"before": 0.45, "after": 0.75, "later": 0.85}
# What a comparison has that tells of it, and not which it is.
FIGURES = {
    "before", "after", "change", "change_low", "change_high", "effect", "false_alarms_before",
    "false_alarms_after", "false_alarms_change_low", "false_alarms_change_high"}


def days(count):
    return datetime.timedelta(days=count)


# When each person sat down, counted from the first day.
WAITED = [{"before": days(0), "after": days(1), "later": days(1) + wait} for wait in (
    days(14), days(14) + INSTANT, days(15), days(20), days(30), days(45), days(59), days(90))]
TOO_SOON = [{"before": days(0), "after": days(10), "later": days(10) + wait} for wait in (
    days(14) - INSTANT, days(13), days(10), days(4), days(1))]
NOT_AFTER = [{"before": days(0), "later": wait} for wait in (
    days(14), days(16), days(21), days(33), days(70))]
LEFT_HALFWAY = {"before": days(0), "after": days(1), "later": days(40)}
ONLY_LATER = {"later": days(40)}
PEOPLE = [*WAITED, *TOO_SOON, *NOT_AFTER, LEFT_HALFWAY, ONLY_LATER]


@functools.cache
def answered():
    """A box with what these people answered, of which no report has been made."""
    box = Box(Lasting())
    dice = random.Random(14)
    for number, occasions in enumerate(PEOPLE):
        code = personal_code(1_000 + 7 * number)
        for place, (occasion, when) in enumerate(occasions.items()):
            seed = (number + place) % 4
            answers = beliefs(dice, SKILLS[occasion], seed)
            if occasions is LEFT_HALFWAY and occasion == "later":
                answers = answers[:4]
            sit(box, occasion, code, answers, seed, "--learner", f"p{number}")
            move(box, code, occasion, when)
    assert box.rows("SELECT count(*) FROM summary") == [(0,)], "moved under what was summed up"
    return box


def recomputing():
    spec = importlib.util.spec_from_file_location("recompute_forms", TOOL)
    sys.path.insert(0, str(TOOL.parent))
    try:
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(TOOL.parent))
    return module


class WeeksLater(unittest.TestCase):
    def setUp(self):
        self.box = Box(self)
        shutil.copytree(answered().data, self.box.data, dirs_exist_ok=True)

    def report(self, kind, *args):
        done = self.box.run(
            "report", "--forms", "--format", kind, "--lang", "en", *args, env={"TZ": "UTC"})
        self.assertEqual(done.code, 0, done)
        return done.out

    def recomputed(self, *args):
        """The report as JSON, found right by the other program, with the plays that it was held against."""
        plays, forms = self.box.root / "plays.json", self.box.root / "forms.json"
        forms.write_text(self.report("json", *args), encoding="utf-8")
        done = self.box.run("report", "--all", "--format", "json", *args, env={"TZ": "UTC"})
        plays.write_text(done.out, encoding="utf-8")
        again = subprocess.run(
            [sys.executable, TOOL, plays, forms], capture_output=True, text=True)
        self.assertEqual(again.returncode, 0, again.stdout + again.stderr)
        return json.loads(forms.read_text(encoding="utf-8")), json.loads(done.out)

    @staticmethod
    def later(said):
        return {row["stories"]: row for row in said["changes"]
                if row["comparison"] == "before_later"}

    def test_who_waited_fourteen_days_is_compared_and_nobody_else(self):
        said, _ = self.recomputed()
        rows = self.later(said)
        self.assertEqual(list(rows), ["all", "near", "medium", "far"])
        for row in rows.values():
            counts = row["people_before"], row["people_after"], row["enough"]
            self.assertEqual(counts, (len(WAITED) + len(NOT_AFTER),) * 2 + (True,))
            self.assertEqual([name for name in FIGURES if row[name] is None], [])
            self.assertLess(row["change_low"], row["change"])
            self.assertLess(row["change"], row["change_high"])
        self.assertTrue(rows["all"]["improved"], rows["all"])
        self.assertEqual(said["counted"], len(WAITED) + len(TOO_SOON) + 1)
        self.assertEqual(said["lost"]["onlyBefore"], len(NOT_AFTER))

    def test_each_wrong_figure_is_noticed(self):
        said, plays = self.recomputed()
        tool = recomputing()
        found = tool.recompute(plays)
        self.assertEqual(list(tool.differences(said, found)), [])
        changed = 0
        for place, row in enumerate(said["changes"]):
            if row["comparison"] != "before_later":
                continue
            for name, value in row.items():
                wrong = copy.deepcopy(said)
                wrong["changes"][place][name] = (
                    not value if isinstance(value, bool) else value + 1e-6
                    if isinstance(value, float) else value + 1 if isinstance(value, int) else "other")
                where = list(tool.differences(wrong, found))
                self.assertEqual([line.split(":")[0] for line in where], [f"/changes/{place}/{name}"])
                changed += 1
        self.assertEqual(changed, 4 * (len(FIGURES) + 6))

    def test_csv_says_the_same(self):
        said = self.later(json.loads(self.report("json")))
        rows = [row for row in csv.DictReader(io.StringIO(self.report("csv"), newline=""))
                if row["comparison"] == "before_later"]
        self.assertEqual([row["stories"] for row in rows], list(said))
        for row in rows:
            for name, value in said[row["stories"]].items():
                if isinstance(value, bool):
                    self.assertEqual(row[name], str(value).lower())
                elif isinstance(value, (int, float)):
                    self.assertAlmostEqual(float(row[name]), value, delta=1e-9)

    def test_it_is_withheld_where_it_would_tell_of_a_few(self):
        for number in range(len(WAITED), len(WAITED) + 3):
            move(self.box, personal_code(1_000 + 7 * number), "later", days(50))
        said, _ = self.recomputed()
        self.assertEqual(self.later(said), {})
        text = self.report("md")
        self.assertIn("Weeks later", text)
        self.assertIn("so none are given", text)

    def test_of_four_people_there_are_no_figures(self):
        for number, _ in enumerate(WAITED[:4]):
            move(self.box, personal_code(1_000 + 7 * number), "later", days(5))
        first = len(WAITED) + len(TOO_SOON)
        for number in range(first, first + len(NOT_AFTER)):
            move(self.box, personal_code(1_000 + 7 * number), "later", days(13))
        said, _ = self.recomputed()
        for row in self.later(said).values():
            self.assertEqual((row["people_before"], row["enough"], row["improved"]), (4, False, False))
            self.assertEqual({row[name] for name in FIGURES}, {None})
        self.assertEqual(len(self.later(said)), 4)

    def test_days_choose_sittings_by_when_they_began(self):
        whole, _ = self.recomputed()
        early, _ = self.recomputed("--until", "2024-03-14")
        self.assertEqual(self.later(early), {})
        kept, before = ([row for row in said["changes"] if row["comparison"] == "before_after"]
                        for said in (early, whole))
        self.assertEqual(kept, before)
        late, _ = self.recomputed("--since", "2024-03-05")
        self.assertEqual(self.later(late), {})
        self.assertEqual(late["lost"]["onlyAfter"], len(WAITED) + len(TOO_SOON) + 1)

    def test_a_form_that_few_answered_has_its_figures_as_null(self):
        said, _ = self.recomputed("--until", "2024-03-16")
        few, = (form for form in said["forms"] if form["people"] < 5)
        self.assertEqual([few[name] for name in ("mean", "floor", "ceiling")], [None] * 3)


if __name__ == "__main__":
    unittest.main()
