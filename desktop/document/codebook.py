"""The codebook: what every column of the edition's tables means, and what may stand in it.

A table of data, one row a column, in the order of the columns. The allowed values are those
of the model; a test holds every column and every value of the edition against it.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from desktop.document.model import Bound, Grade, Quality, SourceGrade

Table = Literal["fact", "series", "term", "events", "source", "unit"]
TABLES: tuple[Table, ...] = get_args(Table)
PERIODS = ("year", "end", "h1", "q1", "months_1_11", "cumulative", "range", "date")
CHANGES = ("percent", "points", "times")
RECORDED = ("yes", "partly", "no")


class Column(NamedTuple):
    """One column.

    Attributes:
        type: text, number, year, date, yes/no, or what its ids name; a list is parted by “; ”.
        values: What may stand there, when that can be listed.
    """

    name: str
    type: str
    en: str
    zh: str
    values: Sequence[str] = ()


_BOTH = (("en", "in English", "英文"), ("zh", "in Chinese", "中文"))


def _pair(name: str, en: str, zh: str) -> tuple[Column, ...]:
    return tuple(Column(f"{name}_{at}", "text", f"{en}, {a}", f"{zh}（{b}）") for at, a, b in _BOTH)


_BOUND = Column(
    "bound", "text", "What the source says of the figure’s edge", "来源所给的限定", get_args(Bound)
)
_QUALITY = Column(
    "quality",
    "text",
    "How the figure is known: as printed, rounded by the source, worked out by us, estimated",
    "数字的性质：精确、取整、推算、估计",
    get_args(Quality),
)
_UNIT = Column(
    "unit",
    "id of unit",
    "What is counted; `none` for an event or a rule",
    "计量单位；none 表示事件或规则",
)
_TEXT = _pair(
    "text", "The figure with unit and bound, as it is written", "数字连同单位与限定的写法"
)
_NOTE = _pair(
    "note", "What must be known to read the figure; empty when nothing", "读数时须知；无则为空"
)

CODEBOOK: Mapping[str, tuple[Column, ...]] = {
    "fact": (
        Column("id", "id of fact", "The fact’s permanent name", "事实的永久标识"),
        *_pair("label", "What the figure counts", "数字所计内容"),
        Column("value", "number", "The full number: money in yuan or dollars, shares in percent; empty for an event or a rule", "完整数值：金额以元或美元计，比例以百分数计；事件或规则为空"),
        _UNIT,
        Column("year", "year", "The year the figure is of", "数字所属年份"),
        Column("period", "text", "What of the year: all of it, its end, first half, first quarter, eleven months, since the beginning, several years, a date", "年度内的期间：全年、年末、上半年、一季度、前十一个月、累计、跨年、日期", PERIODS),
        _BOUND,
        _QUALITY,
        Column("grade", "text", "What kind of publisher it rests on", "来源类别", get_args(Grade)),
        Column("in_paper", "yes/no", "Whether the figure is known to stand in the white paper; else it is context", "是否确知载于白皮书；否则为背景资料", ("True", "False")),
        Column("change_value", "number", "The change its source states; empty when none is stated", "来源所述增减；未述则为空"),
        Column("change_unit", "text", "What the change is counted in", "增减的单位", CHANGES),
        Column("change_against", "year", "The year compared with", "对比年份"),
        Column("change_bound", "text", "What the source says of the change’s edge", "增减的限定", get_args(Bound)),
        *_pair("change_text", "The change as it is written", "增减的写法"),
        *_TEXT,
        Column("sources", "ids of source", "What it rests on, the first foremost", "所据来源，首要者在前"),
        *_pair("conflict", "Where sources differ; empty when none does", "来源之间的分歧；无则为空"),
        *_NOTE,
        Column("used_in", "ids of block", "The blocks that cite it, in reading order", "引用它的段落，依阅读次序"),
        Column("series", "id of series", "The series this figure is a point of, if any", "所属序列，如有"),
    ),
    "series": (
        Column("id", "id of series", "The series’ permanent name; a row is one of its points", "序列的永久标识；每行一个数据点"),
        *_pair("label", "What the series follows", "序列所计内容"),
        _UNIT,
        Column("year", "year", "The year of the point; a year with no row is not known", "数据点的年份；没有该行即不详"),
        Column("value", "number", "As for a fact", "同“事实”"),
        _QUALITY,
        _BOUND,
        Column("source", "id of source", "What the point rests on", "所据来源"),
        *_TEXT,
        *_NOTE,
    ),
    "term": (
        Column("id", "id of term", "The term’s permanent name", "术语的永久标识"),
        *_pair("label", "The term", "术语"),
        Column("pinyin", "text", "How the Chinese is read", "拼音"),
        Column("abbr", "text", "The abbreviation, if any", "缩写，如有"),
        Column("synonyms_en", "text", "Other English words for it, parted by “; ”", "英文同义词，以“; ”分隔"),
        Column("synonyms_zh", "text", "Other Chinese words for it, parted by “；”", "中文同义词，以“；”分隔"),
        *_pair("definition", "What it means, in our own words", "释义，由编者撰写"),
    ),
    "events": (
        Column("id", "id of event", "The event’s permanent name", "事件的永久标识"),
        Column("date", "date", "The day, or the month when the day is not known", "日期；日不详时只有年月"),
        Column("part", "id of part", "The part of the edition it belongs to", "所属部分", tuple("0123456")),
        *_pair("text", "What happened", "事件内容"),
        Column("source", "id of source", "What it rests on", "所据来源"),
        Column("blocks", "ids of block", "The blocks that tell of it, the foremost first; empty when none does", "述及该事件的段落，首要者在前；无则为空"),
    ),
    "source": (
        Column("id", "id of source", "The source’s permanent name", "来源的永久标识"),
        *_pair("publisher", "Who published it", "发布者"),
        Column("via", "text", "Who carried it, when that was someone else", "载体，如非发布者本身"),
        Column("title", "text", "Its title; in brackets our description where the title was not read", "标题；未见标题时方括号内为编者说明"),
        Column("lang", "text", "The language it is in", "语言", ("en", "zh", "ja")),
        Column("date", "date", "When it was published, as far as known", "发布日期，以所知为限"),
        Column("url", "address", "Its public address; empty when only an unlinkable copy was read", "公开网址；仅见不宜引用的转载件时为空"),
        Column("grade", "text", "What kind of publisher it is; a portal carries what others wrote", "发布者类别；portal 为转载网站", get_args(SourceGrade)),
        Column("recorded", "text", "Whether title and date were read", "标题与日期是否读到", RECORDED),
        Column("facts", "ids of fact", "The facts that rest on it", "据此的事实"),
        Column("points", "points of series", "The points that rest on it, each `series@year`", "据此的数据点，写作“序列@年份”"),
        Column("events", "ids of event", "The events that rest on it", "据此的事件"),
    ),
    "unit": (
        Column("id", "id of unit", "The unit’s name in the other tables", "单位在其他表中的标识"),
        Column("one", "text", "The English word for one", "英文单数"),
        Column("many", "text", "The English word for many", "英文复数"),
        Column("zh", "text", "The Chinese measure word", "中文量词"),
    ),
}  # fmt: skip
