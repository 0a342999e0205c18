"""`SHA256SUMS`: what `sha256sum --check` reads."""

import hashlib
from collections.abc import Mapping


def checksums(known: Mapping[str, str], contents: Mapping[str, bytes]) -> bytes:
    """One line for each file, by path: `known` are digests by path, `contents` files whose digest is to be taken."""
    digests = {**known, **{path: hashlib.sha256(content).hexdigest() for path, content in contents.items()}}
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()
