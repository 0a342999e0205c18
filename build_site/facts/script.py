"""The question engine as one script: its modules joined, for engines without module loader and browsers far away."""

import json
import os
import re
from functools import cache
from pathlib import Path, PurePosixPath

SCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "javascripts"
ENTRY = SCRIPTS / "ask" / "index.js"

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";?[ \t]*$', re.M)
_EXPORT = re.compile(r"^export\s+((?:async\s+)?function\*?|const|class)\s+(\w+)", re.M)
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)[ \t]*$\n?", re.M | re.S)
_INDENT = re.compile(r"^[ \t]+", re.M)


class ScriptError(RuntimeError):
    """A module has a form that the joining does not read, or imports in a circle."""


def bundle(entry: Path) -> str:
    """The script of a module and all that it imports; `name_in` says where its exports are.

    Reads the only forms that our modules use: `import { a, b as c } from "./x.js"` and `export` before a declaration.
    """
    order: list[Path] = []
    _visit(entry.resolve(), order, ())
    return "const __modules = {};\n" + "\n".join(_wrapped(path, entry) for path in order)


def name_in(entry: Path, path: Path) -> str:
    """The expression for a module's exports inside the bundle of `entry`: no path of the building machine is in it."""
    relative = PurePosixPath(os.path.relpath(path.resolve(), entry.resolve().parent.parent)).as_posix()
    return f"__modules[{json.dumps(relative)}]"


@cache
def published() -> bytes:
    """The engine as one module of the site that exports `crearMotor`, without comments and indentation."""
    lean = _INDENT.sub("", _COMMENT.sub("", bundle(ENTRY)))
    return f"{lean}\nexport const {{ crearMotor }} = {name_in(ENTRY, ENTRY)};\n".encode()


def _visit(path: Path, order: list[Path], above: tuple[Path, ...]) -> None:
    if path in order:
        return
    if path in above:
        raise ScriptError(f"modules import each other in a circle: {path.name}")
    for match in _IMPORT.finditer(path.read_text(encoding="utf-8")):
        _visit(_target(path, match[2]), order, (*above, path))
    order.append(path)


def _target(path: Path, specifier: str) -> Path:
    return (path.parent / PurePosixPath(specifier)).resolve()


def _wrapped(path: Path, entry: Path) -> str:
    source = path.read_text(encoding="utf-8")
    names = [match[2] for match in _EXPORT.finditer(source)]
    body = _IMPORT.sub(lambda match: _imported(path, match, entry), source)
    body = _EXPORT.sub(r"\1 \2", body)
    if re.search(r"^(?:import|export)\b", body, re.M):
        raise ScriptError(f"{path.name}: a form of import or export that the loader does not read")
    return f"{name_in(entry, path)} = (() => {{\n{body}\nreturn {{ {', '.join(names)} }};\n}})();"


def _imported(path: Path, match: re.Match[str], entry: Path) -> str:
    names = re.sub(r"\s+as\s+", ": ", match[1].strip())
    return f"const {{ {names} }} = {name_in(entry, _target(path, match[2]))};"
