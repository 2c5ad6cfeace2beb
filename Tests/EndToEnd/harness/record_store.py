"""What a learning record store would say of statements: Ralph's models, from PyPI."""

import os
import subprocess
import sys

from . import wheels

RALPH = "ralph-malph==5.1.0"
CHECK = """
import json, sys
from ralph.models.xapi.base.statements import BaseXapiStatement
for place, statement in enumerate(json.load(sys.stdin)):
    try:
        BaseXapiStatement(**statement)
    except Exception as trouble:
        print(place, str(trouble).replace(chr(10), " "))
"""


def refusals(text):
    """One line for each statement of a JSON array that is none."""
    done = subprocess.run(
        [sys.executable, "-c", CHECK], input=text, capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": str(wheels.folder("ralph", RALPH))}, check=True)
    return done.stdout.splitlines()
