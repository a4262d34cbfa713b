"""What the frozen window runs first: it loads the binding before PyInstaller's own hook does."""

from contextlib import suppress

from desktop import binding

if __name__ == "__main__":
    with suppress(ImportError):  # It comes again where it is told in one line.
        binding.load()
