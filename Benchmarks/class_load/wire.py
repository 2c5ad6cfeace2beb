"""HTTP/1.1 as far as a phone speaks it: requests, answers, and chunks of server-sent events."""
import json

HEAD_END = b"\r\n\r\n"


def request(method, path, host, cookie=None, body=None, headers=()):
    """The bytes of a request; a body goes as JSON."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", *headers]
    if cookie:
        lines.append(f"Cookie: scamdrill={cookie}")
    data = b""
    if body is not None:
        data = json.dumps(body).encode()
        lines += ["Content-Type: application/json", f"Content-Length: {len(data)}"]
    return "\r\n".join(lines).encode() + HEAD_END + data


class Answer:
    """A whole answer."""

    __slots__ = ("status", "head", "body")

    def __init__(self, status, head, body):
        self.status, self.head, self.body = status, head, body

    def header(self, name):
        """The first value of a header; None where there is none."""
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.lower() == name:
                return value.strip().decode("latin-1")
        return None

    def json(self):
        return json.loads(self.body)


def take_answer(buffer):
    """The first whole answer of a bytearray, which loses it; None while it is not all there."""
    end = buffer.find(HEAD_END)
    if end < 0:
        return None
    head = bytes(buffer[:end])
    status = int(head[9:12])
    length = 0
    at = head.lower().find(b"\r\ncontent-length:")
    if at >= 0:
        length = int(head[at + 17:].split(b"\r\n", 1)[0])
    whole = end + len(HEAD_END) + length
    if len(buffer) < whole:
        return None
    body = bytes(buffer[end + len(HEAD_END):whole])
    del buffer[:whole]
    return Answer(status, head, body)


class Events:
    """Takes a chunked body apart into events: (name, data) each, ("", "") for a heartbeat."""

    __slots__ = ("raw", "text", "ended")

    def __init__(self):
        self.raw, self.text, self.ended = bytearray(), bytearray(), False

    def feed(self, data):
        self.raw += data
        found = []
        while True:
            end = self.raw.find(b"\r\n")
            if end < 0:
                break
            size = int(bytes(self.raw[:end]).split(b";")[0], 16)
            whole = end + 2 + size + 2
            if len(self.raw) < whole:
                break
            self.text += self.raw[end + 2:whole - 2]
            del self.raw[:whole]
            if size == 0:
                self.ended = True
                break
        while (end := self.text.find(b"\n\n")) >= 0:
            found.append(event(bytes(self.text[:end])))
            del self.text[:end + 2]
        return found


def event(block):
    """Name and data of one event's lines."""
    name, data = b"", b""
    for line in block.split(b"\n"):
        if line.startswith(b"event: "):
            name = line[7:]
        elif line.startswith(b"data: "):
            data = line[6:]
        elif line.startswith(b": "):
            name = b":"
    return name, data
