"""Scripts: keys from a file, as a macro, a bug report and a test in one."""

import unittest

from harness.program import Box, title
from harness.screen import Screen
from harness.words import words


class Scripts(unittest.TestCase):
    def script(self, box, text):
        path = box.home / "keys.txt"
        path.write_text(text, encoding="utf-8")
        return path

    def test_without_a_terminal_the_screens_asked_for_are_printed(self):
        box = Box(self)
        done = box.run(
            "play", "takeout/scam", "--lang", "en", "--script",
            self.script(box, "# a short road\nshow\n\ntype 3\n  type a\nshow roles\n"))
        self.assertEqual(done.code, 0, done)
        self.assertEqual(done.err, "")
        lines = done.out.splitlines()
        for row in (0, 24):
            self.assertTrue(lines[row].strip().startswith(title("takeout", "en")), lines[row])
        self.assertIn("0:1-23 heading", done.out)
        self.assertIn("be trusted?", done.out)
        self.assertEqual(box.events().get("play.chose"), 1)

    def test_a_whole_play_is_a_script_and_is_recorded(self):
        box = Box(self)
        steps = "type 5\ntype b\nkey Enter\n" * 12
        done = box.run(
            "play", "takeout/scam", "--lang", "zh", "--script", self.script(box, steps + "show\n"))
        self.assertEqual(done.code, 0, done)
        self.assertEqual(len(box.plays()), 1)

    def test_the_size_can_be_chosen_and_a_click_is_a_key(self):
        box = Box(self)
        done = box.run(
            "--lang", "en", "--script",
            self.script(box, "size 100x30\nclick 8,30\nshow\n"))
        self.assertEqual(done.code, 0, done)
        self.assertEqual(len(done.out.splitlines()), 30)

    def test_the_same_script_gives_the_same_screens(self):
        path = None
        shown = []
        for _ in range(2):
            box = Box(self)
            path = self.script(box, "show\ntype 2\nshow\ntype a\nshow\n")
            shown.append(
                box.run("play", "takeout", "--seed", 7, "--lang", "zh", "--script", path).out)
        self.assertEqual(*shown)

    def test_a_mistake_names_file_and_line_and_what_would_be_right(self):
        box = Box(self)
        path = self.script(box, "key Enter\nkey Entre\n")
        for language, remedy in (("en", "is no step"), ("zh", "不是一个步骤")):
            done = box.run("--lang", language, "--script", path)
            self.assertEqual(done.code, 64, done)
            self.assertIn(f"{path}:2:" if language == "en" else f"{path}:2：", done.err)
            self.assertIn(remedy, done.err)
            self.assertEqual(done.out, "")

    def test_a_file_that_is_not_there_is_named(self):
        box = Box(self)
        done = box.run("--script", box.home / "none.txt", "--lang", "en")
        self.assertEqual(done.code, 64, done)
        self.assertIn("none.txt cannot be read", done.err)

    def test_in_a_terminal_the_keys_go_first_and_the_learner_goes_on(self):
        box = Box(self)
        path = self.script(box, "type 3\nshow\n")
        screen = Screen(self, box, "play", "takeout/scam", "--lang", "en", "--script", path)
        screen.until(lambda shown: screen.asks(shown) == "choice", "the choices")
        screen.press("q")
        screen.until(lambda shown: "be trusted?" not in shown, "the end")
        self.assertEqual(screen.wait_end(), 0)


if __name__ == "__main__":
    unittest.main()
