"""A short play from its first screen to the explanation's last: the same path on any terminal."""

import functools
import re

from .program import Box, Lasting
from .relay import Relayed
from .words import words

CASE = "delivery-text/scam"
KEYS = {"belief": "4", "choice": "a"}
# Which story comes next is drawn among those that would do as well.
SUGGESTION = re.compile(r"(?m)^\W*1 +(Start|开始).*$")
# Drawn by letters where a terminal has no signs: more below, a place on a line, right, wrong.
DRAWN_BY_LETTERS = re.compile(r"\bv(?= )|\bo\b|\[ok\]|\[no\]")


class Tour:
    """What a terminal of some kind showed on that path, and how the program left it."""

    def __init__(self, test, language="en", **more):
        box = Box(test)
        args = ("play", CASE, "--lang", language, "--region", "cn")
        screen = Relayed(test, box, *args, language=language, **more)
        self.screens = [screen.until(lambda s: screen.asks(s) != "unknown", "the story")]
        while (kind := screen.asks(self.screens[-1])) != "home":
            assert len(self.screens) < 60, f"no way home from\n{self.screens[-1]}"
            self.screens.append(screen.answer(KEYS.get(kind, "Enter")))
        # At home a story is first looked for among those that are still being read.
        self.screens[-1] = screen.wait_home(is_settled=True)
        screen.press("q")
        self.code = screen.wait_end()
        self.sent = screen.sent
        screen.close()
        self.plays = box.plays()

    @property
    def words(self):
        """The words of each screen without its hint bar, whatever signs stand between them."""
        pages = [shown.rstrip().rpartition("\n")[0] for shown in self.screens]
        pages = [SUGGESTION.sub("", page) for page in pages]
        return [re.findall(r"\w+", DRAWN_BY_LETTERS.sub(" ", page)) for page in pages]

    @property
    def drawings(self):
        """Signs that only draw: lines, bars, blocks, arrows, ticks."""
        return set(re.findall(r"[\u2190-\u21ff\u2500-\u27bf]", "".join(self.screens)))


@functools.cache
def usual(language):
    """The tour in the terminal that most people have."""
    return Tour(Lasting(), language)
