"""Finding: a query to results, over an opened index.

The question is analysed, bridges to other names are laid, the ranker scores documents, and
the best fifty are looked at: what stands together counts for more, the language of the
question comes first. Documents of one block are one result, the best of them. What was
chosen, measured on one half of the golden questions and told on the other (`poe quality`):
headings weigh 0.35, an exact word 0.3 beside its stem, a figure both; a heading that says
it all goes up by a half; the other language counts 0.6 until its own is exhausted.
"""

import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from desktop.document.model import HELP, LANGS, Lang, Span
from desktop.search.analysis import fold
from desktop.search.bridges import Bridges
from desktop.search.conditions import Conditions
from desktop.search.groups import Asked, Group, asked_of, compounded, groups_of, signs_of, widened
from desktop.search.meaning.evidence import Chosen, weighed
from desktop.search.meaning.laying import BRIDGED, Laid, laid
from desktop.search.meaning.mending import mended
from desktop.search.meaning.offers import offers
from desktop.search.nearness import Nearness
from desktop.search.opened import Index
from desktop.search.query import Query, Question
from desktop.search.ranking import ALL_WANTED, Limits, Ranked, best
from desktop.search.results import MANY, Counts, Hit, Match, Results, joined
from desktop.search.snippets import Matcher, by_synonyms, snippet
from desktop.search.stored.beside import Passage, found_in
from desktop.search.stored.documents import Entry, codes_of

RERANKED = 50
TITLE = 1.5  # A section of that name is what was meant more often than a text that says it.
OTHER_TONGUE = 0.6  # What a hit counts that is not in the language of the question.
FOREIGN = 2  # So many times the answers in the other language tell that it was asked in that.
# Annexes repeat what parts tell; the help is no part of the work.
WORTH = {"A": 0.6, "B": 0.6, "C": 0.5, "D": 0.2, "E": 0.6, HELP: 0.3}


class Finding:
    """Answers queries over one index; belongs to the index's thread."""

    def __init__(self, index: Index, bridges: Bridges) -> None:
        self._index, self._bridges = index, bridges
        self._conditions = Conditions(index)

    def find(self, query: Query, beside: Sequence[Passage] = ()) -> Results:
        """Return what answers ``query``; nothing at all for a query without words.

        ``beside`` are passages of the reader's own; those that answer come first. A
        question in the language that is not read is answered in that first.
        """
        began = time.perf_counter()
        question, home = query.question, query.home
        if home is None or question.lang is not None:
            results = self._answer(query, question, beside)
        elif not self._is_foreign(query, question, home):
            results = self._answer(query, replace(question, lang=home), beside)
        else:
            results = self._answer_in_both(query, question, beside)
        if not results.hits and not query.typing and question != Question():
            results = replace(results, offers=offers(query, self._count))
        return replace(results, took_ms=(time.perf_counter() - began) * 1000)

    def _answer_in_both(
        self, query: Query, question: Question, beside: Sequence[Passage]
    ) -> Results:
        # The language asked in has two thirds of the list, and what it leaves the other has.
        first, second = _other(query.home), query.home
        most = query.limit - query.limit // 3
        there = self._answer(replace(query, limit=most), replace(question, lang=first), beside)
        rest = replace(query, limit=query.limit - len(there.hits))
        return joined(there, self._answer(rest, replace(question, lang=second), beside), query)

    def _is_foreign(self, query: Query, question: Question, home: Lang) -> bool:
        asked = self._asked(query, question)
        if _language(asked.text) == "zh":
            return home == "en"
        if home == "en" or not any("a" <= sign <= "z" for sign in fold(asked.text)):
            return False
        # PCT and WIPO are written in Chinese as well: how often tells.
        documents, counts = self._index.documents, Counter[Lang]()
        for group in asked.groups:
            scored = self._index.ranker.group(group)
            counts.update(documents.groups[documents.codes[one]][0] for one in scored)
        return counts["en"] > FOREIGN * counts["zh"]

    def _count(self, query: Query) -> int:
        return self._answer(replace(query, limit=1), query.question, ()).total

    def _answer(self, query: Query, question: Question, beside: Sequence[Passage]) -> Results:
        found, ranked, suggestion = self._ranked(query, question)
        chosen = self._chosen(query, found, ranked)
        figures = self._conditions.figures(found.asked)
        matcher = Matcher(found.asked, found.others, found.names, figures)
        shown = partial(_Shown, found, matcher, by_synonyms(found.asked))
        own = found_in(beside, self._asked(query, question), question) if beside else []
        listed: list[tuple[float, Entry, Match]] = [(0.0, entry, "whole") for entry in own]
        hits = tuple(
            _hit(rank, score, entry, shown(match))
            for rank, (score, entry, match) in enumerate([*listed, *chosen][: query.limit], 1)
        )
        total, counts = self._counted(ranked.scores)
        total += len(own)
        return Results(
            query, min(total, MANY), 0.0, suggestion, hits, at_least=total > MANY, counts=counts
        )

    def ids(self, query: Query) -> list[tuple[str, float]]:
        """Return the blocks that answer, with their scores, and nothing else of them."""
        found, ranked, _ = self._ranked(query, query.question)
        return [(entry.block, score) for score, entry, _ in self._chosen(query, found, ranked)]

    # what answers

    def _ranked(self, query: Query, question: Question) -> tuple[Laid, Ranked, str]:
        asked = self._asked(query, question)
        found, ranked = self._ranked_for(asked, query, question)
        if ranked.whole or not asked.text or query.typing or len(asked.groups) > ALL_WANTED:
            return found, ranked, ""
        meant = mended(asked, self._index)
        if meant == asked.text:
            return found, ranked, ""
        better, again = self._ranked_for(self._asked(query, question, meant), query, question)
        if not again.scores:
            return found, ranked, ""
        return better, again, query.words.replace(query_text(question), meant)

    def _ranked_for(self, asked: Asked, query: Query, question: Question) -> tuple[Laid, Ranked]:
        found = laid(asked, self._bridges, self._index.ranker)
        ranked = self._scored(found, self._limits(question), deep=query.deep)
        return found, self._translated(found, question, ranked, deep=query.deep)

    def _asked(self, query: Query, question: Question, text: str | None = None) -> Asked:
        asked = asked_of(query, question)
        if text is not None:
            asked = replace(asked, text=text, groups=groups_of(text))
        groups = compounded(asked.groups, self._index.words.count)
        if groups and groups[-1].end == len(asked.text.rstrip()) and self._is_beginning(groups[-1]):
            groups = (*groups[:-1], replace(groups[-1], prefix=groups[-1].text))
        groups = widened(groups, self._index.alike, self._index.synonyms)
        return replace(asked, groups=groups, signs=signs_of(asked.text))

    def _is_beginning(self, group: Group) -> bool:
        # A last word that nobody wrote is taken as the beginning of one.
        return group.text.isalnum() and not self._index.ranker.group(group)

    def _translated(self, laid: Laid, question: Question, ranked: Ranked, *, deep: bool) -> Ranked:
        # Each passage stands in both languages: what answers in the language of the question
        # leads to the same passage in the language that is asked for. So does what is called
        # by a name in the other language: all names of a thing lead to the same passages.
        own = _language(laid.asked.text)
        if question.lang is None or not laid.asked.groups:
            return ranked
        if question.lang == own and not laid.is_name:
            return ranked
        there = self._scored(
            laid, self._limits(replace(question, lang=_other(question.lang))), deep=deep
        )
        twins = self._index.documents.twins
        led = {twins[one]: BRIDGED * score for one, score in there.scores.items()}
        led = {one: score for one, score in led.items() if one not in there.scores}
        for one, score in ranked.scores.items():
            is_direct = one not in led or question.lang == own
            led[one] = max(led.get(one, 0.0), score if is_direct else BRIDGED * score)
        whole = {twins[one] for one in there.whole}
        return Ranked(led, whole.union(ranked.whole), ranked.direct)

    def _limits(self, question: Question) -> Limits:
        documents = self._index.documents
        wanted = codes_of(
            documents.groups, lang=question.lang, kind=question.kind, part=question.part
        )
        if wanted is None:
            return lambda every: every
        codes = documents.codes
        return lambda every: {one for one in every if codes[one] in wanted}

    def _scored(
        self,
        laid: Laid,
        limits: Limits,
        *,
        deep: bool,
    ) -> Ranked:
        asked = laid.asked
        held = self._conditions.documents(asked)

        def allowed(every: Collection[int]) -> Collection[int]:
            return limits(every if held is None else {one for one in every if one in held})

        if asked.groups:
            ranked = self._index.ranker.rank(
                asked.groups, laid.alternatives, allowed, signs=asked.signs, deep=deep
            )
            if held:
                for one in ranked.scores:
                    ranked.scores[one] += held[one]
            if ranked.scores or not held:
                return self._weighed(ranked)
            asked = replace(asked, groups=())  # The conditions alone, where no word is with them.
        found = {one: held[one] for one in limits(held.keys())} if held else {}
        return Ranked(found, found.keys(), found.keys())

    def _weighed(self, ranked: Ranked) -> Ranked:
        documents = self._index.documents
        worth = [WORTH.get(part, 1.0) for _, _, part in documents.groups]
        if min(worth, default=1.0) == 1.0:
            return ranked
        codes = documents.codes
        for one in ranked.scores:
            ranked.scores[one] *= worth[codes[one]]
        return ranked

    def _chosen(self, query: Query, laid: Laid, ranked: Ranked) -> list[tuple[float, Entry, Match]]:
        owners, seen = self._index.documents.owners, set[int]()
        things = set[tuple[str, str]]()
        own = _language(laid.asked.text)
        chosen: list[Chosen] = []
        near = Nearness(fold(laid.asked.text), laid.asked.groups)
        wanted = max(RERANKED, query.limit)
        # Passages of one block are one result: more are looked at where there are such.
        most = 6 * wanted if self._index.documents.has_passages else wanted
        for number, score in best(ranked.scores, most):
            if owners[number] in seen:
                continue
            entry = self._index.documents[number]
            points = {(entry.lang, one) for one in entry.thing.split()}
            if points and points <= things:
                continue
            seen.add(owners[number])
            things |= points
            match: Match = "loose" if number not in ranked.whole else "whole"
            if match == "whole" and number not in ranked.direct:
                match = "bridge"
            is_first = len(chosen) < RERANKED
            tier, worth, match = (
                _looked_at(entry, match, near, own) if is_first else (2, 1.0, match)
            )
            chosen.append((tier, score * worth, number, entry, match))
            if len(chosen) >= wanted:
                break
        chosen.sort(key=_rank)
        if chosen and chosen[0][4] == "loose":
            chosen = sorted(weighed(laid.asked.text, chosen), key=_rank)
        return [(score, entry, match) for _, score, _, entry, match in chosen[: query.limit]]

    def _counted(self, scores: Collection[int]) -> tuple[int, Counts]:
        documents = self._index.documents
        owners, codes, groups = documents.owners, documents.codes, documents.groups
        if not documents.has_passages:
            return len(scores), Counts()
        total = len({owners[one] for one in scores})
        pairs = Counter(code for _, code in {(owners[one], codes[one]) for one in scores})
        parts, kinds, langs = Counter[str](), Counter[str](), Counter[Lang]()
        for code, count in pairs.items():
            kinds[groups[code][1]] += count
        for code, count in Counter(codes[one] for one in {owners[one] for one in scores}).items():
            parts[groups[code][2]] += count
            langs[groups[code][0]] += count
        every = tuple(sorted(parts.items())), tuple(kinds.most_common()), tuple(langs.items())
        return total, Counts(*every)  # pyright: ignore[reportArgumentType]


def _rank(one: Chosen) -> tuple[int, float, int]:
    return one[0], -one[1], one[2]


@dataclass(frozen=True, slots=True)
class _Shown:
    laid: Laid
    matcher: Matcher
    synonyms: Matcher
    match: Match

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return what answers in a text: as it was asked, or else by synonyms."""
        return self.matcher.spans(text) or self.synonyms.spans(text)

    def within(self, entry: Entry) -> tuple[Span, ...]:
        """Return what answers where the block tells the passage, or else anywhere in it."""
        start = max(entry.start, 0)
        end = entry.whole.find("\n", start)
        line = entry.whole[start : end if end >= 0 else None]
        here = tuple(Span(one.start + start, one.end + start) for one in self.spans(line))
        return here or self.spans(entry.whole)


def _hit(rank: int, score: float, entry: Entry, shown: _Shown) -> Hit:
    own = shown.spans(entry.text)
    spans = own if entry.text == entry.whole else shown.within(entry)
    return Hit(
        rank=rank, score=round(score, 4), kind=entry.kind, block=entry.block, at=entry.at,
        section=entry.section, lang=entry.lang, heading=entry.heading,
        snippet=snippet(entry.text, own), text=entry.whole, spans=spans, part=entry.part,
        match=shown.match, bridge=shown.laid.bridge_to(entry) if shown.match == "bridge" else "",
    )  # fmt: skip


def _looked_at(entry: Entry, match: Match, near: Nearness, own: Lang) -> tuple[int, float, Match]:
    # Returns what goes before all scores, what the score is worth, and how it matched.
    folded = fold(entry.text)
    worth = 1.0 + near.of(folded)
    if entry.kind == "heading" and match != "loose":
        worth *= TITLE
    if entry.lang != own:
        worth *= OTHER_TONGUE
    whole_runs = near.has_runs(folded)
    if match == "whole" and not whole_runs:
        match = "loose"
    # In a short question what answers all of it as asked goes before all else.
    is_best = near.is_short and match == "whole" and entry.lang == own
    tier = 0 if is_best and entry.part != HELP else 1
    return tier, worth, match


def query_text(question: Question) -> str:
    """Return the plain words of a question, as `asked_of` joins them."""
    return " ".join(
        many[0].text
        for many in question.wanted
        if len(many) == 1 and many[0].kind == "words" and not many[0].where
    )


def _language(text: str) -> Lang:
    return "zh" if any("\u3400" <= sign <= "\u9fff" for sign in text) else "en"


def _other(lang: Lang | None) -> Lang:
    return next(one for one in LANGS if one != lang)
