"""One phone: a stream of events, and a connection for whatever it asks."""
import time

from .loop import Connection
from .wire import Events, request, take_answer

HEAD_END = b"\r\n\r\n"


class Requests(Connection):
    """A keep-alive connection, one request at a time."""

    __slots__ = ("buffer", "waiting", "owner", "answered")

    def __init__(self, loop, address, source, owner):
        self.buffer, self.waiting, self.owner, self.answered = bytearray(), None, owner, 0
        super().__init__(loop, address, source)

    def ask(self, data, then):
        self.waiting = then
        self.send(data)

    def arrived(self, data, stamp, now):
        self.buffer += data
        answer = take_answer(self.buffer)
        if answer is None:
            return
        self.answered += 1
        then, self.waiting = self.waiting, None
        if (answer.header(b"connection") or "").lower() == "close":
            self.close()
            self.owner.requests = None
        if then:
            then(answer, stamp)

    def ended(self):
        then, self.waiting = self.waiting, None
        if self.owner.requests is self:
            self.owner.requests = None
        if then:
            then(None, time.time_ns())


class Stream(Connection):
    """The stream of events of one phone."""

    __slots__ = ("phone", "head", "events")

    def __init__(self, phone, receive_buffer=None):
        self.phone, self.head, self.events = phone, bytearray(), Events()
        crowd = phone.crowd
        super().__init__(crowd.loop, crowd.address, phone.source, receive_buffer)
        self.send(request("GET", f"/api/v1/events?lang={phone.language}", crowd.host,
                          phone.token, headers=("Accept: text/event-stream",)))

    def arrived(self, data, stamp, now):
        if self.head is not None:
            self.head += data
            end = self.head.find(HEAD_END)
            if end < 0:
                return
            status = int(self.head[9:12])
            data = bytes(self.head[end + 4:])
            self.head = None
            if status != 200:
                self.phone.crowd.refused[f"events {status}"] += 1
                self.close()
                return self.ended()
            if not data:
                return
        for name, payload in self.events.feed(data):
            self.phone.hears(name, payload, stamp, now)
        if self.events.ended and self.is_open:
            self.close()
            self.ended()

    def ended(self):
        self.phone.lost()


class Phone:
    """Somebody in the class."""

    __slots__ = ("crowd", "source", "language", "token", "participant", "stream", "requests", "seq",
                 "heard", "silence", "beats", "states", "marked", "hello", "is_over", "scene", "tries")

    def __init__(self, crowd, source, language):
        self.crowd, self.source, self.language = crowd, source, language
        self.token = self.participant = self.stream = self.requests = None
        self.seq, self.heard, self.silence, self.beats, self.states = 0, 0, 0, 0, 0
        self.marked, self.hello, self.is_over, self.tries = -1, None, False, 0
        self.scene = (0, 0, 0)  # number, bytes and time of the newest words

    # Asking.

    def ask(self, method, path, then, body=None, headers=(), is_again=False):
        """Asks on the phone's own connection, a new one where it is gone; once more where that was
        closed just then, as browsers do.

        `then` gets the answer or None, its time, whether the connection was new and when it was sent.
        """
        is_new = self.requests is None
        if is_new:
            try:
                self.requests = Requests(self.crowd.loop, self.crowd.address, self.source, self)
            except OSError as error:
                self.crowd.refused[f"connect: {error.strerror}"] += 1
                return then(None, time.time_ns(), True, time.time_ns())
        data = request(method, path, self.crowd.host, self.token, body, headers)
        sent = time.time_ns()

        def answered(answer, stamp):
            if answer is None and not is_new and not is_again:
                self.crowd.refused["asked again: connection closed meanwhile"] += 1
                return self.ask(method, path, then, body, headers, is_again=True)
            return then(answer, stamp, is_new, sent)

        self.requests.ask(data, answered)
        return None

    # Hearing.

    def listen(self, receive_buffer=None):
        self.hello = None
        self.stream = Stream(self, receive_buffer)

    def hears(self, name, payload, stamp, now):
        if self.heard:
            self.silence = max(self.silence, stamp - self.heard)
        self.heard = stamp
        if name == b"state":
            self.states += 1
            room = self.crowd.room(payload)
            if self.hello is None:
                self.hello = stamp - self.stream.opened
                self.crowd.greeted(self)
            self.seq = max(self.seq, room["seq"])
            mark = self.crowd.mark
            if mark and self.marked != mark.number and mark.fits(room):
                self.marked = mark.number
                mark.reached(self, room, stamp, now)
        elif name == b"scene":
            self.scene = (self.crowd.scene(payload), len(payload), stamp)
        elif name == b":":
            self.beats += 1
        elif name in (b"bye", b"kick", b"superseded"):
            self.is_over = True
            self.crowd.said_goodbye(self, name.decode(), stamp)

    def lost(self):
        self.stream = None
        if not self.is_over:
            self.crowd.lost_stream(self)


class Mark:
    """Something that every phone is to hear: a state of the room that differs from the one before."""

    def __init__(self, number, wanted, with_text, most):
        self.number, self.wanted, self.with_text, self.most = number, wanted, with_text, most
        self.stamps, self.taken, self.texts, self.sizes = [], [], [], []
        self.failures = {}
        self.then = None

    def fits(self, room):
        for name, value in self.wanted.items():
            if name == "scene above":
                if room["scene"] <= value:
                    return False
            elif room.get(name) != value:
                return False
        return True

    def reached(self, phone, room, stamp, now):
        self.stamps.append(stamp)
        self.taken.append(now)
        if self.with_text:
            self.read(phone, room["scene"])
        self.look()

    def read(self, phone, scene):
        """The words are on the phone before the state that is about them."""
        number, size, stamp = phone.scene
        if number == scene:
            self.texts.append(stamp)
            self.sizes.append(size)
        else:
            self.failures["no words"] = self.failures.get("no words", 0) + 1

    def look(self):
        if not self.then:
            return
        texts = len(self.texts) + sum(self.failures.values())
        if len(self.stamps) >= self.most and (not self.with_text or texts >= self.most):
            self.finish()

    def finish(self):
        then, self.then = self.then, None
        if then:
            then(self)
