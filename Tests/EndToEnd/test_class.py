"""A class by raised cards: led by lines, stopped and killed anywhere, taken up again."""

import csv
import io
import json
import signal
import subprocess
import unittest

from harness.program import IS_FULL, LANGUAGES, PATIENCE, Box, install

# A whole class on the takeout story: six decisions, one of them asked twice.
WORDS = {
    "en": "start open close reveal discuss revote next back end pause".split(),
    "zh": "开始 投票 截止 结果 讨论 再投 继续 返回 结束 暂停".split(),
}
LINES = """
start
open
12
9 20 11
close
reveal
discuss
revote
30 2 28 10
close
reveal
next
open
5 10 10 10 10
close
next
open
20 5 5 20 10
close
reveal
next
open
3 1 2 37
close
next
open
4 5 5 5
close
next
open
5 5 5
close
next
next
end
""".strip().splitlines()


def translated(lines, language):
    table = dict(zip(WORDS["en"], WORDS[language]))
    return [table.get(line, line) for line in lines]


def host(box, lines, *args, language="en", case="takeout/scam"):
    return box.run(
        "class", "host", case, "--cards", "--plain", "--lang", language, *args,
        say="".join(line + "\n" for line in lines))


def resume(box, lines, *args, language="en"):
    return box.run(
        "class", "resume", *args, "--cards", "--plain", "--lang", language,
        say="".join(line + "\n" for line in lines))


def events(box):
    """Kinds and bodies of the newest class, as they stand in the journal."""
    rows = box.rows(
        "SELECT event.kind, event.body FROM event JOIN stream ON stream.id = event.stream"
        " WHERE stream.kind = 'room' ORDER BY stream.createdAt, event.seq")
    return [(kind, json.loads(body)) for kind, body in rows]


class WholeClass(unittest.TestCase):
    def test_a_class_is_led_from_the_lobby_to_the_end_in_both_languages(self):
        kinds = []
        for language in LANGUAGES:
            with self.subTest(language=language):
                box = Box(self)
                done = host(box, translated(LINES, language), language=language)
                self.assertEqual((done.code, done.err), (0, ""), done)
                kinds.append([kind for kind, _ in events(box)])
                self.assertEqual(kinds[-1][0], "room.created")
                self.assertEqual(kinds[-1][-1], "room.ended")
        self.assertEqual(kinds[0], kinds[1])

    def test_the_counts_are_those_that_were_typed(self):
        box = Box(self)
        done = host(box, LINES)
        counted = [body["hands"] for kind, body in events(box) if kind == "room.counted"]
        self.assertEqual(counted, [
            {"doubting": 12, "choices": [9, 20, 11]}, {"doubting": 30, "choices": [2, 28, 10]},
            {"doubting": 5, "choices": [10, 10, 10, 10]},
            {"doubting": 20, "choices": [5, 5, 20, 10]}, {"doubting": 3, "choices": [1, 2, 37]},
            {"doubting": 4, "choices": [5, 5, 5]}, {"choices": [5, 5, 5]},
        ])
        self.assertIn("6 decisions, 230 votes, all saved", done.out)

    def test_nothing_tells_the_truth_before_the_story_is_explained(self):
        shown = {}
        for telling in ("scam", "genuine"):
            box = Box(self)
            # Past the note for the host, which differs, and talk before the bars.
            lines = LINES[:5] + ["discuss", "revote"] + LINES[2:12]
            done = host(box, lines, case=f"takeout/{telling}")
            self.assertEqual((done.code, done.err.count("\n")), (3, 1), done)
            shown[telling] = [line for line in done.out.splitlines() if "class:" not in line]
            for word in ("scam", "genuine", "Words to listen", "gone", "flag"):
                self.assertNotIn(word, done.out)
        self.assertEqual(shown["scam"], shown["genuine"])

    def test_the_explanation_says_what_each_choice_brings_and_what_gave_it_away(self):
        done = host(Box(self), LINES)
        told = done.out[done.out.index("[explained]"):]
        self.assertIn("This time it was a scam", told)
        self.assertIn("Read them out (5 of 40 votes, 962 to 1945 yuan gone)", told)
        self.assertIn("Hang up, ring the shop's number (20 of 40 votes, nothing lost)", told)
        self.assertIn("Words to listen for", told)

    def test_the_seed_draws_the_telling_and_draws_the_same_again(self):
        drawn = {}
        for seed in range(8):
            for _ in range(2):
                box = Box(self)
                host(box, [], "--seed", str(seed), case="takeout")
                told = events(box)[0][1]["items"][0]["telling"]
                self.assertEqual(drawn.setdefault(seed, told), told)
        self.assertEqual(set(drawn.values()), {"scam", "genuine"})


class WrongLines(unittest.TestCase):
    def test_a_line_that_makes_no_sense_gets_a_sentence_and_never_an_exit(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                box = Box(self)
                wrong = [
                    "dance", "open", "9 9 9", "Z", "start now", "??", "\x1b[2J", "-1", "１２",
                    "99999999999999999999999", "🎴", "close", "a" * 10_000]
                done = host(box, wrong + translated(["start", "end"], language), language=language)
                self.assertEqual(done.code, 0, done)
                self.assertEqual(len(done.err.splitlines()), len(wrong), done.err)
                self.assertNotIn("\x1b", done.out + done.err)

    def test_cards_that_do_not_add_up_are_not_taken(self):
        box = Box(self)
        host(box, ["start", "open", "41 9 20 11", "12 9 20", "12", "9 20", "12 9 20 11"])
        self.assertEqual(
            [body["hands"]["choices"] for kind, body in events(box) if kind == "room.counted"],
            [[9, 20, 11]])

    def test_help_lists_exactly_what_can_be_done(self):
        done = host(Box(self), ["?"])
        listed = [line.split(":")[0] for line in done.out.splitlines() if ": " in line]
        self.assertEqual(
            listed[2:], [
                "start", "follow", "pause", "lock", "names", "end", "who", "missing",
                "kick NAME", "approve NAME", "rename NAME", "results", "time"])

    def test_an_unknown_case_and_an_unknown_class_are_named(self):
        box = Box(self)
        for args, word in (
            (("class", "host", "takeouts"), "takeout?"), (("class", "host", "takeout/maybe"), "maybe"),
            (("class", "resume"), "No class"), (("class", "resume", "K7QF42"), "K7QF42"),
        ):
            done = box.run(*args, "--lang", "en")
            self.assertEqual(done.code, 64, done)
            self.assertIn(word, done.err)


class Stopping(unittest.TestCase):
    def whole(self):
        box = Box(self)
        host(box, LINES)
        return [event for event in events(box) if event[0] not in ("room.created", "room.paused")]

    def test_the_end_of_the_input_pauses_and_resume_goes_on_to_the_same_end(self):
        whole = self.whole()
        for cut in range(0, len(LINES), 1 if IS_FULL else 3):
            with self.subTest(cut=cut):
                box = Box(self)
                done = host(box, LINES[:cut])
                self.assertEqual(done.code, 3, done)
                self.assertIn("class resume", done.err)
                # A number that was typed alone waits for its others and is asked for again.
                rest = LINES[cut - 1:] if LINES[cut - 1] == "12" and cut else LINES[cut:]
                done = resume(box, ["pause", *rest])
                self.assertEqual((done.code, done.err), (0, ""), done)
                got = [e for e in events(box) if e[0] not in ("room.created", "room.paused")]
                self.assertEqual(got, whole)

    def test_a_class_killed_after_any_line_is_whole_and_an_open_vote_is_paused(self):
        whole = self.whole()
        for cut in range(1, len(LINES), 1 if IS_FULL else 4):
            with self.subTest(cut=cut):
                box = Box(self)
                process = subprocess.Popen(
                    [box.program, "class", "host", "takeout/scam", "--cards", "--plain", "--lang", "en"],
                    env=box.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
                self.addCleanup(process.stdout.close)
                # The help comes after all before it was done; it ends with how to close the class.
                process.stdin.write("\n".join(LINES[:cut]) + "\n?\n")
                process.stdin.flush()
                last = None
                while last is None or not last.startswith("end:"):
                    last = process.stdout.readline()
                    self.assertTrue(last, "the host is gone")
                process.send_signal(signal.SIGKILL)
                process.wait(PATIENCE)
                process.stdin.close()
                before = events(box)
                is_open = before[-1][0] in ("room.opened", "room.counted")
                rest = LINES[cut - 1:] if LINES[cut - 1] == "12" else LINES[cut:]
                done = resume(box, ["pause"] * is_open + rest)
                self.assertEqual((done.code, done.err), (0, ""), done)
                after = events(box)
                self.assertEqual(after[:len(before)], before)
                if is_open:
                    self.assertEqual(after[len(before)], ("room.paused", {"on": True}))
                got = [e for e in after if e[0] not in ("room.created", "room.paused")]
                self.assertEqual(got, whole)

    def test_classes_are_listed_and_resumed_by_their_code(self):
        box = Box(self)
        host(box, [])
        host(box, ["end"], case="new-number")
        host(box, ["start"], case="one-digit")
        listed = box.run("class", "list", "--lang", "en").out.splitlines()
        self.assertEqual([line.split("  ")[2:] for line in listed], [
            ["open", "takeout"], ["over", "new-number"], ["open", "one-digit"]])
        first = listed[0].split()[0]
        done = resume(box, ["end"], first.lower())
        self.assertIn(first, done.out)
        again = box.run("class", "list", "--lang", "en").out.splitlines()[0].split("  ")
        self.assertEqual(again[2], "over")
        self.assertRegex(again[1], r"^\d{4}-\d\d-\d\d \d\d:\d\d [-+]\d\d:\d\d$")

    def test_a_case_that_changed_since_is_told_as_the_class_began_it(self):
        box = Box(self)
        install(box)
        path = box.root / "prefix/share/scamdrill/scenarios/cases/takeout.yaml"
        words = "somebody calls"
        self.assertIn("the phone rings", host(box, ["start"]).out)
        path.write_text(
            path.read_text(encoding="utf-8").replace("the phone rings", words), encoding="utf-8")
        self.assertIn("the phone rings", resume(box, []).out)
        self.assertIn(words, host(box, ["start"]).out)


class Report(unittest.TestCase):
    def report(self, box, code, *args):
        done = box.run("report", "--class", code, "--lang", "en", *args)
        self.assertEqual((done.code, done.err), (0, ""), done)
        return done.out

    def test_the_report_of_a_class_has_what_was_typed_in_every_format(self):
        box = Box(self)
        host(box, LINES)
        code = events(box)[0][1]["code"]
        tree = json.loads(self.report(box, code, "--format", "json"))
        rounds = [r for d in tree["stories"][0]["decisions"] for r in d["rounds"]]
        self.assertEqual([r["choices"] for r in rounds], [
            [9, 20, 11], [2, 28, 10], [10, 10, 10, 10], [5, 5, 20, 10], [1, 2, 37], [5, 5, 5],
            [5, 5, 5]])
        rows = list(csv.DictReader(io.StringIO(self.report(box, code, "--format", "csv"))))
        self.assertEqual(
            [row["doubting"] for row in rows], ["12", "30", "5", "20", "3", "4", ""])
        self.assertEqual({(row["class"], row["telling"]) for row in rows}, {(code, "scam")})
        words = self.report(box, code.lower())
        self.assertIn("Doubted by 30% at the first vote, by 75% at the last.", words)
        self.assertEqual(words, self.report(box, code))

    def test_classes_are_summed_up_side_by_side_with_what_was_typed(self):
        box = Box(self)
        host(box, LINES)
        host(box, LINES, case="takeout/genuine")
        host(box, LINES[:9])
        codes = [body["code"] for kind, body in events(box) if kind == "room.created"]

        def programme(*args):
            done = box.run("report", "--classes", "--lang", "en", *args)
            self.assertEqual((done.code, done.err), (0, ""), done)
            return done.out

        tree = json.loads(programme("--format", "json"))
        self.assertEqual((tree["all"]["classes"], tree["open"]), (2, 1))
        # Only the decision voted on twice was talked over.
        for kind in ("scam", "genuine"):
            self.assertEqual(
                [tree["all"][f"{kind}_{key}"] for key in (
                    "votes_first", "doubted_first", "votes_last", "doubted_last")],
                [40, 12, 40, 30])
        self.assertEqual([group["group"] for group in tree["groups"]], codes[:2])
        rows = list(csv.DictReader(io.StringIO(programme("--format", "csv"))))
        self.assertEqual([row["scam_doubted_last"] for row in rows], ["30", "0"])
        self.assertIn("| scams | 12 of 40 (30%) | 30 of 40 (75%) |", programme())
        self.assertIn("One class has not ended and is left out.", programme())
        self.assertIn("Everybody raised cards, so heads were not counted.", programme())
        self.assertIn("<svg", programme("--format", "html", "--group-by", "month"))
        for wrong in (
                ("--classes", "--lesson", "no-such"), ("--classes", "--all"), ("--lesson", "taster"),
                ("--classes", "--names"), ("--classes", "--format", "xapi")):
            self.assertEqual(box.run("report", *wrong, "--lang", "en").code, 64, wrong)

    def test_while_the_class_goes_on_its_report_tells_no_truth(self):
        box = Box(self)
        host(box, LINES[:20])
        code = events(box)[0][1]["code"]
        before = events(box)
        for form in ("md", "csv", "json"):
            told = self.report(box, code, "--format", form)
            self.assertIn("40", told)
            self.assertNotRegex(told, r"\b(scam|genuine)\b")
        self.assertEqual(events(box), before)

    def test_an_unknown_class_and_other_people_beside_it_are_wrong_use(self):
        box = Box(self)
        host(box, LINES)
        for args in (("K7QF42",), ("hello",), (events(box)[0][1]["code"], "--all")):
            done = box.run("report", "--class", *args, "--lang", "en")
            self.assertEqual((done.code, done.out), (64, ""), done)
            self.assertIn("class", done.err)


class Paper(unittest.TestCase):
    def test_cards_and_sheet_are_whole_pages_that_need_nothing_from_elsewhere(self):
        for language in LANGUAGES:
            for args in (("print",), ("sheet", "takeout", "one-digit")):
                with self.subTest(language=language, page=args[0]):
                    box = Box(self)
                    done = box.run("class", *args, "--lang", language)
                    self.assertEqual((done.code, done.err), (0, ""), done)
                    self.assertTrue(done.out.endswith("</html>\n"))
                    self.assertNotRegex(done.out, r"https?://|<script|<link|<img|url\(|\{\{")
                    file = box.home / "page.html"
                    for force, code in (((), 0), ((), 1), (("--force",), 0)):
                        done_again = box.run(
                            "class", *args, "--lang", language, "-o", file, *force)
                        self.assertEqual(done_again.code, code, done_again)
                    self.assertEqual(file.read_text(encoding="utf-8"), done.out)
                    self.assertFalse(box.journal.exists(), "paper needs no records")

    def test_the_sheet_of_an_unknown_case_names_the_nearest(self):
        done = Box(self).run("class", "sheet", "takeouts", "--lang", "en")
        self.assertEqual(done.code, 64)
        self.assertIn("takeout?", done.err)


if __name__ == "__main__":
    unittest.main()
