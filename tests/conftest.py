"""What the tests of every room share: goldens, the results that are stored, read and compared."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-goldens", action="store_true", help="store what the tests get as what they expect")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)` holds the text against `tests/golden/<name>`, or writes it there and fails."""

    def check(name: str, text: str) -> None:
        stored = GOLDEN / name
        expected = stored.read_text(encoding="utf-8") if stored.exists() else None
        if request.config.getoption("--rewrite-goldens") and text != expected:
            stored.parent.mkdir(parents=True, exist_ok=True)
            stored.write_text(text, encoding="utf-8", newline="\n")
            pytest.fail(f"{stored.name} was rewritten: read its diff, then run the tests without --rewrite-goldens")
        assert text == expected

    return check
