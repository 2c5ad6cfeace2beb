"""The real cursor stands where the eye is, for magnifiers and screen readers that follow it."""

import re
import unittest

from harness.program import IS_FULL, LANGUAGES, Box
from harness.screen import Screen
from harness.words import words

SIZES = ((80, 24), (40, 15), (130, 40)) if IS_FULL else ((80, 24),)
SPOKEN = LANGUAGES if IS_FULL else ("zh",)
POINTER = "▸"


class Cursor(unittest.TestCase):
    def assertComesTo(self, screen, pattern, what):
        """The cursor comes to stand, on a screen at rest, before what the pattern says."""
        def stands(_):
            found = screen.at_cursor
            return found is not None and re.match(pattern, found[1]) is not None
        screen.until(stands, what)

    def assertFollows(self, screen, steps):
        """Wherever the pointer is moved, the cursor is there."""
        for key in ["Down"] * steps + ["Up"] * 2:
            screen.press(key)
            screen.until_read()
            self.assertComesTo(screen, POINTER, f"the cursor there by {key}")

    def test_at_home_and_in_lists_it_stands_on_what_enter_would_take(self):
        for language in SPOKEN:
            for size in SIZES:
                with self.subTest(language=language, size=size):
                    screen = Screen(
                        self, Box(self), "--lang", language, language=language, size=size)
                    home = screen.wait_home(is_settled=True)
                    self.assertFollows(screen, steps=6)
                    # All that the home screen opens, the story it begins with left out.
                    lists = 0
                    for number in "234567" if IS_FULL else "27":
                        opened = screen.answer(number)
                        if POINTER in opened:
                            self.assertFollows(screen, steps=4)
                            lists += 1
                        screen.press("q")
                        screen.wait_home()
                    self.assertGreaterEqual(lists, 2)

    def test_at_a_question_it_stands_on_the_first_answer_and_at_a_choice_it_follows(self):
        for language in SPOKEN:
            for size in SIZES:
                with self.subTest(language=language, size=size):
                    screen = Screen(
                        self, Box(self), "play", "takeout/scam", "--lang", language,
                        language=language, size=size)
                    screen.until(lambda shown: screen.asks(shown) == "belief", "the question")
                    self.assertComesTo(screen, r"\s*1  ", "the cursor at the first answer")
                    screen.answer("3")
                    self.assertComesTo(screen, r"\s*A  ", "the cursor at the first choice")
                    self.assertFollows(screen, steps=3)
                    self.assertComesTo(screen, rf"{POINTER} A  ", "the cursor back at the first choice")

    def test_among_words_to_mark_it_stands_on_those_in_focus(self):
        screen = Screen(self, Box(self), "play", "delivery-text/scam", "--lang", "en")
        screen.until(lambda shown: screen.asks(shown) != "unknown", "the story")
        screen.to_ending()
        screen.answer("m")
        self.assertFollows(screen, steps=4)

    def test_in_a_text_field_it_stands_behind_what_was_typed(self):
        screen = Screen(self, Box(self), "--lang", "en")
        home = screen.wait_home(is_settled=True)
        row = next(r for r in home.splitlines() if words("en").learners in r)
        screen.press(next(part for part in row.split() if part.isdigit()))
        screen.wait(words("en").newLearner)
        screen.press("2")
        screen.wait(words("en").nameIsOptional)
        for typed in ("A", "李", "b"):
            screen.type(typed)
            screen.until(
                lambda _: (there := screen.at_cursor) is not None
                and there[0].endswith(typed) and not there[1].strip(),
                f"the cursor behind {typed}")


if __name__ == "__main__":
    unittest.main()
