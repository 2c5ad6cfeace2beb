"""A learning record store on loopback: takes statements as the Experience API says, or fails on demand."""

import base64
import dataclasses
import http.server
import itertools
import json
import socket
import threading

from .program import PATIENCE

KEY = "officer:s3cret\"\\"


@dataclasses.dataclass
class Partly:
    """A failure in the midst of a request: so many of its statements are kept.

    Then the store answers with a status, or hangs up where there is none; held, only once it is told
    to go on.
    """

    kept: int
    status: int | None = None
    is_held: bool = False


class Store(http.server.ThreadingHTTPServer):
    """Keeps statements by id; `plan` says how the next requests fail, each once."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.statements = {}
        self.requests = []
        self.plan = []
        self.is_reached, self.may_go_on = threading.Event(), threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}/xapi"

    def close(self):
        self.may_go_on.set()
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(length).decode("utf-8"))
        ids = [statement["id"] for statement in body]
        self.server.requests.append(ids)
        refusal = self.refusal(body)
        failure = self.server.plan.pop(0) if self.server.plan else None
        if refusal:
            return self.answer(*refusal)
        if isinstance(failure, int):
            return self.answer(failure, "not now")
        if isinstance(failure, Partly):
            return self.fail(failure, dict(zip(ids, body)))
        self.server.statements.update(zip(ids, body))
        if failure == "lost answer":
            # Everything is kept, and the other side never hears of it.
            return self.hang_up()
        return self.answer(200, json.dumps(ids))

    def fail(self, failure, statements):
        self.server.statements.update(itertools.islice(statements.items(), failure.kept))
        if failure.is_held:
            self.server.is_reached.set()
            self.server.may_go_on.wait(PATIENCE)
        if failure.status:
            return self.answer(failure.status, "not now")
        return self.hang_up()

    def hang_up(self):
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)
        self.connection.close()

    def refusal(self, body):
        known = self.server.statements
        wanted = "Basic " + base64.b64encode(KEY.encode()).decode()
        if self.path != "/xapi/statements":
            return 404, "nothing here"
        if self.headers.get("Authorization") != wanted:
            return 401, "who are you?"
        if self.headers.get("X-Experience-API-Version") != "1.0.3":
            return 400, "no version"
        if self.headers.get("Content-Type") != "application/json":
            return 415, "no JSON"
        if len({s["id"] for s in body}) != len(body):
            return 400, "an id twice"
        if any(known.get(s["id"], s) != s for s in body):
            return 409, "another statement has this id"
        return None

    def answer(self, status, text):
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass
