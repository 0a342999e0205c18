"""Headings: known ones by their words and setting, unknown ones by their setting; text under those is nobody's."""

from build_site.parsing.area import UNKNOWN, Area
from build_site.parsing.outline import outline
from build_site.reading.sheet import Word
from tests.parsing.paper import PROFILE, laid_words, put, put_lines, texts

TEXT = ["El programa entrega subsidios a cooperativas", "de la región, con asesoría técnica durante", "todo el año."]


def document(*parts: tuple[str, str]) -> list[Word]:
    """Parts one under another: `s` a section's heading, `t` a table's title, `p` a paragraph."""
    words, y = [], 60.0
    for kind, text in parts:
        if kind == "p":
            words += put_lines([text, *TEXT], y=y)
            y += 11.0 * len(TEXT) + 20
        else:
            words += put(text, y=y, size=12 if kind == "s" else 10, bold=True)
            y += 20
    return words


def areas(*parts: tuple[str, str]) -> list[Area]:
    flow = laid_words(document(*parts))
    return outline(flow, flow.lines, PROFILE)


def keys(found: list[Area]) -> list[str]:
    return [title.key for area in found for title in area.titles]


KNOWN = (
    ("s", "I. ANTECEDENTES DEL PROGRAMA"),
    ("t", "DESCRIPCIÓN"),
    ("p", "Descripción larga."),
    ("t", "PROPÓSITO"),
    ("p", "Propósito largo."),
    ("s", "VI. OBSERVACIONES DE LA INSTITUCIÓN"),
    ("p", "Lo que observa."),
    ("s", "VII. NOTAS TÉCNICAS"),
    ("p", "Nota técnica 1: algo."),
)


def test_known_headings_with_their_lines() -> None:
    found = areas(*KNOWN)
    assert keys(found) == ["antecedentes", "descripcion", "proposito", "observaciones", "notas_tecnicas"]
    assert texts(found[2].lines) == ["Descripción larga.", *TEXT]


def test_numerals_and_capitals_are_of_no_matter() -> None:
    other = [(kind, text.removeprefix("I. ").capitalize() if kind == "s" else text) for kind, text in KNOWN]
    assert keys(areas(*other)) == keys(areas(*KNOWN))


def test_an_unknown_section_takes_its_text_from_nobody() -> None:
    found = areas(*KNOWN[:5], ("s", "V. ENFOQUE DE GÉNERO"), ("p", "Texto de nadie."), *KNOWN[5:])
    unknown = next(area for area in found if area.key == UNKNOWN)
    assert unknown.titles[0].text == "V. ENFOQUE DE GÉNERO"
    assert texts(unknown.lines) == ["Texto de nadie.", *TEXT]
    assert [key for key in keys(found) if key != UNKNOWN] == keys(areas(*KNOWN))


def test_an_unknown_title_inside_a_section() -> None:
    found = areas(*KNOWN[:3], ("t", "GESTIÓN DE RIESGOS"), ("p", "Texto de nadie."), *KNOWN[3:])
    assert keys(found)[2] == UNKNOWN
    assert texts(next(area for area in found if area.key == "descripcion").lines) == ["Descripción larga.", *TEXT]


def test_an_unknown_title_inside_a_section_of_running_text() -> None:
    found = areas(*KNOWN[:7], ("t", "GESTIÓN DE RIESGOS"), ("p", "Texto de nadie."), *KNOWN[7:])
    observations = next(area for area in found if area.key == "observaciones")
    assert texts(observations.lines) == ["Lo que observa.", *TEXT]


def test_a_sentence_that_speaks_of_a_section_is_none() -> None:
    found = areas(*KNOWN[:2], ("p", "Observaciones de la institución"), *KNOWN[3:])
    assert keys(found) == keys(areas(*KNOWN))


def test_a_theme_of_the_observations_is_no_heading() -> None:
    flow = laid_words(document(*KNOWN[:6]) + put("POBLACIÓN:", y=300, bold=True) + put("- Variación: hubo.", y=312))
    found = outline(flow, flow.lines, PROFILE)
    assert keys(found)[-1] == "observaciones"
    assert texts(found[-1].lines) == ["POBLACIÓN:", "- Variación: hubo."]


def test_titles_side_by_side_head_one_area() -> None:
    words = document(*KNOWN[:1]) + put("COBERTURA POR AÑO", y=90, size=10, bold=True)
    words += put("EVOLUCIÓN GASTO POR BENEFICIARIO (M$ 2022)", x=320, y=90, size=10, bold=True)
    flow = laid_words(words + put("2019 2020 2021", y=110) + put("2019 2020 2021", x=330, y=110))
    found = outline(flow, flow.lines, PROFILE)[-1]
    assert [title.key for title in found.titles] == ["cobertura", "gasto_por_beneficiario"]


def test_a_closing_row_of_a_table_is_no_title() -> None:
    """Bold and blank, «Gasto total ejecutado componentes» stands alone on its line."""
    words = document(*KNOWN[:1]) + put("DESAGREGACIÓN REGIONAL", y=90, size=10, bold=True)
    words += put("Región", y=110, bold=True) + put("Total ejecutado", x=300, y=110, bold=True)
    words += put("Maule", y=125) + put("N/A", x=300, y=125)
    words += put("Gasto total ejecutado componentes", y=140, bold=True)
    flow = laid_words(words)
    assert keys(outline(flow, flow.lines, PROFILE))[-1] == "regional"


def test_the_last_line_of_a_label_is_no_heading() -> None:
    """A unit in capitals, or an acronym, stands as headings do where these are plain capitals."""
    for end in ("(UF))", "(FOSIS)", "ENTREGADOS)", "SUBSIDIO FAMILIAR"):
        words = put("I. ANTECEDENTES DEL PROGRAMA", y=60) + put("COMPONENTES", y=80) + put("2019 2020", x=300, y=95)
        words += put("Subsidio de apoyo (Subsidios", y=110) + put("12", x=300, y=110) + put(end, y=121)
        words += put("Gasto administrativo", y=134) + put("7", x=300, y=134) + put("VII. NOTAS TÉCNICAS", y=160)
        flow = laid_words(words)
        assert keys(outline(flow, flow.lines, PROFILE)) == ["antecedentes", "componentes", "notas_tecnicas"], end


def test_titles_may_be_lettered() -> None:
    lettered = [(kind, f"a) {text}" if kind == "t" else text) for kind, text in KNOWN]
    assert keys(areas(*lettered)) == keys(areas(*KNOWN))


def test_a_programme_may_be_called_as_a_table() -> None:
    words = put("MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021", y=20, size=12, bold=True)
    words += put("INDICADORES", y=36, size=12, bold=True) + document(*KNOWN)
    flow = laid_words(words)
    found = outline(flow, flow.lines, PROFILE)
    assert keys(found) == keys(areas(*KNOWN))
    assert "INDICADORES" in texts(found[0].lines)


def test_a_paragraph_of_a_title_s_words_is_none_where_that_title_is_set_in_bold() -> None:
    parts = (*KNOWN[:3], ("p", "Población objetivo"), *KNOWN[3:5], ("t", "Población objetivo"), ("p", "12 personas"))
    found = areas(*parts, *KNOWN[5:])
    assert keys(found).count("poblacion_objetivo") == 1
    assert "Población objetivo" in texts(found[2].lines)


def test_the_first_word_of_a_table_s_header_is_no_title() -> None:
    """«Componentes» over «(Unidad de producción) *», beside the names of the columns."""
    words = document(*KNOWN[:1], ("t", "COMPONENTES"), ("t", "GASTO Y PRODUCCIÓN DE COMPONENTES"))
    words += put("Gasto ejecutado", x=200, y=118, bold=True, size=11) + put("Componentes", y=121, bold=True, size=11)
    words += put("(Unidad de producción) *", y=134, bold=True, size=11) + put("2019 2020", x=200, y=134, bold=True)
    flow = laid_words(words + put_lines(["Talleres (Cursos)", *TEXT], y=160))
    assert keys(outline(flow, flow.lines, PROFILE)) == ["antecedentes", "componentes", "tabla_componentes"]
