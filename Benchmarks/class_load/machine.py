"""What Linux knows of the machine, of a process, and of the other side of a connection."""
import ctypes
import os
import re
import resource
import signal
import subprocess

TICKS = os.sysconf("SC_CLK_TCK")
PR_SET_PDEATHSIG = 1


def raise_file_limit():
    """As many open files as the system allows; how many that is."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for wanted in (max(hard, 65_536), hard):
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, wanted))
            return wanted
        except (ValueError, OSError):
            continue
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def die_with_parent():
    """Has the system end this process when its parent ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def memory(pid):
    """Resident and proportional memory in MiB."""
    found = {}
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as lines:
        for line in lines:
            name, _, value = line.partition(":")
            if name in ("Rss", "Pss"):
                found[name.lower()] = int(value.split()[0]) / 1024
    return found


def peak(pid):
    """The most resident memory so far, in MiB."""
    with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as lines:
        for line in lines:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def processor_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def busy_seconds():
    """How long all processors together have been at work, and taken away by the host of the machine."""
    with open("/proc/stat", encoding="ascii") as stat:
        fields = [int(value) for value in stat.readline().split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:7])) / TICKS, fields[7] / TICKS


class Sockets:
    """The class's side of connections from one address."""

    def __init__(self, established, all_states, kernel, queued):
        self.established, self.all_states = established, all_states
        self.kernel, self.queued = kernel, queued  # bytes, one for each connection


MEMORY = re.compile(r"skmem:\(r(\d+),rb\d+,t(\d+),tb\d+,f(\d+),w(\d+),o(\d+),bl(\d+)")


def sockets(port, source):
    """What the kernel keeps for them; needs `ss` of iproute2, None without it."""
    try:
        listed = subprocess.run(
            ["ss", "-tmnH", "state", "connected", f"sport = :{port}", "and", f"dst = {source}"],
            capture_output=True, text=True, timeout=30, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    established = all_states = 0
    kernel, queued = [], []
    for line in listed.splitlines():
        fields = line.split()
        if not line.startswith((" ", "\t")) and len(fields) >= 5:
            all_states += 1
            established += fields[0] == "ESTAB"
            queued.append(int(fields[2]))
        found = MEMORY.search(line)
        if found:
            # Received and unread, written and not yet taken (with its bookkeeping), set aside, backlog.
            received, _, ahead, written, options, backlog = map(int, found.groups())
            kernel.append(received + ahead + written + options + backlog)
    return Sockets(established, all_states, kernel, queued)
