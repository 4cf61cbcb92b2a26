"""Random slips end in findings, near where they are, and never in a fault of ours."""

from __future__ import annotations

from tests.mutations import slips


def test_slips_are_told_near_their_line_and_nothing_is_raised() -> None:
    outcomes = slips(40, 7)
    assert not [outcome.trace for outcome in outcomes if outcome.trace]
    galat = [o for o in outcomes if any(f.severity == "galat" for f in o.found)]
    assert len(galat) >= 10
    near = [outcome for outcome in galat if outcome.near]
    assert len(near) / len(galat) >= 0.8, [o for o in galat if not o.near]
