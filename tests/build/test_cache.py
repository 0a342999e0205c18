"""Entries come back whole or not at all, and the cache does not grow without end."""

import hashlib
import os

from build_site.build.cache import Cache, code_version


def entries(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_an_entry_comes_back_only_under_its_key_and_version(tmp_path):
    cache = Cache(tmp_path, "v1")
    cache.put("clave", b"cuerpo\ncon\nlineas")
    assert cache.get("clave") == b"cuerpo\ncon\nlineas"
    assert cache.get("otra") is None
    assert Cache(tmp_path, "v2").get("clave") is None


def test_an_entry_that_was_not_packed_is_not_returned(tmp_path):
    cache = Cache(tmp_path, "v1")
    cache.put("clave", b"cuerpo")
    [path] = [path for path in tmp_path.rglob("*") if path.is_file()]
    path.write_bytes(hashlib.sha256(b"clave\0cuerpo").hexdigest().encode() + b"\ncuerpo")
    assert cache.get("clave") is None


def test_versions_long_unused_and_entries_above_the_size_are_dropped(tmp_path):
    for age, version in enumerate(["v1", "v2", "v3", "v4"]):
        Cache(tmp_path, version).put("clave", b"x")
        os.utime(tmp_path / version, (age, age))
    Cache(tmp_path, "v1").prune()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["v1", "v3", "v4"]
    cache = Cache(tmp_path, "v4")
    for age in range(5):
        cache.put(f"k{age}", os.urandom(920))
        os.utime(tmp_path / "v4" / f"k{age}" / f"k{age}", (age, age))
    cache.get("k0")
    cache.prune(kept_bytes=2100)
    assert entries(tmp_path / "v4") == ["clave", "k0", "k4"]


def test_the_version_follows_every_source_file(tmp_path):
    (tmp_path / "sala").mkdir()
    (tmp_path / "sala" / "a.py").write_text("1")
    first = code_version([tmp_path / "sala"], ["msgspec"])
    assert code_version([tmp_path / "sala"], ["msgspec"]) == first
    assert code_version([tmp_path / "sala"], ["msgspec"], "pdfplumber") != first
    (tmp_path / "sala" / "__pycache__").mkdir()
    (tmp_path / "sala" / "__pycache__" / "a.pyc").write_text("no cuenta")
    assert code_version([tmp_path / "sala"], ["msgspec"]) == first
    (tmp_path / "sala" / "datos.toml").write_text("x = 1")
    assert code_version([tmp_path / "sala"], ["msgspec"]) != first
