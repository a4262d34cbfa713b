"""The wheel's build hook: compiles the library and puts `resources/` inside the package.

Editable installs compile at first run instead, so for them it returns at once.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Run by hatchling before each build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile ``content/`` and add ``resources/`` to the wheel as ``desktop/resources``."""
        if version == "editable" or self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from desktop.compiler.compile import compile_library  # noqa: PLC0415

        compile_library(root / "content", root / "resources" / "compiled")
        build_data["force_include"][str(root / "resources")] = "desktop/resources"
