"""Every table of hostile people and lessons, read by Python and, in `make test-full`, by a spreadsheet."""

import csv
import functools
import io
import math
import pathlib
import re
import runpy
import subprocess
import tempfile
import unittest

from harness.plain import Typed
from harness.program import IS_FULL, Box, Lasting, lesson
from harness.room import Host, Phone, until
from test_class import LINES, host
from test_form import form
from test_report import HOSTILE, TOOLS, Filled, tool

GOLDEN = TOOLS.parent / "ReportsTests" / "Golden"
KEPT = {"report": "plays", "learners": "learners", "answers": "answers", "choices": "choices",
        "clauses": "clauses", "class": "votes", "class-clues": "clues", "programme": "classes",
        "forms": "forms"}
PEOPLE = ("plays", "learners", "answers", "choices", "clauses")
# Names that a spreadsheet takes for numbers, truths, parts, days and money, if it is let.
NUMBERS = ("007", "1e5", "345E67", "TRUE", "50%", "1/2", "12:30", "$5")
TITLES = ("=1+1", "-2+3", "@SUM(A1)", "2024", "'=a, \"b\"; c\n")
# Those who answer forms; the first with a code that reads as 345 with 22 noughts.
SAT, CODE = 5, "345E22"
# Commas, quotes, UTF-8, from the first line; texts in quotes are not turned into numbers, special numbers not
# looked for: what a person picks who opens a table of other people.
OPEN = "CSV:44,34,76,1,,0,true,false"
# The same, with cells as they are kept and not as they look.
SAVE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false'
check = runpy.run_path(str(TOOLS / "check_report.py"))


def rows(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def through(phone):
    """Goes along with whatever is asked, to the end of a story of one's own."""
    replies = {"proceed": {"proceed": True}, "belief": {"belief": 2}, "choices": {"choose": "a"}}
    play = phone.state().body["me"]["play"]
    while play["question"]["kind"] != "ended":
        done = phone.play(play["item"], play["n"], replies[play["question"]["kind"]])
        assert done.status == 200, done
        play = phone.state().body["me"]["play"]


class Hostile(Filled):
    """Records in which whatever people may name is named like a formula or a number."""

    def __init__(self, test):
        self.box = box = Box(test)
        for number, title in enumerate(TITLES):
            self.tell_together(f"together-{number}", title)
        self.together = box.rows(
            "SELECT json_extract(body, '$.code') FROM event WHERE kind = 'room.created'")[0][0]
        self.names = [name for name in (*HOSTILE, *NUMBERS)
                      if box.play("takeout/scam", f"--learner={name}").code == 0]
        for number, name in enumerate(self.names[:SAT]):
            code = ("--code", CODE) if number == 0 else ()
            for reply, more in (("2", ("before", *code)), ("1", ("after",))):
                done = form(box, f"--learner={name}", "--occasion", *more, answer=reply)
                assert done.code == 0, done
        for seed in (0, 1, 7):
            self.play(Typed, test, seed, "takeout/scam", f"--learner={self.names[seed]}")
        self.own, self.guests = self.tell_alone(test, TITLES[0])

    def tell_together(self, name, title):
        """Holds a class of a lesson of this title, with raised cards."""
        lesson(self.box, name, title,
               {"case": "takeout", "telling": "scam", "mode": "together", "minutes": 20})
        done = host(self.box, LINES, case=name)
        assert done.code == 0, done

    def tell_alone(self, test, title):
        """Holds a class on phones; gives its code and the names that were let in."""
        lesson(self.box, "alone", title,
               {"case": "one-digit", "telling": "scam", "mode": "own", "minutes": 5})
        room = Host(test, self.box, "alone")
        asked = {name: Phone(room) for name in (*HOSTILE[:5], *NUMBERS)}
        phones = {name: phone for name, phone in asked.items()
                  if phone.join(name=name).status == 201}
        room.say("start")
        for phone in phones.values():
            until("it begins", lambda: phone.room["phase"] == "own")
            through(phone)
        room.lead("end", "all saved")
        # It would stay a while for phones that are dark; all is kept by now.
        room.kill()
        return room.code, list(phones)

    def table(self, *args):
        done = self.box.run("report", *args, "--format", "csv")
        assert done.code == 0, done
        return done.out

    @functools.cached_property
    def columns(self):
        """Of every table its columns, with whether they hold numbers."""
        found = {}
        for table, column, kind, _ in rows(self.table("--all", "--table", "dictionary"))[1:]:
            found.setdefault(table, {})[column] = bool(
                re.fullmatch(r"from \d|(whole )?number|[\d.]+ to [\d.]+", kind))
        return found

    def tables(self):
        """Every table: what it is kept as, which it is, its text, and the rows that it should have."""
        for whose, args in (("all", ("--all",)), ("guests", ("--class", self.own))):
            tree = self.box.report(*args, "--names")
            for name in PEOPLE:
                text = self.table(*args, "--names", "--table", name)
                yield f"{whose}-{name}", name, text, check["wanted_rows"](tree, rows(text)[0])
        tree = self.box.report("--class", self.together)
        for name, wanted in (("votes", votes_of), ("clues", clues_of)):
            text = self.table("--class", self.together, "--table", name)
            yield name, name, text, list(wanted(tree))
        for grouping in ("class", "lesson", "month"):
            args = ("--classes", "--group-by", grouping)
            yield f"by-{grouping}", "classes", self.table(*args), self.box.report(*args)["groups"]
        yield "forms", "forms", self.table("--forms"), self.box.report("--forms")["changes"]


@functools.cache
def hostile():
    return Hostile(Lasting())


def stories_of(tree):
    for number, story in enumerate(tree["stories"], start=1):
        yield story, {"class": tree["class"], "story": number, "case": story["case"],
                      "telling": story.get("telling")}


def votes_of(tree):
    for story, head in stories_of(tree):
        for decision in story["decisions"]:
            names = [choice["id"] for choice in decision["choices"]]
            for vote in decision["rounds"]:
                yield head | {
                    "started_at": tree["startedAt"], "decision": decision["number"],
                    "node": decision["node"], "round": vote["round"], "votes": vote["votes"],
                    "trusting": vote.get("trusting"), "doubting": vote.get("doubting"),
                    "choices": " ".join(map("{}/{}".format, names, vote["choices"])),
                    "went": decision["went"], "by": decision["by"]}


def clues_of(tree):
    for story, head in stories_of(tree):
        for clue in story["clues"]:
            yield head | {"decision": clue["decision"], "sign": clue["mark"],
                          "votes": clue["votes"], "missed": clue["missed"]}


class Read(unittest.TestCase):
    def problems(self, table, text, wanted):
        """Everything in which a table is not what its dictionary and the JSON say."""
        columns = hostile().columns[table]
        written, read = check["raw_rows"](text), rows(text)
        self.assertEqual(read[0], list(columns))
        self.assertEqual((len(written), len(read)), (len(wanted) + 1,) * 2)
        for line, (want, one, other) in enumerate(zip(wanted, written[1:], read[1:]), start=1):
            self.assertEqual((len(one), set(want) - set(columns)), (len(columns), set()))
            for (name, is_number), raw, cell in zip(columns.items(), one, other):
                value = want.get(name)
                problem = check["cell_problem"](value, raw, cell)
                if not problem and value is not None:
                    is_bare = isinstance(value, (int, float)) and not isinstance(value, bool)
                    problem = None if is_bare == is_number else "is not of the column's type"
                if problem:
                    yield f"row {line}, {name}: {raw!r} {problem}"

    def test_every_table_says_what_the_json_says(self):
        cells = 0
        for name, table, text, wanted in hostile().tables():
            with self.subTest(table=name):
                self.assertEqual(list(self.problems(table, text, wanted)), [])
            cells += len(wanted) * len(rows(text)[0])
        self.assertGreater(cells, 5_000)

    def test_the_tables_hold_what_makes_the_check_worth_something(self):
        tables = {name: (rows(text), wanted) for name, _, text, wanted in hostile().tables()}
        for name, (_, wanted) in tables.items():
            if name != "guests-clauses":
                self.assertTrue(wanted, name)
        self.assertEqual(
            {row[0] for row in tables["by-lesson"][0][1:]},
            {"'" + title if title[0] in "=+-@'" else title for title in TITLES})
        self.assertLessEqual(set(NUMBERS), set(hostile().names))
        self.assertLessEqual({"=1+1", "-2+3", "@SUM(A1)", *NUMBERS}, set(hostile().guests))
        sat = [row for row in tables["all-plays"][1] if row["form"]]
        self.assertEqual(len(sat), 16 * SAT)

    def test_codes_of_people_stand_in_two_groups_that_are_no_number(self):
        table = csv.DictReader(io.StringIO(hostile().table("--all", "--names"), newline=""))
        codes = {row["code"] for row in table}
        self.assertIn("345-E22", codes)
        for code in codes - {""}:
            self.assertRegex(code, r"^[2-9A-Z]{3}-[2-9A-Z]{3}$")

    def test_a_text_that_reads_as_a_number_stands_in_quotes(self):
        """A spreadsheet that is told to leaves a text what stands in quotes, and nothing else."""
        names = {row[0] for row in check["raw_rows"](
            hostile().table("--all", "--names", "--table", "learners"))}
        for name in ("007", "1e5", "345E67"):
            self.assertIn(f'"{name}"', names)

    def test_the_check_of_reports_notices_every_break(self):
        code, said = tool(
            "check_report.py", "--self-test", GOLDEN / "report.json", GOLDEN / "report.csv")
        self.assertEqual(code, 0, said)
        self.assertIn("every break noticed", said)


def same(old, new, is_number):
    """Whether a cell still says what it said; the spreadsheet writes fifteen digits and its own line ends."""
    if is_number and old and new:
        return math.isclose(float(old), float(new), rel_tol=1e-13)
    return new == old.replace("\r\n", "\n").replace("\r", "\n")


def saved_again(tables):
    """The tables, by name, as LibreOffice has them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, f"{name}.csv") for name in tables]
        for path in paths:
            path.write_bytes(tables[path.stem].encode("utf-8"))
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             f"--infilter={OPEN}", "--convert-to", SAVE, "--outdir", f"{folder}/out", *paths],
            check=True, capture_output=True, timeout=180)
        return {path.stem: rows(pathlib.Path(folder, "out", path.name).read_bytes().decode("utf-8"))
                for path in paths}


if IS_FULL:
    class Spreadsheet(unittest.TestCase):
        def lost(self, table, before, after):
            """Every cell that is not what it was."""
            columns = hostile().columns[table]
            self.assertEqual(len(after), len(before))
            for line, (old, new) in enumerate(zip(before, after)):
                new += [""] * (len(old) - len(new))
                for column, one, other in zip(before[0], old, new, strict=True):
                    if not same(one, other, line > 0 and columns[column]):
                        yield f"row {line}, {column}: {one!r}, now {other!r}"

        def test_every_table_comes_back_as_it_went(self):
            tables = {f"kept-{name}": (table, (GOLDEN / f"{name}.csv").read_bytes().decode("utf-8"))
                      for name, table in KEPT.items()}
            tables |= {name: (table, text) for name, table, text, _ in hostile().tables()}
            after = saved_again({name: text for name, (_, text) in tables.items()})
            for name, (table, text) in tables.items():
                with self.subTest(table=name):
                    self.assertEqual(list(self.lost(table, rows(text), after[name])), [])

        def test_an_armed_formula_and_a_code_without_its_hyphen_would_be_noticed(self):
            after = saved_again({"armed": f"learner,code\r\n=1+1,{CODE}\r\n"})["armed"]
            self.assertEqual(after[1][0], "2")
            self.assertFalse(same(CODE, after[1][1], False), after)


if __name__ == "__main__":
    unittest.main()
