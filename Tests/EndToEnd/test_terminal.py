"""The terminal: whole plays by keys in tmux, sizes, interruptions, and what is left behind."""

import os
import signal
import unittest

from harness.program import INSIDES, IS_FULL, LANGUAGES, Box, binary, title
from harness.screen import Screen
from harness.tty import Tty
from harness.words import words

SIZES = ((40, 15), (30, 10), (100, 30), (80, 24))
MORE_SIZES = (
    (200, 60), (41, 15), (40, 14), (39, 15), (76, 24), (75, 24), (1, 1), (132, 43), (80, 24))


def first_start(test, box, language):
    """Starts for the first time, chooses the language, and is at home."""
    screen = Screen(test, box, language=language)
    shown = screen.wait(words("zh").chooseLanguage, words("en").chooseLanguage)
    row = next(r for r in shown.splitlines() if words(language).languageName in r and r.split())
    screen.press(next(part for part in row.split() if part.isdigit()))
    screen.wait(words(language).library)
    return screen


class WholePlays(unittest.TestCase):
    def test_a_newcomer_is_in_a_story_within_two_keys_and_plays_it_through(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                self.play_through(language)

    def play_through(self, language):
        w = words(language)
        box = Box(self)
        screen = first_start(self, box, language)
        screen.answer("Enter")
        if screen.asks() == "care":
            screen.answer("Enter")
        self.assertIn(screen.asks(), ("belief", "choice", "proceed"), screen.text())
        met = screen.to_ending()
        self.assertTrue({"belief", "choice"} <= set(met), met)

        screen.answer("m")
        screen.wait(w.markingTitle.split("，")[0].split(",")[0], w.markingDone)
        self.assertIn(w.doubtful, screen.answer("d"))
        screen.answer("j")
        self.assertRegex(screen.answer("r"), rf"[(（]{w.reassuring}[)）]")
        screen.press("Enter")
        screen.wait(w.page(1), w.whatHappened)
        self.assertIn(w.messagesAgain, screen.turn_to(w.page(2)))
        screen.turn_to(w.page(3))
        home = screen.turn_to(w.library)
        self.assertNotIn(w.enlargePrint, home, "one play is counted by now")
        screen.press("q")
        self.assertEqual(screen.wait_end(), 0)

        (play,) = box.plays()
        self.assertTrue(play["markingOpened"])
        self.assertEqual(play["lang"], language)
        self.assertTrue(play["counted"])
        self.assertEqual(
            sorted(c["marked"] for c in play["markable"] if c["marked"]),
            ["doubtful", "reassuring"])
        self.assertEqual(len(play["choices"]), met.count("choice"))
        self.assertEqual(len(play["beliefs"]), met.count("belief"))

    def test_shipped_cases_fit_the_smallest_window(self):
        for language in LANGUAGES:
            box = Box(self)
            screen = Screen(
                self, box, "play", "merchant-notice/scam", "--lang", language, language=language)
            screen.until(lambda s: screen.asks(s) != "unknown", "the story")
            screen.resize(40, 15)
            screen.until(
                lambda s: screen.asks(s) != "unknown" and len(s.splitlines()) <= 15, "40x15")
            screen.to_ending()
            screen.press("Enter")
            screen.wait(words(language).page(1))

    def test_a_second_start_asks_no_language(self):
        box = Box(self)
        screen = first_start(self, box, "zh")
        screen.press("q")
        self.assertEqual(screen.wait_end(), 0)
        again = Screen(self, box, language="zh")
        shown = again.wait(words("zh").library)
        self.assertNotIn(words("en").chooseLanguage, shown)

    def test_a_digit_chooses_nothing_and_a_double_enter_neither(self):
        box = Box(self)
        screen = Screen(self, box, "play", "takeout/scam", "--lang", "en")
        screen.until(lambda s: screen.asks(s) != "unknown", "the story")
        while screen.asks() != "choice":
            screen.answer("3" if screen.asks() == "belief" else "Enter")
        before = screen.text()
        for keys in (("1",), ("2", "2"), ("Enter", "Enter"), ("z",)):
            screen.press(*keys)
        screen.answer("?")
        self.assertEqual(screen.answer("q"), before)

    def test_the_language_changes_in_the_middle_of_a_play(self):
        screen = Screen(self, Box(self), "play", "takeout/scam", "--lang", "en")
        before = screen.wait(title("takeout", "en"))
        self.assertIn(title("takeout", "zh"), screen.answer("L"))
        self.assertEqual(screen.answer("L"), before)

    def test_it_is_happening_now_is_one_key_away(self):
        screen = Screen(self, Box(self), "play", "takeout/scam", "--lang", "en", "--region", "cn")
        before = screen.until(lambda s: screen.asks(s) != "unknown", "the story")
        screen.press("!")
        screen.wait(words("en").nowTitle, "110")
        screen.press("q")
        screen.until(lambda s: s == before, "the story again")


class Resuming(unittest.TestCase):
    def test_q_in_mid_play_and_a_new_start_lead_to_the_same_screen(self):
        for language in LANGUAGES:
            w = words(language)
            box = Box(self)
            screen = first_start(self, box, language)
            screen.answer("Enter")
            for _ in range(4):
                kind = screen.asks()
                screen.answer({"belief": "5", "choice": "b"}.get(kind, "Enter"))
            left = screen.text()
            screen.press("q")
            screen.wait(w.library)
            screen.press("q")
            self.assertEqual(screen.wait_end(), 0)

            again = Screen(self, box, language=language)
            again.wait(w.library)
            again.press("Enter")
            again.until(lambda shown: shown == left, f"the screen that was left:\n{left}")


    def test_playing_a_case_that_was_left_open_offers_to_go_on_with_it(self):
        box = Box(self)
        play = ("play", "takeout/scam", "--lang", "en")
        screen = Screen(self, box, *play)
        screen.until(lambda s: screen.asks(s) != "unknown", "the story")
        screen.answer("3")
        left = screen.answer("a")
        screen.press("q")
        screen.wait_end()
        again = Screen(self, box, *play)
        again.wait(words("en").leftOpenHere, words("en").startAnew)
        again.press("Enter")
        again.until(lambda shown: shown == left, f"the screen that was left:\n{left}")


class Sizes(unittest.TestCase):
    def test_the_screen_follows_the_window_and_recovers(self):
        for language in LANGUAGES:
            box = Box(self)
            screen = Screen(
                self, box, "play", "takeout/scam", "--lang", language, language=language)
            start = screen.until(lambda s: screen.asks(s) != "unknown", "the story")
            kind = screen.asks(start)
            for columns, rows in MORE_SIZES if IS_FULL else SIZES:
                with self.subTest(language=language, size=(columns, rows)):
                    screen.resize(columns, rows)
                    if columns >= 40 and rows >= 15:
                        screen.until(
                            lambda s: screen.asks(s) == kind and "40×15" not in s, "the question")
                    elif columns >= 30:
                        screen.wait("40×15")
                    self.assertIsNone(screen.ended)
            screen.until(lambda s: s == start, f"the first screen again:\n{start}")

    def test_a_window_that_starts_too_small_says_so_and_q_leaves(self):
        box = Box(self)
        screen = Screen(self, box, "--lang", "en")
        screen.wait(words("en").library)
        screen.resize(30, 10)
        screen.wait("40×15")
        screen.press("q")
        self.assertEqual(screen.wait_end(), 0)


class Leaving(unittest.TestCase):
    def started(self, *args, env=None):
        box = Box(self)
        tty = Tty(self, box, *(args or ("play", "takeout/scam", "--lang", "en")), env=env)
        tty.until(title("takeout", "en"))
        tty.until("\x1b[?1049h")
        return box, tty

    def assertRestored(self, tty):
        self.assertIn(b"\x1b[?1049l", tty.seen)
        if b"\x1b[?25l" in tty.seen:
            self.assertGreater(tty.seen.rfind(b"\x1b[?25h"), tty.seen.rfind(b"\x1b[?25l"))
        self.assertEqual(tty.modes_now(), tty.modes)
        self.assertNotRegex(tty.seen.decode(errors="replace"), INSIDES)

    def assertGone(self, leave):
        """Gone within 0.6 s; on a busy machine the best of three tries counts."""
        times = []
        for _ in range(3):
            box, tty = self.started()
            times.append(tty.gone_after(lambda: leave(tty)))
            self.assertNotIn(tty.process.returncode, (-4, -6, -11), "it crashed")
            if tty.master is not None:
                self.assertRestored(tty)
            self.assertEqual(len(box.plays()), 1)
            if times[-1] < 0.6:
                return
        self.fail(f"took {times} seconds")

    def test_q_restores_the_terminal(self):
        box, tty = self.started()
        tty.gone_after(lambda: tty.type("q"))
        self.assertEqual(tty.process.returncode, 0)
        self.assertRestored(tty)

    def test_each_signal_restores_the_terminal_at_once(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            with self.subTest(signal=number.name):
                self.assertGone(lambda tty: tty.process.send_signal(number))

    def test_the_interrupt_key_restores_the_terminal_at_once(self):
        self.assertGone(lambda tty: tty.type("\x03"))

    def test_a_closed_terminal_ends_the_program(self):
        self.assertGone(lambda tty: tty.hang_up())

    def test_what_was_answered_before_a_signal_is_kept(self):
        box, tty = self.started()
        for key, event in (("3", "play.believed"), ("a", "play.chose")):
            tty.type(key)
            tty.read_until(lambda: event in box.events())
        tty.gone_after(lambda: tty.process.send_signal(signal.SIGTERM))
        (play,) = box.plays()
        self.assertEqual(len(play["beliefs"]), 1)
        self.assertEqual(len(play["choices"]), 1)

    def test_stopping_gives_the_terminal_back_and_going_on_redraws(self):
        box = Box(self)
        shell = Screen(
            self, box, command=["bash", "--norc", "--noprofile", "-i"], env={"PS1": "ready> "})
        shell.wait("ready>")
        shell.type(f"stty -g > before; {binary()} play takeout/scam --lang en")
        shell.press("Enter")
        story = shell.until(lambda s: shell.asks(s) != "unknown", "the story")
        shell.press("C-z")
        shell.wait("Stopped")
        shell.type("stty -g > after; clear; echo $((6*7))")
        shell.press("Enter")
        shell.wait("42")
        self.assertEqual((box.home / "before").read_text(), (box.home / "after").read_text())
        shell.type("fg")
        shell.press("Enter")
        shell.until(lambda s: s == story, f"the story again:\n{story}")
        shell.press("q")
        shell.wait("ready>", "42")
        shell.type("stty -g > end; clear; echo $((6*8))")
        shell.press("Enter")
        shell.wait("48")
        self.assertEqual((box.home / "before").read_text(), (box.home / "end").read_text())


class OddTerminals(unittest.TestCase):
    def test_chinese_is_shown_under_a_bare_c_locale(self):
        for locale in ("C", "POSIX"):
            screen = Screen(
                self, Box(self), "play", "takeout/scam", "--lang", "zh", language="zh",
                env={"LC_ALL": locale})
            screen.wait(title("takeout", "zh"))

    def test_an_unknown_terminal_type_is_taken_for_a_common_one(self):
        box = Box(self)
        screen = Screen(
            self, box, "play", "takeout/scam", "--lang", "en", env={"TERM": "nosuch"})
        screen.wait(title("takeout", "en"))
        screen.to_ending()

    def test_a_dumb_terminal_gets_plain_text(self):
        for name in ("dumb", ""):
            tty = Tty(self, Box(self), "play", "takeout/scam", "--lang", "en", env={"TERM": name})
            tty.until(words("en").typeBelief)
            self.assertIn(words("en").plainNotice.encode(), tty.seen)
            self.assertNotIn(b"\x1b", tty.seen)

    def test_no_color_sends_no_colours(self):
        for value, wants in (("1", False), ("", True)):
            tty = Tty(
                self, Box(self), "play", "takeout/scam", "--lang", "en", env={"NO_COLOR": value})
            tty.until(title("takeout", "en"))
            os.write(tty.master, b"?")
            tty.until("Keys on this screen")
            if not wants:
                self.assertNotRegex(tty.seen.decode(errors="replace"), r"\x1b\[[0-9;]*[34]8;5")


if __name__ == "__main__":
    unittest.main()
