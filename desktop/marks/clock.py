"""The time as marks keep it: UTC, to the millisecond, as text that sorts."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], str]


def now() -> str:
    """Return the time, such as ``2026-11-25T09:35:01.123Z``."""
    seconds = time.time()
    whole = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))
    return f"{whole}.{int(seconds % 1 * 1000):03}Z"


def days_before(stamp: str, days: int) -> str:
    """Return the time ``days`` days before another.

    >>> days_before("2026-03-01T09:35:01.123Z", 1)
    '2026-02-28T09:35:01.123Z'
    """
    return _before(stamp, timedelta(days=days))


def minutes_before(stamp: str, minutes: int) -> str:
    """Return the time ``minutes`` minutes before another.

    >>> minutes_before("2026-03-01T00:05:01.123Z", 10)
    '2026-02-28T23:55:01.123Z'
    """
    return _before(stamp, timedelta(minutes=minutes))


def _before(stamp: str, span: timedelta) -> str:
    then = datetime.fromisoformat(stamp).astimezone(UTC) - span
    return then.strftime("%Y-%m-%dT%H:%M:%S.") + stamp[-4:]
