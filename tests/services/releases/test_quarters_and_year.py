# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Overviews of one year are weighed together: quarters, and the year they make up."""

from datetime import date

from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import PreparedOverview
from services.bureau import Office
from services.releases.register import fill_register


def written(office: Office, profile: str, kind: PeriodKind, day: date) -> PreparedOverview:
    releases = office.workspace.releases
    wish = releases.preparing.wish(profile, period_of(kind, day))
    prepared = releases.preparing.settle(wish)
    if prepared.verdict is Verdict.SAFE:
        releases.releasing.write(prepared)
    return prepared


def test_a_year_after_its_quarters_is_weighed_with_them_and_does_not_contradict_them(
    office: Office,
) -> None:
    fill_register(office.workspace, 2025, 60)
    quarters = [
        written(office, "council_letter", PeriodKind.QUARTER, date(2025, month, 1))
        for month in (2, 5, 8, 11)
    ]
    assert all(one.verdict is Verdict.SAFE for one in quarters)
    year = written(office, "council_year", PeriodKind.YEAR, date(2025, 1, 1))
    assert year.verdict is Verdict.SAFE
    assert year.earlier == len(quarters)
    (group, *_) = year.groups
    assert "eerdere overzichten (4)" in group.proof


def test_the_joined_categories_of_a_release_are_known_to_the_next_audit(
    office: Office,
) -> None:
    fill_register(office.workspace, 2025, 60)
    written(office, "triangle_quarter", PeriodKind.QUARTER, date(2025, 2, 1))
    (line,) = office.workspace.releases.ledger.lines()
    found = [one for group in line.groups for one in group.divisions]
    assert found
    assert all(len(one.parts) > 1 and one.whole for one in found)
