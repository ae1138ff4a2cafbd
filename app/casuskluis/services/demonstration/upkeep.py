# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The periodic checks and the data breaches of the demonstration."""

from datetime import UTC, datetime, time, timedelta

from casuskluis.domain.identifiers import DataBreachId, UpkeepId
from casuskluis.domain.upkeep import DataBreach, UpkeepKind, UpkeepRecord
from casuskluis.services.demonstration.stage import Stage

_CHECKS: tuple[tuple[UpkeepKind, int, str], ...] = (
    (UpkeepKind.DPIA, 700, "DPIA herzien na de nieuwe werkwijze; vastgesteld door de FG."),
    (UpkeepKind.AUTHORISATION, 395, "Twee rollen ingetrokken van oud-collega's."),
    (UpkeepKind.JOURNAL_CHECK, 350, "Logboek sluit; controlegetal bewaard bij de FG."),
    (UpkeepKind.RESTORE_TEST, 345, "Back-up teruggezet op de reservelaptop; alles klopte."),
    (UpkeepKind.COVENANT, 300, "Convenant besproken met de partners; geen wijziging."),
    (UpkeepKind.CONTACTS, 210, "Alle partners gebeld; drie contactpersonen vervangen."),
    (UpkeepKind.JOURNAL_CHECK, 165, "Logboek sluit; geen bijzonderheden."),
    (UpkeepKind.SPECIAL_AUTHORISATION, 160, "Noodblad nagekeken; ligt in de kluis van de FG."),
    (UpkeepKind.SPECIAL_AUTHORISATION, 45, "Geen wijziging nodig."),
)
"""Which check, how many days ago, and what was found. Some are a little late."""


def draw_upkeep(stage: Stage) -> list[UpkeepRecord]:
    """Return the checks that were done, oldest first."""
    author = stage.partners.with_function("procesregisseur")[0].name.display
    return [
        UpkeepRecord(
            id=UpkeepId(place),
            kind=kind,
            done_on=stage.last_day - timedelta(days=ago),
            author=author,
            note=note,
        )
        for place, (kind, ago, note) in enumerate(_CHECKS, start=1)
    ]


def draw_breaches(stage: Stage) -> list[DataBreach]:
    """Return three breaches: reported in time, not reported, and one whose clock runs."""
    mailed, lost, fresh = (_moment(stage, days=ago) for ago in (410, 180, 2))
    return [
        DataBreach(
            id=DataBreachId(1),
            number=_next(mailed),
            found_at=mailed,
            description="Een agenda met namen is per e-mail naar de verkeerde partner gegaan.",
            measures="De ontvanger heeft het bericht gewist en dat bevestigd. De agenda gaat "
            "nu alleen nog op papier, per ontvanger.",
            reported_at=mailed + timedelta(hours=26),
            persons_told_on=(mailed + timedelta(days=3)).date(),
            closed_on=(mailed + timedelta(days=20)).date(),
        ),
        DataBreach(
            id=DataBreachId(2),
            number=_next(lost, mailed),
            found_at=lost,
            description="Een laptop met een vergrendelde kluis is in de trein blijven liggen.",
            measures="De laptop is op afstand gewist. De wachtzin is gewijzigd.",
            reason_not="De kluis was vergrendeld en versleuteld; er is geen risico voor de "
            "betrokkenen. Besproken met de FG.",
            closed_on=(lost + timedelta(days=6)).date(),
        ),
        DataBreach(
            id=DataBreachId(3),
            number=_next(fresh, lost, mailed),
            found_at=fresh,
            description="Een verslag van een overleg lag een nacht bij de printer. Er staan "
            "gegevens in van twee betrokkenen.",
            measures="Het verslag is vernietigd. Wij zoeken uit wie erbij kon.",
        ),
    ]


def _moment(stage: Stage, *, days: int) -> datetime:
    day = stage.last_day - timedelta(days=days)
    return datetime.combine(day, time(8, 40), tzinfo=UTC)


def _next(moment: datetime, *earlier: datetime) -> str:
    place = 1 + sum(one.year == moment.year for one in earlier)
    return f"DL{moment.year}-{place:02}"
