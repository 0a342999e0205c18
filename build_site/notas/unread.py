"""What of a ficha we could not read: a note that needs it says so, and accuses nobody of what we do not know."""

from build_site.model.ficha import CampoFaltante, Ficha, Lectura
from build_site.notas.values import Missing


def doubt_at(ficha: Ficha, clave: str) -> CampoFaltante | None:
    """Why a figure, or the table it stands in, was not read; None where nothing is said of it."""
    return next((one for one in _doubts(ficha) if _within(clave, one.campo)), None)


def doubt_about_rows(ficha: Ficha, table: str) -> CampoFaltante | None:
    """Why one of a table's rows may not be among those read; `table` is the clave of its rows (`componentes.filas`)."""
    section = table.partition(".")[0]
    return next((one for one in _doubts(ficha) if one.campo == section), None)


def not_read(what: str, doubt: CampoFaltante) -> Missing:
    """The reason, where the ficha may well print what was not read."""
    if doubt.pagina is None:
        return Missing(f"no encontramos {what} en la ficha")
    return Missing(f"no pudimos leer con certeza {what} (página {doubt.pagina})")


def _doubts(ficha: Ficha) -> list[CampoFaltante]:
    return ficha.lectura.campos_faltantes if isinstance(ficha.lectura, Lectura) else []


def _within(clave: str, campo: str) -> bool:
    return clave == campo or clave.startswith(f"{campo}.")
