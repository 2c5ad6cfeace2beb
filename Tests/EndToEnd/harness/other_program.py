"""Another program that has the records open, in a process of its own.

In the same process its locks would be gone as soon as a test looks at the bytes of a file. Run as a
script, it obeys lines of SQL and answers each with its rows.
"""

import json
import pathlib
import sqlite3
import subprocess
import sys


class OtherProgram:
    """It holds one connection, and keeps it until it is closed."""

    def __init__(self, test, database):
        self.process = subprocess.Popen(
            [sys.executable, pathlib.Path(__file__), database], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        test.addCleanup(self.close)

    def ask(self, sql):
        self.process.stdin.write(f"{sql}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        """Ends it; again is no harm."""
        self.process.communicate()


def obey(path):
    database = sqlite3.connect(path, isolation_level=None)
    for line in sys.stdin:
        print(json.dumps(database.execute(line).fetchall()), flush=True)
    database.close()


if __name__ == "__main__":
    obey(sys.argv[1])
