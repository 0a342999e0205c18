"""A reader of "PDFs" that say in their first line how they behave: `ficha`, `rechazo`, `muere`, `cuelga`…"""

import os
import signal
import time
from pathlib import Path

import msgspec

from build_site.errors import Rechazo
from build_site.model.ficha import Ficha
from build_site.model.json import decode_ficha

READER = f"{__name__}:read_ficha"
GOLDEN = Path(__file__).parents[1] / "golden" / "juntos-2021.expected.json"


def pdf(programa="Juntos", servicio="Servicio de Cooperación Técnica", edicion=2021, more=""):
    """The content of a file that gives a ficha."""
    return f"ficha\n{programa}\n{servicio}\n{edicion}\n{more}".encode()


def read_ficha(path: Path, *, engine: str = "pdfium") -> Ficha:
    command, *rest = path.read_text(encoding="utf-8", errors="replace").split("\n")
    return BEHAVIOURS.get(command, _unknown)(path, rest)


def sample(programa: str, servicio: str, edicion: int) -> Ficha:
    ficha = decode_ficha(GOLDEN.read_bytes())
    fields = {"programa": programa, "servicio": servicio, "edicion": edicion}
    return msgspec.structs.replace(ficha, id=f"x-{edicion}", **fields)


def _ficha(path, rest):
    return sample(rest[0], rest[1], int(rest[2]))


def _unknown(path, rest):
    raise Rechazo("no es un PDF")


def _defect(path, rest):
    raise KeyError("cobertura")


def _die(path, rest):
    os.kill(os.getpid(), signal.SIGABRT)


def _die_once(path, rest):
    """As if an earlier file, or somebody outside, were to blame."""
    mark = Path(rest[0])
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return sample("Resucitado", "Servicio", 2021)


def _hang(path, rest):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGALRM})
    while True:
        time.sleep(1)


def _devour(path, rest):
    hoard = []
    while True:
        hoard.append(b"x" * 10_000_000)


def _change(path, rest):
    path.write_bytes(b"otra cosa")
    return sample("Cambiado", "Servicio", 2021)


def _vanish(path, rest):
    path.unlink()
    raise OSError(5, "Input/output error")


def _slow(path, rest):
    time.sleep(float(rest[0]))
    return sample(f"Lento {path.stem}", "Servicio", 2021)


BEHAVIOURS = {
    "ficha": _ficha,
    "defecto": _defect,
    "muere": _die,
    "muere una vez": _die_once,
    "cuelga": _hang,
    "devora": _devour,
    "cambia": _change,
    "desaparece": _vanish,
    "lento": _slow,
}
