"""What the kernel knows of a running process."""

import os
import pathlib
import time


def state(pid):
    """`R` or `S` while it lives, `T` while it is stopped, `Z` or None once it has ended."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return None


def has_ended(pid):
    return state(pid) in (None, "Z")


def children(pid):
    found = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in found.split()]


def is_at_work(pid):
    """Whether it, or anything it has started, is running or waits for the disk just now."""
    try:
        started = children(pid)
    except OSError:
        return False
    return state(pid) in ("R", "D") or any(map(is_at_work, started))


def busy_seconds(pid):
    """Processor time that all of its threads have used."""
    spent = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            spent += int(pathlib.Path(f"/proc/{pid}/task/{task}/schedstat").read_text().split()[0])
        except OSError:
            continue  # A thread that has just ended.
    return spent / 1e9


def busy_share(pid, window=0.4):
    """The share of a processor it uses while nothing is asked of it, from 0 to 1."""
    before = busy_seconds(pid)
    time.sleep(window)
    return (busy_seconds(pid) - before) / window


def rests_or_has_ended(pid, share):
    """Whether it uses less than this share of a processor, or is gone by the time it is looked at."""
    try:
        return busy_share(pid) < share
    except OSError:
        return has_ended(pid)
