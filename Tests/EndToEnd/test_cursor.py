"""The real cursor stands where the eye is, for magnifiers and screen readers that follow it."""

import unittest

from harness.program import IS_FULL, LANGUAGES, Box
from harness.screen import Screen
from harness.words import words

SIZES = ((80, 24), (40, 15), (130, 40)) if IS_FULL else ((80, 24),)
SPOKEN = LANGUAGES if IS_FULL else ("zh",)
POINTER = "▸"


class Cursor(unittest.TestCase):
    def row(self, screen):
        """The row the cursor stands in, from the cursor on, once the screen is at rest."""
        shown = screen.until(str.strip, "anything")
        self.assertIsNotNone(screen.at_cursor, f"the cursor is hidden on\n{shown}")
        return screen.at_cursor[1]

    def assertFollows(self, screen, steps):
        """Wherever the pointer is moved, the cursor is there."""
        for key in ["Down"] * steps + ["Up"] * 2:
            screen.press(key)
            row = self.row(screen)
            self.assertTrue(row.startswith(POINTER), f"{key}: {row!r} in\n{screen.text()}")

    def test_at_home_and_in_lists_it_stands_on_what_enter_would_take(self):
        for language in SPOKEN:
            for size in SIZES:
                with self.subTest(language=language, size=size):
                    screen = Screen(
                        self, Box(self), "--lang", language, language=language, size=size)
                    home = screen.wait(words(language).library)
                    self.assertFollows(screen, steps=6)
                    # All that the home screen opens, the story it begins with left out.
                    lists = 0
                    for number in "234567" if IS_FULL else "27":
                        opened = screen.answer(number)
                        if POINTER in opened:
                            self.assertFollows(screen, steps=4)
                            lists += 1
                        screen.press("q")
                        screen.until(lambda shown: words(language).library in shown, home)
                    self.assertGreaterEqual(lists, 2)

    def test_at_a_question_it_stands_on_the_first_answer_and_at_a_choice_it_follows(self):
        for language in SPOKEN:
            for size in SIZES:
                with self.subTest(language=language, size=size):
                    screen = Screen(
                        self, Box(self), "play", "takeout/scam", "--lang", language,
                        language=language, size=size)
                    screen.until(lambda shown: screen.asks(shown) == "belief", "the question")
                    self.assertRegex(self.row(screen), r"^\s*1  ")
                    screen.answer("3")
                    self.assertRegex(self.row(screen), r"^\s*A  ")
                    self.assertFollows(screen, steps=3)
                    self.assertRegex(self.row(screen), rf"^{POINTER} A  ")

    def test_among_words_to_mark_it_stands_on_those_in_focus(self):
        screen = Screen(self, Box(self), "play", "delivery-text/scam", "--lang", "en")
        screen.until(lambda shown: screen.asks(shown) != "unknown", "the story")
        screen.to_ending()
        screen.answer("m")
        self.assertFollows(screen, steps=4)

    def test_in_a_text_field_it_stands_behind_what_was_typed(self):
        screen = Screen(self, Box(self), "--lang", "en")
        home = screen.wait(words("en").library)
        row = next(r for r in home.splitlines() if words("en").learners in r)
        screen.answer(next(part for part in row.split() if part.isdigit()))
        screen.answer("2")
        for typed in ("A", "李", "b"):
            screen.type(typed)
            screen.wait(typed)
            before, after = screen.at_cursor
            self.assertTrue(before.endswith(typed), before)
            self.assertEqual(after.strip(), "")


if __name__ == "__main__":
    unittest.main()
