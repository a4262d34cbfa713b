"""`python -m desktop.cli`, and `whitepaper-cli` in the frozen program: never loads Qt."""

import sys

from desktop.cli.main import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
