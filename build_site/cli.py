"""The commands. Only this module prints."""

import argparse
import importlib
import io
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from build_site.build.extraction import Reader
from build_site.build.flow import build
from build_site.build.order import Order
from build_site.build.progress import Progress
from build_site.build.rooms import ROOMS
from build_site.build.single import extract
from build_site.editions.check import check_profiles
from build_site.errors import FichasError, UsageError

PROJECT = Path(__file__).parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status: 0 published, 1 nothing published (or `--strict`), 2 wrong usage."""
    signal.signal(signal.SIGTERM, _interrupt)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    try:
        status: int = options.command(options)
        return status
    except KeyboardInterrupt:
        _complain("Interrumpido: lo publicado queda como estaba; al repetir, se retoma lo ya leído.")
    except FichasError as error:
        _complain(str(error))
        return 2 if isinstance(error, UsageError) else 1
    except OSError as error:
        _complain(f"No se pudo leer o escribir: {error}. Lo publicado queda como estaba.")
    return 1


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _complain(message: str) -> None:
    print(message, file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m build_site", description="Convierte fichas PDF en un sitio web.")
    parser.set_defaults(command=_build)
    parser.add_argument("--source", type=Path, metavar="DIR", default=PROJECT / "source_pdfs", help="carpeta de PDF")
    _add_site(parser)
    _add_engine(parser)
    parser.add_argument("--jobs", type=_positive, metavar="N", default=_processors(), help="procesos que leen PDF")
    parser.add_argument("--no-cache", action="store_true", help="leer todo de nuevo")
    parser.add_argument("--strict", action="store_true", help="estado de salida 1 si se rechazó algún PDF")
    commands = parser.add_subparsers(title="otras órdenes", metavar="")
    extract = commands.add_parser("extract", help="la ficha de un PDF, como JSON")
    extract.set_defaults(command=_extract)
    extract.add_argument("file", type=Path, metavar="FILE.pdf")
    _add_engine(extract)
    ask = commands.add_parser("ask", help="responder una pregunta con los datos del sitio")
    ask.set_defaults(command=_ask)
    ask.add_argument("question", metavar="QUESTION")
    _add_site(ask)
    return parser


def _add_site(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=Path, metavar="DIR", default=PROJECT / "site", help="carpeta del sitio")


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--engine", choices=("pdfium", "pdfplumber"), default="pdfium", help="lector de PDF")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} no es un número de procesos")
    return int(text)


def _processors() -> int:
    """Those that this process may use, where the system says."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _build(options: argparse.Namespace) -> int:
    check_profiles()
    reader = Reader(engine=options.engine, jobs=options.jobs)
    order = Order(PROJECT, options.source, options.site, reader, use_cache=not options.no_cache)
    progress = Progress(sys.stderr)
    try:
        informe = build(order, ROOMS, progress)
    finally:
        progress.close()
    print(informe.in_words(options.site))
    return informe.exit_status(strict=options.strict)


def _extract(options: argparse.Namespace) -> int:
    check_profiles()
    sys.stdout.buffer.write(extract(options.file, Reader(engine=options.engine), ROOMS.evaluate))
    return 0


def _ask(options: argparse.Namespace) -> int:
    ask = importlib.import_module("build_site.facts.ask")  # nothing else needs the engine
    print(ask.spoken(options.question, options.site))
    return 0
