"""The descriptor is a valid Data Package, and the files are as it says."""

import json

import pytest
from frictionless import Package

from build_site.datos.catalogue import TABLES


@pytest.fixture(scope="module")
def package(written):
    return json.loads(written["datos/datapackage.json"])


@pytest.fixture(scope="module")
def folder(written, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sitio")
    for path, content in written.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder / "datos"


def test_frictionless_finds_no_fault(folder):
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "note"]) == []
    assert report.valid
    assert len(report.tasks) == 2 + 3 * 2 * 4 + len(TABLES)


def test_frictionless_finds_a_change(folder, tmp_path, package):
    name = "cifras-2021.csv"
    lines = (folder / name).read_bytes().replace(b'"no_aplica"', b'"cero"')
    (tmp_path / name).write_bytes(lines)
    resource = next(resource for resource in package["resources"] if resource["path"] == name)
    del resource["schema"]["foreignKeys"]
    report = Package.from_descriptor({"resources": [resource]}, basepath=str(tmp_path)).validate()
    kinds = {kind for (kind,) in report.flatten(["type"])}
    assert kinds >= {"hash-count", "byte-count", "constraint-error"}


def test_it_says_what_it_is_under_which_licence_and_from_where(package):
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["licenses"][0]["name"] == "CC0-1.0"
    assert "Banco Integrado de Programas Sociales" in package["sources"][0]["title"]
    assert "homepage" not in package
    assert "created" not in package


def test_every_download_is_a_resource_under_a_name_of_its_own(written, package):
    about = {"datapackage.json", "ficha.schema.json", "SHA256SUMS", "index.md"}
    offered = {path.removeprefix("datos/") for path in written if path.startswith("datos/")} - about
    assert {resource["path"] for resource in package["resources"]} == offered
    assert len({resource["name"] for resource in package["resources"]}) == len(offered)


def test_absence_is_declared_field_by_field(package):
    fields = {field["name"]: field for field in resource(package, "cifras-2021")["schema"]["fields"]}
    assert fields["texto"]["missingValues"] == []
    assert "missingValues" not in fields["valor"]
    assert fields["estado"]["constraints"]["enum"] == ["informado", "no_aplica", "sin_informacion", "vacio"]
    assert fields["pagina"]["constraints"] == {"minimum": 1}


def test_the_files_for_excel_are_described_as_they_are(package):
    excel = resource(package, "cifras-2021-excel")
    assert (excel["path"], excel["dialect"]["delimiter"]) == ("excel/cifras-2021.csv.zip", ";")
    (valor,) = [field for field in excel["schema"]["fields"] if field["name"] == "valor"]
    assert valor["decimalChar"] == ","


def test_the_base_year_of_the_money_is_said(package):
    assert "Edición 2021: montos en M$ de 2022;" in resource(package, "cifras-2021")["description"]


def resource(package, name):
    return next(resource for resource in package["resources"] if resource["name"] == name)
