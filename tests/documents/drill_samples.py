# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A restore drill; invented content."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from casuskluis.documents import drill_proof
from casuskluis.documents.papers import DrillCheck, DrillCount, DrillPaper


def drill(*, passed: bool = True) -> DrillPaper:
    return DrillPaper(
        municipality="Voorbeeldstad",
        vault_name="Voorbeeldstad",
        backup="Voorbeeldstad-20260301-171502.kluis",
        place="op de tweede plek (stick of schijf van de gemeente)",
        made_at=datetime(2026, 3, 1, 16, 15, 2, tzinfo=UTC),
        drilled_at=datetime(2026, 3, 2, 16, 40, 12, tzinfo=UTC),
        author="Zoë Şahin-de Vries",
        checks=(
            DrillCheck(
                label="Bestanden",
                outcome="Byte voor byte gelijk aan wat bij het maken is vastgelegd.",
                good=True,
            ),
            DrillCheck(
                label="Logboek",
                outcome="4.211 regels, tot controlegetal 4211-abcdef123456; sluit niet aan."
                if not passed
                else "4.211 regels, tot controlegetal 4211-abcdef123456; sluit aan.",
                good=passed,
            ),
        ),
        counts=(
            DrillCount(label="Casussen", then="147", restored="147", now="149"),
            DrillCount(label="Alle 74 tabellen samen", then="–", restored="9.120", now="9.188"),
        ),
        passed=passed,
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "drill proof": lambda: drill_proof.build(drill()),
    "failed drill proof": lambda: drill_proof.build(drill(passed=False)),
    "bare drill proof": lambda: drill_proof.build(
        replace(drill(), author="", checks=(), counts=())
    ),
}
AGREED = ("drill proof",)
