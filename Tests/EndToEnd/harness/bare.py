"""A Debian 12 with nothing in it but what the program is said to need."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import tempfile

SUITE = "bookworm"
PACKAGES = ("libncursesw6", "libsqlite3-0")
# A mirror may be slow, and dpkg unpacks a hundred packages.
PATIENCE = 1800


def kept():
    """The untouched system, made where it is missing and kept between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    contents = hashlib.sha256(" ".join((SUITE, *PACKAGES)).encode()).hexdigest()[:12]
    folder = pathlib.Path(base) / "scamdrill-test" / f"{SUITE}-{contents}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        # Under another name until it is whole, so that a broken attempt is not taken for it.
        draft = tempfile.mkdtemp(dir=folder.parent)
        subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={','.join(PACKAGES)}", SUITE, draft],
            check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
        os.chmod(draft, 0o755)
        os.rename(draft, folder)
    return folder


class Bare:
    """A copy of that system for one test class; stands in for a box whose program is `unshare`."""

    program = "unshare"

    def __init__(self, case):
        if os.geteuid() != 0:
            raise AssertionError(
                "the bare system is entered by chroot: run make test-full as root")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="scamdrill-bare-"))
        case.addClassCleanup(shutil.rmtree, self.folder)
        self.system = self.folder / "system"
        # A running machine has /proc, where the loader learns the place of a program. It is mounted for
        # one process alone and goes with it.
        self.enter = (
            "--mount", "sh", "-c", 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"',
            str(self.system))
        subprocess.run(["cp", "-a", "--reflink=auto", kept(), self.system], check=True)
        self.home = self.root = self.folder
        # No locale at all, as in a container.
        self.env = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin", "HOME": "/learner", "TERM": "xterm-256color"}

    def unpack(self, archive, place):
        """Unpacks an archive's one folder as this place of the system."""
        (self.system / place).mkdir(parents=True)
        with open(archive, "rb") as packed:
            self.run("tar", "--extract", "--gzip", "--file=-", "--strip-components=1",
                     f"--directory=/{place}", stdin=packed)

    def run(self, *command, **more):
        """Runs a command inside; its failure is an error."""
        return subprocess.run(
            [self.program, *self.enter, *command], env=self.env, check=True,
            capture_output=True, timeout=60, **more)
