"""What the report says on the console."""

from pathlib import Path

from build_site.build.report import Destino, Informe, Renglon


def row(estado, edicion, perfil):
    return Renglon(archivo="x.pdf", sha256="0" * 64, estado=estado, edicion=edicion, perfil=perfil)


def test_an_edition_without_a_profile_is_told_once():
    rows = [
        row(Destino.PUBLICADA, 2031, 2023),
        row(Destino.PUBLICADA, 2031, 2023),
        row(Destino.DUPLICADA, 2031, 2023),
        row(Destino.PUBLICADA, 2023, 2023),
        row(Destino.RECHAZADA, None, None),
    ]
    assert Informe(rows).in_words(Path("site")).splitlines() == [
        "edición 2031: su formato no está descrito; con el de 2023, fichas leídas: 2",
        "Publicadas 3 · duplicadas 1 · rechazadas 1 → site/",
    ]
