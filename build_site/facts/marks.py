"""Marks that programmes are filtered by: the evaluator's findings and what figures show, each yes, no or unknown."""

import re
import unicodedata
from collections.abc import Callable

from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Cifra, Estado
from build_site.model.cotejo import Veredicto
from build_site.model.ficha import Ficha

Mark = Callable[[FichaPublicada], bool | None]


def marks(publicada: FichaPublicada) -> dict[str, bool | None]:
    """Every mark by its id; None where the ficha does not say."""
    return {name: mark(publicada) for name, mark in MARKS.items()}


def plain(text: str) -> str:
    """Lower case without accents, blanks collapsed."""
    return " ".join(text.lower().translate(_PLAIN).split())


class _Plain(dict[int, str]):
    """The characters met so far, without their accents."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code))
        self[code] = "".join(char for char in decomposed if not unicodedata.combining(char))
        return self[code]


_PLAIN = _Plain()


def _finding(ficha: Ficha, criterio: str) -> str | None:
    for dimension in ficha.analisis:
        for resultado in dimension.resultados:
            if resultado.criterio and criterio in plain(resultado.criterio):
                return plain(resultado.texto)
    return None


def _persistence(publicada: FichaPublicada) -> bool | None:
    text = _finding(publicada.ficha, "persistencia")
    if text is None or "no es posible" in text:
        return None
    return not re.search(r"\bno (?:se )?(?:presenta|observa|registra)", text)


def _beneficiary(word: str) -> Mark:
    def mark(publicada: FichaPublicada) -> bool | None:
        text = _finding(publicada.ficha, "gasto por beneficiario")
        if text is None or not re.search(r"(?:dentro|fuera) del? rango", text):
            return None
        return bool(re.search(rf"{word} del? rango", text))

    return mark


def _administration(publicada: FichaPublicada) -> bool | None:
    text = _finding(publicada.ficha, "gasto administrativo")
    return None if text is None else "incorrectamente" in text


def _targeting(publicada: FichaPublicada) -> bool | None:
    for dimension in publicada.ficha.analisis:
        if plain(dimension.dimension).startswith("focalizacion") and dimension.resultados:
            text = plain(" ".join(resultado.texto for resultado in dimension.resultados))
            if re.search(r"no (?:presenta|se observan?|tiene) (?:deficiencias|problemas)", text):
                return False
            return True if re.search(r"deficiencias|problemas|no permiten?", text) else None
    return None


def _without_result(publicada: FichaPublicada) -> bool | None:
    year = str(publicada.ficha.edicion)
    return not any(_informed(indicator.efectivo.get(year)) for indicator in publicada.ficha.indicadores.proposito)


def _idle(publicada: FichaPublicada) -> bool | None:
    cifra = publicada.ficha.presupuesto.ejecutado.get(str(publicada.ficha.edicion))
    if cifra is None or cifra.estado in (Estado.SIN_INFORMACION, Estado.VACIO):
        return None
    return cifra.estado is Estado.NO_APLICA or cifra.valor == 0


def _emergency_fund(publicada: FichaPublicada) -> bool | None:
    for tema in publicada.ficha.contingencia:
        if "fet" in plain(tema.tema) or "fondo de emergencia" in plain(tema.tema):
            return not re.search(r"\bno (?:ejecuto|recibio|conto|utilizo)", plain(tema.texto))
    return None


def _permanent(publicada: FichaPublicada) -> bool | None:
    until = publicada.ficha.antecedentes.anio_termino
    return None if until is None else plain(str(until)) == "permanente"


def _contradicted(publicada: FichaPublicada) -> bool | None:
    return any(cotejo.estado is Veredicto.DIFIERE for cotejo in publicada.cotejos)


def _informed(cifra: Cifra | None) -> bool:
    return cifra is not None and cifra.informada


MARKS: dict[str, Mark] = {
    "persistencia": _persistence,
    "beneficiario_fuera": _beneficiary("fuera"),
    "beneficiario_dentro": _beneficiary("dentro"),
    "focalizacion_deficiente": _targeting,
    "administrativo_mal": _administration,
    "indicador_sin_dato": _without_result,
    "sin_ejecucion": _idle,
    "fet_si": _emergency_fund,
    "permanente": _permanent,
    "difiere": _contradicted,
}
