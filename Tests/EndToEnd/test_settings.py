"""What can be chosen: on the command line, in the environment, on the settings screen."""

import re
import unittest

from harness.program import Box
from harness.screen import Screen
from harness.words import words

COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-7]|38;5;\d+|9[0-7])m")


def config(box, *args, env=None):
    """Every choice with its value and what decided it."""
    done = box.run("settings", "--print-config", *args, env=env)
    assert done.code == 0, done
    rows = [line.partition(" = ") for line in done.out.splitlines()]
    return {name: tuple(value.split("  # ")) for name, _, value in rows}, done


class Settings(unittest.TestCase):
    def test_the_first_that_says_something_decides(self):
        box = Box(self)
        self.assertEqual(config(box)[0]["theme"], ("auto", "surroundings"))
        screen = Screen(self, box, "settings", "--lang", "en")
        screen.wait("Colours")
        screen.press("3")
        screen.wait("for dark screens")
        screen.press("q")
        screen.press("q")
        screen.wait_end()
        self.assertEqual(config(box)[0]["theme"], ("dark", "settings"))
        env = {"SCAMDRILL_THEME": "mono", "SCAMDRILL_LANG": "zh_CN.UTF-8"}
        self.assertEqual(config(box, env=env)[0]["theme"], ("mono", "environment"))
        self.assertEqual(config(box, env=env)[0]["language"], ("zh", "environment"))
        flagged = config(box, "--theme", "contrast", "--glyphs", "ascii", env=env)[0]
        self.assertEqual(flagged["theme"], ("contrast", "command line"))
        self.assertEqual(flagged["glyphs"], ("ascii", "command line"))

    def test_a_variable_that_makes_no_sense_is_named_and_left_aside(self):
        found, done = config(Box(self), "--lang", "en", env={"SCAMDRILL_THEME": "pink"})
        self.assertEqual(found["theme"], ("auto", "surroundings"))
        self.assertIn("SCAMDRILL_THEME=pink was ignored", done.err)
        self.assertIn("contrast", done.err)

    def test_a_flag_that_makes_no_sense_is_refused(self):
        done = Box(self).run("--theme", "pink")
        self.assertEqual(done.code, 64)
        self.assertIn("pink", done.err)

    def test_a_change_of_signs_and_language_shows_at_once_and_next_time(self):
        box = Box(self)
        screen = Screen(self, box, "settings", "--lang", "en")
        screen.wait("Lines and signs", "▸")
        screen.press("4")
        screen.press("4")
        screen.until(lambda shown: "▸" not in shown and ">" in shown, "plain signs")
        screen.press("1")
        screen.wait("线条和符号")
        screen.press("q")
        screen.press("q")
        screen.wait_end()
        again = Screen(self, box)
        again.until(
            lambda shown: words("zh").library in shown and "▸" not in shown, "the same next time")

    def test_colours_come_and_go_without_leaving(self):
        box = Box(self)
        screen = Screen(self, box, "settings", "--lang", "en", "--theme", "mono")
        screen.wait("no colours")
        self.assertNotRegex(screen.styled(), COLOUR)
        screen.press("3")
        screen.until(lambda _: COLOUR.search(screen.styled()), "colours")


if __name__ == "__main__":
    unittest.main()
