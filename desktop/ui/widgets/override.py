"""The mark on Qt's own methods that we override, known to the type checker.

`typing_extensions` has it for Python 3.11 but costs 30 ms at start, so at run time it is
made here.
"""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414  Re-exported.
else:
    Method = TypeVar("Method")

    def override(method: Method) -> Method:
        """Return the method as it is."""
        return method
