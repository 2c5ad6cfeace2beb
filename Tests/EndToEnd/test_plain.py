"""Plain text: whole plays through a pipe, what they leave in the report, and the rules of pipes."""

import re
import unittest

from harness.plain import Plain, Typed
from harness.program import CASES, INSIDES, LANGUAGES, TELLINGS, Box, seeds, taxonomy
from harness.roads import steady, walk
from harness.words import words

HAN = re.compile(r"[\u4e00-\u9fff]")


class WholePlays(unittest.TestCase):
    def test_each_telling_runs_to_its_debrief_in_each_language(self):
        for language in LANGUAGES:
            box = Box(self)
            for case in CASES:
                for telling in TELLINGS:
                    with self.subTest(case=case, telling=telling, language=language):
                        done = box.play(f"{case}/{telling}", "--lang", language)
                        self.assertEqual(done.code, 0, done)
                        w = words(language)
                        for heading in (w.whatHappened, w.oneRule, w.messagesAgain, w.nextSteps):
                            self.assertRegex(done.out, w.heading(heading))
                        self.assertNotIn("\x1b", done.out + done.err)
                        self.assertNotRegex(done.out + done.err, INSIDES)
            plays = box.plays()
            self.assertEqual(len(plays), 6)
            for play in plays:
                self.assertFalse(play["counted"], play["case"])
                self.assertEqual(play["reason"], "namedTelling")
                self.assertEqual(play["lang"], language)
                self.assertIsNotNone(play["endedAt"])
                self.assertIsNotNone(play["ending"])

    def test_a_play_drawn_by_the_seed_counts_and_the_next_one_of_the_case_does_not(self):
        for telling, seed in seeds().items():
            with self.subTest(telling=telling):
                box = Box(self)
                self.assertEqual(box.play("takeout", "--lang", "en", "--seed", seed).code, 0)
                first = box.plays()
                self.assertEqual([p["telling"] for p in first], [telling])
                self.assertTrue(first[0]["counted"])
                self.assertIsNone(first[0]["reason"])
                self.assertIsNotNone(first[0]["judged"])
                self.assertEqual(box.play("takeout", "--lang", "en", "--seed", seed).code, 0)
                second = box.plays()
                self.assertEqual([p["counted"] for p in second], [True, False])
                self.assertEqual(second[1]["reason"], "seenWithin60Days")

    def test_the_seed_alone_decides_the_telling(self):
        for telling, seed in seeds().items():
            box = Box(self)
            box.play("takeout", "--lang", "zh", "--seed", seed, answer="2")
            self.assertEqual(box.plays()[0]["telling"], telling)

    def test_the_debrief_explains_flags_and_signals_in_words(self):
        ids = [entry[0] for entry in taxonomy("flags", "signals") if "-" in entry[0]]
        for language in LANGUAGES:
            w = words(language)
            for case in CASES:
                for telling, mark in (("scam", w.flagMark), ("genuine", w.signalMark)):
                    out = Box(self).play(f"{case}/{telling}", "--lang", language).out
                    self.assertRegex(out, rf"(?m)^(\S )?{mark}( ·|,|，|：)", f"{case}/{telling}")
                    self.assertEqual([each for each in ids if each in out], [])

    def test_nothing_before_the_ending_tells_the_truth(self):
        openings = []
        for seed in seeds().values():
            session = Plain(self, Box(self), "play", "takeout", "--seed", seed)
            openings.append(session.prompt().text)
        self.assertEqual(*openings)

    def test_the_language_option_decides_the_language(self):
        for language in LANGUAGES:
            done = Box(self).play("takeout/scam", "--lang", language, env={"LANG": "zh_CN.UTF-8"})
            han = HAN.findall(done.out)
            if language == "zh":
                self.assertGreater(len(han), 200)
                self.assertNotIn("What do you do", done.out)
            else:
                self.assertEqual(han, [])

    def test_the_environment_does_not_decide_what_is_printed(self):
        for env in ({"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"TERM": ""}, {"LC_ALL": "xx_YY"}):
            done = Box(self).play("takeout/scam", "--lang", "zh", env=env)
            self.assertEqual(done.code, 0, done)
            self.assertGreater(len(HAN.findall(done.out)), 200)


class Now(unittest.TestCase):
    def test_now_prints_the_numbers_of_the_region_and_needs_no_data_folder(self):
        for language in LANGUAGES:
            for region, number in (("cn", "96110"), ("hk", "18222"), ("tw", "165")):
                box = Box(self)
                done = box.run("now", "--region", region, "--lang", language)
                self.assertEqual(done.code, 0, done)
                self.assertIn(number, done.out)
                self.assertIn(words(language).nowTitle, done.out)
                self.assertFalse(box.data.exists())

    def test_now_works_where_nothing_can_be_written(self):
        done = Box(self).run(
            "now", "--lang", "en", "--region", "cn", env={"SCAMDRILL_DATA": "/proc/nowhere"})
        self.assertEqual(done.code, 0, done)
        self.assertIn("110", done.out)


class Choosing(unittest.TestCase):
    def test_plain_mode_says_once_why_it_is_plain(self):
        done = Box(self).run("play", "takeout/scam", "--lang", "en", say="1\n" * 400)
        self.assertEqual(done.code, 0, done)
        self.assertEqual(done.err.count(words("en").plainNotice), 1, done.err)
        self.assertNotIn(words("en").plainNotice, done.out)
        self.assertNotIn("\x1b", done.out + done.err)

    def test_letters_and_numbers_choose_alike(self):
        made = []
        for letters in ("abcdef", "ABCDEF", "123456"):
            box = Box(self)
            session = Plain(self, box, "play", "takeout/scam")
            walk(session, lambda n, p: letters[1] if p.kind == "choice" else "3")
            made.append([(c["node"], c["choice"]) for c in box.plays()[0]["choices"]])
        self.assertGreater(len(made[0]), 2)
        self.assertEqual(made[0], made[1])
        self.assertEqual(made[0], made[2])

    def test_any_line_continues(self):
        for line in ("", "whatever", "zzz 接着", "7", "-"):
            box = Box(self)
            session = Plain(self, box, "play", "merchant-notice/scam")
            answer = lambda n, p: line if p.kind == "any" else steady(n, p)
            prompts, _ = walk(session, answer)
            self.assertTrue(any(p.kind == "any" for p in prompts), "nothing to continue in it")
            self.assertEqual(session.errors(), "")
            self.assertIsNotNone(box.plays()[0]["endedAt"])

    def test_a_pipe_is_asked_for_belief_choice_and_continuing_only(self):
        for language in LANGUAGES:
            w = words(language)
            for case in CASES:
                session = Plain(self, Box(self), "play", f"{case}/scam", language=language)
                prompts, _ = walk(session, steady)
                kinds = {p.kind for p in prompts if not w.goOn in p.text}
                self.assertLessEqual(kinds, {"belief", "choice", "any"})
                asked = [w.chooseLanguage, w.typeName, w.markingTitle, w.openMarking]
                self.assertFalse([a for a in asked if a in session.heard])

    def test_a_terminal_may_mark_in_plain_mode(self):
        session = Typed(self, Box(self), "play", "takeout/scam")
        answer = lambda n, p: "m" if words("en").openMarking in p.text else steady(n, p)
        kinds = []
        while (prompt := session.prompt()) and prompt.kind != "mark" and len(kinds) < 80:
            kinds.append(prompt.kind)
            session.send(answer(len(kinds), prompt))
        self.assertIsNotNone(prompt, session.heard[-800:])
        self.assertEqual(prompt.kind, "mark")


class WrongAnswers(unittest.TestCase):
    def test_a_wrong_answer_gives_one_line_and_is_asked_again(self):
        box = Box(self)
        session = Plain(self, box, "play", "takeout/scam")
        asked = session.prompt()
        for wrong in ("x9", "99", "七"):
            session.send(wrong)
            again = session.prompt()
            self.assertEqual(again.kind, asked.kind)
            line = [line for line in session.errors().splitlines() if wrong in line]
            self.assertEqual(len(line), 1, session.errors())
        self.assertEqual(len(session.errors().splitlines()), 3)
        walk(session, steady)
        self.assertEqual(session.wait().code, 0)

    def test_a_letter_is_no_belief(self):
        session = Plain(self, Box(self), "play", "takeout/scam")
        while (asked := session.prompt()).kind != "belief":
            session.send("1")
        for wrong in ("a", "8", "-1", "1.5"):
            session.send(wrong)
            self.assertEqual(session.prompt().kind, "belief")
        self.assertIn("6", asked.options)
        self.assertEqual(len(session.errors().splitlines()), 4)

    def test_twenty_wrong_answers_in_a_row_save_and_leave_with_2(self):
        box = Box(self)
        session = Plain(self, box, "play", "takeout/scam")
        walk(session, lambda *_: "1", stop=2)
        for _ in range(20):
            session.send("no such answer")
        done = session.wait()
        self.assertEqual(done.code, 2, done)
        self.assertIn(words("en").gaveUp, done.err)
        self.assertEqual(len(done.errors), 21, done.err)
        self.assertEqual(len(box.plays()), 1)
        self.assertEqual(box.play("takeout/scam", "--lang", "en").code, 0)
        self.assertEqual(len(box.plays()), 1, "it went on with another play")

    def test_only_twenty_in_a_row_are_too_many(self):
        session = Plain(self, Box(self), "play", "takeout/genuine")
        place = 0
        while (prompt := session.prompt()) is not None:
            if prompt.kind in ("belief", "choice"):
                for _ in range(19 if place < 3 else 1):
                    session.send("no such answer")
                    self.assertEqual(session.prompt().kind, prompt.kind)
            session.send(steady(place, prompt))
            place += 1
        self.assertEqual(session.wait().code, 0, session.errors()[-300:])


class Interrupted(unittest.TestCase):
    def test_input_that_ends_saves_and_leaves_with_3(self):
        for language in LANGUAGES:
            for given in (0, 1, 2, 5):
                box = Box(self)
                session = Plain(self, box, "play", "takeout/scam", language=language)
                walk(session, steady, stop=given)
                done = session.end()
                self.assertEqual(done.code, 3, done)
                self.assertEqual(done.err, words(language).inputEnded + "\n")
                plays = box.plays()
                self.assertEqual(len(plays), 1)
                self.assertIsNone(plays[0]["endedAt"])

    def test_no_input_at_all_leaves_with_3(self):
        done = Box(self).run("play", "takeout", "--plain", "--lang", "en", say="")
        self.assertEqual(done.code, 3, done)
        self.assertEqual(len(done.errors), 1, done.err)

    def test_home_on_an_ended_pipe_asks_nothing_about_language_or_name(self):
        done = Box(self).run("--plain", say="")
        self.assertEqual(done.code, 3, done)
        for language in LANGUAGES:
            self.assertNotIn(words(language).chooseLanguage, done.out)
            self.assertNotIn(words(language).typeName, done.out)

    def test_a_last_line_without_its_end_is_an_answer(self):
        box = Box(self)
        done = box.run("play", "takeout/scam", "--plain", "--lang", "en", say="1\n1")
        self.assertEqual(done.code, 3, done)
        self.assertEqual(len(box.plays()[0]["beliefs"]) + len(box.plays()[0]["choices"]), 2)

    def test_closed_output_is_quiet_and_saved(self):
        box = Box(self)
        session = Plain(self, box, "play", "takeout/scam")
        _, answers = walk(session, steady, stop=2)
        session.process.stdout.close()
        session.send("1")
        session.process.stdin.close()
        code = session.process.wait(30)
        self.assertNotIn(code, (-4, -6, -11), "it crashed")
        self.assertEqual(session.errors(), "")
        play = box.plays()[0]
        self.assertGreaterEqual(len(play["beliefs"]) + len(play["choices"]), len(answers))

    def test_reports_and_lists_into_a_closed_pipe_are_quiet(self):
        import subprocess
        from harness.program import binary

        box = Box(self)
        box.play("takeout/scam", "--lang", "en")
        for args in (["report", "--all", "--format", "json"], ["scenario", "list"], ["now"]):
            running = subprocess.Popen(
                [binary(), *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                stdin=subprocess.DEVNULL, env=box.env,
            )
            running.stdout.close()
            err = running.stderr.read().decode()
            running.stderr.close()
            self.assertNotIn(running.wait(30), (-4, -6, -11), args)
            self.assertNotRegex(err, INSIDES)


if __name__ == "__main__":
    unittest.main()
