"""A journal of many learners, by copying plays that the program itself recorded."""

import os
import pathlib
import pty
import random
import sqlite3
import subprocess
import tempfile

CASES = [
    "takeout", "merchant-notice", "overseas-job", "call-from-bureau", "delivery-text",
    "evening-class", "new-number", "one-digit", "parcel-card",
]
ROUNDS = 6
DAY = 86_400_000


def recorded(program, folder):
    """Plays of all cases, several times each with answers by chance: {id: (begun, events)}."""
    environment = {
        "HOME": folder, "PATH": os.environ["PATH"], "SCAMDRILL_DATA": f"{folder}/data",
        "LANG": "C.UTF-8",
    }
    seed = 0
    for round in range(ROUNDS):
        for case in CASES:
            seed += 1
            dice = random.Random(seed)
            # Words are marked after an ending with "m", which few people do; 0 ends that.
            keys = "\n".join(dice.choices([*"1234560m", ""], [6] * 6 + [3, 6, 9], k=200)) + "\n"
            typed(
                [program, "play", case, "--plain", "--learner", f"L{round}", "--seed", str(seed)],
                keys, environment)
    backup = f"{folder}/recorded.sqlite"
    subprocess.run([program, "data", "backup", backup], env=environment, check=True,
                   capture_output=True)
    return backup


def typed(command, keys, environment):
    """Runs a program at a terminal at which all keys have been pressed already, and then the end of input."""
    terminal, programs = pty.openpty()
    os.write(terminal, keys.encode() + b"\x04")
    try:
        subprocess.run(
            command, stdin=programs, env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=60)
    finally:
        os.close(programs)
        os.close(terminal)


def grown(program, path, learners, answers):
    """Makes such a journal at `path`; tells how many plays and answers about trust are in it."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(path).write_bytes(pathlib.Path(recorded(program, folder)).read_bytes())
    journal = sqlite3.connect(path)
    plays = journal.execute(
        "SELECT id, createdAt FROM stream WHERE kind = 'play' ORDER BY createdAt, id").fetchall()
    events = {
        play: journal.execute(
            "SELECT seq, at, kind, version, body FROM event WHERE stream = ? ORDER BY seq",
            (play,)).fetchall()
        for play, _ in plays
    }
    beliefs = {
        play: sum(kind == "play.believed" for _, _, kind, _, _ in rows)
        for play, rows in events.items()
    }
    each = round(answers / learners / (sum(beliefs.values()) / len(plays)) + 0.5)
    dice = random.Random(9)
    journal.execute("PRAGMA synchronous = OFF")
    made, stated = 0, 0
    for number in range(learners):
        learner = unique(dice)
        journal.execute(
            "INSERT INTO learner (id, name, createdAt, language) VALUES (?, ?, ?, 'zh')",
            (learner, f"Learner {number}", plays[0][1] + number))
        for ordinal, (play, begun) in enumerate(dice.sample(plays, each)):
            copy, shift = unique(dice), ordinal * DAY + number - 40 * DAY
            journal.execute(
                "INSERT INTO stream (id, kind, owner, createdAt) VALUES (?, 'play', ?, ?)",
                (copy, learner, begun + shift))
            journal.executemany(
                "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)",
                [(copy, seq, at + shift, kind, version, body)
                 for seq, at, kind, version, body in events[play]])
            made += 1
            stated += beliefs[play]
    journal.commit()
    journal.close()
    return made, stated


def unique(dice):
    """The bytes of a UUID of version 4."""
    value = bytearray(dice.randbytes(16))
    value[6] = value[6] & 15 | 64
    value[8] = value[8] & 63 | 128
    return bytes(value)
