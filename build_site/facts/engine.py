"""The browser's question engine inside Python: its ES modules run as they are, in an embedded JavaScript engine."""

import json
import re
import weakref
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

from py_mini_racer import MiniRacer

SCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "javascripts"

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";?[ \t]*$', re.M)
_EXPORT = re.compile(r"^export\s+((?:async\s+)?function\*?|const|class)\s+(\w+)", re.M)

_BRIDGE = """
const __site = { files: {}, waiting: {}, asked: [] };
function __load(path) {
  return new Promise((resolve, reject) => { __site.waiting[path] = { resolve, reject }; __site.asked.push(path); });
}
function __give(path, text) {
  const waiting = __site.waiting[path]; delete __site.waiting[path];
  text === null ? waiting.reject(new Error("no existe: " + path)) : waiting.resolve(JSON.parse(text));
}
function __asked() { const asked = __site.asked; __site.asked = []; return JSON.stringify(asked); }
"""


_STATE = "__error !== null ? 'E' + __error : __answer !== null ? 'A' + __answer : ''"


class EngineError(RuntimeError):
    """The engine failed on a question: a fault of ours, not of the question."""


def bundle(entry: Path) -> str:
    """The script of a module and all that it imports, for an engine without module loader.

    Reads the only forms that our modules use: `import { a, b as c } from "./x.js"` and `export` before a declaration.
    """
    order: list[Path] = []
    _visit(entry.resolve(), order, ())
    return "const __modules = {};\n" + "\n".join(_wrapped(path) for path in order)


class Engine:
    """One question engine over the data files of one site. `read(path)` gives a file, or None where there is none."""

    def __init__(self, read: Callable[[str], bytes | None], scripts: Path = SCRIPTS) -> None:
        self._read = read
        self._context = MiniRacer()
        # Left to the interpreter's end, the engine's own destructor waits for a thread that is gone.
        weakref.finalize(self, self._context.close)
        self._context.eval(bundle(scripts / "ask" / "index.js"))
        self._context.eval(_BRIDGE)
        name = json.dumps(str((scripts / "ask" / "index.js").resolve()))
        self._context.eval(f"const __ask = __modules[{name}].crearMotor(__load);")

    def ask(self, question: str, contexto: dict[str, Any] | None = None) -> dict[str, Any]:
        """The engine's answer. Raises `EngineError` where it throws."""
        arguments = f"{json.dumps(question)}, {{ contexto: {json.dumps(contexto)} }}"
        answer: dict[str, Any] = self._run(f"__ask({arguments})", question)
        return answer

    def suggest(self, typed: str) -> list[str]:
        """The questions offered while somebody types. Raises `EngineError` where it throws."""
        found: list[str] = self._run(f"__ask.sugerir({json.dumps(typed)})", typed)
        return found

    def _run(self, call: str, question: str) -> Any:
        self._context.eval(
            "var __answer = null, __error = null;"
            f"{call}.then("
            "(a) => { __answer = JSON.stringify(a) }, (e) => { __error = String(e.stack || e) }); 0"
        )
        while not (state := str(self._context.eval(_STATE))):
            self._feed()
        if state[0] == "E":
            raise EngineError(f"{question!r}: {state[1:]}")
        return json.loads(state[1:])

    def _feed(self) -> None:
        asked = json.loads(str(self._context.eval("__asked()")))
        if not asked:
            raise EngineError("the engine waits for nothing")
        for path in asked:
            content = self._read(path)
            text = "null" if content is None else json.dumps(content.decode("utf-8"))
            self._context.eval(f"__give({json.dumps(path)}, {text}); 0")


def _visit(path: Path, order: list[Path], above: tuple[Path, ...]) -> None:
    if path in order:
        return
    if path in above:
        raise EngineError(f"modules import each other in a circle: {path.name}")
    for match in _IMPORT.finditer(path.read_text(encoding="utf-8")):
        _visit(_target(path, match[2]), order, (*above, path))
    order.append(path)


def _target(path: Path, specifier: str) -> Path:
    return (path.parent / PurePosixPath(specifier)).resolve()


def _wrapped(path: Path) -> str:
    source = path.read_text(encoding="utf-8")
    names = [match[2] for match in _EXPORT.finditer(source)]
    body = _IMPORT.sub(lambda match: _imported(path, match), source)
    body = _EXPORT.sub(r"\1 \2", body)
    if re.search(r"^(?:import|export)\b", body, re.M):
        raise EngineError(f"{path.name}: a form of import or export that the loader does not read")
    return f"__modules[{json.dumps(str(path))}] = (() => {{\n{body}\nreturn {{ {', '.join(names)} }};\n}})();"


def _imported(path: Path, match: re.Match[str]) -> str:
    names = re.sub(r"\s+as\s+", ": ", match[1].strip())
    return f"const {{ {names} }} = __modules[{json.dumps(str(_target(path, match[2])))}];"
