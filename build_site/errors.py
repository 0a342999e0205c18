"""What can go wrong, as one tree; every message is for the person who runs the build, in Spanish.

    BuildSiteError
    ├── Rechazo          one PDF cannot be published; the others are
    ├── WrongUsage       arguments that cannot be meant (exit status 2)
    └── BuildStopped     nothing is published and the previous site stays (exit status 1)
        ├── Busy         another build is at work on the same folder
        ├── UnsafePath   a generated file would leave its folder or overwrite a hand-written one
        └── RenderFailed MkDocs refused the pages
"""


class BuildSiteError(Exception):
    """Root of the tree."""


class Rechazo(BuildSiteError):
    """This PDF cannot be published; `motivo` says why, in Spanish, for the report and the console."""

    def __init__(self, motivo: str) -> None:
        super().__init__(motivo)
        self.motivo = motivo


class WrongUsage(BuildSiteError):
    """The arguments ask for something that cannot be meant or would destroy files."""


class BuildStopped(BuildSiteError):
    """The build cannot go on; what was published before is left as it was."""


class Busy(BuildStopped):
    """Another build holds the folder."""


class UnsafePath(BuildStopped):
    """A file would be written where it does not belong."""


class RenderFailed(BuildStopped):
    """MkDocs stopped, or warned in strict mode."""
