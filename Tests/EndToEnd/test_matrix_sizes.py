"""Every size of window, from the start and while it is dragged."""

import unittest

from harness.program import IS_FULL, LANGUAGES, Box
from harness.screen import Screen
from harness.words import words

SMALLEST = (40, 15)
USUAL = (80, 24)
TOO_SMALL = ((1, 1), (39, 14), (20, 5), (39, 24), (80, 14))
LARGE_ENOUGH = (SMALLEST, USUAL, (200, 60))
DRAGGED = [USUAL, SMALLEST] * 50


def home(test, language, size, box=None):
    screen = Screen(test, box or Box(test), "--lang", language, language=language, size=size)
    # The stories are looked through after the first paint.
    screen.wait_home(is_settled=True)
    return screen


def library(test, language, size):
    box = Box(test)
    # Read before, so that the list is whole from the first.
    box.data.mkdir()
    box.run("scenario", "list")
    screen = home(test, language, size, box)
    screen.press("2")
    screen.until(lambda shown: words(language).library in shown
                 and words(language).progress not in shown, "the list")
    return screen


def story(test, language, size):
    screen = Screen(
        test, Box(test), "play", "takeout/scam", "--lang", language, language=language, size=size)
    screen.until(lambda shown: screen.asks(shown) == "belief", "the first question")
    return screen


def choice(test, language, size):
    screen = story(test, language, size)
    screen.answer("3")
    screen.answer("Down")
    return screen


def explanation(test, language, size):
    screen = Screen(
        test, Box(test), "play", "delivery-text/scam", "--lang", language, language=language,
        size=size)
    screen.until(lambda shown: screen.asks(shown) != "unknown", "the story")
    screen.to_ending()
    screen.press("Enter")
    screen.wait(words(language).page(1))
    return screen


SCREENS = (home, library, story, choice, explanation)


class Sizes(unittest.TestCase):
    def test_a_window_too_small_says_so_and_shows_everything_once_it_is_enlarged(self):
        for language in LANGUAGES if IS_FULL else ("en",):
            whole = story(self, language, USUAL).text()
            for size in TOO_SMALL if IS_FULL else TOO_SMALL[:2]:
                with self.subTest(language=language, size=size):
                    box = Box(self)
                    screen = Screen(
                        self, box, "play", "takeout/scam", "--lang", language, language=language,
                        size=size)
                    screen.until(lambda _: screen.is_taken, "a screen of its own")
                    if size[0] >= 30:
                        screen.wait("40×15", "{}×{}".format(*size))
                    screen.resize(*USUAL)
                    screen.until(lambda shown: shown.strip() == whole.strip(), whole)
                    screen.resize(*size)
                    screen.until(lambda shown: shown != whole, "the small window")
                    screen.press("q")
                    self.assertEqual(screen.wait_end(), 0)

    def test_nothing_is_answered_in_a_window_too_small_to_read(self):
        box = Box(self)
        screen = Screen(
            self, box, "play", "takeout/scam", "--lang", "en", size=(39, 14))
        screen.wait("40×15")
        screen.press("1", "a", "Enter", "b")
        # What is read only once there is room is an answer.
        screen.until_read()
        screen.resize(*USUAL)
        fresh = story(self, "en", USUAL).text()
        screen.until(lambda shown: shown == fresh, f"the first question:\n{fresh}")
        self.assertNotIn("play.believed", box.events())

    def test_no_row_is_wider_or_taller_than_the_window(self):
        for reach in SCREENS if IS_FULL else (choice,):
            for size in LARGE_ENOUGH:
                with self.subTest(screen=reach.__name__, size=size):
                    shown = reach(self, "en", size).text().rstrip("\n").split("\n")
                    self.assertEqual(len(shown), size[1])
                    self.assertLessEqual(max(map(len, shown)), size[0])
                    self.assertIn(words("en").helpHint, shown[-1])

    def test_after_a_storm_of_sizes_the_screen_is_as_if_it_had_started_so(self):
        for reach in SCREENS if IS_FULL else (story,):
            for language in LANGUAGES if IS_FULL else ("zh",):
                for last in (SMALLEST, USUAL):
                    with self.subTest(screen=reach.__name__, language=language, last=last):
                        fresh = reach(self, language, last).text()
                        screen = reach(self, language, USUAL)
                        screen.resize_all([*DRAGGED, (1, 1), (200, 60), last])
                        screen.until(lambda shown: shown == fresh, f"a fresh screen:\n{fresh}")
                        self.assertIsNone(screen.ended)

    def test_a_storm_of_sizes_loses_no_key(self):
        screen = story(self, "en", USUAL)
        screen.resize_all(DRAGGED[:20])
        screen.press("3")
        screen.resize_all([*DRAGGED[:20], USUAL])
        screen.until(lambda shown: screen.asks(shown) == "choice", "the choice after the belief")
        screen.resize_all(DRAGGED[:20])
        screen.press("u")
        screen.resize_all([*DRAGGED[:20], USUAL])
        fresh = story(self, "en", USUAL).text()
        screen.until(lambda shown: shown == fresh, f"the first question again:\n{fresh}")


if __name__ == "__main__":
    unittest.main()
