"""How long reports about very many people take, and how much memory; CSV beside sqlite3's own.

    python3 Benchmarks/report_load PROGRAM [--learners N] [--answers N] [--keep FOLDER]

Learners are copies of plays that the program recorded. sqlite3 dumps the very rows of each table,
out of a database of one table, in the same run.
"""

import argparse
import csv
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from journal import grown

MIB = 2**20


def timed(command, output, environment):
    """Seconds, and the most memory the program had, in MiB."""
    begun = time.monotonic()
    with open(output, "wb") as target:
        process = subprocess.Popen(command, stdout=target, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} ended with {status}")
    return time.monotonic() - begun, usage.ru_maxrss * 1024 / MIB


def dumped(table, folder):
    """Seconds that sqlite3 takes for the rows of a CSV file."""
    path = f"{folder}/rows.sqlite"
    pathlib.Path(path).unlink(missing_ok=True)
    database = sqlite3.connect(path)
    with open(table, newline="", encoding="utf-8") as source:
        rows = csv.reader(source)
        columns = ", ".join(f'"{name}" TEXT' for name in next(rows))
        database.execute(f"CREATE TABLE dump ({columns})")
        places = ", ".join("?" * (columns.count(",") + 1))
        database.executemany(f"INSERT INTO dump VALUES ({places})", rows)
    database.commit()
    database.close()
    return timed(
        ["sqlite3", "-csv", "-header", path, "SELECT * FROM dump"], f"{folder}/dump.csv",
        os.environ)[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--learners", type=int, default=50_000)
    parser.add_argument("--answers", type=int, default=1_000_000)
    parser.add_argument("--keep", help="folder that keeps the records and what was written")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    folder = options.keep or tempfile.mkdtemp(prefix="report-load-")
    os.makedirs(f"{folder}/data", mode=0o700, exist_ok=True)
    journal = f"{folder}/data/journal.sqlite"
    if not os.path.exists(journal):
        plays, answers = grown(program, journal, options.learners, options.answers)
        print(f"{options.learners:,} learners, {plays:,} plays, {answers:,} answers; ", end="")
    print(f"journal {os.path.getsize(journal) / MIB:,.0f} MiB; load {os.getloadavg()[0]:.1f}")
    environment = {**os.environ, "SCAMDRILL_DATA": f"{folder}/data", "LANG": "C.UTF-8"}
    report = [program, "report", "--all", "--format"]
    for name, command in [
        ("first report, summing up", report + ["html"]),
        ("html", report + ["html"]),
        ("csv plays", report + ["csv"]),
        ("csv learners", report + ["csv", "--table", "learners"]),
        ("csv answers", report + ["csv", "--table", "answers"]),
        ("csv choices", report + ["csv", "--table", "choices"]),
        ("csv clauses", report + ["csv", "--table", "clauses"]),
        ("json", report + ["json"]),
    ]:
        output = f"{folder}/{name.replace(' ', '-')}"
        seconds, memory = timed(command, output, environment)
        line = f"{name:26} {seconds:6.2f} s {memory:5.0f} MiB {os.path.getsize(output) / MIB:6.0f} MiB out"
        if name.startswith("csv"):
            theirs = dumped(output, folder)
            line += f"; sqlite3 {theirs:5.2f} s, ratio {seconds / theirs:.1f}"
        print(line, flush=True)
    if not options.keep:
        shutil.rmtree(folder)


main()
