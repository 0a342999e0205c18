"""Files of the fichas and of the collection: the same however they are made, and made only when they must be."""

from functools import partial

import msgspec
import pytest

from build_site.build.output import FichaFiles, collection_files, keeping
from build_site.build.published import FICHA, Address, Publicadas
from build_site.collection.batches import batches, key
from tests.build.fake_reader import sample


@pytest.fixture
def publicadas(tmp_path):
    def fill(count=40, **changes):
        addresses = [Address(2021, f"p{number:02}") for number in range(count)]
        for number, address in enumerate(addresses):
            ficha = sample(f"Programa {changes.get(address.slug, number)}", "Servicio", 2021)
            folder = tmp_path / "docs" / address.ruta
            folder.mkdir(parents=True, exist_ok=True)
            (folder / FICHA).write_bytes(msgspec.json.encode(ficha))
        return Publicadas(tmp_path / "docs", addresses)

    return fill


def page(publicada):
    yield publicada.ruta + "index.md", publicada.ficha.programa.encode()


def names(publicadas):
    yield "nombres.json", msgspec.json.encode([publicada.ficha.programa for publicada in publicadas])


def counted(seen):
    def room(publicada):
        seen.append(publicada.slug)
        yield from page(publicada)

    return room


@pytest.mark.parametrize("jobs", [1, 3])
def test_pages_are_made_once_and_again_only_when_their_ficha_changes(tmp_path, publicadas, jobs):
    cache = tmp_path / "cache"
    first = list(FichaFiles(cache, [page]).files(publicadas(), jobs, lambda: None))
    assert first == [(f"fichas/2021/p{n:02}/index.md", f"Programa {n}".encode()) for n in range(40)]
    seen = []
    assert list(FichaFiles(cache, [counted(seen)]).files(publicadas(), 1, lambda: None)) == first
    assert seen == []
    seen.clear()
    changed = list(FichaFiles(cache, [counted(seen)]).files(publicadas(p07="X"), 1, lambda: None))
    assert changed[7] == ("fichas/2021/p07/index.md", b"Programa X")
    assert [pair for pair in changed if pair not in first] == [changed[7]]
    assert seen == ["p07"]


@pytest.mark.parametrize(("jobs", "count"), [(1, 40), (2, 40), (2, 5)])
def test_rooms_give_the_same_side_by_side(tmp_path, publicadas, jobs, count):
    def numbers(publicadas):
        yield "a.bin", bytes(len(publicadas))
        yield "b.bin", b""

    files = list(collection_files([names, numbers], publicadas(count), tmp_path / "paso", jobs))
    programmes = [f"Programa {number}" for number in range(count)]
    assert files == [("nombres.json", msgspec.json.encode(programmes)), ("a.bin", bytes(count)), ("b.bin", b"")]


def test_what_runs_of_fichas_give_is_kept_until_one_of_them_changes(tmp_path, publicadas, monkeypatch):
    monkeypatch.setattr("build_site.collection.batches.MOST", 10)
    made = []

    def said(batch):
        made.append(batch[0].slug)
        return "\n".join(publicada.ficha.programa for publicada in batch).encode()

    def room(publicadas, keep):
        for batch in batches(publicadas):
            yield f"{batch[0].slug}.txt", keep(key(batch), partial(said, batch))

    [kept] = keeping(tmp_path / "cache", [room])
    first = dict(kept(publicadas()))
    assert [f"{slug}.txt" for slug in made] == list(first)
    assert b"\n".join(first.values()).decode().split("\n") == [f"Programa {number}" for number in range(40)]
    made.clear()
    [again] = keeping(tmp_path / "cache", [room])
    assert dict(again(publicadas())) == first
    assert made == []
    changed = dict(again(publicadas(p25="X")))
    assert [name for name in changed if changed[name] != first[name]] == [f"{made[0]}.txt"]
    assert len(made) == 1


def test_a_room_that_fails_side_by_side_is_heard(tmp_path, publicadas):
    def broken(publicadas):
        yield "a.bin", b"a"
        raise ZeroDivisionError("division by zero")

    files = collection_files([names, broken], publicadas(), tmp_path / "paso", 2)
    assert next(files)[0] == "nombres.json"
    assert next(files) == ("a.bin", b"a")
    with pytest.raises(ZeroDivisionError):
        next(files)
