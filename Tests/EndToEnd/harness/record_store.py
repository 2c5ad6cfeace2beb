"""What a learning record store would say of statements: Ralph's models, from PyPI."""

import functools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOOLS = pathlib.Path(tempfile.gettempdir()) / f"scamdrill-xapi-tools-{os.getuid()}"
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


@functools.cache
def library():
    if not (TOOLS / "done").exists():
        shutil.rmtree(TOOLS, ignore_errors=True)
        TOOLS.mkdir()
        subprocess.run([
            sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install",
            "--target", TOOLS / "lib", RALPH], check=True)
        (TOOLS / "done").touch()
    return TOOLS / "lib"


def refusals(text):
    """One line for each statement of a JSON array that is none."""
    done = subprocess.run(
        [sys.executable, "-c", CHECK], input=text, capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": str(library())}, check=True)
    return done.stdout.splitlines()
