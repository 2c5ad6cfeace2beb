"""Reports of classes, computed again by another program from what the records hold."""

import functools
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import unittest

from harness.led import ACTS, Led, answer, step
from harness.program import PATIENCE, Box, Lasting
from harness.room import until

TOOLS = pathlib.Path(__file__).resolve().parents[1] / "tools"
sys.path.insert(0, str(TOOLS))
import recompute_class  # only now can they be found
import recompute_classes

GROUPINGS = ("class", "lesson", "month")
DAY = 24 * 60 * 60 * 1000
HEAD = "format: 1\nid: {0}\ntitle: {0}\nminutes: 60\nitems:\n"
# Whoever is present meets a scam and a genuine person alone, whatever chance gives them besides.
TALKED = """\
  - {case: takeout, telling: scam, mode: together, minutes: 9}
  - {case: one-digit, telling: genuine, mode: together, minutes: 5}
  - {case: parcel-card, telling: scam, mode: own, minutes: 3}
  - {case: new-number, telling: genuine, mode: own, minutes: 3}
  - {mix: {count: 2, from: [one-digit, evening-class]}, minutes: 3}
exit:
  question: "What first?"
  options: ["Ask somebody", "Hang up", "Listen on"]
"""
MEASURED = """\
  - {form: A, minutes: 9}
  - {case: delivery-text, telling: genuine, mode: together, minutes: 5}
  - {case: parcel-card, telling: scam, mode: own, minutes: 3}
  - {case: evening-class, telling: genuine, mode: own, minutes: 3}
  - {form: B, minutes: 9}
"""


def talked(box):
    """Two stories together, then alone: a phone is shared, one waits, two are sent out, one leaves."""
    lesson = Led(box, 1, "talked", "--heads", "10")
    lesson.join(1, 3, *[1] * 10)
    waiting = [phone for phone in lesson.phones if phone.me["standing"] == "waiting"]
    assert len(waiting) == 2
    lesson.host.lead(f"approve {waiting[0].me['name']}", "in")
    lesson.phones.remove(waiting[1])
    lesson.say("start", "show")
    lesson.tell(talked=(2, 4), cards=(2, 1, 2, 1, 1), back=3, host=4)
    lesson.means()
    lesson.host.lead(f"kick {lesson.phones.pop(3).me['name']}", "out")
    lesson.say("next", "show")
    lesson.tell(talked=(1,))
    assert lesson.phones.pop(4).ask("DELETE", "/api/v1/me").status == 204
    lesson.host.say("next")
    until("each is alone", lambda: lesson.phones[0].room["phase"] == "own")
    for phone in lesson.phones:
        done = phone.ask("PUT", "/api/v1/exit", {"answer": lesson.dice.randrange(3)})
        assert done.status == 200, done
    lesson.alone(leaves=lambda at: True)
    lesson.host.lead(f"kick {lesson.phones[-1].me['name']}", "out")
    return lesson


def measured(box, seed, *heads, leaves=lambda at: False):
    """A form before, a story together, two alone and a form after; the first phone may leave."""
    lesson = Led(box, seed, "measured")
    lesson.join(*heads)
    lesson.host.say("start")
    lesson.alone()
    lesson.say("next", "show")
    lesson.tell(talked=(1,))
    lesson.host.say("next")
    # The stories alone and the form after them are open at once.
    lesson.alone(leaves)
    return lesson


def by_hand(box):
    """So few that their votes are withheld; a story is left before its second decision was asked."""
    lesson = Led(box, 4, "takeout/genuine", "parcel-card/scam")
    lesson.join(1, 1, 2, 1)
    lesson.say("start", "show")
    lesson.vote()
    lesson.say("next", "show")
    lesson.say("skip", "show")
    lesson.tell()
    return lesson


def going_on(box):
    """A story not explained yet, in which the class comes back to a decision and hears nothing new."""
    lesson = Led(box, 5, "overseas-job/scam", "new-number")
    lesson.join(*[1] * 7)
    lesson.say("start", "show")
    for letter in "AAAC":
        lesson.reads_on()
        lesson.vote()
        lesson.say(letter, "show")
    lesson.reads_on()
    lesson.vote()
    return lesson


@functools.cache
def held():
    """A box with six classes, two of them months ago and two that go on; the reports of each and of all."""
    box = Box(Lasting())
    lessons = box.data / "scenarios" / "lessons"
    lessons.mkdir(parents=True)
    for name, items in (("talked", TALKED), ("measured", MEASURED)):
        (lessons / f"{name}.yaml").write_text(HEAD.format(name) + items, encoding="utf-8")
    codes = []
    for lead, does_end in (
            (lambda: measured(box, 2, *[1] * 12, leaves=in_the_form), True),
            (lambda: measured(box, 3, *[1] * 4), True), (lambda: talked(box), True),
            (lambda: by_hand(box), True),
            (lambda: measured(box, 6, 1, 1, leaves=in_the_last_story), False),
            (lambda: going_on(box), False)):
        lesson = lead()
        lesson.end() if does_end else lesson.host.kill()
        codes.append(lesson.host.code)
    # Two classes in another month, so that months have something to tell apart.
    move(box, codes[:2], -100 * DAY)
    classes = [report(box, f"class-{code}", "--class", code) for code in codes]
    programmes = {}
    for grouping in GROUPINGS:
        programmes[grouping] = report(box, f"by-{grouping}", "--classes", "--group-by", grouping)
    return box, classes, programmes


def in_the_form(at):
    return at.get("form", {}).get("number") == 3


def in_the_last_story(at):
    """After sixteen places for the two forms, one for the story together and one for the first alone."""
    return at["item"] == 19


def move(box, codes, milliseconds):
    database = sqlite3.connect(box.journal)
    with database:
        for code in codes:
            (stream,), = database.execute(
                "SELECT stream FROM event WHERE kind = 'room.created'"
                " AND json_extract(body, '$.code') = ?", (code,))
            database.execute(
                "UPDATE event SET at = at + ? WHERE stream = ?", (milliseconds, stream))
            database.execute(
                "UPDATE stream SET createdAt = createdAt + ? WHERE id = ?", (milliseconds, stream))
    database.close()


def report(box, name, *what):
    path = box.root / f"{name}.json"
    done = box.run("report", *what, "--format", "json", "--lang", "en", "-o", path)
    assert done.code == 0, done
    return path


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def run(box, tool, *paths):
    """How a tool ends, and what it says; with the program's own surroundings, so that days are the same."""
    done = subprocess.run(
        [sys.executable, TOOLS / tool, *paths], capture_output=True, text=True, env=box.env,
        timeout=PATIENCE)
    return done.returncode, done.stdout + done.stderr


def leaves(tree, path=()):
    """Where values stand in a report: what holds each, and its path."""
    for key, value in list(tree.items() if isinstance(tree, dict) else enumerate(tree)):
        if isinstance(value, (dict, list)):
            yield from leaves(value, (*path, key))
        else:
            yield tree, key, (*path, key)


def changed(value):
    """A figure that is a little wrong; of one that was withheld, some figure."""
    if isinstance(value, bool):
        return not value
    return 0 if value is None else value + (1 if isinstance(value, int) else 1e-6)


def shape(path):
    """The field that a path leads to, whichever entry of a list it is in."""
    return ".".join("*" if isinstance(key, int) else key for key in path)


# Clauses are told from the words of a story, which are not gone through again.
TAKEN_AS_SAID = {"learners.*.plays.*.markable.*.line", "learners.*.plays.*.markable.*.clause"}
# Of figures that stand in a list, so many entries are changed.
OF_EACH = 2


class Recomputed(unittest.TestCase):
    def test_every_class_is_what_its_events_say(self):
        box, classes, _ = held()
        for path in classes:
            with self.subTest(path=path.name):
                self.assertEqual(run(box, "recompute_class.py", box.journal, path), (0, ""))

    def test_all_classes_together_are_what_each_says(self):
        box, classes, programmes = held()
        for grouping, path in programmes.items():
            with self.subTest(grouping=grouping):
                self.assertEqual(run(box, "recompute_classes.py", path, *classes), (0, ""))

    def test_everything_that_a_report_can_say_is_in_them(self):
        box, classes, programmes = held()
        happened = box.events()
        for kind in ("counted", "discussed", "went-back", "left", "kicked", "approved", "answered"):
            self.assertGreater(happened[f"room.{kind}"], 0, kind)
        first, small, talked, by_hand, halfway, going_on = map(read, classes)
        came = talked["attendance"]
        self.assertEqual((came["heads"], came["phones"], came["shared"], came["sentOut"]), (11, 9, 1, 2))
        told = talked["stories"][0]
        self.assertTrue(told["clues"] and told["curve"] and talked["acts"] and talked["exit"]["counts"])
        self.assertIn(3, [len(decision["rounds"]) for decision in told["decisions"]])
        self.assertEqual({one["by"] for one in told["decisions"]}, {"story", "host"})
        self.assertEqual(talked["stories"][2]["own"]["scam"]["judged"], 10)
        reasons = {play["reason"] for one in talked["learners"] for play in one["plays"]}
        self.assertEqual(reasons, {None, "seenWithin60Days"})
        self.assertEqual([len(one["decisions"]) for one in by_hand["stories"]], [2, 1])
        self.assertEqual(by_hand["stories"][0]["decisions"][1]["rounds"], [])
        self.assertNotIn("trusting", by_hand["stories"][0]["decisions"][0]["rounds"][0])
        self.assertNotIn("telling", going_on["stories"][0])
        self.assertNotIn("trusting", going_on["stories"][0]["decisions"][-1]["rounds"][0])
        self.assertEqual(["own" in story for story in halfway["stories"][16:19]], [False, True, False])
        self.assertEqual([len(one["learners"]) for one in (first, small)], [12, 4])
        by_class, by_lesson, by_month = (read(programmes[grouping]) for grouping in GROUPINGS)
        self.assertEqual(by_class["open"], 2)
        # Four people's change would follow from that of the others.
        self.assertEqual([one["change_people"] for one in by_class["groups"]], [None] * 4)
        self.assertEqual([one["change_people"] for one in by_lesson["groups"]], [15, None, None])
        self.assertEqual([one["change_people"] for one in by_month["groups"]], [15, None])
        self.assertEqual([one["discrimination"] is None for one in by_class["groups"]],
                         [False, True, True, True])
        self.assertTrue(by_class["all"]["scam_votes_last"] and by_class["all"]["genuine_votes_first"])


    def test_a_wrong_figure_of_a_class_is_noticed(self):
        box, classes, _ = held()
        places = {}
        for path in classes:
            said = read(path)
            ours = recompute_class.recomputed(box.journal, said["class"], said["startedAt"])
            for tree, key, way in leaves(said):
                if isinstance(tree[key], (int, float)) and not isinstance(tree[key], bool):
                    places.setdefault(shape(way), []).append((said, ours, tree, key, way))
        self.assertLessEqual(TAKEN_AS_SAID, places.keys())
        dice = random.Random(6)
        for field in sorted(places.keys() - TAKEN_AS_SAID):
            some = dice.sample(places[field], min(OF_EACH, len(places[field])))
            for said, ours, tree, key, way in some:
                right = tree[key]
                tree[key] = changed(right)
                self.assertTrue(any(recompute_class.compare(said, ours)), way)
                tree[key] = right
        for said, ours, *_ in places["attendance.heads"]:
            self.assertEqual(list(recompute_class.compare(said, ours)), [])

    def test_a_wrong_figure_of_all_classes_is_noticed_and_so_is_one_that_was_withheld(self):
        _, classes, programmes = held()
        classes = [read(path) for path in classes]
        for grouping in ("class", "lesson"):
            said = read(programmes[grouping])
            ours = recompute_classes.recompute(classes, grouping)
            for tree, key, way in leaves(said):
                right = tree[key]
                if isinstance(right, str) or key == "started_at":
                    continue
                tree[key] = changed(right)
                self.assertTrue(any(recompute_classes.compare(said, ours)), way)
                tree[key] = right
            self.assertEqual(list(recompute_classes.compare(said, ours)), [])

    def test_a_wrong_figure_and_a_file_that_is_none_end_the_tools(self):
        box, classes, programmes = held()
        for name, path, tool, before, after in (
                ("wrong-class", classes[0], "recompute_class.py", [box.journal], []),
                ("wrong-classes", programmes["lesson"], "recompute_classes.py", [], classes)):
            said = read(path)
            said["attendance" if before else "all"]["heads"] += 1
            wrong = box.root / f"{name}.json"
            wrong.write_text(json.dumps(said), encoding="utf-8")
            code, words = run(box, tool, *before, wrong, *after)
            self.assertEqual((code, words.count("\n")), (1, 1), words)
            self.assertRegex(words, r"^/(attendance|all)/heads: \d+ instead of \d+\n$")
            self.assertEqual(run(box, tool, *before, box.root / "nothing.json", *after)[0], 2)


class ThinkingAgain(unittest.TestCase):
    # Reports count whoever thinks again in a story of their own under each of the two.
    def test_whoever_thinks_again_after_a_story_of_their_own_means_the_last(self):
        box = Box(self)
        lesson = Led(box, 7, "new-number", "--own")
        lesson.join(*[1] * 6)
        lesson.host.say("start")
        until("each is alone", lambda: lesson.phones[0].room["phase"] == "own")
        for phone in lesson.phones:
            at = phone.state().body["me"]["play"]
            while at["question"]["kind"] != "closed":
                at = step(phone, at, answer(at, lesson.dice))
            for act in ACTS[:2]:
                at = step(phone, at, {"resolve": act})
        lesson.end()
        path = report(box, "again", "--class", lesson.host.code)
        acts = [(act["id"], act["heads"]) for act in read(path)["acts"]]
        self.assertEqual(acts, [(ACTS[1], 6)])


if __name__ == "__main__":
    unittest.main()
