"""The engine as one script: modules in order, no path of this machine, and the lean one answers as the other."""

import json

import pytest
from py_mini_racer import MiniRacer

from build_site.facts.engine import _BRIDGE
from build_site.facts.script import ENTRY, ScriptError, bundle, published


def test_modules_are_put_in_the_order_of_their_imports(tmp_path):
    (tmp_path / "a.js").write_text('import { two as second } from "./b.js"\nexport const one = second + 1\n')
    (tmp_path / "b.js").write_text("export const two = 2\n")
    script = bundle(tmp_path / "a.js")
    assert script.index("const two = 2") < script.index("const one")
    assert "{ two: second }" in script


def test_an_import_that_the_loader_does_not_read_is_named(tmp_path):
    (tmp_path / "a.js").write_text('import anything from "./b.js"\n')
    with pytest.raises(ScriptError, match=r"a\.js"):
        bundle(tmp_path / "a.js")


def test_a_circle_of_imports_is_named(tmp_path):
    (tmp_path / "a.js").write_text('import { b } from "./b.js"\n')
    (tmp_path / "b.js").write_text('import { a } from "./a.js"\n')
    with pytest.raises(ScriptError, match="circle"):
        bundle(tmp_path / "a.js")


def test_the_published_script_names_no_folder_of_this_machine():
    assert str(ENTRY.parents[4]).encode() not in published()
    assert b"/**" not in published()


def test_the_published_script_runs():
    context = MiniRacer()
    context.eval(published().decode().replace("export const", "const"))
    context.eval(_BRIDGE)
    assert json.loads(str(context.eval("JSON.stringify(typeof crearMotor(__load))"))) == "function"
    context.close()
