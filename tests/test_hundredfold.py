"""A check takes time in proportion to the data."""

from __future__ import annotations

from tests.hundredfold import seconds


def test_the_time_of_a_check_grows_no_faster_than_the_data() -> None:
    seconds(1)  # imports
    (once, _, _), (ten, _, galat), (forty, _, _) = map(seconds, (1, 10, 40))
    assert galat == 0
    assert forty - once < 2 * (39 / 9) * (ten - once)
