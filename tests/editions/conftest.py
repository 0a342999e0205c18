"""A folder of profiles that a test may add to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_site.editions import profile

Put = Callable[[str, str], None]


@pytest.fixture
def put_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Put]:
    """`put_profile("2031", text)` adds a profile to a copy of the project's, which the reader takes for its own."""
    folder = tmp_path / "editions"
    folder.mkdir()
    for entry in profile.FOLDER.iterdir():
        if entry.name.endswith(".toml"):
            (folder / entry.name).write_bytes(entry.read_bytes())
    monkeypatch.setattr(profile, "FOLDER", folder)

    def put(name: str, text: str) -> None:
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        profile.profile.cache_clear()

    profile.profile.cache_clear()
    yield put
    profile.profile.cache_clear()
