"""Forms answered by chance with a seed, and their times moved, so that weeks pass in a second."""

import datetime
import functools
import random
import sqlite3

from .program import Box, Lasting

SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
STORIES = 8
FIRST_DAY = datetime.datetime(2024, 3, 4, 9, tzinfo=datetime.timezone.utc)
# Steps of belief on the side of somebody who is honest, and on that of a scammer.
SIDES = {"genuine": "123", "scam": "456"}


def personal_code(number):
    """The code of this number: five symbols and a sixth that follows from them."""
    values = [number // len(SYMBOLS) ** place % len(SYMBOLS) for place in range(5)]
    told = sum(place * value for place, value in enumerate(values, 1))
    check, = (each for each in range(len(SYMBOLS)) if (told + 6 * each) % len(SYMBOLS) == 0)
    return "".join(SYMBOLS[value] for value in (*values, check))


@functools.cache
def truths(seed):
    """The tellings of a form of this seed, in order: they are the same in each form."""
    box = Box(Lasting())
    sit(box, "before", personal_code(1), "2" * STORIES, seed)
    return [truth for (truth,) in box.rows(
        "SELECT json_extract(body, '$.telling') FROM event WHERE kind = 'play.started'"
        " ORDER BY json_extract(body, '$.form.number')")]


def beliefs(dice, skill, seed):
    """Answers to a form of this seed, each on the right side with this chance."""
    wrong = {"genuine": "scam", "scam": "genuine"}
    return "".join(
        dice.choice(SIDES[truth if dice.random() < skill else wrong[truth]])
        for truth in truths(seed))


def sit(box, occasion, code, answers, seed, *who):
    """Answers so many stories of a form, reading on before each and taking its first choice."""
    done = box.run(
        "form", "--plain", "--lang", "en", "--occasion", occasion, "--code", code, "--seed", seed,
        *who, say="".join(f"\n{answer}\n1\n" for answer in answers))
    assert done.code == (0 if len(answers) == STORIES else 3), done


def move(box, code, occasion, when):
    """Moves a sitting to another time, measured after the first day; nothing may have been summed up yet."""
    wanted = int((FIRST_DAY + when).timestamp() * 1000)
    database = sqlite3.connect(box.journal)
    try:
        with database:
            plays = [play for play, *form in database.execute(
                "SELECT stream, json_extract(body, '$.form.code'), json_extract(body, '$.form.occasion')"
                " FROM event WHERE kind = 'play.started'") if form == [code, occasion]]
            marks = ",".join("?" * len(plays))
            (began,), = database.execute(
                f"SELECT min(at) FROM event WHERE stream IN ({marks})", plays)
            for table, time, key in (("event", "at", "stream"), ("stream", "createdAt", "id")):
                database.execute(
                    f"UPDATE {table} SET {time} = {time} + ? WHERE {key} IN ({marks})",
                    (wanted - began, *plays))
    finally:
        database.close()
