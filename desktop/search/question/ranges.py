"""Ranges: figures and years that are wanted between two ends, or beyond one."""

import re
from collections.abc import Sequence

from desktop.document.numbers import read
from desktop.search.question.model import MOST, Clause
from desktop.search.question.pieces import YEARS

_NUMBER = r"\d(?:[\d,]{0,30}\d)?(?:\.\d{1,16})?"
_SCALE = r"万亿|[亿万千百]|trillion\b|billion\b|million\b|thousand\b"
_UNIT = r"%|％|percent\b|yuan\b|rmb\b|cny\b|dollars?\b|usd\b|元|美元"
_COMPARED = re.compile(
    rf"(?P<sign>[<>≥≤\uff1e\uff1c]=?)\s?(?P<low>{_NUMBER})\s?(?P<scale>{_SCALE})?\s?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"(?<![\w.])(?P<low>{_NUMBER})\s?(?P<low_scale>{_SCALE})?\s?(?:%|％)?\s?"
    rf"(?P<dash>\.\.|…|[-–—~\uff5e至到])\s?"
    rf"(?P<high>{_NUMBER})\s?(?P<scale>{_SCALE})?\s?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)


def ranges(text: str) -> tuple[Sequence[Clause], str]:
    """Take the ranges out of a text; return them, and what is left."""
    found: list[Clause] = []

    def between(match: re.Match[str]) -> str:
        clause = _between(match)
        if clause is None:
            return match[0]
        found.append(clause)
        return " "

    def compared(match: re.Match[str]) -> str:
        found.append(_compared(match))
        return " "

    outside = re.split(r'(["“«„][^"“”«»„]+["”»“])', text)
    for place in range(0, len(outside), 2):  # What is quoted stays as it is.
        outside[place] = _COMPARED.sub(compared, _BETWEEN.sub(between, outside[place]))
    return [*dict.fromkeys(found)][:MOST], "".join(outside)


def _between(match: re.Match[str]) -> Clause | None:
    scale, unit = match["scale"] or "", _unit(match["unit"])
    low, high = read(match["low"] + (match["low_scale"] or scale)), read(match["high"] + scale)
    if low is None or high is None or low > high:
        return None
    if match["dash"] not in {"..", "…"} and not scale and not unit:
        return None  # 3-4 and 2019-2023 are names as often as ranges.
    if not scale and not unit and all(one == int(one) and int(one) in YEARS for one in (low, high)):
        return Clause("years", match[0].strip(), low=low, high=high)
    return Clause("range", match[0].strip(), low=low, high=high, unit=unit)


def _compared(match: re.Match[str]) -> Clause:
    end = read(match["low"] + (match["scale"] or ""))
    sign = match["sign"].translate({0xFF1E: ">", 0xFF1C: "<", 0x2265: ">=", 0x2264: "<="})
    is_in = sign.endswith("=")
    low, high = (end, None) if sign.startswith(">") else (None, end)
    unit = _unit(match["unit"])
    return Clause("range", match[0].strip(), low=low, high=high, bounds=(is_in, is_in), unit=unit)


def _unit(text: str | None) -> str:
    low = (text or "").lower()
    if low in {"%", "％", "percent"}:
        return "%"
    if low in {"yuan", "rmb", "cny", "元"}:
        return "yuan"
    return "dollar" if low in {"dollar", "dollars", "usd", "美元"} else ""
