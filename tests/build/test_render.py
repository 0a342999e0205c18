"""Pages kept from earlier builds are, byte for byte, what MkDocs would make of them now, warnings included."""

import shutil

import pytest
from mkdocs.commands.build import build as plain_build
from mkdocs.config import load_config

from build_site.build.files import LEDGER
from build_site.build.kept_pages import DeferredPage
from build_site.build.render import render
from build_site.errors import RenderError
from tests.build.conftest import tree

SETTINGS = """
site_name: Prueba
site_url: https://example.org/fichas/
theme: {name: material, language: es, font: false}
plugins: []
hooks: [gancho.py]
nav: [{Inicio: index.md}, {Fichas: fichas/index.md}]
not_in_nav: /fichas/
markdown_extensions: [attr_list, md_in_html, tables, footnotes, toc]
validation: {links: {anchors: warn, unrecognized_links: warn}}
"""
HOOK = """
def on_page_markdown(markdown, page, config, files):
    return markdown.replace("{archivo}", page.file.src_uri)

def on_post_page(output, page, config):
    return output + f"<!-- {page.title} -->"
"""
PAGE = """---
description: Ficha {n}
---
# Programa {n}

Texto con nota[^1], `código` y **énfasis** de {{archivo}}.

## Presupuesto {{#presupuesto}}

| | 2019 | 2020 |
|---|--:|--:|
| Ejecutado | 1.520.806 | N/A |

[otra](p{other}.md#presupuesto) · [lista](../index.md) · [aquí](#presupuesto)

[^1]: Nota.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "gancho.py").write_text(HOOK)
    pages = tmp_path / "docs" / "fichas" / "2021"
    pages.mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text("# Inicio\n\n[uno](fichas/2021/p1.md#presupuesto)\n")
    (tmp_path / "docs" / "fichas" / "index.md").write_text("# Fichas\n")
    for n in range(4):
        (pages / f"p{n}.md").write_text(PAGE.format(n=n, other=(n + 1) % 4))
    return tmp_path


@pytest.fixture
def rendered(folder, monkeypatch):
    """Builds; says which pages were rendered, and the tree."""
    seen = []
    render_now = DeferredPage.render_now
    monkeypatch.setattr(DeferredPage, "render_now", lambda p, *a: (seen.append(p.file.name), render_now(p, *a))[1])

    def run(jobs=1):
        seen.clear()
        shutil.rmtree(folder / "site", ignore_errors=True)
        render(folder / "mkdocs.yml", folder / "docs", folder / "site", folder / "kept", jobs, lambda: None)
        return sorted(seen), tree(folder / "site")

    return run


def test_cold_and_warm_give_the_bytes_of_a_plain_build(folder, rendered, monkeypatch):
    cold, warm = rendered(), rendered()
    assert cold == (["p0", "p1", "p2", "p3"], warm[1])
    assert warm[0] == []
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    plain_build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "plain")))
    plain = tree(folder / "plain")
    sitemap = plain.pop("sitemap.xml").decode()
    assert {name: warm[1].get(name) for name in plain if name != "sitemap.xml.gz"} == {
        name: content for name, content in plain.items() if name != "sitemap.xml.gz"
    }
    assert "<lastmod>1970-01-01</lastmod>" in sitemap
    assert b"lastmod" not in warm[1]["sitemap.xml"]
    assert b"/fichas/2021/p3/" in warm[1]["sitemap.xml"]
    assert set(warm[1]) == {*plain, "sitemap.xml"}


def test_pages_rendered_by_several_processes_are_the_same(rendered, folder, monkeypatch):
    _, alone = rendered()
    shutil.rmtree(folder / "kept")
    monkeypatch.setattr("build_site.build.ahead.FEW", 1)
    seen, together = rendered(jobs=3)
    assert seen == []
    assert together == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_warning_is_heard_every_time(folder, rendered, jobs, monkeypatch):
    monkeypatch.setattr("build_site.build.ahead.FEW", 1)
    page = folder / "docs/fichas/2021/p2.md"
    page.write_text(page.read_text() + "\n[roto](no-existe.md)\n")
    for _ in range(2):
        with pytest.raises(RenderError, match=r"no-existe\.md"):
            rendered(jobs)


def test_a_page_that_breaks_a_hook_is_told_by_several_processes_too(folder, rendered, monkeypatch):
    monkeypatch.setattr("build_site.build.ahead.FEW", 1)
    (folder / "gancho.py").write_text(
        "def on_page_markdown(markdown, page, config, files):\n    assert page.file.name != 'p2'\n    return markdown\n"
    )
    with pytest.raises(AssertionError):
        rendered(2)


def test_only_what_changed_is_rendered(folder, rendered):
    rendered()
    page = folder / "docs/fichas/2021/p2.md"
    page.write_text(page.read_text() + "\nMás.\n")
    seen, site = rendered()
    assert seen == ["p2"]
    assert "Más." in site["fichas/2021/p2/index.html"].decode()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("mkdocs.yml", "Prueba", "Otra prueba"),
        ("mkdocs.yml", "{Inicio: index.md}", "{Portada: index.md}"),
        ("gancho.py", "<!-- ", "<!-- página "),
        ("docs/fichas/index.md", "# Fichas", "---\nstatus: new\n---\n# Fichas"),
    ],
)
def test_what_all_pages_show_renders_them_all(folder, rendered, file, old, new):
    rendered()
    (folder / file).write_text((folder / file).read_text().replace(old, new))
    seen, site = rendered()
    assert len(seen) == 4
    shutil.rmtree(folder / "kept")
    assert rendered()[1] == site


def test_what_a_page_of_the_navigation_says_of_itself_changes_no_other(folder, rendered):
    index = folder / "docs/fichas/index.md"
    index.write_text("---\ndescription: Son 4 fichas.\n---\n# Fichas\n")
    rendered()
    index.write_text("---\ndescription: Son 5 fichas.\n---\n# Fichas\n")
    seen, site = rendered()
    assert seen == []
    shutil.rmtree(folder / "kept")
    assert rendered()[1] == site


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("docs/fichas/2021/p1.md", None, "p1.md' is not found among"),
        ("docs/fichas/2021/p1.md", ("{#presupuesto}", "{#otro}"), "does not contain an anchor '#presupuesto'"),
        ("docs/fichas/2021/p3.md", ("](#presupuesto)", "](#nada)"), "there is no such anchor"),
    ],
)
def test_a_link_of_a_kept_page_that_no_longer_holds_is_found(folder, rendered, file, change, said):
    rendered()
    if change is None:
        (folder / file).unlink()
        (folder / "docs/index.md").write_text("# Inicio\n")
    else:
        (folder / file).write_text((folder / file).read_text().replace(*change))
    with pytest.raises(RenderError, match=said):
        rendered()


def test_a_damaged_kept_page_is_rendered_again(folder, rendered):
    _, site = rendered()
    for path in (folder / "kept").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-9])
    assert rendered() == (["p0", "p1", "p2", "p3"], site)


def test_pages_that_hold_other_files_are_never_kept(folder, rendered):
    settings = (folder / "mkdocs.yml").read_text().replace("[attr_list", "[pymdownx.snippets, attr_list")
    (folder / "mkdocs.yml").write_text(settings)
    rendered()
    assert len(rendered()[0]) == 4


def test_a_broken_setting_is_told(folder, rendered):
    (folder / "mkdocs.yml").write_text(SETTINGS.replace("name: material", "name: no-existe"))
    with pytest.raises(RenderError, match="no-existe"):
        rendered()


def test_only_generated_files_share_their_bytes_with_the_site(folder, rendered):
    for name in ("generado.csv", "escrito.csv"):
        (folder / "docs" / name).write_text("a,b\n")
    (folder / "docs" / LEDGER).write_text("generado.csv\nfichas/2021/p1.md\n")
    _, site = rendered()
    assert site["generado.csv"] == site["escrito.csv"] == b"a,b\n"
    assert (folder / "site/generado.csv").samefile(folder / "docs/generado.csv")
    assert not (folder / "site/escrito.csv").samefile(folder / "docs/escrito.csv")


def test_where_links_are_refused_generated_files_are_copied(folder, rendered, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    (folder / "docs/generado.csv").write_text("a,b\n")
    (folder / "docs" / LEDGER).write_text("generado.csv\n")
    assert rendered()[1]["generado.csv"] == b"a,b\n"
