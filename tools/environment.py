"""Makes `.venv` hold exactly what a lock file names: `python3 tools/environment.py site` (or `test`, or `lock`).

Runs on the machine's own Python before anything of ours is installed: standard library only, and a syntax that an old
Python can still read, so that it can say that it is too old.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
RECORD = VENV / "installed.json"
CONTAINS = {"test": ("site",)}
"""Locks that hold all of another lock too."""


def main(name):
    """Bring `.venv` to the lock `requirements/<name>.txt`; quick when it is there. Exits saying why if it cannot."""
    installed = _installed()
    if any(_digest(lock) != digest for lock, digest in installed.items()):
        installed = {}  # made from other locks: what those had and these have not must go
    if not installed:
        _make_venv()
    if not any(name == lock or name in CONTAINS.get(lock, ()) for lock in installed):
        _install(name)
        RECORD.write_text(json.dumps({**installed, name: _digest(name)}), encoding="utf-8")


def _installed():
    """Which locks `.venv` was made from, each with the digest of its file; nothing if `.venv` does not work."""
    try:
        installed = json.loads(RECORD.read_text(encoding="utf-8"))
        return installed if _runs(str(PYTHON), "import pip") else {}
    except (OSError, ValueError):
        return {}


def _digest(name):
    lock = _lock(name)
    return hashlib.sha256(lock.read_bytes()).hexdigest() if lock.exists() else ""


def _lock(name):
    return ROOT / "requirements" / f"{name}.txt"


def _make_venv():
    python = _interpreter()
    print(f"Making .venv with {python}", flush=True)
    if subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        sys.exit(f"The environment could not be made in {VENV}")


def _interpreter():
    """The path of a Python that is new enough and can make environments."""
    pythons = [sys.executable, *(shutil.which(f"python3.{minor}") for minor in (14, 13, 12, 11))]
    recent = [
        python for python in pythons if python and _runs(python, f"import sys; assert sys.version_info >= {OLDEST}")
    ]
    if not recent:
        needed, found = ".".join(map(str, OLDEST)), sys.version.split()[0]
        sys.exit(f"Python {needed} or newer is needed; this is {found}. To name one: make site PYTHON=/path/to/python3")
    for python in recent:
        if _runs(python, "import ensurepip, venv"):
            return python
    sys.exit(f"{recent[0]} cannot make environments: venv is missing. On Debian and Ubuntu: apt install python3-venv")


def _runs(python, code):
    try:
        return subprocess.run([python, "-c", code], check=False, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def _install(name):
    """Wheels only, each checked against its hash: nothing of a package runs while it is being installed."""
    print(f"Installing requirements/{name}.txt", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"]
    checks = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    if subprocess.run([*pip, *checks, "--requirement", str(_lock(name))], check=False).returncode:
        sys.exit(f"Not everything in {_lock(name)} could be installed; the lines above say why.")


if __name__ == "__main__":
    main(sys.argv[1])
