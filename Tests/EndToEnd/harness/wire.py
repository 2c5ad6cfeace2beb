"""Bytes to and from a class where a polite client would be in the way, and what the kernel keeps for them."""

import collections
import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import time

from .program import PATIENCE
from .room import Answer

JSON_HEADERS = {"Content-Type": "application/json"}
Kept = collections.namedtuple("Kept", "state unsent memory")


class Line:
    """A connection on which nothing is sent but what one says."""

    def __init__(self, host, keeps=None, source=None):
        self.host, self.rest = host, b""
        self.socket = socket.socket()
        if keeps:
            # Has to be said before the connection is made: it bounds the window.
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, keeps)
        if source:
            self.socket.bind((source, 0))
        self.socket.settimeout(PATIENCE)
        self.socket.connect((host.address, host.port))
        self.port = self.socket.getsockname()[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data if isinstance(data, bytes) else data.encode())

    def answer(self, method="GET"):
        """The next answer that comes; None where the connection ends without one."""
        head = self._through(b"\r\n\r\n")
        if head is None:
            return None
        lines = head.decode("latin-1").split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines[1:] if line)
        headers = {name.lower(): value for name, value in headers.items()}
        status = int(lines[0].split()[1])
        body = b""
        if method != "HEAD" and status not in (204, 304):
            size = int(headers.get("content-length", 0))
            while len(self.rest) < size and self._more():
                pass
            body, self.rest = self.rest[:size], self.rest[size:]
        parsed = json.loads(body) if "json" in headers.get("content-type", "") and body else None
        return Answer(status, headers, parsed, body)

    def ask(self, method, path, headers=None, body=b""):
        self.send(request(self.host, method, path, headers, body))
        return self.answer(method)

    def _through(self, end):
        while end not in self.rest:
            if not self._more():
                return None
        head, _, self.rest = self.rest.partition(end)
        return head

    def _more(self):
        with contextlib.suppress(ConnectionError):
            data = self.socket.recv(65_536)
            self.rest += data
            return bool(data)
        return False

    @property
    def is_over(self):
        """Whether the other end has closed it; takes in what has come meanwhile."""
        self.socket.setblocking(False)
        try:
            while True:
                data = self.socket.recv(65_536)
                if not data:
                    return True
                self.rest += data
        except BlockingIOError:
            return False
        except OSError:
            return True
        finally:
            with contextlib.suppress(OSError):
                self.socket.settimeout(PATIENCE)


def request(host, method, path, headers=None, body=b""):
    """A request as bytes; headers are pairs or a table, and one that is None is left out."""
    if isinstance(body, (dict, list)):
        body = json.dumps(body).encode()
        headers = {**JSON_HEADERS, **(headers or {})}
    pairs = list(headers.items()) if isinstance(headers, dict) else list(headers or [])
    names = {name.lower() for name, _ in pairs}
    if "host" not in names:
        pairs.insert(0, ("Host", f"{host.address}:{host.port}"))
    if body and not names & {"content-length", "transfer-encoding"}:
        pairs.append(("Content-Length", str(len(body))))
    lines = "".join(f"{name}: {value}\r\n" for name, value in pairs if value is not None)
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + body


def ask(host, method, path, headers=None, body=b"", source=None):
    """One request on a connection of its own."""
    with Line(host, source=source) as line:
        return line.ask(method, path, headers, body)


def at_once(host, requests):
    """Sends many requests, each on a line of its own, so that the last byte of all comes in one moment."""
    lines = [Line(host) for _ in requests]
    try:
        for line, data in zip(lines, requests):
            line.send(data[:-1])
        time.sleep(0.1)  # So that all of them are read up to there.
        for line, data in zip(lines, requests):
            line.send(data[-1:])
        return [line.answer() for line in lines]
    finally:
        for line in lines:
            line.close()


STATES = {"01": "established", "04": "fin-wait-1", "05": "fin-wait-2", "06": "time-wait",
          "08": "close-wait", "09": "last-ack", "0B": "closing"}


def kept(port):
    """What the kernel keeps of each connection to a server's port, by the port of the phone.

    Memory is what the kernel charges the server's end with, in bytes, its bookkeeping included; without
    `ss`, what waits to be sent.
    """
    found = _kept_by_ss(port) if shutil.which("ss") else None
    if found is not None:
        return found
    with open("/proc/net/tcp", encoding="ascii") as table:
        rows = [row.split()[1:5] for row in table.read().splitlines()[1:]]
    found = {}
    for local, remote, state, queues in rows:
        if int(local.split(":")[1], 16) == port and state in STATES:
            unsent = int(queues.split(":")[0], 16)
            found[int(remote.split(":")[1], 16)] = Kept(STATES[state], unsent, unsent)
    return found


def _kept_by_ss(port):
    done = subprocess.run(
        ["ss", "-tmnH", "state", "all", "exclude", "listening", f"( sport = :{port} )"],
        capture_output=True, text=True, timeout=PATIENCE)
    if done.returncode != 0:
        return None
    found, phone, state, unsent = {}, None, None, 0
    for line in done.stdout.splitlines():
        fields = line.split()
        if not line[:1].isspace() and len(fields) >= 5:
            phone = int(fields[4].rpartition(":")[2])
            state, unsent = fields[0].lower(), int(fields[2])
            state = "established" if state == "estab" else state
            found[phone] = Kept(state, unsent, 0)
        memory = re.search(r"skmem:\(r(\d+),rb\d+,t(\d+),tb\d+,f(\d+),w(\d+)", line)
        if memory and phone is not None:
            read, sent, _, written = map(int, memory.groups())
            found[phone] = Kept(state, unsent, read + max(sent, written))
    return found


def open_files(pid):
    """How many files and connections a process holds."""
    return len(os.listdir(f"/proc/{pid}/fd"))
