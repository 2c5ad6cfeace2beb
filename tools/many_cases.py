#!/usr/bin/env python3
"""Installs the program with a library of many cases, to see how it bears them.

usage: many_cases.py BINARY PREFIX COUNT

The cases are the shipped ones and copies of them under other ids and titles, full cases and
one-decision cases in turn; every copy is as valid as its original. The program then stands at
PREFIX/bin/scamdrill and takes PREFIX/share/scamdrill/scenarios for what it brings with it.
"""
import argparse
import pathlib
import re
import shutil

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent / "scenarios"


def copied(text, number):
    """The case under an id and a title of its own."""
    text = re.sub(r"^id: \S+", f"id: {name(number)}", text, count=1, flags=re.M)
    return re.sub(
        r"^title: .*$", lambda line: re.sub(r'"([^"]+)"', rf'"\1 {number}"', line.group()), text,
        count=1, flags=re.M)


def name(number):
    return f"story-{number:05d}"


def add_cases(scenarios, count):
    """Fills the folder up to so many cases."""
    originals = sorted(scenarios.glob("cases/*.yaml")) + sorted(scenarios.glob("minis/*.yaml"))
    texts = [(path.parent, path.read_text(encoding="utf-8")) for path in originals]
    for number in range(len(texts), count):
        folder, text = texts[number % len(texts)]
        path = folder / f"{name(number)}.yaml"
        path.write_text(copied(text, number), encoding="utf-8")


def install(binary, prefix, count):
    """Returns the path of the installed program."""
    program = prefix / "bin" / "scamdrill"
    program.parent.mkdir(parents=True)
    shutil.copy(binary, program)
    scenarios = prefix / "share" / "scamdrill" / "scenarios"
    shutil.copytree(SCENARIOS, scenarios)
    add_cases(scenarios, count)
    return program


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("prefix", type=pathlib.Path)
    parser.add_argument("count", type=int)
    options = parser.parse_args()
    print(install(options.binary, options.prefix, options.count))


if __name__ == "__main__":
    main()
