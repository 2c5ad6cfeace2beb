"""Locales that a machine need not have, made for the tests alone."""

import atexit
import functools
import pathlib
import shutil
import subprocess
import tempfile


@functools.cache
def folder():
    """Where they are kept until all tests are done: for `LOCPATH`."""
    path = pathlib.Path(tempfile.mkdtemp(prefix="scamdrill-locales-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


@functools.cache
def made(name):
    """Makes a locale such as `zh_CN.GB18030` and returns the variables that choose it."""
    territory, charset = name.split(".")
    done = subprocess.run(
        ["localedef", "--no-archive", "-i", territory, "-f", charset, str(folder() / name)],
        capture_output=True, text=True,
    )
    # Warnings end with 1 and make the locale all the same.
    if not (folder() / name / "LC_CTYPE").exists():
        raise RuntimeError(f"localedef made no {name}: {done.stderr}")
    return {"LOCPATH": str(folder()), "LC_ALL": name}
