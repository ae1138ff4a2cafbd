# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Exact numbers of cases do not leave about two periods that touch: cases run on."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.disclosure.model.policy import Method
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.explanations import explain
from casuskluis.services.releases.preparing import SuppressionBesideSuppression
from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import Wish
from services.bureau import Office
from services.releases.register import fill_register


def hiding(office: Office, profile: str, kind: PeriodKind, day: date) -> Wish:
    wish = office.workspace.releases.preparing.wish(profile, period_of(kind, day))
    return replace(wish, method=Method.SUPPRESSION, audience=ReleaseAudience.PUBLIC)


@pytest.mark.parametrize(
    ("profile", "kind", "day"),
    [
        ("council_year", PeriodKind.YEAR, date(2025, 1, 1)),
        ("triangle_quarter", PeriodKind.QUARTER, date(2025, 8, 1)),
    ],
)
def test_hiding_is_not_offered_for_cases_of_a_period_that_touches_a_hidden_one(
    office: Office, profile: str, kind: PeriodKind, day: date
) -> None:
    releases = office.workspace.releases
    fill_register(office.workspace, 2025, 12)
    first = hiding(office, "triangle_quarter", PeriodKind.QUARTER, date(2025, 5, 1))
    prepared = releases.preparing.settle(first)
    assert prepared.verdict is Verdict.SAFE
    releases.releasing.write(prepared)

    second = hiding(office, profile, kind, day)
    with pytest.raises(SuppressionBesideSuppression) as refused:
        releases.preparing.prepare(second)
    assert "afronden" in explain(refused.value)
    assert releases.preparing.prepare(replace(second, method=Method.ROUNDING)).groups
    later = hiding(office, "triangle_quarter", PeriodKind.QUARTER, date(2025, 11, 1))
    assert releases.preparing.prepare(later).groups
