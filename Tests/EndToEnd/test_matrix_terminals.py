"""Every kind of terminal, locale and environment: the same words, and nothing it cannot show."""

import re
import unittest

from harness.locales import made
from harness.plain import Typed
from harness.program import INSIDES, IS_FULL, LANGUAGES, Box
from harness.relay import Relayed
from harness.roads import walk
from harness.sent import colors, modes_left
from harness.tour import CASE, Tour, usual
from harness.words import words

# The colours each has; what has no description is taken for the commonest terminal.
TERMINALS = {
    "xterm-256color": 256, "tmux-256color": 256, "screen": 8, "linux": 8, "vt100": 0,
    "nosuch": 256, "xterm-kitty": 256,
}
OFTEN = ("linux", "vt100", "nosuch")
WITHOUT_DRAWINGS = ("linux", "vt100")
DANGER, SAFE, SAFE_ON_LIGHT = 3, 6, 4
# What a narrow character function makes of a byte beyond ASCII.
BROKEN = re.compile(rb"~[@-_]|M-")


class TourTest(unittest.TestCase):
    def assertToured(self, tour, language, codeset="utf-8"):
        """Shows what a usual terminal shows, keeps the play, and leaves nothing behind."""
        self.assertEqual(tour.words, usual(language).words)
        self.assertNotRegex(tour.sent, BROKEN)
        text = tour.sent.decode(codeset, errors="replace")
        self.assertEqual([line for line in text.splitlines() if "\ufffd" in line], [])
        self.assertNotRegex(text, INSIDES)
        self.assertEqual(modes_left(tour.sent), {})
        self.assertEqual(tour.code, 0)
        (play,) = tour.plays
        self.assertIsNotNone(play["endedAt"])


class Terminals(TourTest):
    def test_any_terminal_shows_a_whole_play_in_its_own_colours(self):
        for name in TERMINALS if IS_FULL else OFTEN:
            count = TERMINALS[name]
            for language in LANGUAGES if IS_FULL else ("en",):
                with self.subTest(terminal=name, language=language):
                    tour = Tour(self, language, env={"TERM": name})
                    self.assertToured(tour, language)
                    used = colors(tour.sent)
                    self.assertEqual([c for c in used if c is not None and c >= count], [])
                    self.assertEqual(bool(used), count > 0)
                    if name in WITHOUT_DRAWINGS:
                        self.assertEqual(tour.drawings, set())

    def test_a_terminal_that_cannot_place_its_cursor_gets_a_whole_play_in_plain_text(self):
        for env in ({"TERM": "dumb"}, {"TERM": ""}, {"TERM": "unknown"}):
            for language in LANGUAGES if IS_FULL else ("zh",):
                with self.subTest(**env, language=language):
                    box = Box(self)
                    session = Typed(
                        self, box, "play", CASE, language=language, env=env, is_asked_for=False)
                    answers = {"belief": "4", "choice": "a", "number": "q"}
                    walk(session, lambda _, prompt: answers.get(prompt.kind, ""))
                    done = session.wait()
                    self.assertEqual(done.code, 0, done)
                    self.assertEqual(done.err, words(language).plainNotice + "\n")
                    self.assertNotIn("\x1b", done.out)
                    self.assertIn(words(language).whatHappened, done.out)
                    (play,) = box.plays()
                    self.assertIsNotNone(play["endedAt"])


class Locales(TourTest):
    def test_any_locale_in_utf8_shows_the_same_words(self):
        often = [{"LC_ALL": "C"}]
        others = [{"LC_ALL": "POSIX"}, {"LC_ALL": "C.UTF-8"}, {"LC_ALL": "", "LANG": ""}]
        # Named in the environment, as over SSH, but not installed here.
        missing = [{"LC_ALL": "zh_CN.UTF-8"}, {"LC_ALL": "xx_YY.UTF-8"}, {"LC_ALL": "xx_YY"}]
        for env in often + (others + missing + [made("zh_CN.UTF-8")] if IS_FULL else []):
            for language in LANGUAGES if IS_FULL else ("zh",):
                with self.subTest(env=env, language=language):
                    self.assertToured(Tour(self, language, env=env), language)

    def test_a_chinese_character_set_shows_the_same_words_and_draws_in_ascii(self):
        for charset in ("GBK", "GB18030") if IS_FULL else ("GBK",):
            for language in LANGUAGES if IS_FULL else ("zh",):
                with self.subTest(charset=charset, language=language):
                    env = made(f"zh_CN.{charset}")
                    tour = Tour(self, language, env=env, codeset=charset)
                    self.assertToured(tour, language, charset)
                    self.assertEqual(tour.drawings, set())
                    if language == "zh":
                        self.assertIn(words(language).whatHappened.encode(charset), tour.sent)


    def test_plain_text_and_lists_come_in_the_terminals_own_character_set(self):
        w = words("zh")
        for args, wanted in (
            (("play", CASE, "--plain", "--lang", "zh"), w.typeAnything),
            # Not its first line: tmux scrolls that away when the program has ended.
            (("now", "--lang", "zh", "--region", "cn"), w.nowStop),
        ):
            with self.subTest(args=args):
                screen = Relayed(
                    self, Box(self), *args, codeset="GBK", env=made("zh_CN.GBK"))
                screen.wait(wanted)


class Environment(TourTest):
    def test_colours_are_used_where_they_are_wanted(self):
        often = (({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True))
        others = (
            ({"CLICOLOR": "0"}, False), ({"CLICOLOR": "1"}, True), ({"CI": "1"}, True),
            ({"SSH_TTY": "/dev/pts/7"}, True),
        )
        for env, wants in often + others if IS_FULL else often:
            with self.subTest(**env):
                tour = Tour(self, env=env)
                self.assertToured(tour, "en")
                expected = colors(usual("en").sent) if wants else set()
                self.assertEqual(colors(tour.sent), expected)

    def test_of_few_colours_those_are_taken_that_the_background_does_not_swallow(self):
        often = (("0;15", SAFE_ON_LIGHT),)
        others = (("15;0", SAFE), ("0;default;7", SAFE_ON_LIGHT), ("nonsense", SAFE))
        for background, safe in often + others if IS_FULL else often:
            with self.subTest(background=background):
                tour = Tour(self, env={"TERM": "screen", "COLORFGBG": background})
                self.assertToured(tour, "en")
                self.assertEqual(colors(tour.sent), {None, DANGER, safe})


if __name__ == "__main__":
    unittest.main()
