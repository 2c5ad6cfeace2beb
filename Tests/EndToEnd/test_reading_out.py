"""What the screen shows, plain text reads out: nothing is there for the eye alone."""

import itertools
import re
import unittest

from harness.plain import Typed
from harness.program import CASES, IS_FULL, LANGUAGES, SHIPPED, TELLINGS, Box, seeds, title
from harness.screen import Screen
from harness.words import words

# Tall enough for a whole play without scrolling, narrow enough for no third column.
SIZE = (100, 200)
KEYS = {"belief": "4", "choice": "a"}
# What plain text asks in its own words, and the scale beside a picture that is told in words.
ASKED_OTHERWISE = ("proceed", "toDebrief")
SCALE = {"zh": "还看不出", "en": "can't tell yet"}
# The sides of boxes and the gaps between columns.
BETWEEN = re.compile(r"[│|▌▐]|  +")


def heard(text, language):
    """What a listener has heard, in a form that words on a screen can be looked up in."""
    if language == "zh":
        return re.sub(r"\s", "", text).casefold()
    return set(terms(text, language))


def terms(text, language):
    """Words of an English text; of a Chinese one, stretches between signs, which rows may cut."""
    pieces = [piece for row in text.split("\n") for piece in BETWEEN.split(row)]
    word = r"\w+" if language == "zh" else r"\w+(?:['’]\w+)*"
    return [found.casefold() for piece in pieces for found in re.findall(word, piece)]


def plays(case):
    """What draws each telling of a case; a story that is kept for a form is only played by naming it."""
    forms = (SHIPPED.parent / "forms").glob("*.yaml")
    if any(f"mini: {case}," in form.read_text(encoding="utf-8") for form in forms):
        return {telling: (f"{case}/{telling}", 1) for telling in TELLINGS}
    return {telling: (case, seed) for telling, seed in seeds(case).items()}


class Pair:
    """One play on a screen and in plain text, side by side, with the same answers."""

    def __init__(self, test, case, language, seed, choices):
        self.language = language
        self.choices = itertools.cycle(choices)
        args = ("play", case, "--seed", seed, "--region", "cn")
        self.screen = Screen(
            test, Box(test), *args, "--lang", language, language=language, size=SIZE)
        self.session = Typed(test, Box(test), *args, language=language)
        self.shown = self.screen.until(lambda s: self.screen.asks(s) != "unknown", "the story")
        self.session.prompt()

    @property
    def is_done(self):
        """At the last page of the explanation."""
        return words(self.language).page(3) in self.shown

    def step(self):
        """Gives both the next answer."""
        kind = self.screen.asks(self.shown)
        key = KEYS.get(kind, "Enter")
        if kind == "choice":
            key = next(self.choices)
            key = key if f" {key.upper()}  " in self.shown else "a"
        self.session.send({"Enter": "1" if kind == "care" else ""}.get(key, key))
        self.session.prompt()
        self.shown = self.screen.answer(key)

    def close(self):
        self.screen.close()
        self.session.kill()

    def unheard(self):
        """What the screen shows between header and hint bar and has not been read out."""
        w = words(self.language)
        page = self.shown.rstrip().partition("\n")[2].rpartition("\n")[0]
        known = " ".join([getattr(w, name) for name in ASKED_OTHERWISE] + [SCALE[self.language]])
        said = heard(f"{self.session.heard} Enter {known}", self.language)
        rows = [row for row in page.split("\n") if w.youSaid not in row]
        return [term for term in terms("\n".join(rows), self.language) if term not in said]


class ReadingOut(unittest.TestCase):
    def assertReadOut(self, pair):
        while True:
            self.assertEqual(pair.unheard(), [], "is shown and not read out")
            if pair.is_done:
                return pair.close()
            pair.step()

    def test_every_word_of_a_play_is_read_out(self):
        minis = sorted(file.stem for file in (SHIPPED.parent / "minis").glob("*.yaml"))
        for case in [*CASES, *minis] if IS_FULL else ["delivery-text"]:
            for telling, (name, seed) in plays(case).items():
                for language in LANGUAGES if IS_FULL else ("zh",):
                    for choices in ("a", "b", "cab") if IS_FULL else ("a",):
                        with self.subTest(
                            case=case, telling=telling, language=language, choices=choices
                        ):
                            self.assertReadOut(Pair(self, name, language, seed, choices))

    def test_the_title_is_read_out_before_the_story(self):
        for language in LANGUAGES:
            session = Typed(self, Box(self), "play", "takeout/scam", language=language)
            self.assertIn(title("takeout", language), session.prompt().text)

    def test_a_stated_belief_is_read_back_in_words(self):
        for language in LANGUAGES:
            session = Typed(self, Box(self), "play", "takeout/scam", language=language)
            session.prompt()
            session.send("4")
            self.assertIn(words(language).youSaid, session.prompt().text)


if __name__ == "__main__":
    unittest.main()
