"""Statements for learning record stores, held against the models of one and against our own rules."""

import datetime
import json
import re
import unittest

from harness.record_store import refusals
from test_report import filled

# What version 2.0 knows and 1.0.3 does not, or the other way round.
NEITHER = {"version", "stored", "authority", "attachments", "contextAgents", "contextGroups"}


class Statements(unittest.TestCase):
    def text(self, *args):
        done = filled().run("report", *(args or ("--all",)), "--format", "xapi")
        self.assertEqual(done.code, 0, done.err)
        return done.out

    def test_every_statement_is_one(self):
        text = self.text()
        self.assertGreater(len(json.loads(text)), 30)
        self.assertEqual(refusals(text), [])

    def test_the_models_do_refuse(self):
        broken = json.loads(self.text())[:3]
        del broken[0]["actor"]
        broken[1]["result"]["score"]["raw"] = 101
        broken[2]["id"] = "7"
        self.assertEqual(
            [line.split()[0] for line in refusals(json.dumps(broken))], ["0", "1", "2"])

    def test_times_have_a_zone_and_are_not_in_the_future(self):
        statements = json.loads(self.text())
        now = datetime.datetime.now(datetime.timezone.utc)
        for statement in statements:
            self.assertRegex(statement["timestamp"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            self.assertLessEqual(
                datetime.datetime.fromisoformat(statement["timestamp"]), now)
            duration = statement["result"].get("duration", "PT0.00S")
            self.assertIsNotNone(re.fullmatch(r"PT\d+\.\d\dS", duration), duration)

    def test_ids_are_stable_and_there_is_nothing_that_one_version_lacks(self):
        first, again = json.loads(self.text()), json.loads(self.text())
        ids = [statement["id"] for statement in first]
        self.assertEqual(ids, [statement["id"] for statement in again])
        self.assertEqual(len(set(ids)), len(ids))
        for statement in first:
            self.assertEqual(set(statement) & NEITHER, set())
            self.assertEqual(set(statement["context"]) & NEITHER, set())

    def test_one_persons_statements_are_the_same_alone_and_nameless(self):
        alone = json.loads(self.text("--learner", "Ann"))
        self.assertTrue(alone)
        everyone = json.loads(self.text())
        self.assertTrue(all(statement in everyone for statement in alone))
        self.assertNotIn("Ann", self.text("--learner", "Ann"))

    def test_names_are_refused(self):
        done = filled().run("report", "--all", "--names", "--format", "xapi", "--lang", "en")
        self.assertEqual((done.code, done.out), (64, ""))


if __name__ == "__main__":
    unittest.main()
