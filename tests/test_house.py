"""The rules of the house that a machine can hold. CONTRIBUTING.md says why each is there."""

import ast
import hashlib
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "build_site"
MODULES = sorted(PACKAGE.rglob("*.py"))
TRACKED = [ROOT / name for name in subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True).split("\0")]

ROOMS = ["model", "reading", "editions", "parsing", "notas", "collection", "pages", "datos", "search", "facts"]
"""From top to bottom: a room knows those above it. `build` is below all of them, and `cli` below `build`."""
OUTPUTS = {"pages", "datos", "search", "facts"}
FOR_EVERYBODY = {"errors"}
PDF_LIBRARIES = {"pdfplumber", "pdfminer", "pypdfium2"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "misc"}

in_every_module = pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())


def allowed(room: str) -> set[str]:
    """The parts of `build_site` that a module in this part may import."""
    if room not in ROOMS:
        return (
            {*ROOMS, "build", "cli"} | FOR_EVERYBODY
            if room in {"cli", "__main__"}
            else {*ROOMS, "build"} | FOR_EVERYBODY
        )
    if room == "notas":
        return {"model", "notas"} | FOR_EVERYBODY
    above = set(ROOMS[: ROOMS.index(room) + 1])
    return (above - OUTPUTS if room in OUTPUTS else above) | {room} | FOR_EVERYBODY


def part(module: Path) -> str:
    inside = module.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imports(module: Path) -> set[str]:
    tree = ast.parse(module.read_bytes())
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    origins = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert all(node.level == 0 for node in origins), f"{module} imports relatively"
    return plain | {f"{node.module}.{alias.name}" for node in origins for alias in node.names}


@in_every_module
def test_a_room_imports_only_rooms_above_it(module):
    known = {name.split(".")[1] for name in imports(module) if name.startswith("build_site.")}
    assert known <= allowed(part(module))


@in_every_module
def test_only_reading_knows_a_pdf_library(module):
    libraries = {name.split(".")[0] for name in imports(module)} & PDF_LIBRARIES
    assert not libraries or part(module) == "reading"


@in_every_module
def test_a_module_says_its_purpose_in_its_first_line(module):
    docstring = ast.get_docstring(ast.parse(module.read_bytes()))
    assert docstring
    assert docstring.splitlines()[0].endswith((".", "?", ":"))


@in_every_module
def test_a_module_has_a_telling_name_and_a_readable_length(module):
    assert not VAGUE & set(module.relative_to(PACKAGE).with_suffix("").parts)
    assert len(module.read_bytes().splitlines()) <= 300


@in_every_module
def test_functions_are_short(module):
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = [node for node in ast.walk(ast.parse(module.read_bytes())) if isinstance(node, functions)]
    assert [node.name for node in nodes if (node.end_lineno or 0) - node.lineno + 1 > 60] == []


@pytest.mark.parametrize("package", sorted(PACKAGE.rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_an_init_holds_no_logic(package):
    statements = ast.parse(package.read_bytes()).body
    assert all(isinstance(node, ast.Expr | ast.Import | ast.ImportFrom | ast.Assign) for node in statements)


FOREIGN = {
    "an absolute path of somebody's machine": re.compile(r"(?<![\w.:/-])/(?:home|Users|root|tmp|work|mnt)/\w"),
    "the host of a package registry": re.compile(
        r"\b(?:pypi|npmjs|pythonhosted|crates|jsdelivr|unpkg|debian)\.(?:org|com|io|net)\b"
    ),
    "a secret": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgh[pousr]_\w{36}\b"),
}


@pytest.mark.parametrize("pattern", FOREIGN.values(), ids=FOREIGN)
def test_no_tracked_file_contains(pattern):
    texts = {path: path.read_bytes() for path in TRACKED if path.is_file()}
    named = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path, content in texts.items()
        if b"\0" not in content and (found := pattern.search(content.decode("utf-8", "replace")))
    ]
    assert named == []


def locked(name: str) -> dict[str, str]:
    """Version by package of a lock file; every package in it must have its hashes."""
    lock = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    return dict(re.match(r"([a-z0-9.-]+)==([^\s;]+)", entry).groups() for entry in entries)


def test_locks_hold_every_declared_dependency_and_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    site, test = locked("site"), locked("test")
    assert declared(project["project"]["dependencies"]) <= site.keys()
    assert declared(project["dependency-groups"]["test"]) <= test.keys()
    assert declared(project["dependency-groups"]["lock"]) <= locked("lock").keys()
    assert site.items() <= test.items()


def declared(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in requirements}


VENDOR = ROOT / "docs" / "assets" / "javascripts" / "vendor"


def test_vendored_files_state_package_version_licence_and_digest():
    stated = (VENDOR / "README.md").read_text(encoding="utf-8") if VENDOR.exists() else ""
    for script in (path for path in VENDOR.rglob("*") if path.suffix in {".js", ".css", ".mjs"}):
        line = next((line for line in stated.splitlines() if f"`{script.name}`" in line), "")
        assert re.search(r"\d+\.\d+", line), f"{script.name}: no line with a version in the folder's README"
        assert re.search(r"\b(?:MIT|BSD|Apache|ISC|MPL)\b", line), f"{script.name}: no licence"
        assert hashlib.sha256(script.read_bytes()).hexdigest() in line, f"{script.name} is not as its package has it"
