"""What a ficha's page is, for machines, and that none of it can end the element that holds it."""

import json

import msgspec
import pytest

from build_site.pages.structured import structured
from tests.pages.fichas import HOSTILE, bare, hostile, juntos, published


def graph(ficha) -> dict[str, dict]:
    read = json.loads(structured(published(ficha)))
    assert read["@context"] == "https://schema.org"
    return {node["@type"]: node for node in read["@graph"]}


def test_a_report_on_a_programme_with_its_data_and_the_way_to_it():
    nodes = graph(juntos())
    assert nodes["Report"]["name"] == "Juntos, edición 2021"
    assert nodes["Report"]["temporalCoverage"] == "2019/2021"
    assert nodes["Report"]["about"]["provider"]["name"] == "Servicio de Cooperación Técnica"
    assert nodes["Report"]["encoding"]["contentUrl"] == "ficha.pdf"
    assert [form["contentUrl"] for form in nodes["Dataset"]["distribution"]] == ["cifras.csv", "ficha.json"]
    assert [step["name"] for step in nodes["BreadcrumbList"]["itemListElement"]] == ["Fichas", "Edición 2021", "Juntos"]


def test_what_is_not_known_is_not_said():
    report = graph(bare())["Report"]
    assert "provider" not in report["about"]
    assert "temporalCoverage" not in report


@pytest.mark.parametrize("name", ["</script><script>alert(1)</script>", "<!--", HOSTILE])
def test_no_text_ends_the_element(name):
    written = structured(published(msgspec.structs.replace(hostile(juntos()), programa=name)))
    assert "<" not in written
    assert json.loads(written)
