"""The ways in: every ficha under its ministry, service, region, goal and findings, with totals that say what is out."""

import csv
import io

import pytest

from build_site.collection.groups import by_region, group
from build_site.pages.listing import BEGINNING, WHOLE
from build_site.pages.way_pages import files
from build_site.pages.ways import VIAS
from tests.collection.summaries import por_anio, resumen
from tests.pages.fichas import HOSTILE
from tests.pages.rendered import page

AGRICULTURA = {"servicio": "Comisión Nacional de Riego", "ministerio": "Ministerio de Agricultura"}


def written(*fichas):
    return {name: content.decode() for name, content in files(fichas)}


def test_a_ministry_has_a_page_for_each_edition_and_its_totals():
    pages = written(
        resumen("A", 2020), resumen("B", 2021, "N/A"), resumen("C", 2021, "5"), resumen("D", 2021, **AGRICULTURA)
    )
    newest = pages["ministerios/ministerio-de-economia-fomento-y-turismo/index.md"]
    assert "1 de 2 fichas informa su presupuesto ejecutado: M$ 5 de 2022 (5 mil pesos)" in newest.replace("\\", "")
    assert "Queda fuera 1: 1 N/A" in newest
    assert "2020/index.md" in page(newest).links
    assert "ministerios/ministerio-de-economia-fomento-y-turismo/2020/index.md" in pages
    assert "ministerios/ministerio-de-agricultura/index.md" in pages


def test_a_body_says_its_acronym_and_what_it_was_called():
    pages = written(resumen("A", ministerio="Ministerio de Desarrollo Social"))
    shown = pages["ministerios/ministerio-de-desarrollo-social-y-familia/index.md"]
    assert "Sigla: MDSF. Incluye lo que fue Ministerio de Desarrollo Social; Ministerio de Planificación." in shown


def test_amounts_in_different_pesos_are_neither_added_nor_ordered():
    pages = written(resumen("A", base=2022), resumen("B", base=2021))
    shown = pages["ministerios/ministerio-de-economia-fomento-y-turismo/index.md"]
    assert "M$ 10 de 2021" in shown.replace("\\", "")
    assert "ejecutado:mezcla" in shown
    assert "<svg" not in shown
    assert "suma:mezcla" in pages["ministerios/index.md"]


def test_a_region_has_the_fichas_that_spend_there_and_those_that_only_name_it():
    fichas = [
        resumen("A", regional={"Región del Maule": "7", "Nivel central": "1"}),
        resumen("B", regiones=["Maule"]),
    ]
    regions = {one.nombre: one for one in group(fichas, by_region)}
    assert list(regions) == ["Maule", "Nivel central"]
    assert [(one.resumen.programa, one.cifra and one.cifra.texto) for one in regions["Maule"].miembros[2021]] == [
        ("A", "7"),
        ("B", None),
    ]
    shown = written(*fichas)["regiones/maule/index.md"]
    assert "../../fichas/2021/a/index.md#gasto_regional.filas.0.total" in page(shown).links
    assert "donde se registra" in shown


def test_a_long_table_shows_its_beginning_and_has_all_in_its_csv():
    fichas = [resumen(f"P{number}", ejecutado=str(number)) for number in range(WHOLE + 1)]
    pages = written(*fichas)
    folder = "servicios/servicio-de-cooperacion-tecnica/"
    links = [link for link in page(pages[f"{folder}index.md"]).links if "#" not in link and "/fichas/2021/" in link]
    assert len(links) == BEGINNING
    rows = list(csv.DictReader(io.StringIO(pages[f"{folder}tabla.csv"])))
    assert len(rows) == WHOLE + 1
    assert rows[0]["ejecutado"] == str(WHOLE)
    assert rows[0]["ruta"] == f"fichas/2021/p{WHOLE}/"


def test_the_csv_tells_every_absence_from_zero():
    fichas = [
        resumen(name, ejecutado=texto) for name, texto in {"A": "0", "B": "N/A", "C": "S/I", "D": "", "E": "-"}.items()
    ]
    text = written(*fichas)["servicios/servicio-de-cooperacion-tecnica/tabla.csv"]
    found = {row["programa"]: (row["ejecutado"], row["ejecutado_estado"]) for row in csv.DictReader(io.StringIO(text))}
    assert found == {
        "A": ("0", "informado"),
        "B": ("", "no_aplica"),
        "C": ("", "sin_informacion"),
        "D": ("", "vacio"),
        "E": ("", "no_impresa"),
    }


def test_more_names_than_pages_are_counted():
    most = next(via.tope for via in VIAS if via.carpeta == "regiones")
    fichas = [resumen("A", regional={f"Lugar {number}": "1" for number in range(most + 3)})]
    index = written(*fichas)["regiones/index.md"]
    assert "Hay 3 nombres más" in index


@pytest.mark.parametrize("name", ["ministerios/index.md", "servicios/index.md"])
def test_hostile_names_make_no_markup(name):
    plain = page(written(resumen("A"), resumen("B", **AGRICULTURA))[name])
    attacked = page(written(resumen("A", servicio=HOSTILE, ministerio=HOSTILE), resumen("B", **AGRICULTURA))[name])
    assert {tag for tag, _ in attacked.tags} == {tag for tag, _ in plain.tags}


def test_without_fichas_there_are_empty_indexes():
    assert set(written()) == {
        f"{name}/index.md" for name in ("ministerios", "servicios", "regiones", "ods", "hallazgos")
    }


def test_only_the_editions_own_year_is_added():
    shown = written(resumen("A", 2021, por_anio(a2020="99", a2021="5")))
    assert "99" not in shown["ministerios/ministerio-de-economia-fomento-y-turismo/index.md"]
