"""Reads the part of YAML that cases are written in (docs/CASE-FORMAT.md), for the checks of class reports.

These are blocks by indentation, braces and brackets, and texts in quotes, all of it without anchors and tags.
"""

import json
import re

WORD = re.compile(r"""\s*("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[{}\[\],]|:(?=[\s,}\]]|$)
    |[^\s,\[\]{}"':](?:[^,\[\]{}:]|:(?!\s|$))*)""", re.VERBOSE)
KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'{\[][^:]*):(?:\s+(.*))?$""")


def scalar(text):
    if text.startswith('"'):
        return json.loads(text)
    if text.startswith("'"):
        return text[1:-1].replace("''", "'")
    text = text.strip()
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "~", "null"):
        return None
    return int(text) if re.fullmatch(r"[-+]?\d+", text) else text


def flow(text):
    """What stands between braces or brackets, or a single value."""
    words = WORD.findall(text)
    place = 0

    def value():
        nonlocal place
        word = words[place]
        place += 1
        if word not in "{[":
            return scalar(word)
        closing, found = ("}", {}) if word == "{" else ("]", [])
        while words[place] != closing:
            if words[place] == ",":
                place += 1
            elif closing == "]":
                found.append(value())
            else:
                key = scalar(words[place])
                place += 2
                found[key] = value()
        place += 1
        return found

    return value()


def open_brackets(text):
    bare = re.sub(r'"(?:\\.|[^"\\])*"', "", text)
    return sum(map(bare.count, "{[")) - sum(map(bare.count, "}]"))


def lines_of(text):
    """Pairs of indentation and content, without comments, brackets brought onto one line."""
    found = []
    for line in text.splitlines():
        line = re.sub(r"""^((?:"(?:\\.|[^"\\])*"|'[^']*'|(?<!\s)#|[^"'#])*?)\s*(?:(?:^|(?<=\s))#.*)?$""",
                      r"\1", line)
        content = line.strip()
        if not content or content == "---":
            continue
        if found and open_brackets(found[-1][1]) > 0:
            found[-1] = found[-1][0], f"{found[-1][1]} {content}"
        else:
            found.append((len(line) - len(line.lstrip()), content))
    return found


def read_yaml(text):
    lines = lines_of(text)
    place = 0

    def block(indent):
        nonlocal place
        is_list = lines[place][1].startswith("- ")
        found = [] if is_list else {}
        while place < len(lines) and lines[place][0] == indent:
            content = lines[place][1]
            if is_list:
                rest = content[2:].strip()
                if KEY.match(rest):
                    lines[place] = indent + len(content) - len(rest), rest
                    found.append(block(lines[place][0]))
                else:
                    place += 1
                    found.append(flow(rest))
                continue
            key, rest = KEY.match(content).groups()
            place += 1
            if rest:
                found[scalar(key)] = flow(rest)
            elif place < len(lines) and (lines[place][0] > indent or (
                    lines[place][0] == indent and lines[place][1].startswith("- "))):
                found[scalar(key)] = block(lines[place][0])
            else:
                found[scalar(key)] = None
        return found

    return block(lines[0][0])
