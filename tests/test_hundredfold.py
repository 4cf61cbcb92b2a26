"""A check takes time in proportion to the data."""

from __future__ import annotations

from tests.hundredfold import seconds


def test_the_time_of_a_check_grows_no_faster_than_the_data() -> None:
    seconds(1)  # imports
    (ten, _, _), (forty, _, galat) = map(seconds, (10, 40))
    assert galat == 0
    assert forty < 8 * ten  # a check that compares all with all would take 16 times as long
