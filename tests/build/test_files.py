"""The writer of generated files touches nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_site.build.files import LEDGER, safe_path, sync
from build_site.errors import UnsafePathError
from tests.build.conftest import tree


def test_what_changed_is_written_and_what_is_stale_removed(tmp_path):
    (tmp_path / "propia.md").write_text("a mano")
    assert sync(tmp_path, [("a/1.md", b"1"), ("a/2.md", b"2"), ("b/3.md", b"3")])
    before = (tmp_path / "a/1.md").stat()
    assert not sync(tmp_path, [("a/1.md", b"1"), ("a/2.md", b"2"), ("b/3.md", b"3")])
    assert sync(tmp_path, [("a/1.md", b"1"), ("a/2.md", b"dos")])
    assert (tmp_path / "a/1.md").stat() == before
    files = tree(tmp_path)
    del files[LEDGER]
    assert files == {"propia.md": b"a mano", "a/1.md": b"1", "a/2.md": b"dos"}
    assert not (tmp_path / "b").exists()


def test_a_file_in_pieces_is_written_and_compared_as_a_whole_one(tmp_path):
    assert sync(tmp_path, [("a.csv", [b"uno\n", b"", b"dos\n"])])
    assert (tmp_path / "a.csv").read_bytes() == b"uno\ndos\n"
    assert not sync(tmp_path, [("a.csv", [b"uno\ndos\n"])])
    assert not sync(tmp_path, [("a.csv", b"uno\ndos\n")])
    for other in ([b"uno\n"], [b"uno\ndos\n", b"tres\n"], [b"uno\n", b"DOS\n"], []):
        assert sync(tmp_path, [("a.csv", other)])
        assert (tmp_path / "a.csv").read_bytes() == b"".join(other)


def test_a_hand_written_file_is_neither_overwritten_nor_removed(tmp_path):
    (tmp_path / "propia.md").write_text("a mano")
    with pytest.raises(UnsafePathError, match="no fue escrito por el generador"):
        sync(tmp_path, [("propia.md", b"generado")])
    sync(tmp_path, [])
    assert (tmp_path / "propia.md").read_text() == "a mano"


def test_what_an_interrupted_run_wrote_is_known_for_generated(tmp_path):
    def interrupted():
        yield "a.md", b"a"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sync(tmp_path, interrupted())
    sync(tmp_path, [("a.md", b"otra"), ("b.md", b"b")])
    sync(tmp_path, [])
    assert set(tree(tmp_path)) == {LEDGER}


def test_a_lost_ledger_is_drawn_up_again(tmp_path):
    sync(tmp_path, [("a.md", b"a")])
    (tmp_path / LEDGER).unlink()
    sync(tmp_path, [("a.md", b"a")])
    sync(tmp_path, [])
    assert set(tree(tmp_path)) == {LEDGER}


def test_a_ledger_that_points_elsewhere_removes_nothing_there(tmp_path):
    outside = tmp_path / "fuera.txt"
    outside.write_text("sigue")
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / LEDGER).write_text(f"../fuera.txt\n{outside}\n")
    sync(folder, [])
    assert outside.exists()


def test_the_same_path_twice_is_refused(tmp_path):
    with pytest.raises(UnsafePathError, match="dos veces"):
        sync(tmp_path, [("a.md", b"1"), ("a.md", b"2")])


@pytest.mark.parametrize(
    "name",
    ["../x", "a/../../x", "/etc/x", "", "a//b", "a/./b", "C:/x", "a\\b", "a\0b", "a\nb", "a/\u202eb", "a/" * 600],
)
def test_paths_that_could_leave_the_folder_are_refused(tmp_path, name):
    with pytest.raises(UnsafePathError):
        safe_path(tmp_path, name)


def test_a_linked_folder_is_not_followed(tmp_path):
    (tmp_path / "fuera").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "fichas").symlink_to(tmp_path / "fuera")
    with pytest.raises(UnsafePathError, match="es un enlace"):
        sync(tmp_path / "docs", [("fichas/x.md", b"x")])


@given(st.text(max_size=40))
def test_whatever_the_name_it_stays_inside_or_is_refused(tmp_path_factory, name):
    folder = tmp_path_factory.getbasetemp()
    try:
        path = safe_path(folder, name)
    except UnsafePathError:
        return
    assert folder in path.resolve().parents
