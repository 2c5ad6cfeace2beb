"""The words the program shows, read from where they are written, so that tests wait for them."""

import functools
import re

from .program import CHECKOUT

FILES = {"zh": "Phrases+Chinese.swift", "en": "Phrases+English.swift"}
PROGRESS = {
    "en": re.compile(r"Reading the stories: ([\d,]+) of ([\d,]+)"),
    "zh": re.compile(r"正在读故事：([\d,]+) 个里已读 ([\d,]+) 个"),
}
PHRASE = re.compile(r'^    (\w+):\s*"((?:[^"\\]|\\.)*)",?$', re.M)


class Words:
    """The fixed phrases of a language, as attributes."""

    def __init__(self, language):
        self.language = language
        path = CHECKOUT / "Sources" / "Screens" / FILES[language]
        self._phrases = dict(PHRASE.findall(path.read_text(encoding="utf-8")))

    def __getattr__(self, name):
        if name.startswith("_") or name not in self._phrases:
            raise AttributeError(f"there is no phrase {name} in {self.language}")
        return self._phrases[name]

    def page(self, number):
        """The title of a debrief page."""
        return f"讲解 {number}/3" if self.language == "zh" else f"going on {number}/3"

    def heading(self, words):
        """A line of plain text that is nothing but this heading."""
        return re.compile(rf"^(# )?{re.escape(words)}[.。:：]?$", re.M)

    @property
    def startSoon(self):
        """What the home screen offers while the stories are looked through for one."""
        return "马上选好" if self.language == "zh" else "choosing one"

    def is_home(self, shown):
        """Whether this is the home screen: no other has all of its entries, though one has the title of one."""
        return self.library in shown and self.progress in shown

    def is_settled_home(self, shown):
        """Whether it is, with all stories read, so that it does not change by itself any more."""
        return self.is_home(shown) and self.startSoon not in shown \
            and not PROGRESS[self.language].search(shown)

    @property
    def youSaid(self):
        """The beginning of the words that repeat a belief just stated."""
        return "你觉得：" if self.language == "zh" else "You think: "

    @property
    def trusted(self):
        """The end of the belief question, whoever it is about."""
        return "靠得住吗？" if self.language == "zh" else "be trusted?"


@functools.cache
def words(language):
    return Words(language)
