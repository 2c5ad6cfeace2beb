"""How a class holds up under many phones: the real host, real connections, on this machine alone.

usage: python3 Benchmarks/class_load BINARY [--learners 500,2000,10000] [--only PART,...] [--json FILE]

Parts: broadcast, votes, hold, forms (classes of 2,000 at most), stalled, false-joins. Needs Linux; `ss`
(iproute2) for stalled.
Figures count for an otherwise idle machine; the table says what else was at work.
"""
import argparse
import json
import os
import pathlib
import platform
import signal
import sys

if not __package__:  # run as a folder
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from class_load import forms, machine, report, scenarios
from class_load.crowd import Crew

PARTS = ("broadcast", "votes", "hold", "forms", "stalled", "false-joins")


def parsed():
    parser = argparse.ArgumentParser(prog="class_load", description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--learners", default="500,2000,10000", help="sizes, one class for each")
    parser.add_argument("--only", default=",".join(PARTS), help="parts, with commas")
    parser.add_argument("--hold", type=float, default=300, help="seconds to hold all streams, at"
                        " the largest size")
    parser.add_argument("--voters", type=int, help="how many vote (default: all, at most 2,000)")
    parser.add_argument("--bursts", type=int, default=2, help="how often they do, at most 3")
    parser.add_argument("--joins", choices=("auto", "real", "journal"), default="auto",
                        help="all at the door, 300 and then 20 a second; or put into the journal of"
                        " a class that is then resumed (auto: from 400 learners on)")
    parser.add_argument("--connect-rate", type=float, default=2_000, help="streams opened a second")
    parser.add_argument("--processes", type=int, default=2, help="processes of phones")
    parser.add_argument("--screen", action="store_true",
                        help="lead by keys on a terminal of 100 by 30 instead of lines")
    parser.add_argument("--stalled", type=int, default=500)
    parser.add_argument("--stalled-buffer", type=int, default=4_096,
                        help="SO_RCVBUF of phones that stop to read")
    parser.add_argument("--toggle-rate", type=float, default=20, help="pauses a second meanwhile")
    parser.add_argument("--false-joins", type=int, default=10_000)
    parser.add_argument("--data-under", help="folder for the classes' records (default: TMPDIR)")
    parser.add_argument("--json", help="a file for everything measured")
    parser.add_argument("--check", action="store_true", help="fail where a goal is missed")
    options = parser.parse_args()
    options.only = options.only.split(",")
    options.sizes = [int(size) for size in options.learners.split(",") if size]
    options.binary = os.path.abspath(options.binary)
    for part in options.only:
        if part not in PARTS:
            parser.error(f"there is no part {part}; parts are {', '.join(PARTS)}")
    if not all(1 <= size <= 10_000 for size in options.sizes):
        parser.error("a class has 1 to 10,000 learners")
    if not 1 <= options.processes <= 50:
        parser.error("processes: 1 to 50")
    return options


def measured(options, crews):
    """Each part in turn: its name, its figures and its table, printed as soon as they are there."""
    tables, results = [], {}

    def add(name, title, result, table):
        print(f"\n{table.text(title)}", flush=True)
        tables.append(table)
        results[name] = result

    held = options.hold
    for size in options.sizes:
        if not {"broadcast", "votes", "hold"} & set(options.only):
            break
        options.hold = held if size == max(options.sizes) else 0
        result = scenarios.whole_class(options, crews, size)
        add(f"class of {size}", f"class of {size:,}", result, report.class_table(result))
    if "forms" in options.only:
        for size in options.sizes:
            if size > forms.MOST:
                continue
            result = forms.answered(options, crews, size)
            add(f"forms of {size}", f"forms answered by {size:,}", result, report.forms_table(result))
    if "stalled" in options.only:
        result = scenarios.stalled(options, crews)
        add("stalled", f"{options.stalled:,} phones that stop to read", result,
            report.stalled_table(result))
    if "false-joins" in options.only:
        result = scenarios.false_joins(options, crews)
        add("false joins", "false joins", result, report.false_joins_table(result))
    return tables, results


def terminated(number, frame):
    sys.exit(128 + number)


def main():
    options = parsed()
    signal.signal(signal.SIGTERM, terminated)
    files = machine.raise_file_limit()
    before = os.getloadavg()
    crews = []
    try:
        crews = [Crew(options.processes, 2), Crew(1, 200)]
        tables, results = measured(options, crews)
    finally:
        for crew in crews:
            crew.close()
    after = os.getloadavg()
    print(f"\n{os.cpu_count()} processors, {files:,} files at most; load average"
          f" {before[0]:.1f} before, {after[0]:.1f} after; led by"
          f" {'keys' if options.screen else 'lines'}, {options.processes} processes of phones.")
    if options.json:
        facts = {"binary": options.binary, "machine": platform.platform(),
                 "processors": os.cpu_count(), "load_before": before, "load_after": after,
                 "options": {key: value for key, value in vars(options).items()},
                 "results": results}
        pathlib.Path(options.json).write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    missed = sum(table.missed for table in tables)
    if missed:
        print(f"{missed} goals missed.")
    return 1 if missed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
