"""What can go wrong, as one tree; every message is for the person who runs the build, in Spanish.

FichasError
├── Rechazo          one PDF cannot be published; the others are
├── UsageError       arguments that cannot be meant (exit status 2)
└── BuildError       nothing is published and the previous site stays (exit status 1)
    ├── BusyError        another build is at work on the same folder
    ├── ProfileError     what describes the editions cannot be meant
    ├── UnsafePathError  a generated file would leave its folder or overwrite a hand-written one
    └── RenderError      MkDocs refused the pages
"""

import errno

_IN_SPANISH = {
    errno.EACCES: "no hay permiso",
    errno.EPERM: "no hay permiso",
    errno.ENOENT: "no existe",
    errno.ENOTDIR: "no es una carpeta",
    errno.EISDIR: "es una carpeta",
    errno.ELOOP: "el enlace lleva a sí mismo",
    errno.ENAMETOOLONG: "el nombre es demasiado largo",
    errno.EIO: "el disco falla",
    errno.ENOSPC: "el disco está lleno",
    errno.EDQUOT: "no queda cuota en el disco",
    errno.EFBIG: "el archivo pasa del tamaño permitido",
    errno.EROFS: "el disco es de sólo lectura",
    errno.EMFILE: "hay demasiados archivos abiertos",
    errno.ESTALE: "el disco de red no responde",
    errno.ENODEV: "el dispositivo no responde",
    errno.ENXIO: "el dispositivo no responde",
}


def said(error: OSError) -> str:
    """What the system complains of, in Spanish where it is a complaint that files give rise to."""
    return _IN_SPANISH.get(error.errno or 0, error.strerror or str(error))


class FichasError(Exception):
    """Root of the tree."""


class Rechazo(FichasError):
    """This PDF cannot be published; `motivo` says why, in Spanish, for the report and the console."""

    def __init__(self, motivo: str) -> None:
        super().__init__(motivo)
        self.motivo = motivo


class UsageError(FichasError):
    """The arguments ask for something that cannot be meant or would destroy files."""


class BuildError(FichasError):
    """The build cannot go on; what was published before is left as it was."""


class BusyError(BuildError):
    """Another build holds the folder."""


class ProfileError(BuildError):
    """The profiles of editions cannot be meant; the message has a line for each mistake."""


class UnsafePathError(BuildError):
    """A file would be written where it does not belong."""


class RenderError(BuildError):
    """MkDocs stopped, or warned in strict mode."""
