"""What the bytes of a terminal program mean: the colours it asked for, the modes it left on."""

import re

# As a terminal is when it has been switched on.
ORDINARY = {
    "?1049": False, "?25": True, "?1": False, "?1000": False, "?1002": False, "?1003": False,
    "?1006": False, "?2004": False, "keypad": False,
}
MODE = re.compile(rb"\x1b\[(\?)([\d;]+)([hl])|\x1b([=>])")
ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-Z]|[ -~])|[\x0e\x0f]")
LOOK = re.compile(rb"\x1b\[([\d;:]*)m")
BASIC = (range(30, 38), range(40, 48))
BRIGHT = (range(90, 98), range(100, 108))
OWN = (39, 49)
INDEXED = (38, 48)


def modes_left(sent):
    """The modes that are not as the terminal had them, by name, with what they are now."""
    modes = dict(ORDINARY)
    for private, numbers, switch, keypad in MODE.findall(sent):
        if keypad:
            modes["keypad"] = keypad == b"="
        for number in numbers.decode().split(";") if numbers else ():
            if f"?{number}" in modes:
                modes[f"?{number}"] = switch == b"h"
    return {name: value for name, value in modes.items() if value != ORDINARY[name]}


def colors(sent):
    """The indexes of all colours that were asked for; None stands for the terminal's own."""
    found = set()
    for match in LOOK.findall(sent):
        numbers = [int(n or 0) for n in re.split("[;:]", match.decode())]
        while numbers:
            first = numbers.pop(0)
            if first in INDEXED:
                kind = numbers.pop(0)
                assert kind == 5, f"a colour that is no index: {match!r}"
                found.add(numbers.pop(0))
            elif first in OWN:
                found.add(None)
            for group, offset in ((BASIC, 0), (BRIGHT, 8)):
                found |= {first - each[0] + offset for each in group if first in each}
    return found
