# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One case: its file, and what its tabs ask when they are looked at."""

import random
from collections.abc import Iterator
from functools import partial

from casuskluis.domain.identifiers import CaseId
from casuskluis.services.workspace import Workspace
from harness.asking import SIZES, Call, beside, spent
from harness.figures import Figure
from harness.growing import FLAT, grown
from harness.plain import plain, plain_copy
from harness.stock import LARGE, opened

CASES = 100


def files(workspace: Workspace, cases: int) -> list[Call]:
    """Return the opening of some cases, the same at every run."""
    chance = random.Random(20261121)  # noqa: S311 - the same every time
    chosen = chance.sample(range(1, cases + 1), CASES)
    return [partial(workspace.cases.file, CaseId(number)) for number in chosen]


def tabs(workspace: Workspace, cases: int) -> list[Call]:
    """Return what every tab asks, one after another, of the same cases."""
    return [partial(_tabs, workspace, *call.args) for call in files(workspace, cases)]  # type: ignore[attr-defined]  # each is a partial


def _tabs(workspace: Workspace, case: CaseId) -> None:
    for service in (
        workspace.timelines,
        workspace.plans,
        workspace.informings,
        workspace.disclosures,
        workspace.requests,
        workspace.reviews,
        workspace.wishes,
        workspace.histories,
    ):
        service.of_case(case)
    workspace.retention.card(case)


def measure(cases: int = LARGE) -> Iterator[Figure]:
    """Measure the opening of a case, and all of its tabs."""
    with opened(cases) as workspace, plain(plain_copy(cases)) as connection:
        for what, calls, most in (
            (f"a case file, {cases:,} cases", files(workspace, cases), 1.5),
            ("what all its tabs ask besides", tabs(workspace, cases), None),
        ):
            yield beside("details", what, workspace, calls, connection, most)


def measure_growth() -> Iterator[Figure]:
    """Measure a case file in vaults of three sizes."""
    times = {}
    for cases in SIZES:
        with opened(cases) as workspace:
            times[cases] = spent({"file": files(workspace, cases)})["file"]
    yield grown("a case file", times, FLAT)
