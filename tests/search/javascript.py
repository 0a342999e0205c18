"""Runs the site's own JavaScript inside Python, without a browser."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

JAVASCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "javascripts"
_MODULE_SYNTAX = re.compile(r"^(?:import [^;]*? from \"[^\"]+\"$|export )", re.M)


class JavaScript:
    """Modules loaded one after another into one scope, as if each had imported all before it."""

    def __init__(self, *names: str, before: Iterable[str] = ()) -> None:
        self._engine = MiniRacer()
        for source in before:
            self.run(source)
        for name in names:
            self.run(_MODULE_SYNTAX.sub("", (JAVASCRIPTS / name).read_text(encoding="utf-8")))

    def run(self, source: str) -> None:
        """Runs a script for what it declares."""
        self._engine.eval(f"{source}\n;0")

    def call(self, function: str, *arguments: Any) -> Any:
        """The result of a function for arguments that JSON can carry; `null` where it returns nothing."""
        passed = ", ".join(json.dumps(argument) for argument in arguments)
        return json.loads(str(self._engine.eval(f"JSON.stringify(({function})({passed}) ?? null)")))
