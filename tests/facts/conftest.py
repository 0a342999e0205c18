"""One engine over one collection for all questions: building it costs more than asking."""

import pytest

from build_site.facts.engine import Engine
from build_site.model.ficha import Ficha
from tests.facts.collection import collection
from tests.facts.site import engine

PROGRAMMES = 40


@pytest.fixture(scope="session")
def fichas() -> list[Ficha]:
    return collection(range(PROGRAMMES))


@pytest.fixture(scope="session")
def motor(fichas) -> Engine:
    return engine(fichas)


@pytest.fixture(scope="session")
def listed_fichas() -> list[Ficha]:
    """Programmes with the names of real ones, made of ordinary words."""
    return collection(range(5000, 5100), listed=True)


@pytest.fixture(scope="session")
def listed_motor(listed_fichas) -> Engine:
    return engine(listed_fichas)
