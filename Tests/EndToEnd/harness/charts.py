"""Charts of a page, and whether those who do not see one are told what it shows."""

import itertools
import re

NUMBER = re.compile(r"[+−-]?\d[\d,]*(?:\.\d+)?")
# Titles of the drawing, its texts, dots and lines; and what stands from one heading to the next around it.
DRAWINGS = """
const of = (one, ...names) => names.map((name) => Number(one.getAttribute(name)));
return [...document.querySelectorAll('svg')].map((svg) => {
  let beside = [svg.closest('li, figure') ?? svg];
  if (beside[0] === svg) {
    const isHeading = (one) => !one || /^H[1-6]$/.test(one.tagName);
    for (let one = svg.previousElementSibling; !isHeading(one); one = one.previousElementSibling)
      beside.push(one);
    for (let one = svg.nextElementSibling; !isHeading(one); one = one.nextElementSibling)
      beside.push(one);
  }
  const words = (one) => [one.cloneNode(true)].map((copy) => {
    copy.querySelectorAll('svg').forEach((each) => each.remove());
    return copy.tagName === 'svg' ? '' : copy.textContent;
  })[0];
  return {
    label: svg.getAttribute('aria-label') ?? '',
    beside: beside.map(words).join(' '),
    texts: [...svg.querySelectorAll('text')].map((one) => [one.textContent, ...of(one, 'x', 'y')]),
    rails: [...svg.querySelectorAll('line')].map((one) => of(one, 'y1', 'y2')),
    bars: [...svg.querySelectorAll('rect')].map((one) =>
      [one.getAttribute('class'), ...of(one, 'y', 'width')]),
    dots: [...svg.querySelectorAll('circle')].map((one) => of(one, 'cx', 'cy')),
    lines: [...svg.querySelectorAll('polyline')].map((one) =>
      one.getAttribute('points').split(' ').map((point) => point.split(',').map(Number))),
  };
});
"""


def value(number):
    return float(number.replace(",", "").replace("−", "-").removeprefix("+"))


def numbers(text):
    return [value(number) for number in NUMBER.findall(text)]


class Drawing:
    """What a chart shows, and the words that come with it."""

    def __init__(self, label, beside, texts, rails, bars, dots, lines):
        self.label, self.words, self.dots, self.lines = label, f"{label} {beside}", dots, lines
        self.levels = [start for start, end in rails if start == end]
        # Bars parted in two, inside of a frame: how wide the parts and the frame are.
        rows = itertools.groupby(bars, key=lambda bar: bar[1])
        rows = [{kind: width for kind, _, width in row} for _, row in rows]
        self.parted = [row for row in rows if row.keys() == {"second", "mark", "rail"}]
        texts = [(text.strip(), *place) for text, *place in texts]
        self.across, self.upward = self.ruler(texts, 1, 2), self.ruler(texts, 2, 1)
        ticks = {*self.across, *self.upward}
        # Numbers that are drawn and stand on no ruler.
        self.figures = [number for text in texts if text not in ticks for number in numbers(text[0])]

    def __repr__(self):
        return f"{self.figures} {self.shown} {self.parted} in a chart with the words {self.words!r}"

    @staticmethod
    def ruler(texts, along, level):
        """The texts that are numbers growing by equal steps in one direction, on one level."""
        ticks = [text for text in texts if NUMBER.fullmatch(text[0].removesuffix("%"))]
        for _, row in itertools.groupby(sorted(ticks, key=lambda one: one[level]), lambda one: one[level]):
            row = sorted(row, key=lambda one: one[along])
            steps = [(value(b[0].strip("%")) - value(a[0].strip("%"))) / (b[along] - a[along])
                     for a, b in itertools.pairwise(row) if a[along] != b[along]]
            if steps and 0 not in steps and max(steps) - min(steps) < 0.02 * abs(steps[0]):
                return row
        return []

    @property
    def shown(self):
        """The values of dots and lines by the chart's ruler."""
        ruler, along = (self.upward, 2) if self.upward else (self.across, 1)
        if not ruler:
            return []
        least, most = (value(tick[0].strip("%")) for tick in (ruler[0], ruler[-1]))
        low, high = ruler[0][along], ruler[-1][along]
        if self.upward:
            # A text stands a little below the rail that it names.
            low, high = (min(self.levels, key=lambda level: abs(level - end)) for end in (low, high))
        places = [dot[along - 1] for dot in self.dots]
        places += [point[along - 1] for line in self.lines for point in line]
        return [least + (most - least) * (place - low) / (high - low) for place in places]


def drawings(browser):
    return [Drawing(**found) for found in browser.js(DRAWINGS)]


def unsaid(drawing):
    """What a chart shows and its words do not say."""
    # A title with numbers has to have them all, whatever the words around it say.
    said = numbers(drawing.label) or numbers(drawing.words)
    # Shares may be told as heads of heads, in either order; that at first it is everybody is not told.
    shares = [100 * min(pair) / max(pair) for pair in itertools.pairwise(said)
              if min(pair) >= 0 < max(pair)]
    shares += [100] if drawing.lines else []
    found = [f"no words for the figure {figure}" for figure in drawing.figures if figure not in said]
    found += [f"no words for what stands at {place:.1f}" for place in drawing.shown
              if not any(abs(place - number) < 0.6 for number in said + shares)]
    for row in drawing.parted:
        parts = (row["second"], row["mark"])
        ways = (min(parts) / max(parts), row["mark"] / row["rail"])
        if not any(abs(100 * way - share) < 0.6 for way in ways for share in shares):
            found.append(f"no words for a bar of {parts}")
    if not drawing.label.strip():
        found.append("no title")
    beliefs = drawing.label.split(" → ")
    if drawing.lines and not (drawing.across or drawing.upward or drawing.figures) \
            and len(beliefs) != len(drawing.dots):
        found.append(f"{len(drawing.dots)} answers drawn, {len(beliefs)} told")
    return found
