"""Marks in: our own without loss, anybody's by its words, twice as once, one bad item alone."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desktop.exchange.intake import plan as plans
from desktop.marks import readable
from desktop.marks.model import COLOURS, KINDS, Anchor, Draft, Segment
from tests.support.annotations import annotation, quote, readium, saved
from tests.support.marking import draft, marks_in

ZH = "授权升至92.1万"
WORDS = some.text(some.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


@pytest.fixture
def marks(home):
    return marks_in(home)


@pytest.fixture
def taken(marks, tmp_path):
    """The plan for a form, carried out."""

    def take(form):
        plan = plans.read(marks, saved(tmp_path, form))
        plans.carry_out(marks, plan)
        return plan

    return take


def test_a_preview_changes_nothing(marks, tmp_path):
    plan = plans.read(marks, saved(tmp_path, annotation()))
    assert (len(plan.added), marks.all()) == (1, ())
    assert not marks.folder.exists()


DRAFTS = some.builds(
    Draft,
    kind=some.sampled_from(KINDS),
    lang=some.sampled_from(["en", "zh"]),
    segments=some.sampled_from([
        (Segment("1.1-1", 0, 6),), (Segment("1.1-1", 3, 9), Segment("1.1-4", 0, 2)),
        (Segment("1.1.1-1", 0, 0),), (Segment("1.1-2", 0, 0),), (Segment("1.1-3", 1, 5),),
    ]),
    note=WORDS,
    tags=some.lists(WORDS, max_size=3).map(tuple),
    colour=some.sampled_from(COLOURS),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts=some.lists(DRAFTS, min_size=1, max_size=4))
def test_our_own_export_comes_back_without_loss(drafts, tmp_path_factory):
    folder = tmp_path_factory.mktemp("round")
    here, there = marks_in(folder / "here"), marks_in(folder / "there")
    made = here.add(*drafts).added
    path = saved(folder, readable.collection(here.all()))
    plan = plans.read(there, path)
    plans.carry_out(there, plan)
    assert {one.id: one for one in there.all()} == {one.id: one for one in made}
    assert plan.refused == ()
    for marks in (here, there):
        marks.close()


def test_what_a_mark_was_made_with_comes_back_too(home, tmp_path):
    here, there = marks_in(home / "here"), marks_in(home / "there")
    (one,) = here.add(draft()).added
    (made,) = here.attach(one.id, (Segment("1.1-4", 0, 7),)).added
    plans.carry_out(there, plans.read(there, saved(tmp_path, readable.collection(here.all()))))
    assert there.all() == (made,)
    assert made.was.exact == "Grants"


ONE = (Segment("1", 0, 1),)


def former(lang="en", edition="", segments=ONE, shas=("",), progress=0.0):
    return readable.anchor_text(Anchor(lang, edition, "", segments, shas, "a", progress=progress))


@pytest.mark.parametrize("was", [
    17, "", "[]", "{}", '{"lang": "en"}', "[" * 90_000,
    former(lang="fr"), former(segments=(Segment("1", 0, -1),)), former(segments=(), shas=()),
    former(edition=1), former(progress=float("nan")), former(shas=()),
])  # fmt: skip
def test_a_mark_that_was_made_with_what_cannot_be_is_refused_alone(was, taken):
    plan = taken(readium(annotation(**{"whitepaper:was": was}), annotation(name="u:2")))
    assert (len(plan.added), [one.item for one in plan.refused]) == (1, ["item 1"])


def test_a_second_import_does_nothing(taken):
    forms = readium(annotation(), annotation("Sources differ", name="urn:x:2"), annotation(name=""))
    assert len(taken(forms).added) == 3
    again = taken(forms)
    assert (again.added, again.merged, again.same) == ((), (), 3)


def test_what_was_changed_there_later_is_merged_and_what_was_changed_here_later_stays(marks, taken):
    first, second = marks.add(draft(), draft(start=3)).added
    far = replace(first, note="theirs", changed="2999-01-01T00:00:00.000Z")
    old = replace(second, note="old", changed="2000-01-01T00:00:00.000Z")
    plan = taken(readable.collection([far, old]))
    assert (len(plan.merged), plan.kept) == (1, 1)
    assert {one.id: one.note for one in marks.all()} == {first.id: "theirs", second.id: ""}


def test_a_mark_deleted_here_since_does_not_come_back(marks, taken):
    (made,) = marks.add(draft()).added
    form = readable.collection([made])
    marks.delete([made.id])
    assert taken(form).same == 1
    assert marks.all() == ()


def test_taking_in_is_one_act_that_can_be_undone(marks, taken):
    taken(readium(annotation(), annotation("Sources differ", name="urn:x:2")))
    marks.undo()
    assert marks.all() == ()


def test_words_of_any_page_are_found_in_either_language(taken):
    plan = taken(readium(annotation(), annotation(ZH, name="urn:x:zh")))
    assert [(one.lang, one.block, one.state) for one in plan.added] == [
        ("en", "1.1-1", "anchored"), ("zh", "1.1-1", "anchored"),
    ]  # fmt: skip


def test_what_has_no_place_is_kept_as_an_orphan(taken, marks):
    plan = taken(annotation("words that stand nowhere", bodyValue="why"))
    assert plan.orphans == 1
    assert [(one.state, one.note) for one in marks.all()] == [("orphan", "why")]


def test_short_words_that_stand_in_many_places_are_not_guessed(taken):
    assert taken(annotation("the")).orphans == 1


def test_words_that_a_file_claims_of_our_text_are_held_against_it(marks, taken):
    (made,) = marks.add(draft()).added
    lying = json.loads(readable.collection([made]))
    item = lying["items"][0]
    item["id"] = "urn:uuid:00000000-0000-4000-8000-000000000000"
    item["whitepaper:words"] = "Forged"
    assert taken(lying).added[0].state == "orphan"


def test_bodies_become_note_and_tags(taken):
    bodies = [
        {
            "type": "TextualBody",
            "value": "<p>one<script>x()</script></p>two",
            "format": "text/html",
        },
        {"type": "TextualBody", "value": "law", "purpose": "tagging"},
        {"type": "Choice", "items": [{"type": "TextualBody", "value": "three"}]},
        "http://example.org/more",
    ]
    (one,) = taken(annotation(body=bodies, motivation="commenting")).added
    assert one.note == "one\ntwo\n\nthree\n\nhttp://example.org/more"
    assert (one.kind, one.tags) == ("note", ("law",))


def test_a_readium_set_keeps_colour_look_and_tag(taken):
    body = {
        "type": "TextualBody",
        "value": "n",
        "color": "#2196F3",
        "highlight": "underline",
        "tag": "t",
    }
    (one,) = taken(readium(annotation(body=body))).added
    assert (one.kind, one.colour, one.tags, one.note) == ("underline", "blue", ("t",), "n")


@pytest.mark.parametrize("form", [
    annotation(), [annotation()], {"@graph": [annotation()]}, readium(annotation()),
    {"type": "AnnotationPage", "items": [annotation()]},
    {"type": "AnnotationCollection", "total": 1, "first": {"type": "AnnotationPage",
     "items": [], "next": {"type": "AnnotationPage", "items": [annotation()]}}},
    {**annotation(), "type": ["Annotation", "oa:Other"], "motivation": ["oa:highlighting"]},
    {**annotation(), "target": [{"source": "u:x", "selector": [{"type": "CssSelector", "value": "p",
     "refinedBy": quote("Grants rose")}]}]},
])  # fmt: skip
def test_every_holder_of_annotations_is_read(form, taken):
    assert [one.block for one in taken(form).added] == ["1.1-1"]


@pytest.mark.parametrize(("bad", "why"), [
    ("a word", "not an annotation"),
    ({"type": "Annotation"}, "no target"),
    (annotation(created="0000-01-01T00:00:00Z"), "date “0000-01-01T00:00:00Z” cannot be"),
    (annotation(modified="soon"), "date “soon” cannot be"),
    (annotation(), "stands in the file before"),
    (annotation(name="u:2", bodyValue="x" * 300_000), "over 200,000 characters"),
    (annotation(name="u:3", target={"source": "u:x", "selector": {
        "type": "TextPositionSelector", "start": -1, "end": 10**30}}), "position cannot be"),
    (annotation(name="u:4", target=[17]), "neither an address nor a resource"),
])  # fmt: skip
def test_one_bad_item_is_refused_alone(bad, why, taken):
    plan = taken(readium(annotation(), bad))
    assert len(plan.added) == 1
    assert [(one.item, why in one.why) for one in plan.refused] == [("item 2", True)]
