# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault with a register in it, and the way an overview goes from it to a file."""

import os
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.releases import ReleaseAudience, ReleaseRecord
from casuskluis.explanations import FALLBACK, explain
from casuskluis.services.releases.profiles import Period, PeriodKind, period_of, profile_of
from casuskluis.services.releases.wishes import PreparedOverview, Wish
from casuskluis.services.workspace import Workspace
from services.bureau import PASSPHRASE, VAULTS, open_office, storeroom
from services.releases.register import fill_register

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
YEAR = period_of(PeriodKind.YEAR, date(2025, 6, 1))
YEAR_BEFORE = period_of(PeriodKind.YEAR, date(2024, 6, 1))
RECORDS = 40


def quarter(number: int, year: int = 2025) -> Period:
    return period_of(PeriodKind.QUARTER, date(year, number * 3, 1))


@cache
def _filled(years: tuple[int, ...], records: int) -> Path:
    workspace = open_office(storeroom()).workspace
    for year in years:
        fill_register(workspace, year, records)
    workspace.close()
    return workspace.place


@cache
def _gone(years: tuple[int, ...], records: int, period: Period) -> Path:
    workspace = unlocked(closed_register(storeroom(), *years, records=records))
    released(workspace, wished(workspace, period))
    workspace.close()
    return workspace.place


def closed_register(
    folder: Path, *years: int, records: int = RECORDS, gone: Period | None = None
) -> Path:
    """Return a closed vault of its own with a register of these years.

    Args:
        folder: Where it comes.
        years: Of which it has notifications.
        records: How many of each year.
        gone: The period of which an overview for everybody was released already.
    """
    pattern = _gone(years, records, gone) if gone else _filled(years, records)
    return shutil.copytree(pattern, folder / pattern.name)


def unlocked(place: Path) -> Workspace:
    return VAULTS.open(place, bytearray(PASSPHRASE))


def open_register(
    folder: Path, *years: int, records: int = RECORDS, gone: Period | None = None
) -> Workspace:
    return unlocked(closed_register(folder, *years, records=records, gone=gone))


def wished(
    workspace: Workspace,
    period: Period = YEAR,
    profile: str = "council_year",
    audience: ReleaseAudience | None = None,
) -> Wish:
    wish = workspace.releases.preparing.wish(profile, period)
    return wish if audience is None else replace(wish, audience=audience)


def fresh_wish(
    period: Period = YEAR, audience: ReleaseAudience = ReleaseAudience.PUBLIC
) -> Wish:
    """Return a wish that leans on nothing that went before."""
    return Wish(profile=profile_of("council_year"), period=period, audience=audience)


def settled(workspace: Workspace, wish: Wish | None = None) -> PreparedOverview:
    return workspace.releases.preparing.settle(wish or wished(workspace))


def written(workspace: Workspace, wish: Wish | None = None) -> ReleaseRecord:
    return workspace.releases.releasing.write(settled(workspace, wish))


def released(workspace: Workspace, wish: Wish | None = None) -> ReleaseRecord:
    record = written(workspace, wish)
    paper = workspace.releases.releasing.paper(record.id)
    return workspace.releases.ledger.note_left(record.id, paper.digest)


def ledger_of(workspace: Workspace) -> list[ReleaseRecord]:
    return [line.record for line in workspace.releases.ledger.lines()]


def said(error: CasuskluisError) -> str:
    """Return the sentence for an error, which must be one of its own."""
    sentence = explain(error)
    assert sentence != FALLBACK
    assert "…" not in sentence
    assert sentence.endswith((".", "?"))
    return sentence
