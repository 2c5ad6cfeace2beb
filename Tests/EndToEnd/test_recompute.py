"""From events to plays to measures: each link is worked out again by another program."""

import contextlib
import copy
import functools
import importlib.util
import io
import json
import random
import re
import sqlite3
import sys
import unittest

from harness.plain import Plain, Typed
from harness.program import CASES, CHECKOUT, LANGUAGES, SHIPPED, TELLINGS, Box, Lasting, pack
from harness.roads import Wandering, walk
from harness.words import words

TOOLS = CHECKOUT / "Tests" / "tools"
CODE = "K7M-2Q2"
HOUR = 60 * 60 * 1000
FRESH_AFTER = 60 * 24 * HOUR
# What is typed at the last page of an explanation.
OTHER_TELLING, OTHER_CHOICE, TODAY = ("1",), ("2", "1"), ("3", "1", "")


@functools.cache
def tool(name):
    sys.path.insert(0, str(TOOLS))
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(name, *arguments):
    """How a tool ends, and what it says, without the time that a process of its own takes."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = tool(name).main(list(map(str, arguments)))
    return code, said.getvalue()


class Answering(Wandering):
    """Any answer there is, "can't tell" and answers taken back among them."""

    def __init__(self, seed, language, afterwards=()):
        super().__init__(seed)
        self.words, self.afterwards = words(language), list(afterwards)

    def __call__(self, place, prompt):
        if self.words.openMarking in prompt.text:
            return "m" if self.marks else ""
        if prompt.kind == "belief":
            return self.random.choice([option for option in prompt.options if option.isdigit()])
        if prompt.kind == "choice" and f"u. {self.words.takeBack}" in prompt.text:
            if self.random.random() < 0.15:
                return "u"
        if prompt.kind == "number":
            return self.afterwards.pop(0) if self.afterwards else "q"
        return super().__call__(place, prompt)


def about_the_shop(text):
    """The case with the shop judged, without its tests, which are about the caller."""
    text = re.sub(r"^    tests:\n(?:      .*\n)+", "", text, flags=re.M)
    return text.replace("judge: true", "judge: true\n        about: shop")


class Player:
    """Plays at random, on records of its own."""

    def __init__(self, test, seed=60):
        self.test, self.box = test, Box(test)
        self.dice = random.Random(seed)

    def play(self, *args, kind=Plain, language="en", afterwards=(), stop=None, verb="play"):
        seed = self.dice.randrange(1 << 60)
        more = () if "--seed" in args else ("--seed", seed)
        session = kind(self.test, self.box, verb, *args, *more, language=language)
        prompts, _ = walk(session, Answering(seed, language, afterwards), stop=stop)
        session.kill()
        assert prompts, f"{args} did not begin: {session.errors()}"

    def make_older(self, age, case):
        """Moves all that was done in this case back in time."""
        with contextlib.closing(sqlite3.connect(self.box.journal)) as records, records:
            where = f"""IN (SELECT stream FROM event WHERE kind = 'play.started'
                AND json_extract(body, '$.caseID') = '{case}')"""
            records.execute(f"UPDATE event SET at = at - {age} WHERE stream {where}")
            records.execute(f"UPDATE stream SET createdAt = createdAt - {age} WHERE id {where}")


class Practised(Player):
    """Records with every kind of play that there is."""

    def __init__(self, test):
        super().__init__(test)
        free = sorted(file.stem for file in (SHIPPED.parent / "minis").glob("*.yaml"))
        kept = "".join(f.read_text(encoding="utf-8") for f in (SHIPPED.parent / "forms").glob("*"))
        self.minis = [mini for mini in free if f"mini: {mini}," not in kept]
        self.known_again()
        self.everything()
        self.forms()
        self.left()

    def known_again(self):
        """Somebody who comes back to a story after not quite 60 days, and to another after 60."""
        for case, age in (("takeout", FRESH_AFTER - HOUR), ("merchant-notice", FRESH_AFTER)):
            self.play(case, "--learner", "Cai")
            self.make_older(age, case)
            self.play(case, "--learner", "Cai")

    def everything(self):
        for language in LANGUAGES:
            for case in CASES:
                for telling in TELLINGS:
                    self.play(f"{case}/{telling}", "--learner", "Bo", language=language)
        for place, mini in enumerate(self.minis):
            self.play(mini, "--learner", "Ann", language=LANGUAGES[place % 2])
            self.play(mini, "--learner", "Bo", language=LANGUAGES[1 - place % 2])
        # Marks and what is done after an explanation are only for somebody at a terminal.
        for place, case in enumerate((*CASES, *self.minis[:4])):
            self.play(case, "--learner", "柳", kind=Typed, language=LANGUAGES[place % 2])
        for afterwards in (OTHER_TELLING, OTHER_CHOICE):
            self.play("takeout", "--learner", "Di", kind=Typed, afterwards=afterwards)
        # In this one the judge point asks about another person than the decisions before it.
        folder = pack(self.box, "lunch", status="local", edit=about_the_shop)
        for _ in range(2):
            self.play("lunch/scam", "--learner", "Di", "--scenarios", folder)

    def forms(self):
        for learner, occasions in (("Ann", ("before", "after")), ("Bo", ("before",))):
            for occasion in occasions:
                self.play("--learner", learner, "--occasion", occasion, "--code", CODE, verb="form")
        self.play("--learner", "柳", "--occasion", "later", "--code", CODE, verb="form", stop=9)

    def left(self):
        """Broken off in the first story's every place, and once gone on with in another language."""
        for stop, mini in enumerate(self.minis[:4]):
            self.play(mini, "--learner", "Cai", stop=stop)
        # Two payments, then away.
        done = self.box.run("play", "takeout/scam", "--learner", "Cai", "--seed", 1, "--plain",
                            "--lang", "en", say="2\na\n5\nb\n2\na\n2\na\n")
        assert done.code == 3, done
        for stop in (3, 6, 9):
            self.play("merchant-notice", "--learner", "Di", "--new", "--seed", stop, stop=stop)
        self.play("merchant-notice", "--learner", "Di", "--seed", 9, language="zh")
        self.play("overseas-job", "--learner", "Di", kind=Typed, stop=1)


@functools.cache
def practised():
    """The records and the report of them, kept for all tests."""
    box = Practised(Lasting()).box
    report = box.root / "report.json"
    done = box.run("report", "--all", "--format", "json", "-o", report)
    assert done.code == 0, done
    return box, report


def leaves(tree, path=()):
    """The path of every value."""
    if isinstance(tree, (dict, list)):
        for name, part in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from leaves(part, (*path, name))
    else:
        yield path


def at(tree, path):
    for name in path:
        tree = tree[name]
    return tree


def changes(value):
    """The value changed a little, in each direction there is."""
    if value is None:
        return [1, "1", False]
    if isinstance(value, bool):
        return [not value, None]
    if isinstance(value, int):
        return [value + 1, value - 1, value + 0.5, None]
    if isinstance(value, float):
        return [value + 1e-6, value - 1e-6, None]
    return [value + "'", value[:-1], None]


class Chain(unittest.TestCase):
    def setUp(self):
        self.box, self.file = practised()
        self.report = json.loads(self.file.read_text(encoding="utf-8"))
        self.plays = [play for entry in self.report["learners"] for play in entry["plays"]]

    def recompute(self, report, *options):
        path = self.box.root / "changed.json"
        path.write_text(json.dumps(report), encoding="utf-8")
        return run("recompute_plays", *options, self.box.journal, path)

    def test_plays_follow_from_events(self):
        code, said = run("recompute_plays", self.box.journal, self.file)
        self.assertEqual(code, 0, said)

    def test_measures_follow_from_the_same_plays(self):
        code, said = run("recompute", self.file)
        self.assertEqual(code, 0, said)

    def test_the_report_of_one_person_follows_as_well(self):
        for name in ("Ann", "柳"):
            code, said = self.recompute(self.box.report("--learner", name), "--learner")
            self.assertEqual(code, 0, said)

    def test_the_records_hold_what_makes_the_check_worth_something(self):
        plays = self.plays
        self.assertGreaterEqual(len(plays), 60)
        self.assertEqual({p["reason"] for p in plays}, {
            None, "localCase", "contrast", "namedTelling", "whatIf", "seenWithin60Days",
            "leftBeforeJudgement"})
        told = {(p["case"], p["telling"], p["lang"]) for p in plays}
        self.assertLessEqual({(c, t, lang) for c in CASES for t in TELLINGS for lang in LANGUAGES}, told)
        self.assertEqual({b["p"] for p in plays for b in p["beliefs"]},
                         {0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95})
        self.assertEqual({c["independent"] for p in plays for c in p["checks"]}, {True, False})
        marks = [clause["marked"] for p in plays for clause in p["markable"]]
        self.assertEqual(set(marks), {"doubtful", "reassuring", None})
        for field in ("judged", "ending", "form", "lastLosingRank", "judgeRank", "endedAt"):
            self.assertEqual({p[field] is None for p in plays}, {True, False}, field)
        for field in ("leftSafely", "markingOpened", "counted"):
            self.assertEqual({p[field] for p in plays}, {True, False}, field)
        self.assertEqual(sum(p["form"] is not None for p in plays), 24)
        self.assertGreater(self.box.events()["play.took-back"], 3)
        self.assertTrue(any(p["truth"] != p["telling"] for p in plays))
        left = [p for p in plays if p["ending"] is None]
        self.assertTrue(any(sum(c["cost"] > 0 for c in p["choices"]) > 1 for p in left))
        self.assertTrue(any(c["cost"] > 0 for p in plays for c in p["choices"]))

    def test_nothing_goes_beyond_the_limits_that_stand_beside_it(self):
        for play in self.plays:
            for end in (play, play["complyAll"], play["refuseAll"]):
                self.assertLessEqual(end["lost"], play["maxLoss"], play)
                self.assertLessEqual(end["gained"], play["maxGain"], play)

    def test_every_wrong_value_is_noticed(self):
        """One of each field of each kind of value, at a place drawn by a seed."""
        dice, people = random.Random(1), tool("recompute_plays").read(self.box.journal)
        fields = {}
        for path in leaves(self.report["learners"]):
            if path[1] == "plays":
                field = "/".join("" if type(name) is int else name for name in path)
                kind = type(at(self.report["learners"], path))
                fields.setdefault((field, kind), []).append(path)
        self.assertGreaterEqual(sum(kind in (int, float) for _, kind in fields), 18)
        for (field, _), paths in fields.items():
            learner, *path, last = dice.choice(paths)
            entry = copy.deepcopy(self.report["learners"][learner])
            place = at(entry, path)
            for wrong in changes(place[last]):
                place[last], right = wrong, place[last]
                found = list(tool("recompute_plays").compare(people, {"learners": [entry]}, True))
                self.assertTrue(found, f"{field} as {wrong!r}")
                if wrong is not None and type(wrong) in (int, float):
                    code, said = self.recompute({"learners": [entry]}, "--learner")
                    self.assertEqual(code, 1, f"{field} as {wrong!r}: {said}")
                place[last] = right

    def test_plays_and_people_too_many_or_too_few_are_noticed(self):
        def without_a_play(learners):
            del learners[0]["plays"][-1]

        def with_one_twice(learners):
            learners[0]["plays"].append(learners[0]["plays"][-1])

        def out_of_order(learners):
            learners[0]["plays"].reverse()

        def without_somebody(learners):
            del learners[1]

        def with_somebody_twice(learners):
            learners.append(learners[0])

        def without_a_field(learners):
            del learners[0]["plays"][0]["ending"]

        def with_another_field(learners):
            learners[0]["plays"][0]["form" + "s"] = None

        for change in (without_a_play, with_one_twice, out_of_order, without_somebody,
                       with_somebody_twice, without_a_field, with_another_field):
            changed = copy.deepcopy(self.report)
            change(changed["learners"])
            code, said = self.recompute(changed)
            self.assertEqual(code, 1, f"{change.__name__}: {said}")


class Afterwards(unittest.TestCase):
    """What the guides promise and the program does not keep yet; take the mark away with the fault."""

    def setUp(self):
        self.player = Player(self, seed=3)
        self.box = self.player.box

    def follows(self):
        report = self.box.root / "report.json"
        report.write_text(json.dumps(self.box.report()), encoding="utf-8")
        return run("recompute_plays", self.box.journal, report)

    def test_a_play_ends_when_it_ended_whatever_is_chosen_to_be_done_weeks_later(self):
        self.player.play("takeout", kind=Typed)
        self.player.make_older(FRESH_AFTER, "takeout")
        before = self.box.run("report", "--all", "--format", "xapi").out
        session = Typed(self, self.box)
        for answer in ("3", "e", "1", "", "", *TODAY[:2]):
            session.prompt()
            session.send(answer)
        session.prompt()
        session.kill()
        self.assertEqual(self.box.events()["play.resolved"], 1)
        self.assertEqual(self.box.run("report", "--all", "--format", "xapi").out, before)
        self.assertEqual(self.follows()[0], 0)

    def test_another_choice_tried_in_a_story_of_a_form_is_no_part_of_the_form(self):
        self.player.play("--occasion", "before", "--code", CODE, verb="form")
        afterwards = ("1", "1", *OTHER_CHOICE)
        self.player.play(
            "--occasion", "after", "--code", CODE, verb="form", kind=Typed, afterwards=afterwards)
        self.assertEqual(self.box.plays()[-1]["reason"], "whatIf")
        forms = json.loads(self.box.run("report", "--forms", "--format", "json").out)
        self.assertEqual((forms["finishedBoth"], forms["counted"]), (1, 1))
        self.assertEqual(self.follows()[0], 0)

    def test_another_choice_tried_in_a_case_of_ones_own_does_not_count_for_the_first_reason(self):
        folder = pack(self.box, "lunch", status="local")
        self.player.play(
            "lunch", "--scenarios", folder, kind=Typed, afterwards=OTHER_CHOICE)
        self.assertEqual(len(self.box.plays()), 2)
        self.assertEqual({play["reason"] for play in self.box.plays()}, {"localCase"})
        self.assertEqual(self.follows()[0], 0)


if __name__ == "__main__":
    unittest.main()
