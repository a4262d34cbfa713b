"""The ledger of `poe crash` does find what was lost: a test that cannot fail proves nothing."""

import json

import pytest

from desktop.cli.marks import row
from desktop.marks.model import Edit
from tests.crash.ledger import Ledger, LostError, state
from tests.crash.programs import outcome
from tests.support.marking import draft, marks_in


@pytest.fixture
def marks(home):
    found = marks_in(home)
    yield found
    found.close()


@pytest.fixture
def ledger(marks, home):
    """A ledger that heard of one mark."""
    found = Ledger(home)
    found.hear(json.dumps(row(marks.add(draft(note="why")).added[0])))
    return found


def test_what_is_as_it_was_told_is_well(ledger):
    ledger.check()
    assert (ledger.acknowledged, ledger.unheard) == (1, 0)


def test_a_mark_that_is_gone_is_found(ledger, marks):
    marks._store.purge(ledger.marks)
    with pytest.raises(LostError):
        ledger.check()


def test_a_mark_that_is_another_is_found(ledger, marks):
    marks.edit(list(ledger.marks), Edit(note="wh"))
    with pytest.raises(LostError):
        ledger.check()


def test_a_mark_nobody_asked_for_is_found(ledger, marks):
    marks.add(draft(start=3))
    with pytest.raises(LostError):
        ledger.check()


def test_an_untold_act_may_have_been_done_whole(ledger, marks):
    made = marks.add(draft(start=3)).added[0]
    ledger.check(pending=[(None, state(row(made)))])
    assert ledger.unheard == 1


@pytest.mark.parametrize("done", [{"note": "wh"}, {}])
def test_an_act_may_begin_where_a_refused_one_was_done_or_was_not(ledger, marks, done):
    (name,) = ledger.marks
    marks.edit([name], Edit(**done))
    marks.delete([name])
    ledger.check(pending=[(name, {"note": "wh"}), (name, {"deleted": True})])
    assert ledger.unheard == 1


def test_a_mark_that_no_order_of_untold_acts_explains_is_found(ledger, marks):
    (name,) = ledger.marks
    marks.edit([name], Edit(note="why not"))
    with pytest.raises(LostError):
        ledger.check(pending=[(name, {"note": "wh"}), (name, {"deleted": True})])


def test_an_acknowledgement_ends_what_was_pending_for_its_mark(ledger):
    (name,) = ledger.marks
    (known,) = ledger.read().items()
    row = {"id": name} | known[1]
    said = f"!{json.dumps([name, {'note': 'x'}])}\nxno\n!{json.dumps([None, {}])}\nxno\n"
    said += json.dumps(row) + "\n"
    assert outcome(ledger, said.encode()) == [(None, {})]
