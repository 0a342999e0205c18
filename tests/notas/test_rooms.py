"""The notes know the model and nothing else of the house."""

import ast
from pathlib import Path

import build_site.notas

ROOM = Path(build_site.notas.__file__).parent


def test_notas_imports_only_the_model() -> None:
    for module in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("build_site"):
                assert node.module.startswith(("build_site.model", "build_site.notas")), f"{module.name}: {node.module}"
