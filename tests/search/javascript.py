"""Runs the site's own JavaScript inside Python, without a browser."""

import json
import re
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

JAVASCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "javascripts"
_MODULE_SYNTAX = re.compile(r"^(?:import [^;]*? from \"[^\"]+\"$|export )", re.M)


class JavaScript:
    """Modules loaded one after another into one scope, as if each had imported all before it."""

    def __init__(self, *names: str) -> None:
        self._engine = MiniRacer()
        for name in names:
            source = (JAVASCRIPTS / name).read_text(encoding="utf-8")
            self._engine.eval(_MODULE_SYNTAX.sub("", source))

    def call(self, function: str, *arguments: Any) -> Any:
        """The result of a function for arguments that JSON can carry."""
        passed = ", ".join(json.dumps(argument) for argument in arguments)
        return json.loads(str(self._engine.eval(f"JSON.stringify({function}({passed}))")))
