"""All phones, spread over several processes, as the leading process sees them."""
import collections
import multiprocessing
import signal

from . import worker


class CrowdFailure(Exception):
    """A process of phones has gone, or says nothing."""


class Crew:
    """Some processes of phones."""

    def __init__(self, count, first_source):
        context = multiprocessing.get_context("fork")
        self.pipes, self.processes = [], []
        for number in range(count):
            here, there = context.Pipe()
            process = context.Process(
                target=started, args=(there, here, list(self.pipes), number, count), daemon=True)
            process.start()
            there.close()
            self.pipes.append(here)
            self.processes.append(process)
        self.sources = [f"127.0.0.{first_source + number}" for number in range(count)]

    def call(self, name, each=None, patience=30, **arguments):
        """Has all do something and returns what each says, within some seconds.

        `each` makes further arguments from a process's number.
        """
        self.begin(name, each, **arguments)
        return self.hear(name, patience)

    def begin(self, name, each=None, **arguments):
        """Has all do something; what they say is heard later."""
        for number, pipe in enumerate(self.pipes):
            further = each(number) if each else {}
            pipe.send((name, {**arguments, **further}))

    def hear(self, name, patience):
        facts = []
        for number, pipe in enumerate(self.pipes):
            try:
                if not pipe.poll(patience):
                    raise CrowdFailure(f"phones of process {number} say nothing after {name}")
                facts.append(pipe.recv())
            except (EOFError, ConnectionError) as error:
                raise CrowdFailure(f"process {number} of phones ended at {name}") from error
        return facts

    def share(self, values):
        """Deals values out evenly, one list for each process."""
        count = len(self.pipes)
        return [values[number::count] for number in range(count)]

    def close(self):
        """Ends the processes."""
        for pipe in self.pipes:
            try:
                pipe.send(("quit", {}))
            except OSError:
                pass
        for process in self.processes:
            process.join(2)
            if process.is_alive():
                process.kill()
                process.join()


def started(pipe, other_end, others, number, of):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    other_end.close()
    for other in others:
        other.close()
    worker.work(pipe, number, of)


def merged(facts, name):
    """One list of what every process said under a name."""
    return [value for fact in facts for value in fact[name]]


def counted(facts, name):
    """One table of counts of what every process said under a name."""
    total = collections.Counter()
    for fact in facts:
        total.update(fact[name])
    return dict(total)
