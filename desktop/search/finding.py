"""Finding: a query to results, over an opened index.

The question is analysed, bridges to other names are laid, the ranker scores documents, and
the best fifty are looked at: what stands together counts for more, the language of the
question comes first. Documents of one block are one result, the best of them. What was
chosen, measured on one half of the golden questions and told on the other (`poe quality`):
headings weigh 0.35, an exact word 0.3 beside its stem, a figure both; a heading that says
it all goes up by a half; the other language counts 0.6 until its own is exhausted. The
glossary at 0.3 instead of 0.5, synonyms at 0.5, longer questions weighed by what they
cover, likely answers at 1.35: 81.1 instead of 77.9 % first, 90.5 instead of 89.8 % in three;
what words are about, years and places in other words: 83.5 for 81.1, and 92.3 for 90.5.

Tried and left, on 285 questions: words near by their vectors (GloVe) instead of or beside
WordNet, none more in three; vectors of whole blocks fused with the ranking, two of 52 more in
three, for three megabytes; Chinese words by the English of CC-CEDICT, none more; words
of the three best blocks fed back, from one less to two more in three, up to five less first;
what the section says beside the block itself, four less; a weight for each kind, one more.
"""

import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from desktop.document.model import HELP, LANGS, Lang
from desktop.search.analysis import fold
from desktop.search.answering.choosing import chosen, language_of
from desktop.search.answering.counting import counted, repeated
from desktop.search.answering.showing import showing
from desktop.search.bridges import Bridges
from desktop.search.conditions import Conditions
from desktop.search.groups import Asked, Group, asked_of, compounded, groups_of, signs_of, widened
from desktop.search.meaning.asking import Asking
from desktop.search.meaning.laying import BRIDGED, Laid, laid
from desktop.search.meaning.mending import mended
from desktop.search.meaning.offers import offers
from desktop.search.opened import Index
from desktop.search.query import Query
from desktop.search.question.model import Question
from desktop.search.ranking import ALL_WANTED, Limits, Ranked
from desktop.search.results import MANY, Match, Results, joined
from desktop.search.stored.beside import Passage, found_in
from desktop.search.stored.documents import Entry, codes_of

FOREIGN = 2  # So many times the answers in the other language tell that it was asked in that.
# Annexes repeat what parts tell; the help is no part of the work.
WORTH = {"A": 0.6, "B": 0.6, "C": 0.3, "D": 0.2, "E": 0.6, HELP: 0.3}


class Finding:
    """Answers queries over one index; belongs to the index's thread."""

    def __init__(self, index: Index, bridges: Bridges) -> None:
        self._index, self._bridges = index, bridges
        self._conditions = Conditions(index)

    @cached_property
    def _asking(self) -> Asking:
        return Asking(self._index.questions)  # Read where first needed: it takes some time.

    def find(self, query: Query, beside: Sequence[Passage] = ()) -> Results:
        """Return what answers ``query``; nothing at all for a query without words.

        ``beside`` are passages of the reader's own; those that answer come first. A
        question in the language that is not read is answered in that first.
        """
        began = time.perf_counter()
        results = self._narrowed(query, beside)
        if not results.hits and not query.typing and query.question != Question():
            results = replace(results, offers=offers(query, self._count))
        return replace(results, took_ms=(time.perf_counter() - began) * 1000)

    def _narrowed(self, query: Query, beside: Sequence[Passage] = ()) -> Results:
        question = query.question
        results = self._found(query, question, beside)
        if not results.hits and (question.kind or question.part):
            return self._found(query, question, beside, anew=True)
        return results

    def _found(
        self, query: Query, question: Question, beside: Sequence[Passage], *, anew: bool = False
    ) -> Results:
        home = query.home
        if home is None or question.lang is not None:
            return self._answer(query, question, beside, anew=anew)
        if not self._is_foreign(query, question, home):
            return self._answer(query, replace(question, lang=home), beside, anew=anew)
        # The language asked in has two thirds of the list, and what it leaves the other has.
        there = replace(question, lang=_other(home))
        most = query.limit - query.limit // 3
        first = self._answer(replace(query, limit=most), there, beside, anew=anew)
        rest = replace(query, limit=query.limit - len(first.hits))
        second = self._answer(rest, replace(question, lang=home), beside, anew=anew)
        return joined(first, second, query)

    def _is_foreign(self, query: Query, question: Question, home: Lang) -> bool:
        asked = self._asked(query, question)
        if language_of(asked.text) == "zh":
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
        return self._narrowed(replace(query, limit=1)).total

    def _answer(
        self, query: Query, question: Question, beside: Sequence[Passage], *, anew: bool
    ) -> Results:
        found, ranked, suggestion = self._ranked(query, question, anew=anew)
        documents = self._index.documents
        figures = self._conditions.figures(found.asked)
        shown = showing(found, figures, self._asking.near(found.asked.groups))
        own = found_in(beside, self._asked(query, question), question) if beside else []
        listed: list[tuple[float, Entry, Match]] = [(0.0, entry, "whole") for entry in own]
        listed += chosen(found, ranked, self._index, query.limit)
        hits = tuple(shown.hit(rank, *one) for rank, one in enumerate(listed[: query.limit], 1))
        total, counts = counted(ranked.scores, documents, own)
        return Results(
            query, min(total, MANY), 0.0, suggestion, hits, at_least=total > MANY, counts=counts
        )

    def ids(self, query: Query) -> list[tuple[str, float]]:
        """Return the blocks that answer, with their scores, and nothing else of them."""
        found, ranked, _ = self._ranked(query, query.question)
        if not ranked.scores:
            found, ranked, _ = self._ranked(query, query.question, anew=True)
        best = chosen(found, ranked, self._index, query.limit)
        return [(entry.block, score) for score, entry, _ in best]

    # what answers

    def _ranked(
        self, query: Query, question: Question, *, anew: bool = False
    ) -> tuple[Laid, Ranked, str]:
        # What answers is settled before it is narrowed to a kind or part: so many of it are
        # of that kind, and no looser ones come in their place. Unless it is asked ``anew``,
        # within these limits, where otherwise nothing would be found.
        first = question if anew else replace(question, kind=None, part=None)
        found, ranked, suggestion = self._ranked_or_mended(query, first)
        again = repeated(ranked.scores, self._index.documents)
        if again or first != question:
            wanted = self._limits(question)
            ranked = _kept(ranked, lambda every: set(wanted(every)) - again)
        return found, ranked, suggestion

    def _ranked_or_mended(self, query: Query, question: Question) -> tuple[Laid, Ranked, str]:
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
        own = language_of(laid.asked.text)
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
            if not ranked.whole or len(ranked.scores) > len(ranked.whole):
                ranked = self._led(ranked, asked.groups, allowed)
            if held:
                for one in ranked.scores:
                    ranked.scores[one] += held[one]
            if ranked.scores or not held:
                return self._weighed(ranked)
            asked = replace(asked, groups=())  # The conditions alone, where no word is with them.
        found = {one: held[one] for one in limits(held.keys())} if held else {}
        return Ranked(found, found.keys(), found.keys())

    def _led(self, ranked: Ranked, groups: Sequence[Group], allowed: Limits) -> Ranked:
        if not self._asking.near(groups):
            return ranked
        scores = self._asking.led(ranked.scores, groups, self._index.documents.owners)
        return replace(ranked, scores={one: scores[one] for one in allowed(scores)})

    def _weighed(self, ranked: Ranked) -> Ranked:
        documents = self._index.documents
        worth = [WORTH.get(part, 1.0) for _, _, part in documents.groups]
        if min(worth, default=1.0) == 1.0:
            return ranked
        codes = documents.codes
        for one in ranked.scores:
            ranked.scores[one] *= worth[codes[one]]
        return ranked


def _kept(ranked: Ranked, limits: Limits) -> Ranked:
    kept = limits(ranked.scores)
    scores = {one: ranked.scores[one] for one in kept}
    return Ranked(scores, limits(ranked.whole), limits(ranked.direct))


def query_text(question: Question) -> str:
    """Return the plain words of a question, as `asked_of` joins them."""
    return " ".join(
        many[0].text
        for many in question.wanted
        if len(many) == 1 and many[0].kind == "words" and not many[0].where
    )


def _other(lang: Lang | None) -> Lang:
    return next(one for one in LANGS if one != lang)
