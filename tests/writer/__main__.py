"""`python -m tests.writer --out DIR --count N`: writes invented fichas as PDF with the expected JSON, or JSON alone."""

import argparse
import json
from pathlib import Path

from tests.writer.content import slug
from tests.writer.corpus import Order, plan
from tests.writer.expected import expected, planted_as_json, typical_place


def main() -> None:
    """Write the corpus that the command line describes."""
    args = _arguments().parse_args()
    editions = [int(year) for year in args.editions.split(",")]
    for order in plan(args.count, args.seed, editions, ["json"]):
        _write_json(order, args.out)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.writer", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to write to; one folder per edition inside")
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--editions", default="2020,2021,2022,2023")
    parser.add_argument("--json-only", action="store_true", help="no PDF: the expected JSON with plausible pages")
    return parser


def stem(order: Order, out: Path) -> Path:
    """The file name of an order, without its ending; its folder is made."""
    name = slug(order.invented().ficha.programa)[:80]
    path = out / str(order.edicion) / f"{order.number:05d}-{name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _write_json(order: Order, out: Path) -> None:
    invented = order.invented()
    data = expected(
        invented.ficha,
        typical_place,
        semilla=order.seed,
        contradicciones=planted_as_json(invented.planted),
    )
    stem(order, out).with_suffix(".json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
