#!/usr/bin/env python3
"""How soon the built program shows something, how much it writes, and how much memory it keeps.

usage: bench_process.py BINARY [--runs N] [--cases N]

Every figure is from a pseudo-terminal of 80 by 24 cells, with an index that is already written: once
with the shipped library, once with many cases.
"""
import argparse
import fcntl
import os
import pathlib
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

import many_cases

QUIET = 0.15  # seconds without output after which a screen counts as painted


class Session:
    """The program in a terminal of its own."""

    def __init__(self, argv, environment):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(
            argv, stdin=slave, stdout=slave, stderr=slave, env=environment,
            start_new_session=True, close_fds=True)
        os.close(slave)

    def read(self, limit=5.0):
        """Reads until it is quiet; the bytes, and when the first and the last of them came."""
        output, first, last = b"", None, None
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            wait = QUIET if output else end - time.perf_counter()
            if not select.select([self.master], [], [], max(wait, 0))[0]:
                break
            try:
                piece = os.read(self.master, 1 << 16)
            except OSError:
                break
            if not piece:
                break
            last = time.perf_counter()
            first = first or last
            output += piece
        return output, first, last

    def press(self, keys):
        begun = time.perf_counter()
        os.write(self.master, keys)
        output, first, _ = self.read(limit=2.0)
        return len(output), (first - begun) if first else None

    def resident(self):
        """Resident memory in KiB, and how often the program woke up by itself so far."""
        fields = {}
        with open(f"/proc/{self.process.pid}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                name, _, value = line.partition(":")
                fields[name] = value.split()
        return int(fields["VmRSS"][0]), int(fields["voluntary_ctxt_switches"][0])

    def leave(self):
        try:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.master)


def environment(data):
    kept = {name: value for name, value in os.environ.items()
            if name not in ("LINES", "COLUMNS", "TMUX", "NO_COLOR")}
    kept.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=data, SCAMDRILL_DATA=data)
    return kept


def start_up(binary, surroundings, runs):
    """Medians of first byte, painted and bytes over several starts of the home screen."""
    firsts, painted, sizes = [], [], []
    for _ in range(runs):
        session = Session([binary, "--lang", "en", "--learner", "bench"], surroundings)
        output, first, last = session.read()
        if first is None:
            session.leave()
            sys.exit("bench_process: the program shows nothing")
        firsts.append(first - session.begun)
        painted.append(last - session.begun)
        sizes.append(len(output))
        session.leave()
    return [statistics.median(values) for values in (firsts, painted, sizes)]


def at_rest(arguments, keys, surroundings):
    """Memory of a screen, its keys that commit nothing, and wake-ups while nothing happens."""
    session = Session(arguments, surroundings)
    session.read()
    pressed = [session.press(key) for key in keys]
    times = [seconds for _, seconds in pressed if seconds is not None]
    if session.process.poll() is not None:
        sys.exit(f"bench_process: {' '.join(arguments)} did not stay")
    memory, before = session.resident()
    time.sleep(2)
    _, after = session.resident()
    session.leave()
    return (memory, statistics.median(times) if times else None,
            statistics.median(size for size, _ in pressed), after - before)


def with_library(binary, runs):
    """Figures of one library, and how long it takes to read the whole of it."""
    with tempfile.TemporaryDirectory(prefix="scamdrill-bench-") as data:
        surroundings = environment(data)
        begun = time.perf_counter()
        subprocess.run([binary, "scenario", "list"], env=surroundings, check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        cold = time.perf_counter() - begun
        home = [binary, "--lang", "en", "--learner", "bench"]
        play = [binary, "play", "takeout/scam", "--lang", "en"]
        return (cold, start_up(binary, surroundings, runs),
                at_rest(home, [b"j"] * 6, surroundings),
                at_rest(play, [b"?"] + [b"\x1b[B"] * 5, surroundings))


def rows(figures):
    cold, (first, painted, size), home, play = figures
    found = [
        ("start to first byte", f"{first * 1000:.1f} ms", "≤ 20 ms"),
        ("start to painted home screen", f"{painted * 1000:.1f} ms", "≤ 30 ms"),
        ("bytes for it", f"{size:.0f}", "≤ 4,096"),
        ("bytes for a moved selection", f"{home[2]:.0f}", "≤ 300"),
    ]
    for screen, (memory, key, _, wakes) in (("home", home), ("play", play)):
        found += [
            (f"key to first byte, {screen} screen",
             "nothing came" if key is None else f"{key * 1000:.1f} ms", "≤ 3 ms"),
            (f"wake-ups in 2 s with nothing to do, {screen} screen", str(wakes), "0"),
            (f"resident memory, {screen} screen", f"{memory / 1024:.1f} MiB", "≤ 25 MiB"),
        ]
    return found + [("all cases read for the first time", f"{cold:.1f} s", "–")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--cases", type=int, default=10_000)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    load = os.getloadavg()[0]
    shipped = rows(with_library(binary, options.runs))
    with tempfile.TemporaryDirectory(prefix="scamdrill-many-") as prefix:
        crowded = many_cases.install(binary, pathlib.Path(prefix), options.cases)
        many = rows(with_library(str(crowded), options.runs))
    print(f"\n| measured | shipped cases | {options.cases:,} cases | goal |\n|---|---|---|---|")
    for (name, here, goal), (_, there, _) in zip(shipped, many):
        print(f"| {name} | {here} | {there} | {goal} |")
    size = os.path.getsize(binary) / 2**20
    print(f"| size of the program | {size:.1f} MiB | | – |")
    print(f"\nLoad average {load:.1f} before, {os.getloadavg()[0]:.1f} after;"
          f" median of {options.runs} starts in a terminal of 80 by 24.")


if __name__ == "__main__":
    main()
