"""A terminal's screen as a picture: its blocks in their colours, as a camera sees them."""

import re

from .screen import columns

SIDE = 6
_PARTS = re.compile(r"\x1b\[([0-9;]*)m|(.)", re.DOTALL)
_BASIC = [0, 76, 150, 226, 29, 105, 179, 229, 127, 76, 150, 226, 90, 105, 179, 255]


def _gray(index):
    """The brightness of one of 256 colours, 0 to 255."""
    if index < 16:
        return _BASIC[index]
    if index >= 232:
        return 8 + 10 * (index - 232)
    levels = [0, 95, 135, 175, 215, 255]
    red, green, blue = (levels[(index - 16) // step % 6] for step in (36, 6, 1))
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


class _Pen:
    def __init__(self, paper, ink):
        self.usual = (ink, paper)
        self.reset()

    def reset(self):
        self.front, self.back, self.is_turned = *self.usual, False

    def change(self, codes):
        codes = [int(code or 0) for code in codes.split(";")]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.reset()
            elif code in (38, 48):
                assert codes.pop(0) == 5, "a colour by its index"
                value = _gray(codes.pop(0))
                self.front, self.back = (value, self.back) if code == 38 else (self.front, value)
            elif code == 7:
                self.is_turned = True
            elif code == 27:
                self.is_turned = False
            elif code == 39:
                self.front = self.usual[0]
            elif code == 49:
                self.back = self.usual[1]
            elif code // 10 in (3, 9):
                self.front = _gray(code % 10 + (8 if code >= 90 else 0))
            elif code // 10 in (4, 10):
                self.back = _gray(code % 10 + (8 if code >= 100 else 0))

    @property
    def colors(self):
        return (self.back, self.front) if self.is_turned else (self.front, self.back)


def picture(styled, size, is_light):
    """The screen as a portable gray map; of signs other than blocks only the paper is drawn.

    A cell is twice as high as wide, so that half of it is a square.
    """
    paper, ink = (255, 0) if is_light else (0, 255)
    halves = []
    pen = _Pen(paper, ink)
    for line in styled.split("\n")[:size[1]]:
        top, bottom = [], []
        for codes, sign in _PARTS.findall(line):
            if not sign:
                pen.change(codes)
                continue
            front, back = pen.colors
            width = columns(sign)
            top += [front if sign in "▀█" else back] * width
            bottom += [front if sign in "▄█" else back] * width
        for half in (top, bottom):
            halves.append((half + [paper] * size[0])[:size[0]])
    rows = b"".join(
        bytes(value for value in half for _ in range(SIDE)) * SIDE for half in halves)
    head = f"P5 {size[0] * SIDE} {len(halves) * SIDE} 255\n"
    return head.encode() + rows
