"""Reports of many classes: of which lessons and days they are, and what stands side by side."""

import csv
import datetime
import io
import json
import sqlite3
import unittest

from harness.program import Box, lesson
from test_class import LINES, events, host


class Chosen(unittest.TestCase):
    """Reports of some of three classes, by two lessons and three days of 2020."""

    TOLD = (("evening", 30, "01-05"), ("morning", 36, "02-09"), ("evening", 33, "02-10"))

    def setUp(self):
        self.box = Box(self)
        for name in ("evening", "morning"):
            lesson(self.box, name, f"One {name}",
                   {"case": "takeout", "telling": "scam", "mode": "together", "minutes": 20})
        for name, doubting, day in self.TOLD:
            done = host(self.box, [
                f"{doubting} 2 28 10" if line == "30 2 28 10" else line for line in LINES], case=name)
            self.assertEqual(done.code, 0, done)
            noon = datetime.datetime.fromisoformat(f"2020-{day}T12:00+00:00")
            with sqlite3.connect(self.box.journal) as records:
                # As if the newest had been held at that noon.
                newest, = records.execute("SELECT id FROM stream ORDER BY createdAt DESC").fetchone()
                for change in ("stream SET createdAt = :noon WHERE id = :newest",
                               "event SET at = :noon WHERE stream = :newest"):
                    records.execute(f"UPDATE {change}", {
                        "noon": 1000 * int(noon.timestamp()), "newest": newest})
        self.codes = [body["code"] for kind, body in events(self.box) if kind == "room.created"]

    def told(self, *args):
        """The groups of a report as JSON and CSV have them, and the report in words."""
        json_, csv_, words = (self.box.run(
            "report", "--classes", "--format", form, "--lang", "en", *args, env={"TZ": "UTC"}).out
            for form in ("json", "csv", "md"))
        tree = json.loads(json_)
        keys = ("group", "classes", "scam_doubted_last")
        groups = [tuple(group[key] for key in keys) for group in tree["groups"]]
        self.assertEqual(
            [tuple(row[key] for key in keys) for row in csv.DictReader(io.StringIO(csv_))],
            [tuple(map(str, group)) for group in groups])
        doubting, classes = sum(group[2] for group in groups), sum(group[1] for group in groups)
        self.assertEqual((tree["all"]["classes"], tree["all"]["scam_doubted_last"]), (classes, doubting))
        row = f"| {doubting} of {40 * classes} (" if classes else "No class that has ended lies within"
        self.assertIn(row, words)
        return groups, words

    def test_a_report_is_of_the_classes_asked_for_and_of_no_others(self):
        for asked, kept in (
                ("", (0, 1, 2)), ("--lesson evening", (0, 2)), ("--lesson morning", (1,)),
                ("--lesson taster", ()), ("--since 2020-02-09", (1, 2)), ("--until 2020-02-09", (0, 1)),
                ("--since 2020-02-09 --until 2020-02-09", (1,)), ("--since 2999-01-01", ()),
                ("--lesson evening --since 2020-01-06", (2,)),
                ("--lesson morning --until 2020-02-08", ())):
            with self.subTest(asked=asked):
                groups, words = self.told(*asked.split())
                self.assertEqual(
                    groups, [(self.codes[place], 1, self.TOLD[place][1]) for place in kept])
                if len(kept) > 1:
                    self.assertEqual([code in words for code in self.codes],
                                     [place in kept for place in range(3)])

    def test_classes_stand_side_by_side_by_lesson_and_by_month(self):
        for grouping, wanted in (
                ("lesson", [("One evening", 2, 63), ("One morning", 1, 36)]),
                ("month", [("2020-01", 1, 30), ("2020-02", 2, 69)])):
            groups, words = self.told("--group-by", grouping)
            self.assertEqual(groups, wanted)
            for name, classes, _ in groups:
                self.assertIn(f"| {name} | {classes} |", words)


if __name__ == "__main__":
    unittest.main()
