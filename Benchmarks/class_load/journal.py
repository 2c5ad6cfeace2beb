"""The class's journal: people put in beforehand, and what it holds of votes."""
import collections
import hashlib
import json
import pathlib
import secrets
import sqlite3
import time
import uuid

SCHEMA = 4
SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def opened(data, mode):
    path = pathlib.Path(data) / "journal.sqlite"
    return sqlite3.connect(f"file:{path}?mode={mode}", uri=True, timeout=10)


def digest(text):
    return hashlib.sha256(text.encode()).digest()


def resume_code(token):
    """As Secrets.swift has it."""
    rest = int.from_bytes(digest(f"resume {token}")[:8], "big")
    code = ""
    for _ in range(6):
        rest, place = divmod(rest, len(SYMBOLS))
        code += SYMBOLS[place]
    return code


def let_in(data, count):
    """Writes as many people into the newest class as the door would have let in, had it been asked.

    The host must not be running; returns (token, participant) of each.
    """
    database = opened(data, "rw")
    with database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version != SCHEMA:
            raise RuntimeError(f"the journal has format {version}, class_load knows {SCHEMA}")
        room, = database.execute(
            "SELECT id FROM stream WHERE kind = 'room' ORDER BY createdAt DESC").fetchone()
        seq, = database.execute("SELECT max(seq) FROM event WHERE stream = ?", (room,)).fetchone()
        name, now, guests = str(uuid.UUID(bytes=room)), int(time.time() * 1000), []
        for number in range(1, count + 1):
            participant, token = uuid.uuid4(), secrets.token_hex(32)
            body = {"heads": 1, "participant": str(participant), "waits": False}
            database.execute(
                "INSERT INTO event VALUES (?, ?, ?, 'room.joined', 1, ?)",
                (room, seq + number, now,
                 json.dumps(body, separators=(",", ":"), sort_keys=True).encode()))
            database.execute(
                "INSERT INTO learner VALUES (?, ?, ?, ?, ?, NULL, NULL)",
                (participant.bytes, f"Calm heron {number}", now, "en", room))
            resume = digest(f"resume code {name} {resume_code(token)}")
            database.execute("INSERT INTO admission VALUES (?, ?, ?)",
                             (participant.bytes, digest(f"device {secrets.token_hex(16)}"), resume))
            database.execute("INSERT INTO token VALUES (?, ?, 0)",
                             (digest(f"token {token}"), participant.bytes))
            guests.append((token, str(participant)))
    database.close()
    return guests


def votes(data, step, round_number):
    """How often each participant stands in the journal with a vote in one asking."""
    found = collections.Counter()
    database = opened(data, "ro")
    for body, in database.execute("SELECT body FROM event WHERE kind = 'room.voted'"):
        vote = json.loads(body)
        if vote["ballot"] == {"step": step, "round": round_number}:
            found[vote["participant"]] += 1
    database.close()
    return found


def joined(data):
    """How many came in, and how many wait to be let in."""
    database = opened(data, "ro")
    waits = [json.loads(body)["waits"] for body, in database.execute(
        "SELECT body FROM event WHERE kind = 'room.joined'")]
    database.close()
    return waits.count(False), waits.count(True)
