"""`poe pack`: a compiled edition as one signed file; `--new-key` makes the key for it.

    poe pack --new-key publisher.key          makes publisher.key and publisher.key.pub
    poe pack edition.wpack --key publisher.key [--library NEW]

The private key is the packer's: it is made with no rights for others, and a key that lies
in a checkout is refused, so that it is never committed by accident. The public one goes to
the readers by another way than the pack.
"""

import argparse
import hashlib
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from desktop import disk, paths
from desktop.compiler.fresh import STAMP
from desktop.compiler.write import write_manifest
from desktop.document.library import FONTS, MANIFEST, SUCCESSIONS, WORDS, Library
from desktop.document.model import LANGS
from desktop.editions import container, keys, manifest
from desktop.editions.manifest import Contents, File
from desktop.errors import LibraryDamagedError, ReaderError

SUFFIX = ".wpack"
_MADE = (1980, 1, 1, 0, 0, 0)  # The same library gives the same bytes.
_OURS = 0o100644 << 16  # A plain file; what else a ZIP may say is refused when installing.


def pack(library: Path, target: Path, private: bytes) -> Contents:
    """Write the library in a folder as a pack; return what it holds.

    Raises:
        ReaderError: The library is not whole.
        OSError: The pack cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="whitepaper-pack-") as place:
        folder = Path(place) / "library"
        shutil.copytree(library, folder, ignore=shutil.ignore_patterns(STAMP, FONTS, WORDS))
        old = Library(library)
        for name in old.verify():
            raise LibraryDamagedError(path=library / name)
        write_manifest(folder, old.edition_id, old.revision)
        found = contents(folder)
        raw = manifest.write(found)
        manifest.read(raw)  # What we would refuse is not packed.
        new = Path(place) / "pack"
        with zipfile.ZipFile(new, "w") as archive:
            _put(archive, container.MANIFEST, raw)
            _put(archive, container.SEAL, keys.sign(private, raw))
            for name in found.files:
                _put(archive, container.LIBRARY + name, (folder / name).read_bytes())
        disk.write(target.absolute(), new.read_bytes())
    return found


def contents(folder: Path) -> Contents:
    """Return what a pack of the library in ``folder`` holds.

    Raises:
        ReaderError: The library is not whole.
    """
    library = Library(folder)
    files = {
        name: File(row["size"], row["sha256"]) for name, row in library.manifest["files"].items()
    }
    own = (folder / MANIFEST).read_bytes()
    title = library.about["title"]
    return Contents(
        edition=library.edition_id,
        revision=library.revision,
        version=library.version,
        schema=library.manifest["schema"],
        title={lang: title[lang] for lang in LANGS},
        files={MANIFEST: File(len(own), hashlib.sha256(own).hexdigest()), **files},
    )


def new_key(path: Path) -> str:
    """Make a key: the private half at ``path``, the public one beside it; return that.

    Raises:
        FileExistsError: There is a file: no key is ever written over.
    """
    private, public = keys.make()
    with path.open("xb") as file:
        path.chmod(0o600)
        file.write(private.hex().encode() + b"\n")
    path.with_name(f"{path.name}.pub").write_text(f"{public}\n", "ascii")
    return public


def main(words: Sequence[str] | None = None) -> int:
    """Pack, or make a key; return the exit status."""
    parser = argparse.ArgumentParser(prog="poe pack", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", type=Path, nargs="?", help=f"the pack, edition{SUFFIX}")
    parser.add_argument("--key", type=Path, help="the packer's private key")
    parser.add_argument("--new-key", type=Path, metavar="FILE", help="make a key, and no pack")
    parser.add_argument("--library", type=Path, default=paths.compiled())
    asked = parser.parse_args(words)
    try:
        return _make_key(asked.new_key) if asked.new_key else _pack(parser, asked)
    except (ReaderError, OSError, ValueError) as error:
        _say(f"not packed: {error}")
        return 1


def _make_key(path: Path) -> int:
    _outside(path)
    public = new_key(path)
    _say(f"made {path}: keep it, and keep it secret")
    _say(f"public key {public}, fingerprint {keys.fingerprint(public)}")
    return 0


def _pack(parser: argparse.ArgumentParser, asked: argparse.Namespace) -> int:
    if asked.file is None or asked.key is None:
        parser.error("a pack needs FILE and --key; a key is made with --new-key FILE")
    _outside(asked.key)
    found = pack(asked.library, asked.file, bytes.fromhex(asked.key.read_text("ascii").strip()))
    size = asked.file.stat().st_size
    _say(f"{found.edition} revision {found.revision} ({found.version}), {size:,} bytes")
    if SUCCESSIONS not in found.files:
        _say("no map from an older edition: compile with --previous OLD for marks made in it")
    return 0


def _outside(path: Path) -> None:
    top = paths.checkout()
    if top is not None and path.resolve().is_relative_to(top):
        raise ValueError(f"{path} lies in the checkout, where a private key is soon committed")


def _put(archive: zipfile.ZipFile, name: str, form: bytes) -> None:
    info = zipfile.ZipInfo(name, _MADE)
    info.external_attr, info.create_system = _OURS, 3
    archive.writestr(info, form, zipfile.ZIP_DEFLATED, compresslevel=9)


def _say(words: str) -> None:
    print(words, file=sys.stderr)  # noqa: T201  A developer's tool.


if __name__ == "__main__":
    sys.exit(main())
