import pytest

from restdesk.figures import bytes_figure, running_figure, size_figure, time_figure


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.0, "0 ms"),
        (0.0004, "<1 ms"),
        (0.0006, "1 ms"),
        (0.0231, "23 ms"),
        (0.9994, "999 ms"),
        (0.9996, "1.00 s"),
        (1.234, "1.23 s"),
        (9.994, "9.99 s"),
        (9.996, "10.0 s"),
        (12.34, "12.3 s"),
        (59.94, "59.9 s"),
        (59.96, "1 min 0 s"),
        (125.2, "2 min 5 s"),
        (3599.7, "1 h 0 min"),
        (3725.0, "1 h 2 min"),
    ],
)
def test_a_time_has_the_unit_that_fits(seconds: float, shown: str) -> None:
    assert time_figure(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.0, "0.0 s"), (0.44, "0.4 s"), (1.23, "1.2 s"), (12.0, "12.0 s"), (61.4, "1 min 1 s")]
)
def test_a_running_clock_steps_by_tenths_of_a_second(seconds: float, shown: str) -> None:
    assert running_figure(seconds) == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 KB"),
        (1234, "1.2 KB"),
        (99_940, "99.9 KB"),
        (99_960, "100 KB"),
        (345_678, "346 KB"),
        (999_499, "999 KB"),
        (999_600, "1.0 MB"),
        (104_857_600, "105 MB"),
        (2_500_000_000, "2.5 GB"),
        (7 * 10**15, "7000 TB"),
    ],
)
def test_a_size_has_the_unit_that_fits(count: int, shown: str) -> None:
    assert size_figure(count) == shown


def test_a_number_of_bytes_in_full_has_its_digits_in_groups() -> None:
    assert bytes_figure(1234567) == "1,234,567"
