"""The browser's question engine inside Python: its ES modules run as they are, in an embedded JavaScript engine."""

import json
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

from build_site.facts.script import SCRIPTS, bundle, name_in

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


class Engine:
    """One question engine over the data files of one site. `read(path)` gives a file, or None where there is none."""

    def __init__(self, read: Callable[[str], bytes | None], scripts: Path = SCRIPTS) -> None:
        self._read = read
        self._context = MiniRacer()
        # Left to the interpreter's end, the engine's own destructor waits for a thread that is gone.
        weakref.finalize(self, self._context.close)
        entry = scripts / "ask" / "index.js"
        self._context.eval(bundle(entry))
        self._context.eval(_BRIDGE)
        self._context.eval(f"const __ask = {name_in(entry, entry)}.crearMotor(__load);")

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
