# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The backups that stand somewhere, told in words: to choose one from."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.thinning import KeepRule, Span, Stay, stays
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.vault.backups.stock import Backup, Proof, in_stock
from casuskluis.vault.errors import VaultError

_VERDICTS: Mapping[Proof, str] = {
    Proof.OURS: "volledig, nagelezen op {made}",  # it has no mark before it was read back
    Proof.WHOLE: "volledig, nog niet nagelezen: dat gebeurt bij terugzetten",
    Proof.OTHER_KEY: "van vóór de nieuwe sleutels; wordt niet vanzelf opgeruimd",
    Proof.DAMAGED: "beschadigd of niet afgemaakt",
}
_SPANS: Mapping[Span, str] = {
    Span.DAY: "laatste van die dag",
    Span.WEEK: "laatste van die week",
    Span.MONTH: "laatste van die maand",
}
_MEGA, _KILO = 1_000_000, 1000


@dataclass(frozen=True, slots=True)
class StoredBackup:
    """One backup.

    Attributes:
        folder: Where it stands.
        made_at: When it was made, with time zone; None when that cannot be read.
        size: Of its database, in bytes.
        verdict: What is known of it without opening it, in Dutch.
        usable: Whether it may be put back.
        stays: Why it is kept and when it goes, in Dutch; empty where that is not known.
    """

    folder: Path
    made_at: datetime | None
    size: int
    verdict: str
    usable: bool
    stays: str = ""

    @property
    def sentence(self) -> str:
        """When, how large, in what state and how long it stays, in Dutch."""
        made = f"{self.made_at.astimezone():%d-%m-%Y %H:%M}" if self.made_at else "onbekend"
        large = self.size >= _MEGA
        size = f"{self.size / _MEGA:.1f} MB" if large else f"{self.size // _KILO} kB"
        parts = (made, size.replace(".", ","), self.verdict, self.stays)
        return " · ".join(part for part in parts if part)


def stored(
    backups: Iterable[Backup], rule: KeepRule | None = None, today: date | None = None
) -> tuple[StoredBackup, ...]:
    """Return backups in words.

    Args:
        backups: Of one place, newest first.
        rule: Which stay; None where nothing is removed.
        today: The day it is, with a rule.
    """
    every = tuple(backups)
    known = _stays(every, rule, today) if rule and today else {}
    return tuple(
        StoredBackup(
            one.folder,
            one.made_at,
            one.size,
            _verdict(one),
            one.proof is not Proof.DAMAGED,
            known.get(one.folder, ""),
        )
        for one in every
    )


def _verdict(backup: Backup) -> str:
    """Return what was looked at, and when: a list does not read every backup through."""
    made = f"{backup.made_at.astimezone():%d-%m-%Y}" if backup.made_at else ""
    return _VERDICTS[backup.proof].format(made=made)


def _stays(backups: Iterable[Backup], rule: KeepRule, today: date) -> Mapping[Path, str]:
    """Return why each backup that the program removes itself is still there."""
    ours = {
        one.folder: one.made_at
        for one in backups
        if one.proof is Proof.OURS and one.made_at is not None and one.made_at.date() <= today
    }
    found = stays(ours.values(), rule, today)
    return {folder: _kept(found[made], today) for folder, made in ours.items()}


def _kept(stay: Stay, today: date) -> str:
    if stay.span is None:
        return "gaat weg na de volgende back-up"
    if stay.goes is None:
        return f"{_SPANS[stay.span]}, blijft meer dan een jaar"
    tomorrow = stay.goes - today <= timedelta(days=1)
    when = "morgen" if tomorrow else f"rond {dutch_date(stay.goes)}"
    return f"{_SPANS[stay.span]}, gaat weg {when}"


def stored_at(place: Path) -> tuple[StoredBackup, ...]:
    """Return the backups at a place, newest first, without opening anything.

    Args:
        place: A backup itself, a folder with backups, or a vault: then those beside it.
    """
    for folder in (place, place.parent, backup_folder(place)):
        with suppress(VaultError):
            found = in_stock(folder)
            if folder == place.parent:
                found = tuple(one for one in found if one.folder == place)
            if found:
                return stored(found)
    return ()
