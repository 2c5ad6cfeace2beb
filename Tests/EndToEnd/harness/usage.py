"""What the program says of its own commands and options."""

import functools
import json
import subprocess

from .program import PATIENCE, binary


class Command:
    """A command that does something, with the words it is called by."""

    def __init__(self, words, arguments):
        self.words = words
        self.options = {
            ("-" if name["kind"] == "short" else "--") + name["name"]
            for argument in arguments if argument["shouldDisplay"]
            for name in argument.get("names", [])
        }


@functools.cache
def commands():
    """Every command by its words, such as `scenario lint`; without the program's own name."""
    done = subprocess.run(
        [binary(), "--experimental-dump-help"], capture_output=True, check=True, timeout=PATIENCE)
    found = {}

    def collect(entry, above):
        words = [*above, entry["commandName"]]
        below = entry.get("subcommands", [])
        for each in below:
            collect(each, words)
        if not below:
            name = " ".join(words[1:])
            found[name] = Command(name, entry.get("arguments", []))

    collect(json.loads(done.stdout)["command"], [])
    return found


def common_options():
    """The options that go with every command."""
    return set.intersection(*(c.options for c in commands().values() if c.words != "help"))


def all_options():
    return set.union(*(command.options for command in commands().values()))
