"""What can go wrong, as a tree: `FichasError` > `Rechazo` (one PDF is not published; its reason is in Spanish)."""


class FichasError(Exception):
    """Base of every error that the program explains."""


class Rechazo(FichasError):
    """A PDF that cannot be published; `motivo` says why, in Spanish, for whoever put it there."""

    def __init__(self, motivo: str) -> None:
        super().__init__(motivo)
        self.motivo = motivo
