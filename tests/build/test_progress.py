"""A bar on a terminal, lines in a log."""

import io

from build_site.build.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def run(stream, steps, seconds):
    clock = Clock()
    progress = Progress(stream, clock)
    progress.stage("Leyendo", steps)
    for _ in range(steps):
        clock.now += seconds
        progress.step()
    progress.close()
    return stream.getvalue()


def test_a_log_gets_a_line_now_and_then():
    lines = run(io.StringIO(), 100, 0.4).splitlines()
    assert lines == [
        "Leyendo: 100",
        "Leyendo: 38 de 100 · 2,5 por segundo · quedan 25 s",
        "Leyendo: 76 de 100 · 2,5 por segundo · quedan 10 s",
    ]


def test_a_terminal_gets_a_bar_that_is_wiped_at_the_end():
    shown = run(Terminal(), 4, 60)
    assert "Leyendo ██████████████████░░░░░░ 3 de 4 · 0,0 por segundo · quedan 1 min 0 s" in shown
    assert shown.endswith("\r\x1b[K")


def test_steps_in_no_time_at_all():
    assert run(Terminal(), 3, 0.0)
