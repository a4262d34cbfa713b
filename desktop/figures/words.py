"""A chart in words: what it shows as a whole, and each figure in a sentence.

For screen readers, the status line and the description inside an SVG; in the text's
language, as the figures are.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.document.model import Lang, Series

if TYPE_CHECKING:  # A window needs the words of grades before it has drawn any chart.
    from desktop.figures.data import Data, Datum, Track

GRADES: dict[Lang, Mapping[str, str]] = {
    "en": {
        "official": "official source", "press": "press report",
        "law_firm": "law firm's account", "unverified": "unverified", "portal": "web portal",
    },
    "zh": {
        "official": "官方来源", "press": "新闻报道", "law_firm": "律所整理",
        "unverified": "未经核实", "portal": "门户网站",
    },
}  # fmt: skip
IN_PAPER: dict[Lang, Mapping[bool, str]] = {
    "en": {True: "known to be in the white paper", False: "context, not known to be in the paper"},
    "zh": {True: "确知载于白皮书", False: "背景资料，未确知载于白皮书"},
}
QUALITIES: dict[Lang, Mapping[str, str]] = {
    "en": {"exact": "", "rounded": "rounded", "computed": "computed", "estimated": "estimated"},
    "zh": {"exact": "", "rounded": "来源取整", "computed": "推算", "estimated": "估计"},
}  # fmt: skip
_KINDS: dict[Lang, Mapping[str, str]] = {
    "en": {"line": "Line chart", "bars": "Bar chart", "shares": "Bar chart of shares"},
    "zh": {"line": "折线图", "bars": "柱形图", "shares": "比重条形图"},
}
_GAP = {"en": "no figure found", "zh": "未查得"}
_TO = {
    "en": "{name}: from {first} ({one}) to {last} ({other})",
    "zh": "{name}：由{first}（{one}年）到{last}（{other}年）",
}
_ALL = {"en": "{name}: {parts}", "zh": "{name}：{parts}"}
_LACKS = {"en": "no figure for {slots}", "zh": "{slots}年未查得"}
_ZERO = {"en": "The axis does not begin at zero.", "zh": "纵轴不始于零。"}
_JOIN = {"en": ", ", "zh": "、"}
_STOP = {"en": ". ", "zh": "。"}


def sentence(data: "Data", track: int, slot: int) -> str:
    """Return one figure in words: slot, figure, how sure, and of which track."""
    datum, name = data.datum(track, slot), data.slots[slot]
    said = _told(datum, data.lang) if datum else _GAP[data.lang]
    colon = ": " if data.lang == "en" else "："
    if len(data.tracks) < 2:  # noqa: PLR2004  One track needs no name.
        return f"{name}{colon}{said}"
    return f"{name}{colon}{said}{' · '}{data.tracks[track].name}"


def described(data: "Data") -> str:
    """Return what a chart shows: its kind, how each track ran, and what is missing."""
    lang = data.lang
    parts = [f"{_KINDS[lang][data.chart.kind]}{': ' if lang == 'en' else '：'}{data.caption}"]
    parts += [_run(data, track) for track in data.tracks]
    words = _STOP[lang].join(parts) + _STOP[lang].rstrip()
    if data.chart.zero:
        return words
    return f"{words}{' ' if lang == 'en' else ''}{_ZERO[lang]}"


def _told(datum: "Datum", lang: Lang) -> str:
    quality = QUALITIES[lang][datum.quality]
    return (
        f"{datum.text}{_JOIN['en'] if lang == 'en' else '，'}{quality}" if quality else datum.text
    )


def _run(data: "Data", track: "Track") -> str:
    lang, known = data.lang, [(slot, one) for slot, one in enumerate(track.data) if one]
    if data.chart.kind == "shares" or not data.slots[0].isdecimal():
        parts = _JOIN[lang].join(f"{data.slots[slot]} {one.text}" for slot, one in known)
        return _ALL[lang].format(name=track.name, parts=parts)
    (first, one), (last, other) = known[0], known[-1]
    words = _TO[lang].format(
        name=track.name, first=one.text, one=data.slots[first],
        last=other.text, other=data.slots[last],
    )  # fmt: skip
    gaps = [data.slots[slot] for slot in range(first, last) if track.data[slot] is None]
    return _lacking(words, gaps, lang)


def run_of(series: Series, lang: Lang) -> str:
    """Return how a series ran, in words, with the years it lacks."""
    first, last = series.points[0], series.points[-1]
    known = {point.year for point in series.points}
    gaps = [str(year) for year in range(first.year, last.year) if year not in known]
    words = _TO[lang].format(
        name=series.label[lang], first=first.text[lang], one=first.year,
        last=last.text[lang], other=last.year,
    )  # fmt: skip
    return _lacking(words, gaps, lang)


def _lacking(words: str, gaps: list[str], lang: Lang) -> str:
    if not gaps:
        return words
    lacks = _LACKS[lang].format(slots=_JOIN[lang].join(gaps))
    return f"{words}{'; ' if lang == 'en' else '；'}{lacks}"
