"""`python -m build_site`."""

import sys

from build_site.cli import main

if __name__ == "__main__":
    sys.exit(main())
