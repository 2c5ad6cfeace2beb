"""Packages from PyPI that the tests use, each set in a folder of its own outside the system's."""

import fcntl
import functools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile


@functools.cache
def folder(name, *requirements, with_dependencies=True):
    """Where they lie: installed, or as the one wheel that they are without their dependencies."""
    kept = pathlib.Path(tempfile.gettempdir()) / f"scamdrill-{name}-{os.getuid()}"
    # Tests run beside one another, and the first of them all come here at once.
    with open(f"{kept}.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (kept / "done").exists():
            shutil.rmtree(kept, ignore_errors=True)
            kept.mkdir()
            how = (("install", "--target", kept) if with_dependencies
                   else ("download", "--no-deps", "--dest", kept))
            subprocess.run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check",
                            *how, *requirements], check=True)
            (kept / "done").touch()
    return kept
