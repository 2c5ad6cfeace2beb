"""However the program is left or struck down: the terminal is as it was, the play is kept."""

import re
import signal
import unittest

from harness.preload import preload
from harness.program import INSIDES, IS_FULL, Box, title
from harness.sent import ESCAPES, modes_left
from harness.screen import Screen
from harness.tty import Tty
from harness.words import words

AT_ONCE = 0.6
W = words("en")
PLAY = ("play", "takeout/scam", "--lang", "en")
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
CRASHES = (
    signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGFPE, signal.SIGTRAP)
# A shell that starts the program with hang-ups ignored, as nohup does.
WITHOUT_HANGUP = ("sh", "-c", "trap '' HUP; exec \"$@\"", "sh")


def home(test, **more):
    box = Box(test)
    tty = Tty(test, box, "--lang", "en", **more)
    tty.until(W.library)
    return box, tty


def story(test, **more):
    box = Box(test)
    tty = Tty(test, box, *PLAY, **more)
    tty.until(title("takeout", "en"))
    return box, tty


def answered(test, **more):
    """A belief and a choice have been taken."""
    box, tty = story(test, **more)
    for key, event in (("3", "play.believed"), ("a", "play.chose")):
        tty.type(key)
        tty.read_until(lambda: event in box.events(), event)
    return box, tty


def help_screen(test, **more):
    box, tty = story(test, **more)
    tty.type("?")
    tty.until(W.keysTitle)
    return box, tty


def name_field(test, **more):
    """Letters are being typed, so that a paste would be words."""
    box = Box(test)
    listed = box.run("--plain", "--lang", "en", say="").out
    number = re.search(rf"(?m)^(\d)\. {W.learners}$", listed).group(1)
    tty = Tty(test, box, "--lang", "en", **more)
    tty.until(W.library)
    tty.type(number)
    tty.until(W.newLearner)
    tty.type("2")
    tty.until(W.typeName.split()[0])
    tty.type("Z")
    tty.until("Z")
    return box, tty


def clickable(test, **more):
    """At home with the mouse in use."""
    box = Box(test)
    tty = Tty(test, box, "--lang", "en", "--mouse", **more)
    tty.until(W.library)
    test.assertIn("?1000", modes_left(tty.seen))
    return box, tty


PLACES = (story, home, answered, help_screen, name_field, clickable)


class LeavingTest(unittest.TestCase):
    def assertGivenBack(self, tty):
        """The modes and the screen of before, and nothing drawn on it."""
        self.assertIn(b"\x1b[?1049h", tty.seen)
        self.assertEqual(modes_left(tty.seen), {})
        if tty.slave is not None:
            self.assertEqual(tty.modes_now(), tty.modes)
        left = tty.seen.rpartition(b"\x1b[?1049l")[2]
        self.assertEqual(ESCAPES.sub(b"", left).strip(), b"")
        self.assertNotRegex(tty.seen.decode(errors="replace"), INSIDES)

    def assertKept(self, box, place):
        if place in (story, answered):
            (play,) = box.plays()
            count = 1 if place is answered else 0
            self.assertEqual((len(play["beliefs"]), len(play["choices"])), (count, count))
        self.assertEqual(box.rows("PRAGMA integrity_check"), [("ok",)])

    def assertGone(self, place, leave, code=None, **more):
        """Gone within 0.6 s; on a busy machine the best of three tries counts."""
        times = []
        while not times or (times[-1] >= AT_ONCE and len(times) < 3):
            box, tty = place(self, **more)
            times.append(tty.gone_after(lambda: leave(tty)))
            if code is not None:
                self.assertEqual(tty.process.returncode, code)
            elif tty.process.returncode < 0:
                self.assertNotIn(-tty.process.returncode, CRASHES)
            if tty.master is not None:
                self.assertGivenBack(tty)
            self.assertKept(box, place)
        self.assertLess(times[-1], AT_ONCE, times)


class Leaving(LeavingTest):
    def test_q_gives_the_terminal_back(self):
        self.assertGone(home, lambda tty: tty.type("q"), code=0)
        self.assertGone(answered, lambda tty: tty.type("qq"), code=0)

    def test_each_signal_gives_the_terminal_back_at_once_wherever_it_comes(self):
        for place in PLACES if IS_FULL else (story, clickable):
            for number in ENDING if IS_FULL or place is story else (signal.SIGHUP,):
                with self.subTest(place=place.__name__, signal=number.name):
                    self.assertGone(
                        place, lambda tty: tty.process.send_signal(number), code=128 + number)

    def test_signals_that_come_together_do_no_harm(self):
        def strike(tty):
            for number in (*ENDING, signal.SIGWINCH, signal.SIGCONT) * 3:
                tty.process.send_signal(number)

        self.assertGone(answered, strike)

    def test_a_signal_while_the_terminal_is_given_back_leaves_no_mode_on(self):
        box = Box(self)
        preload(box, "interrupted_write")
        tty = Tty(self, box, *PLAY)
        tty.until(title("takeout", "en"))
        tty.gone_after(lambda: tty.process.send_signal(signal.SIGTERM))
        self.assertGivenBack(tty)

    def test_the_interrupt_key_gives_the_terminal_back_at_once(self):
        for place in PLACES if IS_FULL else (answered,):
            with self.subTest(place=place.__name__):
                self.assertGone(place, lambda tty: tty.type("\x03"), code=128 + signal.SIGINT)


class Crashing(LeavingTest):
    def test_a_crash_gives_the_terminal_back_and_is_still_seen_as_one(self):
        for number in CRASHES if IS_FULL else (signal.SIGSEGV, signal.SIGABRT):
            for place in (answered, clickable) if IS_FULL else (clickable,):
                with self.subTest(signal=number.name, place=place.__name__):
                    self.assertGone(
                        place, lambda tty: tty.process.send_signal(number), code=-number)

    def test_what_the_screen_showed_as_taken_is_kept_whatever_strikes(self):
        numbers = (signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM)
        for number in numbers if IS_FULL else numbers[:1]:
            for steps in range(1, 9) if IS_FULL else (3,):
                with self.subTest(signal=number.name, steps=steps):
                    self.strike_after(steps, number)

    def strike_after(self, steps, number):
        box = Box(self)
        screen = Screen(self, box, *PLAY)
        left = screen.until(lambda s: screen.asks(s) != "unknown", "the story")
        for _ in range(steps):
            left = screen.answer({"belief": "3", "choice": "a"}.get(screen.asks(left), "Enter"))
        screen.signal(number)
        screen.wait_end()
        again = Screen(self, box, *PLAY)
        again.wait(W.leftOpenHere)
        again.press("Enter")
        again.until(lambda shown: shown == left, f"the screen that was left:\n{left}")


class TerminalsThatClose(LeavingTest):
    def test_a_closed_terminal_ends_the_program_even_where_hang_ups_are_ignored(self):
        for within in ((), WITHOUT_HANGUP):
            for place in PLACES if IS_FULL else (answered, clickable):
                with self.subTest(place=place.__name__, ignored=bool(within)):
                    self.assertGone(place, lambda tty: tty.hang_up(), within=within)

    def test_an_ignored_hang_up_alone_ends_nothing(self):
        box, tty = answered(self, within=WITHOUT_HANGUP)
        tty.process.send_signal(signal.SIGHUP)
        tty.type("3")
        tty.read_until(lambda: box.events()["play.believed"] == 2, "the next answer")
        tty.gone_after(lambda: tty.type("qq"))
        self.assertEqual(tty.process.returncode, 0)
        self.assertGivenBack(tty)


if __name__ == "__main__":
    unittest.main()
