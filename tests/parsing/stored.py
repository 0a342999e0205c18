"""A sheet kept as JSON, one word a line, so that parsing starts without a PDF and a change of reading is a diff."""

import json
from pathlib import Path

import msgspec

from build_site.reading.sheet import Sheet

GOLDEN = Path(__file__).parents[1] / "golden"


def load(name: str) -> Sheet:
    """The stored sheet `tests/golden/<name>.sheet.json`."""
    return msgspec.json.decode((GOLDEN / f"{name}.sheet.json").read_bytes(), type=Sheet)


def dump(sheet: Sheet) -> str:
    """The sheet as it is stored."""
    pages = []
    for page in msgspec.to_builtins(sheet)["pages"]:
        lists = {key: value for key, value in page.items() if isinstance(value, list)}
        plain = json.dumps({key: value for key, value in page.items() if key not in lists})[1:-1]
        pages.append(f"{{{plain},\n" + ",\n".join(_lines(key, value) for key, value in lists.items()) + "}")
    return '{"pages": [\n' + ",\n".join(pages) + "\n]}\n"


def _lines(key: str, items: list[object]) -> str:
    inner = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f'"{key}": [\n{inner}\n]' if items else f'"{key}": []'
