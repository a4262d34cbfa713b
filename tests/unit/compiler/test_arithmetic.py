"""Arithmetic on the facts: what must hold, what is said not to, and what cannot be read."""

import pytest

from tests.support.spoiling import problems, spoilt

CASES = {
    "what adds up": ("sum: [granted@2019, granted@2020]\n  equals: granted@2019", "983000 is not 453000"),
    "a share that fits": ("share: share.small\n  part: granted@2020\n  of: patents.granted", "is not 82.4"),
    "a count that agrees": ("same: [patents.granted, granted@2022]", "921000 is not 798347"),
    "a growth that fits": ("growth: patents.granted\n  from: granted@2022\n  to: granted@2023\n  within: 1", ""),
    "a growth that does not": ("growth: patents.granted\n  from: granted@2020\n  to: granted@2023", "is not 15.3"),
    "a rounded count": ("same: [patents.inforce, patents.inforce]", ""),
    "a conflict that is shown": ("growth: patents.granted\n  from: granted@2020\n  to: granted@2023\n  holds: no", ""),
    "a conflict that is not shown": ("same: [batches.held, books.lent]\n  equals: books.lent\n  holds: no", "shows no conflict"),
    "a conflict that is none": ("same: [books.lent, books.lent]\n  holds: no", "said not to"),
    "an unknown figure": ("same: [books.lent, nobody]", "cannot be read"),
    "an event": ("same: [books.lent, rules.adopted]", "cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_check_is_run(tmp_path, name):
    check, words = CASES[name]
    content = spoilt(tmp_path, "names.yaml", "Plan", "Plan")
    (content / "facts" / "checks.yml").write_text(f"- name: {name}\n  {check}\n", "utf-8")
    found = problems(content)
    assert [words in one and "checks.yml:1:" in one for one in found] == ([True] if words else [])
