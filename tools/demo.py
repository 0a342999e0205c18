"""Builds `demo/`: the whole site over invented fichas, to see and try everything. `make demo`.

The fichas are printed and the site is built in a copy of this checkout, under `.demo/`, so that they cannot mix with
real ones. Every programme's name ends in `MARK`, on paper too, so that every page, answer and download says it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORK = ROOT / ".demo"
SITE = ROOT / "demo"
COUNT, SEED = 200, 2026
MARK = " (inventado)"
NOTICE = "Demostración: los programas y las cifras de este sitio son inventados. Ninguno existe."
COPIED = ("build_site", "docs", "tests", "mkdocs.yml")


def main() -> int:
    """Print, copy, build; the exit status of the build."""
    pdfs = WORK / "source_pdfs"
    shutil.rmtree(pdfs, ignore_errors=True)
    _python(
        "tests.writer", "--out", pdfs, "--count", COUNT, "--seed", SEED, "--layouts", "fast", "--mark", MARK, at=ROOT
    )
    for name in COPIED:
        _copy(name)
    return _python("build_site", "--source", pdfs, "--site", SITE, at=WORK)


def _copy(name: str) -> None:
    """The files of a folder that belong to the project: what a build wrote for real fichas stays behind."""
    listed = subprocess.run(["git", "ls-files", "-z", name], cwd=ROOT, check=True, capture_output=True, text=True)
    shutil.rmtree(WORK / name, ignore_errors=True)
    for path in filter(None, listed.stdout.split("\0")):
        if (ROOT / path).is_file():
            (WORK / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, WORK / path)


def _python(module: str, *arguments: object, at: Path) -> int:
    environment = {**os.environ, "PYTHONPATH": str(at), "SITE_AVISO": NOTICE}
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(command, cwd=at, env=environment, check=True).returncode


if __name__ == "__main__":
    sys.exit(main())
