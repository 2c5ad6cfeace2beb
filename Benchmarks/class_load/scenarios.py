"""What is measured of a class."""
import math
import threading
import time

from . import journal, machine
from .crowd import CrowdFailure, counted, merged
from .session import BY_JOURNAL_FROM, LIMIT, Session

SETTLE = 0.3  # seconds between one change and the next
BURST = 3  # seconds in which everybody votes
PING_EVERY = 0.05
WITH_TEXT = ("start", "next", "discuss")
MOST_COMMANDS = 40


def quantiles(values):
    """Median, 99th percentile and the largest; empty where there is nothing."""
    if not values:
        return {}
    ordered = sorted(values)

    def rank(share):
        return round(ordered[max(math.ceil(share * len(ordered)) - 1, 0)], 2)

    return {"n": len(ordered), "p50": rank(0.5), "p99": rank(0.99), "max": round(ordered[-1], 2)}


class ClassFailure(Exception):
    """The class does not go on, so that there is nothing to measure."""


class Pings:
    """Asks the host something every 50 ms for a while."""

    def __init__(self, host):
        self.host, self.times, self.trouble = host, [], None
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        due = time.monotonic()
        try:
            while not self.stopped.wait(max(due - time.monotonic(), 0)):
                self.times.append(self.host.ping())
                due = max(due + PING_EVERY, time.monotonic())
        except Exception as error:
            self.trouble = str(error)

    def stop(self):
        self.stopped.set()
        self.thread.join(15)
        return quantiles(self.times) | ({"trouble": self.trouble} if self.trouble else {})


class Lead:
    """Leads a class through its story and takes down when each change reached everybody."""

    def __init__(self, session):
        self.session, self.changes, self.number = session, [], 0
        self.room = session.room()

    def next_word(self):
        room = self.room
        if room["paused"]:
            return "pause"
        return {"lobby": "start", "show": "open" if "step" in room else "next", "open": "close",
                "closed": "reveal", "discuss": "revote",
                "reveal": "discuss" if (room.get("step"), room.get("round")) == (1, 1) else "next",
                }.get(room["phase"])

    def wanted(self, word):
        if word == "pause":
            return {"paused": not self.room["paused"]}
        if word in ("start", "next"):
            return {"scene above": self.room["scene"]}
        return {"phase": {"open": "open", "revote": "open", "close": "closed", "reveal": "reveal",
                          "discuss": "discuss"}[word]}

    def say(self, word):
        """Has the host do something; what became of it."""
        self.number += 1
        crew, with_text = self.session.crew, word in WITH_TEXT
        crew.call("expect", number=self.number, wanted=self.wanted(word), with_text=with_text,
                  limit=LIMIT)
        sent = self.session.host.command(word)
        facts = crew.hear(word, LIMIT + 30)
        wanted = sum(fact["wanted"] for fact in facts)
        stamps, texts = merged(facts, "stamps"), merged(facts, "texts")
        change = {
            "word": word, "wanted": wanted,
            "state": [(stamp - sent) / 1e6 for stamp in stamps],
            "handled": [(taken - sent) / 1e6 for taken in merged(facts, "taken")],
            "text": [(stamp - sent) / 1e6 for stamp in texts],
            "missing": wanted - len(stamps),
            "missing_text": wanted - len(texts) if with_text else 0,
            "size": max(merged(facts, "sizes"), default=0),
            "failures": counted(facts, "failures")}
        if wanted and not stamps:
            raise ClassFailure(f"nobody heard of `{word}` within {LIMIT} s:\n"
                               f"{self.session.host.last_words()}")
        self.changes.append(change)
        self.room = self.session.room()
        time.sleep(SETTLE)
        return change


def summary(changes):
    """Of many changes: times pooled, and the slowest single one."""
    def pooled(name):
        return quantiles([value for change in changes for value in change[name]])

    def worst(name):
        known = [(quantiles(change[name])["p99"], change["word"]) for change in changes
                 if change[name]]
        return max(known, default=None)

    failures = {}
    for change in changes:
        for why, count in change["failures"].items():
            failures[why] = failures.get(why, 0) + count
    words = {}
    for change in changes:
        words.setdefault(change["word"], []).extend(change["text"] or change["state"])
    return {
        "changes": len(changes), "state": pooled("state"), "handled": pooled("handled"),
        "text": pooled("text"), "missing": sum(change["missing"] for change in changes),
        "missing_text": sum(change["missing_text"] for change in changes),
        "worst_state": worst("state"), "worst_text": worst("text"), "text_failures": failures,
        "largest_text": max((change["size"] for change in changes), default=0),
        "by_word": {word: quantiles(values) for word, values in words.items()}}


def lead_story(session, result, bursts, voters):
    """The whole story, with votes in the first asking of the first decisions."""
    lead = Lead(session)
    result["bursts"] = []
    for _ in range(MOST_COMMANDS):
        room = lead.room
        word = lead.next_word()
        if word is None:
            break
        if room["phase"] == "open" and room["round"] == 1 and not room["paused"]:
            lead.say("pause")
            lead.say("pause")
            if len(result["bursts"]) < bursts:
                session.usage.lap("leading")
                result["bursts"].append(burst(session, lead.room, voters, len(result["bursts"])))
                session.remember("after votes")
                session.usage.lap("votes")
        lead.say(word)
    session.usage.lap("leading")
    result["broadcast"] = summary(lead.changes)
    return lead


def burst(session, room, voters, number):
    """Everybody votes within three seconds, while the host is asked how it is."""
    scene = session.scene(room["scene"])
    believed = {"belief": 3} if scene.get("trust") else {}
    bodies = [{"choice": choice["letter"], **believed} for choice in scene["choices"]]
    crew, host = session.crew, session.host
    shares = crew.share(range(voters))
    watches_screen = hasattr(host, "counts") and number % 2 == 0
    if watches_screen:
        host.counts.clear()
    pings = None if watches_screen else Pings(host)
    facts = crew.call(
        "vote", lambda n: {"count": len(shares[n])}, patience=BURST + 50,
        path=f"/api/v1/votes/{room['step']}/{room['round']}", bodies=bodies, seconds=BURST,
        begin=time.time_ns() + 200_000_000, limit=BURST + 30)
    kept = journal.votes(session.folder, room["step"], room["round"])
    votes = merged(facts, "votes")
    taken = [vote for vote in votes if vote[3] == 200]
    statuses = {}
    for vote in votes:
        statuses[str(vote[3])] = statuses.get(str(vote[3]), 0) + 1
    result = {
        "voters": sum(fact["wanted"] for fact in facts), "acknowledged": len(taken),
        "statuses": statuses, "new_connections": sum(vote[4] for vote in votes),
        "acknowledged_after": quantiles([(vote[2] - vote[1]) / 1e6 for vote in taken]),
        "phones_late": quantiles([vote[5] / 1e6 for vote in votes]),
        "journal_once": sum(kept.get(vote[0], 0) == 1 for vote in taken),
        "journal_lost": sum(kept.get(vote[0], 0) == 0 for vote in taken),
        "journal_twice": sum(count > 1 for count in kept.values()),
        "journal_rows": sum(kept.values()),
        "refused": counted(facts, "refused")}
    if watches_screen:
        time.sleep(1)
        result["screen_late"] = screen_late(host.counts, sorted(vote[2] for vote in taken))
    else:
        result["pings"] = pings.stop()
    return result


def screen_late(shown, acknowledged):
    """How long after each acknowledged vote the screen showed that many or more, in milliseconds."""
    late, place = [], 0
    for number, stamp in enumerate(acknowledged, 1):
        while place < len(shown) and shown[place][0] < number:
            place += 1
        if place == len(shown):
            return quantiles(late) | {"never_shown": len(acknowledged) - number + 1}
        late.append(max((shown[place][1] - stamp) / 1e6, 0))
    return quantiles(late) | {"never_shown": 0, "repaints": len(shown)}


def hold(session, seconds):
    """All streams stay open, with a change every 20 s that everybody is to hear."""
    crew = session.crew
    before = crew.call("report")
    lead = Lead(session)
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(20, left))
        lead.say("pause")
    if lead.room["paused"]:
        lead.say("pause")
    after = crew.call("report")
    session.remember("after holding")
    session.usage.lap("holding")
    beats = merged(after, "beats")
    return {
        "seconds": seconds, "streams": sum(fact["alive"] for fact in before),
        "alive": sum(fact["alive"] for fact in after),
        "lost": sum(fact["lost"] for fact in after) - sum(fact["lost"] for fact in before),
        "beats": [min(beats, default=0), max(beats, default=0)],
        "longest_silence": max(fact["silence"] for fact in after),
        "changes": summary(lead.changes)}


def end_class(session):
    """The host ends the class; how many phones heard of it."""
    host, crew = session.host, session.crew
    before = crew.call("report")
    streams = sum(fact["alive"] for fact in before)
    lost = sum(fact["lost"] for fact in before)
    if hasattr(host, "press"):
        host.press("E")
        time.sleep(0.2)
        sent = host.press("y")
    else:
        sent = host.command("end")
    limit = time.monotonic() + 15
    while host.process.poll() is None and time.monotonic() < limit:
        time.sleep(0.05)
    stopped = host.process.poll()
    time.sleep(0.5)
    facts = crew.call("report")
    heard = [stamp for name, stamp in merged(facts, "goodbyes") if name == "bye"]
    return {"streams": streams, "heard": len(heard), "exit_status": stopped,
            "cut_off": sum(fact["lost"] for fact in facts) - lost,
            "after": quantiles([(stamp - sent) / 1e6 for stamp in heard])}


def whole_class(options, crews, learners):
    """A class of so many, from coming in to the end."""
    by_journal = {"real": False, "journal": True}.get(
        options.joins, learners >= BY_JOURNAL_FROM)
    result = {"learners": learners, "by_journal": by_journal}
    parts = options.only
    with Session(options, crews[:1], learners, min(learners + 1, 10_000), by_journal) as session:
        streams = session.listen(session.crew, learners)
        result["streams"] = {
            "wanted": learners, "open": len(merged(streams, "hellos")),
            "seconds": max(fact["seconds"] for fact in streams),
            "first_state_after": quantiles(merged(streams, "hellos")),
            "refused": counted(streams, "refused")}
        time.sleep(1)
        session.remember("all listening")
        session.usage.lap("opening streams")
        voters = min(learners, options.voters or min(learners, 2_000))
        if "broadcast" in parts or "votes" in parts:
            lead_story(session, result, options.bursts if "votes" in parts else 0, voters)
        if "hold" in parts and options.hold:
            result["hold"] = hold(session, options.hold)
        session.remember("at the end")
        result["peak_mib"] = machine.peak(session.host.pid)
        result["end"] = end_class(session)
        result["joins"] = dict(session.joins)
        result["joins"]["times"] = quantiles(session.joins.get("times", []))
        result["memory"], result["usage"] = session.memory, session.usage.laps
    return result


def stalled(options, crews):
    """Phones that stop to read while the host goes on."""
    count, observers = options.stalled, 50
    result = {"stalled": count, "observers": observers, "samples": []}
    with Session(options, crews, observers, observers + count + 1, True, rogues=count) as session:
        session.listen(session.crew, observers)
        rogue, source = crews[-1], crews[-1].sources[0]
        facts = session.listen(rogue, count, receive_buffer=options.stalled_buffer)
        result["listening"] = len(merged(facts, "hellos"))
        rogue.call("stop_reading")
        session.remember("all listening")
        begun = time.monotonic()
        toggles, lead = Toggles(session.host, options.toggle_rate), Lead(session)
        try:
            watch_stalled(session, source, begun, toggles, result)
        finally:
            toggles.stop()
        result["toggles"] = toggles.count
        lead.room = session.room()
        for _ in range(4):
            lead.say("pause")
        result["afterwards"] = summary(lead.changes)
        session.remember("when they are gone")
        session.usage.lap("stalled")
        result["memory"], result["usage"] = session.memory, session.usage.laps
        alive = sum(fact["alive"] for fact in session.crew.call("report"))
        result["observers_alive"] = alive
    return result


class Toggles:
    """The host pauses and goes on, so many times a second."""

    def __init__(self, host, rate):
        self.host, self.pause, self.count = host, 1 / rate, 0
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while not self.stopped.wait(self.pause):
            self.host.command("pause")
            self.count += 1

    def stop(self):
        self.stopped.set()
        self.thread.join(5)


def watch_stalled(session, source, begun, toggles, result):
    """Looks twice a second what the kernel keeps: a minute until the host has closed all, then a while
    until the kernel has let go of them."""
    samples, end = result["samples"], begun + 60
    while time.monotonic() < end:
        found = machine.sockets(session.host.port, source)
        if found is None:
            result["trouble"] = "no `ss`: kernel memory is not known"
            return
        samples.append({
            "at": round(time.monotonic() - begun, 2), "open": found.established,
            "kept": found.all_states,
            "mean_kib": round(sum(found.kernel) / max(len(found.kernel), 1) / 1024, 1),
            "max_kib": round(max(found.kernel, default=0) / 1024, 1),
            "queued_kib": round(max(found.queued, default=0) / 1024, 1)})
        if found.established == 0:
            # What is still queued belongs to nobody.
            if not toggles.stopped.is_set():
                toggles.stop()
                end = time.monotonic() + 20
            if found.all_states == 0:
                break
        time.sleep(0.5)
    full = max(sample["mean_kib"] for sample in samples) * 0.95
    stuck = next(sample["at"] for sample in samples if sample["mean_kib"] >= full)
    gone = next((sample["at"] for sample in samples if sample["open"] == 0), None)
    result.update(
        largest_kib=max(sample["max_kib"] for sample in samples),
        mean_kib=max(sample["mean_kib"] for sample in samples), stuck_after=stuck, gone_after=gone,
        gone_after_stuck=gone and round(gone - stuck, 2),
        still_open=samples[-1]["open"], left_in_kernel=samples[-1]["kept"],
        kernel_free_after=samples[-1]["at"] if samples[-1]["kept"] == 0 else None)


def false_joins(options, crews):
    """A thousand joins a second from one address, while a class goes on."""
    learners, heads = 50, 100
    result = {"count": options.false_joins, "heads": heads}
    with Session(options, crews, learners, heads, False) as session:
        session.listen(session.crew, learners)
        lead, rogue = Lead(session), crews[-1]
        idle = Pings(session.host)
        time.sleep(1)
        result["pings_idle"] = idle.stop()
        session.usage.lap("before")
        pings = Pings(session.host)
        rogue.begin("flood", count=options.false_joins, seconds=10, source=rogue.sources[0],
                    connections=200, limit=60)
        for _ in range(8):
            lead.say("pause")
            time.sleep(0.7)
        try:
            facts = rogue.hear("flood", 90)
        except CrowdFailure as error:
            facts = []
            result["trouble"] = str(error)
        result["pings"] = pings.stop()
        session.usage.lap("false joins")
        for fact in facts:
            result.update(
                statuses={str(key): count for key, count in fact["statuses"].items()},
                seconds=round(fact["seconds"], 2), answered_after=quantiles(fact["times"]))
        present, waiting = journal.joined(session.folder)
        result.update(present=present, waiting=waiting, broadcast=summary(lead.changes))
        session.remember("at the end")
        result["memory"], result["usage"] = session.memory, session.usage.laps
    return result
