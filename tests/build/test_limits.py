"""The watch over memory where the system keeps none, and over workers whose parent is gone."""

import signal
import subprocess
import sys

from build_site.build.limits import OUT_OF_MEMORY


def run(code):
    return subprocess.run([sys.executable, "-c", code], timeout=20, check=False).returncode


def test_a_process_over_its_memory_ends_itself():
    watched = "import time, build_site.build.limits as l; l.watch_memory(80_000_000)"
    greedy = f"{watched}; x = b'x' * 200_000_000; time.sleep(9)"
    assert run(greedy) == OUT_OF_MEMORY


def test_a_process_within_its_memory_is_left_alone():
    assert run("import time, build_site.build.limits as l; l.watch_memory(9_000_000_000); time.sleep(0.2)") == 0


def test_an_orphan_ends_even_in_a_loop_that_never_yields():
    orphan = "import build_site.build.limits as l; l.end_if_orphaned(0.2); sum(1 for _ in iter(int, 1))"
    assert run(orphan) == -signal.SIGALRM
