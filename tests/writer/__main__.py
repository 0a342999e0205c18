"""`python -m tests.writer --out DIR --count N`: writes invented fichas as PDF with the expected JSON, or JSON alone."""

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from tests.writer.content import Invented, slug
from tests.writer.corpus import Order, plan
from tests.writer.expected import expected, planted_as_json, typical_place


def main() -> None:
    """Write the corpus that the command line describes."""
    args = _arguments().parse_args()
    editions = [int(year) for year in args.editions.split(",")]
    layouts = _layouts(args.layouts) if not args.json_only else ["json"]
    orders = plan(args.count, args.seed, editions, layouts, args.mark)
    write = partial(write_json if args.json_only else write_pdf, out=args.out)
    if args.jobs == 1:
        for order in orders:
            write(order)
        return
    with ProcessPoolExecutor(args.jobs) as pool:
        for _ in pool.map(write, orders, chunksize=16):
            pass


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.writer", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to write to; one folder per edition inside")
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--editions", default="2020,2021,2022,2023")
    parser.add_argument("--layouts", default="all", help="`all`, `fast` (milliseconds each) or names joined by commas")
    parser.add_argument("--mark", default="", help="what every programme's name ends in")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--json-only", action="store_true", help="no PDF: the expected JSON with plausible pages")
    return parser


def _layouts(asked: str) -> list[str]:
    from tests.writer.layouts import FAST, LAYOUTS  # noqa: PLC0415 (JSON alone needs no PDF library)

    names = {"all": list(LAYOUTS), "fast": list(FAST)}.get(asked) or asked.split(",")
    if unknown := set(names) - set(LAYOUTS):
        raise SystemExit(f"no such layout: {', '.join(sorted(unknown))}; there are {', '.join(LAYOUTS)}")
    return names


def write_json(order: Order, out: Path) -> None:
    """The expected JSON of an order, as if printed on four pages."""
    invented = order.invented()
    data = expected(invented.ficha, typical_place, **_made(order, invented))
    _save(data, _stem(order, invented, out))


def write_pdf(order: Order, out: Path) -> None:
    """The PDF of an order and its expected JSON, side by side."""
    from tests.writer.printing import print_ficha  # noqa: PLC0415 (as above)

    invented = order.invented()
    stem = _stem(order, invented, out)
    printed = print_ficha(invented.ficha, order.layout, stem.with_suffix(".pdf"), **_made(order, invented))
    _save(printed.expected, stem)


def _made(order: Order, invented: Invented) -> dict[str, Any]:
    return {"semilla": order.seed, "contradicciones": planted_as_json(invented.planted)}


def _stem(order: Order, invented: Invented, out: Path) -> Path:
    path = out / str(order.edicion) / f"{order.number:05d}-{slug(invented.ficha.programa)[:80]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _save(data: dict[str, Any], stem: Path) -> None:
    stem.with_suffix(".json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
