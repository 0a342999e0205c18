"""One file in a ZIP, written while it grows; the same content gives the same bytes."""

import io
import zipfile

_FAST = 1


class Zipped:
    """Bytes to `add` to the file `name` in the ZIP, then to `finish`."""

    def __init__(self, name: str) -> None:
        self._buffer = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST)
        self._info = zipfile.ZipInfo(name)  # dated 1980: the day of the build says nothing of the data
        self._info.compress_type = zipfile.ZIP_DEFLATED
        self._info.external_attr = 0o644 << 16
        self._info.create_system = 3
        self._file = self._zip.open(self._info, "w", force_zip64=True)

    def add(self, content: bytes) -> None:
        """Put at the end of the file."""
        self._file.write(content)

    def finish(self) -> bytes:
        """The ZIP."""
        self._file.close()
        self._zip.close()
        return self._buffer.getvalue()
