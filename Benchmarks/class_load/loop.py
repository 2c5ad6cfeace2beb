"""Sockets by the thousand in one thread: epoll by hand, several times cheaper than asyncio for each event.

Every arrival is stamped by the kernel, so that a busy client does not count as a slow server. All times
are nanoseconds since 1970, which host, kernel and clients share.
"""
import errno
import heapq
import select
import socket
import struct
import time

SO_TIMESTAMPNS = 35
IP_BIND_ADDRESS_NO_PORT = 24
TIMED = struct.Struct("qq")


class Loop:
    def __init__(self):
        self.epoll = select.epoll()
        self.handlers = {}
        self.timers = []
        self.counter = 0
        self.running = True

    def watch(self, fd, events, handler):
        self.handlers[fd] = handler
        self.epoll.register(fd, events)

    def change(self, fd, events):
        self.epoll.modify(fd, events)

    def forget(self, fd):
        if self.handlers.pop(fd, None) is not None:
            self.epoll.unregister(fd)

    def at(self, when, act):
        """Calls `act` at a time in nanoseconds."""
        self.counter += 1
        heapq.heappush(self.timers, (when, self.counter, act))

    def after(self, seconds, act):
        self.at(time.time_ns() + int(seconds * 1e9), act)

    def run(self):
        while self.running:
            wait = -1
            if self.timers:
                wait = max((self.timers[0][0] - time.time_ns()) / 1e9, 0)
            for fd, events in self.epoll.poll(wait, 512):
                handler = self.handlers.get(fd)
                if handler:
                    handler(events)
            now = time.time_ns()
            while self.timers and self.timers[0][0] <= now:
                heapq.heappop(self.timers)[2]()


class Connection:
    """A connection that opens itself; subclasses take what arrives, and the end."""

    __slots__ = ("loop", "socket", "fd", "is_open", "unsent", "opened")

    def __init__(self, loop, address, source, receive_buffer=None):
        self.loop, self.unsent, self.is_open = loop, b"", False
        self.opened = time.time_ns()
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setsockopt(socket.IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1)
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.bind((source, 0))
        self.fd = self.socket.fileno()
        state = self.socket.connect_ex(address)
        if state not in (0, errno.EINPROGRESS):
            self.socket.close()
            raise OSError(state, f"connect from {source}")
        loop.watch(self.fd, select.EPOLLIN | select.EPOLLOUT, self.ready)

    def send(self, data):
        if self.is_open:
            try:
                self.socket.send(data)
            except OSError:
                self.close()
                self.ended()
        else:
            self.unsent += data

    def ready(self, events):
        if not self.is_open:
            if events & (select.EPOLLERR | select.EPOLLHUP):
                self.close()
                return self.ended()
            self.is_open = True
            self.loop.change(self.fd, select.EPOLLIN)
            unsent, self.unsent = self.unsent, b""
            if unsent:
                self.send(unsent)
            return None
        if not events & select.EPOLLIN:
            self.close()
            return self.ended()
        try:
            data, extra, _, _ = self.socket.recvmsg(1 << 16, 64)
        except BlockingIOError:
            return None
        except OSError:
            data, extra = b"", ()
        if not data:
            self.close()
            return self.ended()
        now = time.time_ns()
        stamp = now
        for _, kind, value in extra:
            if kind == SO_TIMESTAMPNS:
                seconds, nanoseconds = TIMED.unpack(value)
                stamp = seconds * 1_000_000_000 + nanoseconds
        return self.arrived(data, stamp, now)

    def close(self):
        self.is_open = False
        self.loop.forget(self.fd)
        self.socket.close()

    def arrived(self, data, stamp, now):
        """Something came: when the kernel had it, and when this program took it."""

    def ended(self):
        """The other side has closed, or cannot be reached."""
