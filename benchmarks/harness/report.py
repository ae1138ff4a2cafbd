# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tables and charts in the README of the measurements, made from what was measured."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from harness import charts, growth_chart
from harness.figures import Figure, Limit
from harness.results import Measured
from harness.timing import Took

README = Path(__file__).parents[1] / "README.md"
CHART = README.with_name("ratios.svg")
GROWTH = README.with_name("growth.svg")
BEGIN, END = "<!-- begin of what make bench wrote -->", "<!-- end of what make bench wrote -->"
_HEAD = (
    "| What | Ours: clock / processor | Against | Clock / processor | Measured, limit | Met |\n"
    "|---|---:|---|---:|---:|---|\n"
)


def renew(titles: Mapping[str, str], results: Mapping[str, Measured]) -> None:
    """Put the tables and the charts of these results in the README.

    Args:
        titles: What each work is called, in the order of the README.
        results: What was measured.
    """
    README.write_text(page(README.read_text("utf-8"), titles, results), "utf-8")
    known = {title: results[name].figures for name, title in titles.items() if name in results}
    charts.draw(known, CHART)
    growth_chart.draw([one for many in known.values() for one in many if one.points], GROWTH)


def page(old: str, titles: Mapping[str, str], results: Mapping[str, Measured]) -> str:
    """Return a page with these results between the two marks, and the rest as it was."""
    known = {name: title for name, title in titles.items() if name in results}
    text = "\n".join(_section(title, results[name]) for name, title in known.items())
    head, _, rest = old.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{_summary(known, results)}\n{text}\n{END}{tail}"


def _summary(known: Mapping[str, str], results: Mapping[str, Measured]) -> str:
    limits = [
        limit
        for name in known
        for figure in results[name].figures
        for limit in figure.limits
        if limit.most is not None
    ]
    met = sum(limit.met for limit in limits)
    told = f"{met} of {len(limits)} limits are met."
    return (
        f"{told}\n\n![Each figure beside its limit]({CHART.name})\n\n"
        "How the time grows from the smallest to the largest size, on logarithmic scales; the "
        "dots\nrise along the broken line when work is linear.\n\n"
        f"![Growth of each work]({GROWTH.name})\n"
    )


def _section(title: str, measured: Measured) -> str:
    told = (
        f"## {title}\n\n{measured.on}, load {measured.load:.1f} at the start, "
        f"{measured.seconds:.0f} s of measuring.\n\n"
    )
    return told + _HEAD + "".join(map(_line, measured.figures))


def _line(figure: Figure) -> str:
    what = f"{figure.what} ({figure.note})" if figure.note else figure.what
    cells = (
        what, _time(figure.ours), figure.against, _time(figure.theirs),
        "; ".join(map(limit_told, figure.limits)), _met(figure.limits),
    )  # fmt: skip
    return f"| {' | '.join(cells)} |\n"


def limit_told(limit: Limit) -> str:
    """Return a figure with its limit in words, as in ``1.32 x (1.5)``."""
    name = f"{limit.name} " if limit.name else ""
    unit = f" {limit.unit}" if limit.unit else ""
    most = "" if limit.most is None else f" ({'>= ' if limit.least else ''}{limit.most:g})"
    return f"{name}{number(limit.measured)}{unit}{most}"


def number(value: float) -> str:
    """Return three digits that count."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits


def _time(took: Took | None) -> str:
    return f"{number(took.wall)} / {number(took.cpu)} ms" if took else ""


def _met(limits: Sequence[Limit]) -> str:
    judged: Iterable[Limit] = [limit for limit in limits if limit.most is not None]
    if not judged:
        return ""
    return "yes" if all(limit.met for limit in judged) else "**no**"
