"""Plain: said in full and in order, for who follows no style; in English and Chinese."""

from collections.abc import Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import Slanted, american, chinese, chinese_place, joined, paragraph


def write(cited: Cited) -> Sequence[str]:
    """Return the citation."""
    return _chinese(cited) if cited.lang == "zh" else _english(cited)


def _english(cited: Cited) -> Sequence[str]:
    work = cited.work
    about = american(work.date) or "no date"
    if work.is_digest:
        about = joined((work.date, f"edition {work.edition}, text {work.version}"))
    via = f", carried by {work.via}" if work.via else ""
    end = joined((paragraph(cited, "¶", "section"), cited.address), " · ")
    before = f"{work.maker}, " if work.maker else ""
    title = work.title if work.is_described else Slanted(work.title)
    return [before, title, f"{via} ({about})", f", {end}" if end else ""]


def _chinese(cited: Cited) -> Sequence[str]:
    work = cited.work
    about = chinese(work.date) or "日期不详"
    if work.is_digest:
        about = joined((chinese(work.date), f"{work.edition}版", f"文本{work.version}"), "，")
    via = f"，{work.via}载" if work.via else ""
    end = joined((chinese_place(cited), cited.address), "，")
    before = f"{work.maker}：" if work.maker else ""
    return [before, work.title, f"{via}（{about}）", f"，{end}" if end else ""]
