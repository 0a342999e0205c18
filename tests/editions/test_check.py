"""A bad profile says its file, its key, what was expected and what was found."""

import pytest

from build_site.editions.check import check_profiles
from build_site.errors import ProfileError
from tests.editions.conftest import Put

_PHRASES = 'se esperaba una lista de frases, como ["+gasto +subtitulo total"]'


def test_the_profiles_of_the_project_are_sound() -> None:
    check_profiles()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[filas.poblacio]\ncobertura = ["+nivel"]',
            "[filas] poblacio: esa clave no existe, ¿será poblacion?;"
            " se esperaba una de: presupuesto, poblacion, componentes, total",
        ),
        (
            '[filas.presupuesto]\ndeuda = ["+deuda"]',
            "[filas.presupuesto] deuda: esa clave no existe;"
            " se esperaba una de: ejecucion_inicial, ejecucion_final, ejecutado, extrapresupuestario",
        ),
        (
            'cabeceras = "total"',
            "[cabeceras]: se esperaba una tabla con palabras, etiqueta_componentes; dice 'total'",
        ),
        ('[dimensiones]\ncalidad = "+calidad"', f"[dimensiones] calidad: {_PHRASES}; dice '+calidad'"),
        ("[dimensiones]\ncalidad = []", f"[dimensiones] calidad: {_PHRASES}; dice []"),
        ("[dimensiones]\ncalidad = [3]", f"[dimensiones] calidad: {_PHRASES}; la lista trae 3"),
        (
            '[dimensiones]\ncalidad = ["calidad"]',
            "[dimensiones] calidad: «calidad» no tiene ninguna palabra con +, y sería cualquiera de las suyas",
        ),
        (
            '[dimensiones]\ncalidad = ["+Atención"]',
            "[dimensiones] calidad: «Atención» se compara como «atencion»: escríbala así",
        ),
        ('[dimensiones]\ncalidad = ["+calidad de"]', "[dimensiones] calidad: «de» nunca se compara: quítela"),
        ('[cabeceras]\npalabras = "Año"', "[cabeceras] palabras: «Año» se compara como «ano»: escríbala así"),
        (
            "[cabeceras]\npalabras = []",
            "[cabeceras] palabras: se esperaban palabras separadas por espacios; dice []",
        ),
        ("[umbrales]\nsubejecucion = 82.5", "[umbrales] subejecucion: se esperaba un número entero; dice 82.5"),
        (
            "[umbrales]\nejecucion_final = [110, 90]",
            "[umbrales] ejecucion_final: se esperaban dos números enteros, de menor a mayor; dice [110, 90]",
        ),
        (
            '[secciones]\nanalisis = ["+cifra programa"]\ndesempeno = ["+cifra"]',
            "[secciones] desempeno: «+cifra» ya es de analisis, que está antes",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(put_profile: Put, text: str, said: str) -> None:
    put_profile("2031", text)
    with pytest.raises(ProfileError) as caught:
        check_profiles()
    assert str(caught.value) == f"build_site/editions/2031.toml: {said}"


def test_what_is_no_toml_is_told_with_its_line(put_profile: Put) -> None:
    put_profile("2031", "[dimensiones\n")
    with pytest.raises(ProfileError, match=r"^build_site/editions/2031\.toml: no es TOML: .*line 1"):
        check_profiles()


def test_every_mistake_is_told_at_once(put_profile: Put) -> None:
    put_profile("2031", '[seciones]\nanalisis = ["+juicio"]\n[umbrales]\nsubejecucion = "80"')
    put_profile("nueva", "")
    with pytest.raises(ProfileError) as caught:
        check_profiles()
    first, second, third = str(caught.value).splitlines()
    assert first.startswith("build_site/editions/2031.toml: [seciones]: esa clave no existe, ¿será secciones?; ")
    assert second.startswith("build_site/editions/2031.toml: [umbrales] subejecucion: ")
    assert third == "build_site/editions/nueva.toml: se esperaba el nombre <año>.toml"


def test_a_sound_profile_has_no_mistake(put_profile: Put) -> None:
    put_profile("2031", '[secciones]\nanalisis = ["+juicio +evaluativo programa"]\n[umbrales]\nsubejecucion = 80')
    check_profiles()
