"""What the evaluator found, and what does not add up, as values that results can be narrowed by."""

from build_site.collection import hallazgos as findings
from build_site.collection.published import FichaPublicada
from build_site.model.cotejo import Veredicto

NO_CUADRA = "Alguna cifra no cuadra"


def hallazgos(publicada: FichaPublicada) -> tuple[str, ...]:
    """The findings of one ficha, each once and named as on the pages of findings: `Eficacia: fuera de rango`."""
    found = [hallazgo.nombre for hallazgo in findings.hallazgos(publicada.ficha)]
    if any(cotejo.estado == Veredicto.DIFIERE for cotejo in publicada.cotejos):
        found.append(NO_CUADRA)
    return tuple(found)
