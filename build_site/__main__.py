"""`python -m build_site`. The guard keeps the commands out of the worker processes, which import this module too."""

import sys

if __name__ == "__main__":
    from build_site.cli import main

    sys.exit(main())
