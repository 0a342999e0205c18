"""What a room gives as the content of a file."""

from collections.abc import Iterable

Content = bytes | Iterable[bytes]
"""A file whole, or in pieces that can be gone through more than once where it is too large for memory."""
