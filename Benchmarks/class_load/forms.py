"""Forms in a large class: everybody answers at once, and asks at the end what the stories were."""
import time

from . import machine
from .crowd import counted, merged
from .scenarios import ClassFailure, Pings, quantiles
from .session import Session

LESSON = """\
format: 1
id: measured
title: {zh: "前后各测一次", en: "Measured before and after"}
minutes: 40
items:
  - {form: A, minutes: 10}
  - {case: one-digit, telling: genuine, mode: together, minutes: 5}
  - {form: B, minutes: 10}
"""
# Seconds at most from one answer to the next of the same phone: more than twice as fast as people, who take ten
# minutes for a form.
PAUSE = 20
MOST = 2_000  # learners; more would be the measurement of another ten minutes
ANSWER_LIMIT = 900  # seconds for a whole form
TELL_WITHIN = 1  # seconds in which phones ask after the end, as the page does
OPENED_WITHIN = 10  # seconds for the class to be at the next form


def answered(options, crews, learners):
    """Two forms answered by so many at the same time, and then told."""
    result = {"learners": learners, "forms": []}
    with Session(options, crews[:1], learners, min(learners + 1, 10_000), True,
                 lesson=LESSON) as session:
        session.listen(session.crew, learners)
        session.usage.lap("opening streams")
        # A class that was taken up again stands paused.
        for words in (("pause", "start"), ("next", "skip")):
            for word in words:
                session.host.command(word)
            wait_for_form(session)
            result["forms"].append(one_form(session, learners))
            session.remember(f"form {len(result['forms'])} answered")
            session.usage.lap("answering")
        result["told"] = told(session)
        result["memory"], result["usage"] = session.memory, session.usage.laps
    return result


def wait_for_form(session):
    end = time.monotonic() + OPENED_WITHIN
    while time.monotonic() < end:
        if session.room()["phase"] == "own":
            return
        time.sleep(0.05)
    raise ClassFailure(f"no form was opened:\n{session.host.last_words()}")


def one_form(session, learners):
    """Everybody answers all of it, while the host is asked how it is."""
    pings = Pings(session.host)
    begun = time.monotonic()
    facts = session.crew.call("answer", patience=ANSWER_LIMIT + 10, pause=PAUSE,
                              limit=ANSWER_LIMIT)
    return {
        "through": sum(fact["through"] for fact in facts), "of": learners,
        "seconds": round(time.monotonic() - begun, 1),
        "answers": len(merged(facts, "times")), "answered_after": quantiles(merged(facts, "times")),
        "refused": counted(facts, "refused"), "pings": pings.stop()}


def told(session):
    """The class ends; each phone asks within a second what its stories were."""
    crew, host = session.crew, session.host
    crew.call("ask_at_the_end", within=TELL_WITHIN)
    host.command("end")
    # Nobody sits at the keyboard here, so the host goes some seconds after the end, whoever has heard.
    while True:
        is_gone = host.process.poll() is not None
        facts = crew.call("told")
        heard, wanted = (sum(fact[name] for fact in facts) for name in ("told", "wanted"))
        if heard == wanted or is_gone:
            break
        time.sleep(0.05)
    result = {
        "told": heard, "wanted": wanted, "stories": sorted(set(merged(facts, "stories"))),
        "after": quantiles(merged(facts, "times")), "largest": max(merged(facts, "sizes"), default=0),
        "refused": counted(facts, "refused"), "peak_mib": 0 if is_gone else machine.peak(host.pid)}
    if not is_gone:
        session.remember("all told")
        session.usage.lap("telling")
        host.leave()
    return result
