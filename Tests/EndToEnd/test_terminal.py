"""The terminal: whole plays by keys in tmux, going on where one stopped, sizes."""

import unittest

from harness.program import IS_FULL, LANGUAGES, Box, title
from harness.screen import Screen
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
        screen.into_story()
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
            small = Screen(
                self, Box(self), "play", "merchant-notice/scam", "--lang", language,
                language=language, size=(40, 15))
            fresh = small.until(lambda s: small.asks(s) != "unknown", "the story")
            screen.resize(40, 15)
            screen.until(lambda shown: shown == fresh, f"the same as if it had begun so:\n{fresh}")
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
            screen.into_story()
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


class ExplainedAgain(unittest.TestCase):
    def test_a_play_that_is_over_is_explained_again_from_the_results(self):
        for language in ("zh", "en"):
            with self.subTest(language=language):
                box, w = Box(self), words(language)
                box.play("takeout/scam", "--lang", language)
                before = box.events()
                screen = Screen(self, box, "--lang", language, language=language)
                screen.wait(w.progress)
                screen.answer("3")
                screen.wait(w.history)
                screen.answer("e")
                screen.answer("Enter")
                screen.wait(w.page(1), title("takeout", language))
                screen.answer("q")
                screen.wait(w.library)
                self.assertEqual(box.events(), before)


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


if __name__ == "__main__":
    unittest.main()
