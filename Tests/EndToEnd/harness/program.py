"""The program under test, and a home of its own for every test."""

import atexit
import functools
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile

CHECKOUT = pathlib.Path(__file__).resolve().parents[3]
SHIPPED = CHECKOUT / "scenarios" / "cases"
CASES = ("takeout", "merchant-notice", "overseas-job")
TELLINGS = ("scam", "genuine")
LANGUAGES = ("zh", "en")
IS_FULL = os.environ.get("SCAMDRILL_FULL") == "1"
PATIENCE = 30

# What belongs into a crash report or a debugger, never onto a learner's screen.
INSIDES = re.compile(
    r"Fatal error|Error Domain|Stack dump|Backtrace|Thread \d+ .*crashed|GRDB|DatabaseError"
    r"|JournalFailure|Trouble\b|Optional\(|Swift\.|NSError|\.swift:\d+|0x[0-9a-f]{6,}"
)


@functools.cache
def binary():
    """The program's path; a missing program is an error, not a reason to skip."""
    named = os.environ.get("SCAMDRILL_BINARY")
    built = [CHECKOUT / ".build" / kind / "scamdrill" for kind in ("release", "debug")]
    for path in [pathlib.Path(named)] if named else built:
        if os.access(path, os.X_OK):
            return str(path.resolve())
    raise RuntimeError(f"no program at {named or built}: `make build` makes it")


class Result:
    """How a run of the program ended and what it said."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def errors(self):
        return [line for line in self.err.splitlines() if line.strip()]

    def __str__(self):
        return f"exit {self.code}\n--- out\n{self.out[-1500:]}\n--- err\n{self.err[-1500:]}"


class Box:
    """A home, a data folder and an environment that no other test sees."""

    def __init__(self, test):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="scamdrill-test-"))
        test.addCleanup(shutil.rmtree, self.root, ignore_errors=True)
        self.home = self.root / "home"
        self.home.mkdir()
        self.data = self.root / "data"
        self.program = binary()
        self.env = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "SCAMDRILL_DATA": str(self.data),
        }

    def run(self, *args, say="", env=None, timeout=PATIENCE):
        """Runs to the end with this input; a program that hangs fails the test."""
        done = subprocess.run(
            [self.program, *map(str, args)],
            input=say.encode(),
            capture_output=True,
            env={**self.env, **(env or {})},
            cwd=self.home,
            timeout=timeout,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    def play(self, case, *args, answer="1", **more):
        """Plays a case to its end, always giving the same answer."""
        return self.run("play", case, "--plain", *args, say=f"{answer}\n" * 400, **more)

    def report(self, *who, env=None):
        """The JSON report, of everybody unless someone is named."""
        done = self.run("report", *(who or ("--all",)), "--format", "json", env=env)
        assert done.code == 0, f"no report: {done}"
        return json.loads(done.out)

    def plays(self):
        return [play for entry in self.report()["learners"] for play in entry["plays"]]

    @property
    def journal(self):
        return self.data / "journal.sqlite"

    @property
    def index(self):
        return self.data / "index.sqlite"

    def rows(self, sql, of=None):
        """Reads the journal, or another database, beside the program."""
        database = sqlite3.connect(f"file:{of or self.journal}?mode=ro", uri=True)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def events(self):
        """How many events of each kind are kept."""
        return dict(self.rows("SELECT kind, count(*) FROM event GROUP BY kind"))


class Lasting:
    """Stands in for a test where something is kept until all tests are done."""

    def addCleanup(self, act, *args, **more):
        atexit.register(act, *args, **more)


@functools.cache
def seeds(case="takeout"):
    """A seed for each telling of a case, found the way a teacher would: by the report."""
    found = {}

    for seed in range(1, 40):
        box = Box(Lasting())
        box.play(case, "--lang", "en", "--seed", seed)
        found.setdefault(box.plays()[0]["telling"], seed)
        if len(found) == len(TELLINGS):
            return found
    raise AssertionError(f"forty seeds draw only {set(found)} of {case}")


def title(case, language):
    """A shipped case's title, which its screens show whatever else is rewritten in it."""
    text = (SHIPPED / f"{case}.yaml").read_text(encoding="utf-8")
    return re.search(rf'^title: .*\b{language}: "([^"]+)"', text, re.M).group(1)


def taxonomy(*categories):
    """Ids of these categories with their Chinese and English labels."""
    text = (CHECKOUT / "scenarios" / "taxonomy.yaml").read_text(encoding="utf-8")
    found = []
    for category in categories:
        block = re.search(rf"^{category}:\n((?:  .*\n|\s*#.*\n)+)", text, re.M).group(1)
        found += re.findall(r'^  ([\w-]+): \{zh: "([^"]+)", en: "([^"]+)"', block, re.M)
    assert len(found) > 8, found
    return found


def said(words):
    """An edit that puts words before all that callers say in English, and nowhere else."""
    return lambda text: re.sub(
        r'(\bcaller: \{zh: "[^"]*", en: ")(?!\d)', rf"\g<1>{words} ", text)


def install(box, *copies, of="takeout"):
    """Installs the program for this box, with more shipped cases: copies under other ids."""
    prefix = box.root / "prefix"
    (prefix / "bin").mkdir(parents=True)
    shutil.copy(binary(), prefix / "bin" / "scamdrill")
    shipped = prefix / "share" / "scamdrill" / "scenarios"
    shutil.copytree(SHIPPED.parent, shipped)
    for file in pack(box, *copies, of=of).iterdir():
        file.rename(shipped / "cases" / file.name)
    box.program = str(prefix / "bin" / "scamdrill")


def lesson(box, name, title, *items):
    """A lesson of the box's own; JSON is YAML as well, and escapes whatever stands in a title."""
    folder = box.data / "scenarios" / "lessons"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.yaml").write_text(json.dumps({
        "format": 1, "id": name, "title": {"zh": title, "en": title}, "minutes": 40,
        "items": items}), encoding="utf-8")


def pack(box, *copies, of="takeout", status="library", name="pack", edit=lambda text: text):
    """A folder with copies of a shipped case under other ids; returns its path."""
    folder = box.root / name
    folder.mkdir(exist_ok=True)
    text = (SHIPPED / f"{of}.yaml").read_text(encoding="utf-8")
    for copy in copies:
        own = re.sub(r"^id: .*$", f"id: {copy}", text, flags=re.M)
        own = re.sub(r"^status: .*$", f"status: {status}", own, flags=re.M)
        (folder / f"{copy}.yaml").write_text(edit(own), encoding="utf-8")
    return folder
