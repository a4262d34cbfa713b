"""Labels: the few words of our own in an exported file, in both languages."""

from desktop.document.model import Both

TITLE = Both("Marks", "标注")
NOTE = Both("Note", "笔记")
TAGS = Both("Tags", "标签")
CITATION = Both("Citation", "引文出处")
PLACE = Both("Block", "段落")
COLOUR = Both("Colour", "颜色")
MADE = Both("Made", "创建时间")
ORPHAN = Both(
    "These words no longer stand in the edition.", "这些文字已不在本版之中。"
)  # fmt: skip
KINDS = {
    "highlight": Both("Highlight", "高亮"), "underline": Both("Underline", "下划线"),
    "note": Both("Note", "笔记"), "bookmark": Both("Bookmark", "书签"),
}  # fmt: skip
COLOURS = {
    "yellow": Both("yellow", "黄"), "green": Both("green", "绿"), "blue": Both("blue", "蓝"),
    "pink": Both("pink", "粉"), "purple": Both("purple", "紫"),
}  # fmt: skip
