from desktop.document.model import BlockId, Place
from desktop.preferences.history import LENGTH, History

A, B, C = (Place(BlockId(one)) for one in ("1-1", "2-1", "3-1"))


def test_back_returns_the_place_that_was_left():
    assert History().jumped(A).back(B)[0] == A


def test_forward_undoes_back():
    _, after = History().jumped(A).back(B)
    assert after.forward(A)[0] == B


def test_a_jump_drops_what_was_forward():
    _, after = History().jumped(A).back(B)
    assert after.jumped(C).before == ()


def test_an_empty_history_has_no_way_back():
    assert History().back(A) == (None, History())


def test_the_same_place_is_not_kept_twice_in_a_row():
    assert History().jumped(A).jumped(A).behind == (A,)


def test_a_history_has_a_limit():
    history = History()
    for n in range(LENGTH + 5):
        history = history.jumped(Place(BlockId(f"1-{n}")))
    assert len(history.behind) == LENGTH
