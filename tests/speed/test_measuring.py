# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the measurements say is what was measured: ratios, limits, growth, and their page."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness import charts, growth_chart, report, results
from harness.figures import Figure, Limit, compared, figure_of
from harness.growing import FLAT, LINEAR, exponent, grown
from harness.timing import Took, in_turn, middle, p95, ratio
from works import TITLES

SIZES = (1_000, 10_000, 100_000)


def times(*walls: float) -> list[Took]:
    return [Took(wall, wall / 2) for wall in walls]


def test_a_busy_moment_that_falls_on_both_does_not_change_the_ratio() -> None:
    ours, theirs = times(30, 300, 30, 33, 30), times(20, 200, 20, 22, 20)
    assert ratio(ours, theirs, "wall") == pytest.approx(1.5)
    assert ratio(ours, theirs, "cpu") == pytest.approx(1.5)
    assert middle(ours) == Took(30, 15)


def test_runs_go_in_turn_and_the_first_round_does_not_count() -> None:
    order: list[str] = []

    def run(name: str) -> Callable[[], Took]:
        def once() -> Took:
            order.append(name)
            return Took(len(order), 0)

        return once

    found = in_turn({"a": run("a"), "b": run("b")}, rounds=5)
    assert order == ["a", "b"] * 6
    assert [one.wall for one in found["a"]] == [3, 5, 7, 9, 11]


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=200))
def test_at_most_one_in_twenty_is_above_the_p95(values: list[float]) -> None:
    assert sum(one > p95(values) for one in values) <= len(values) * 0.05
    assert p95(values) in values


@given(st.floats(-0.5, 2), st.floats(0.01, 1000))
def test_the_exponent_of_a_power_is_that_power(power: float, first: float) -> None:
    spent = {size: first * (size / SIZES[0]) ** power for size in SIZES}
    assert exponent(spent) == pytest.approx(power, abs=1e-6)


def test_what_is_linear_is_not_told_as_flat() -> None:
    spent = {size: size / 1000 for size in SIZES}
    assert not grown("a list", spent, FLAT).limits[0].met
    assert grown("a backup", spent, LINEAR).limits[0].met
    assert grown("a list", dict.fromkeys(SIZES, 3.0), FLAT).limits[0].met


def test_a_limit_is_the_most_or_the_least() -> None:
    assert Limit(1.5, 1.5).met
    assert not Limit(1.51, 1.5).met
    assert Limit(4.2, 4, least=True).met
    assert not Limit(3.9, 4, least=True).met
    assert Limit(99, None).met


def test_a_figure_comes_through_json_as_it_was() -> None:
    figure = compared("save", "a note", "a commit", times(3, 4), times(2, 2), 2, note="é")
    for one in (figure, grown("a list", dict.fromkeys(SIZES, 3.0), FLAT)):
        assert figure_of(json.loads(json.dumps(asdict(one)))) == one


def test_the_page_tells_each_figure_and_whether_its_limit_is_met() -> None:
    figures = (
        compared("save", "a note", "a commit", times(3, 3), times(2, 2), 2),
        Figure(work="save", what="another", limits=(Limit(260, 250, "MB"),)),
    )
    measured = results.Measured(on="2026-11-22", load=0.5, seconds=7, figures=figures)
    old = f"Head\n{report.BEGIN}\nold\n{report.END}\nTail"
    page = report.page(old, {"save": "Saving", "lock": "Locking"}, {"save": measured})
    assert page.startswith("Head\n")
    assert page.endswith("\nTail")
    assert "old" not in page
    assert "1 of 2 limits are met" in page
    assert "| a note | 3 / 1.5 ms | a commit | 2 / 1 ms | 1.5 x (2) | yes |" in page
    assert "| another |  |  |  | 260 MB (250) | **no** |" in page
    assert "Locking" not in page
    assert report.page(page, {"save": "Saving"}, {"save": measured}) == page


def test_the_charts_hold_every_name(tmp_path: Path) -> None:
    figures = [grown(f"work {number}", {1: 2.0, 10: 3.0}, FLAT) for number in range(6)]
    charts.draw({"Growth": figures}, tmp_path / "ratios.svg")
    growth_chart.draw(figures, tmp_path / "growth.svg")
    for name in ("ratios.svg", "growth.svg"):
        drawn = (tmp_path / name).read_text("utf-8")
        assert all(figure.what in drawn for figure in figures)


def test_the_page_in_the_project_is_that_of_the_results_beside_it() -> None:
    written = report.README.read_text("utf-8")
    assert report.page(written, TITLES, results.read()) == written
    assert set(results.read()) <= set(TITLES)


def test_every_work_that_was_measured_has_a_module() -> None:
    there = {path.stem for path in Path(report.README.parent, "works").glob("*.py")}
    assert set(results.read()) <= there
