# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The proof of a restore drill, in the words of the paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from casuskluis.documents.papers import DrillCheck, DrillCount, DrillPaper
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import recorded_print
from casuskluis.services.papers import PrintedPaper, sound_paper

if TYPE_CHECKING:
    from casuskluis.services.backups.drills import Drill

SHOWN: Mapping[str, str] = {
    "notifications": "Meldingen",
    "cases": "Casussen",
    "meetings": "Overleggen",
    "journal": "Regels in het logboek",
}
"""The tables the proof names; the others are counted together."""
_PLACES = {
    "beside": "in de map met back-ups naast de kluis",
    "second": "op de tweede plek (stick of schijf)",
}


def drill_proof(context: Context, vault_name: str, drill: "Drill") -> PrintedPaper:
    """Return the proof of a drill.

    Args:
        context: Of the open vault.
        vault_name: As the officer knows it.
        drill: What was found.

    Raises:
        NotAllowed: When the roles of the officer at work make no backups.
    """
    municipality, control = recorded_print(context, "drill_proof", Permission.BACKUP)
    from casuskluis.documents import drill_proof as document  # noqa: PLC0415 - only a paper waits

    pdf = document.build(
        DrillPaper(
            municipality=municipality,
            vault_name=vault_name,
            backup=drill.backup,
            place=_PLACES[drill.place],
            made_at=drill.made_at,
            drilled_at=drill.drilled_at,
            author=context.actor.label,
            checks=drill_checks(drill),
            counts=_counts(drill),
            passed=drill.passed,
            control=control,
        )
    )
    title = "Bewijs van hersteloefening"
    return sound_paper(pdf, file_name="hersteloefening.pdf", title=title)


def drill_checks(drill: "Drill") -> tuple[DrillCheck, ...]:
    """Return what a drill looked at and found, in Dutch."""
    checks = (_files(drill), _rows(drill), _journal(drill), _join(drill))
    if not drill.again:
        return checks
    again = f"{drill.again} dossiers worden bij echt terugzetten opnieuw vernietigd."
    return (*checks, DrillCheck(label="Vernietigd", outcome=again, good=True))


def _files(drill: "Drill") -> DrillCheck:
    whole = "Gelijk aan wat bij het maken is vastgelegd."
    outcome = whole if drill.sound else "De inhoud is beschadigd."
    return DrillCheck(label="Bestanden", outcome=outcome, good=drill.sound)


def _rows(drill: "Drill") -> DrillCheck:
    fits = "evenveel als bij het maken"
    if not drill.then:
        fits = "bij het maken is nog niet geteld"
    elif not drill.counts_fit:
        fits = f"niet {fits}"
    rows = number(sum(drill.restored.values()))
    outcome = f"{len(drill.restored)} tabellen, {rows} rijen: {fits}."
    return DrillCheck(label="Aantallen", outcome=outcome, good=drill.counts_fit)


def _journal(drill: "Drill") -> DrillCheck:
    chain = "Ongewijzigd" if drill.chain.is_sound else "Beschadigd"
    outcome = f"{chain}: {number(drill.chain.lines)} regels, tot {drill.control}."
    return DrillCheck(label="Logboek", outcome=outcome, good=drill.chain.is_sound)


def _join(drill: "Drill") -> DrillCheck:
    joins = "dezelfde regel staat in de kluis"
    if not drill.joins:
        joins = "die regel staat niet in de kluis"
    return DrillCheck(
        label="Aansluiting", outcome=f"{drill.control}: {joins}.", good=drill.joins
    )


def number(count: int) -> str:
    """Return a number as it is written in Dutch: 12.345."""
    return f"{count:,}".replace(",", ".")


def _counts(drill: "Drill") -> tuple[DrillCount, ...]:
    def line(label: str, *tables: str) -> DrillCount:
        then = sum(drill.then.get(one, 0) for one in tables)
        return DrillCount(
            label=label,
            then=number(then) if drill.then else "–",
            restored=number(sum(drill.restored.get(one, 0) for one in tables)),
            now=number(sum(drill.now.get(one, 0) for one in tables)),
        )

    every = sorted({*drill.restored, *drill.now})
    lines = [line(label, table) for table, label in SHOWN.items() if table in every]
    return (*lines, line(f"Alle {len(every)} tabellen samen", *every))
