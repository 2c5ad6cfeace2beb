"""Reports over many plays: schema, recomputed measures, CSV, Markdown, files, hostile names."""

import csv
import datetime
import functools
import io
import json
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import unittest
import zoneinfo

from harness.plain import Plain, Typed
from harness.preload import preload
from harness.program import CHECKOUT, INSIDES, LANGUAGES, PATIENCE, Box, Lasting, install
from harness.roads import Wandering, walk
from harness.room import until
from harness.words import words

TOOLS = CHECKOUT / "Tests" / "tools"
HOSTILE = (
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "x" * 200, "👩‍👩‍👧‍👦 家",
    "\u202eevil\u202c", "שלום", 'a"b,c\nd', "a\r\n=2", "|x|`y`<script>alert(1)</script>",
    "[a](http://x.example)", "# top", "'=1", "a\x1b[31mb", "--all", " ", "../../etc", "%s%n",
)


def tool(name, *files):
    done = subprocess.run(
        [sys.executable, TOOLS / name, *files], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


class Filled:
    """A data folder after a term of practice: three people, many plays, some left open."""

    def __init__(self, test):
        self.box = Box(test)
        ids = [f"lunch-{number:02}" for number in range(16)]
        install(self.box, *ids)
        dice = random.Random(20)
        for number, case in enumerate(ids):
            learner = "Ann" if number < 13 else "Bo"
            self.play(Plain, test, number, case, "--learner", learner,
                      "--seed", dice.randrange(1 << 60))
        for number, case in enumerate(("takeout", "merchant-notice", "overseas-job/genuine")):
            self.play(Typed, test, 50 + number, case, "--learner", "Ann")
            self.play(Plain, test, 60 + number, case, "--learner", "柳", language="zh")
        left_open = ("one-digit", "new-number", "takeout", "merchant-notice")
        for stop, case in enumerate(left_open):
            session = Plain(test, self.box, "play", case, "--learner", "Bo")
            walk(session, Wandering(stop), stop=stop)
            session.end()

    def play(self, kind, test, seed, *args, language="en"):
        session = kind(test, self.box, "play", *args, language=language)
        road = Wandering(seed)
        w = words(language)

        def answer(place, prompt):
            if w.openMarking in prompt.text:
                return "m" if road.marks else ""
            if prompt.kind == "number":
                return "1" if w.goOn in prompt.text else "q"
            return road(place, prompt)

        walk(session, answer)
        session.kill()


@functools.cache
def filled():
    return Filled(Lasting()).box


class Measures(unittest.TestCase):
    def test_the_json_report_keeps_to_its_schema_and_to_the_csv(self):
        box = filled()
        folder = pathlib.Path(tempfile.mkdtemp(dir=box.root))
        done = box.run("report", "--all", "--format", "json", "-o", folder / "r.json")
        self.assertEqual(done.code, 0, done)
        for table in ("plays", "learners", "answers", "choices", "clauses"):
            path = folder / f"{table}.csv"
            done = box.run(
                "report", "--all", "--format", "csv", "--table", table, "-o", path)
            self.assertEqual(done.code, 0, done)
            self.assertGreater(path.read_bytes().count(b"\r\n"), 3)
            code, said = tool("check_report.py", folder / "r.json", path)
            self.assertEqual(code, 0, said)

    def test_every_measure_can_be_recomputed_from_the_plays_in_the_report(self):
        box = filled()
        path = box.root / "recompute.json"
        path.write_text(json.dumps(box.report()), encoding="utf-8")
        code, said = tool("recompute.py", path)
        self.assertEqual(code, 0, said)

    def test_the_folder_holds_what_makes_the_check_worth_something(self):
        entries = filled().report()["learners"]
        plays = [play for entry in entries for play in entry["plays"]]
        self.assertEqual(len(entries), 3)
        self.assertGreaterEqual(len(plays), 24)
        self.assertTrue(any(play["markingOpened"] for play in plays), "nothing was marked")
        self.assertTrue(any(c["marked"] for play in plays for c in play["markable"]))
        self.assertTrue(any(play["endedAt"] is None for play in plays), "nothing was left open")
        self.assertEqual({play["lang"] for play in plays}, {"zh", "en"})
        reasons = {play["reason"] for play in plays}
        self.assertLessEqual({None, "namedTelling"}, reasons)
        best = max(sum(p["counted"] for p in e["plays"]) for e in entries)
        self.assertGreaterEqual(best, 12)
        enough = [e for e in entries if e["enough"]["discrimination"]]
        self.assertTrue(enough, "nobody has enough plays for a measure; choose another seed")

    def test_one_person_is_reported_alone(self):
        everyone = filled().report()["learners"]
        for name in ("Ann", "Bo", "柳"):
            entry, = filled().report("--learner", name)["learners"]
            same = [e for e in everyone if e["plays"] == entry["plays"]]
            self.assertEqual(len(same), 1, name)
            self.assertEqual(same[0]["measures"], entry["measures"])

    def test_a_report_can_be_of_some_cases_only(self):
        everyone = filled().report()["learners"]
        some = filled().report("--all", "--scenario", "takeout", "--scenario", "one-digit")["learners"]
        for whole, part in zip(everyone, some, strict=True):
            self.assertEqual(
                [play for play in whole["plays"] if play["case"] in ("takeout", "one-digit")],
                part["plays"])
        self.assertTrue(any(entry["plays"] for entry in some))

    def test_a_report_can_be_of_some_days_only_by_the_calendar_of_the_computer(self):
        plays = [play for entry in filled().report()["learners"] for play in entry["plays"]]
        for zone in ("Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"):
            def day(play):
                moment = datetime.datetime.fromisoformat(play["startedAt"])
                return moment.astimezone(zoneinfo.ZoneInfo(zone)).date().isoformat()

            def found(*args):
                report = filled().report("--all", *args, env={"TZ": zone})
                return sum(len(entry["plays"]) for entry in report["learners"])

            first = day(plays[0])
            before = (datetime.date.fromisoformat(first) - datetime.timedelta(1)).isoformat()
            with self.subTest(zone=zone):
                for args, fits in (
                        (("--since", first), lambda play: day(play) >= first),
                        (("--until", first), lambda play: day(play) <= first),
                        (("--since", before, "--until", before), lambda play: day(play) == before),
                        (("--since", "2000-02-29", "--until", "2037-12-31"), lambda play: True)):
                    self.assertEqual(found(*args), sum(map(fits, plays)), args)

    def test_days_and_cases_that_do_not_exist_are_wrong_use(self):
        for args in (("--since", "2026-02-30"), ("--until", "26-11-01"), ("--since", "yesterday"),
                     ("--since", "2026-11-02", "--until", "2026-11-01"),
                     ("--scenario", "takeuot"), ("--class", "K7QF42", "--since", "2026-11-02")):
            done = filled().run("report", "--all" if "--class" not in args else "--names", *args,
                                "--lang", "en")
            self.assertEqual((done.code, done.out), (64, ""), args)
        self.assertIn("takeout", filled().run(
            "report", "--all", "--scenario", "takeuot", "--lang", "en").err)

    def test_the_same_records_give_the_same_bytes(self):
        for kind in ("json", "csv", "md", "html"):
            runs = {filled().run("report", "--all", "--format", kind).out for _ in range(2)}
            self.assertEqual(len(runs), 1)

    def test_reports_of_everybody_name_nobody(self):
        for kind in ("json", "csv", "md", "html"):
            done = filled().run("report", "--all", "--format", kind)
            self.assertEqual(done.code, 0, done)
            for name in ("Ann", "柳"):
                self.assertNotIn(name, done.out)

    def test_an_unknown_learner_is_wrong_use(self):
        done = filled().run("report", "--learner", "Nobody", "--format", "json", "--lang", "en")
        self.assertEqual(done.code, 64, done)
        self.assertEqual(done.out, "")
        self.assertEqual(len(filled().report()["learners"]), 3, "asking made a learner")


class Tables(unittest.TestCase):
    def test_the_csv_has_a_row_for_each_play(self):
        out = filled().run("report", "--all", "--format", "csv").out
        rows = list(csv.DictReader(io.StringIO(out, newline="")))
        plays = filled().plays()
        self.assertEqual(len(rows), len(plays))
        for row, play in zip(rows, plays):
            self.assertNotIn(None, row)
            self.assertEqual(row["case"], play["case"])
            self.assertEqual(row["telling"], play["telling"])
            self.assertEqual(row["counted"], str(play["counted"]).lower())
            self.assertEqual(row["lost"], str(play["lost"]))
            self.assertEqual(len(row["choices"].split()), len(play["choices"]))

    def test_markdown_speaks_both_languages_and_gives_intervals(self):
        texts = {}
        for language in LANGUAGES:
            done = filled().run(
                "report", "--learner", "Ann", "--format", "md", "--lang", language)
            self.assertEqual(done.code, 0, done)
            texts[language] = done.out
            self.assertNotIn("\x1b", done.out)
            self.assertIn("%" if "%" in done.out else "100", done.out)
        self.assertIn("外卖", texts["zh"])
        self.assertIn("takeout", texts["en"])
        self.assertRegex(texts["zh"], "[\u4e00-\u9fff]")
        self.assertNotIn("分得清", texts["en"])


class Files(unittest.TestCase):
    def test_a_file_is_written_whole_and_not_overwritten_without_force(self):
        box = filled()
        for kind in ("json", "csv", "md"):
            path = box.root / f"out.{kind}"
            self.assertEqual(box.run("report", "--all", "--format", kind, "-o", path).code, 0)
            self.assertEqual(
                path.read_bytes().decode(),
                box.run("report", "--all", "--format", kind).out)
            self.assertEqual(path.stat().st_mode & 0o077, 0)
            path.write_text("mine")
            first = path.stat().st_ino
            done = box.run("report", "--all", "--format", kind, "-o", path, "--lang", "en")
            self.assertEqual(done.code, 1, done)
            self.assertIn(str(path), done.err)
            self.assertIn("--force", done.err)
            self.assertEqual(path.read_text(), "mine")
            done = box.run("report", "--all", "--format", kind, "-o", path, "--force")
            self.assertEqual(done.code, 0, done)
            self.assertNotEqual(path.stat().st_ino, first, "it was not written by rename")
        self.assertEqual([p for p in box.root.iterdir() if p.name.endswith(".part")], [])

    def test_a_file_that_cannot_be_written_is_said_clearly(self):
        for path in ("/proc/none/r.json", filled().root, filled().root / "no" / "such" / "r.json"):
            done = filled().run(
                "report", "--all", "--format", "json", "-o", path, "--lang", "en")
            self.assertEqual(done.code, 1, done)
            self.assertIn(str(path), done.err)
            self.assertNotRegex(done.err, INSIDES)


    def test_ended_while_it_is_written_it_leaves_nothing_behind(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number.name):
                box = Box(self)
                preload(box, "waiting_rename")
                folder = box.root / "reports"
                folder.mkdir()
                process = subprocess.Popen(
                    [box.program, "report", "--all", "--names", "-o", folder / "r.md"], env=box.env)
                until("half a file", lambda: any(
                    file.stat().st_size > 0 for file in folder.iterdir()))
                process.send_signal(number)
                self.assertEqual(process.wait(PATIENCE), -number)
                self.assertEqual(list(folder.iterdir()), [])


class HostileNames(unittest.TestCase):
    def test_any_name_is_harmless_in_every_format(self):
        box = Box(self)
        accepted = []
        for name in HOSTILE:
            done = box.play("takeout/scam", "--lang", "en", f"--learner={name}")
            self.assertIn(done.code, (0, 64), f"{name!r}: {done}")
            self.assertNotRegex(done.err, INSIDES)
            if done.code == 0:
                accepted.append(name)
        self.assertGreater(len(accepted), 5)
        for name in accepted:
            with self.subTest(name=name):
                self.check(box, name)

    def check(self, box, name):
        who = ("report", f"--learner={name}", "--lang", "en", "--format")
        found = box.run(*who, "json")
        self.assertEqual(found.code, 0, found)
        self.assertEqual(len(json.loads(found.out)["learners"]), 1)
        table = box.run(*who, "csv")
        rows = list(csv.reader(io.StringIO(table.out, newline="")))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        for cell in (cell for row in rows for cell in row):
            if cell[:1] in tuple("=+-@\t\r") and cell:
                float(cell)
        text = box.run(*who, "md")
        self.assertEqual(text.code, 0, text)
        self.assertNotIn("\x1b", text.out)
        self.assertNotRegex(text.out, r"\u202e|(?<!\\)<script|(?<!\\)\]\(")


if __name__ == "__main__":
    unittest.main()
