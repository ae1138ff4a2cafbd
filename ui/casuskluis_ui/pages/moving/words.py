# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The Dutch words for what a list becomes in the vault."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from casuskluis_ui.pages.words import counted


def made_words(counts: Mapping[str, int]) -> str:
    """Return "12 personen, 12 casussen": how many records of each kind there are.

    Args:
        counts: How many, by their word in the journal.
    """
    return ", ".join(_told(counts)) or _tr("niets")


def _told(counts: Mapping[str, int]) -> Iterator[str]:
    for kind, (one, more) in _names().items():
        if counts.get(kind):
            yield counted(counts[kind], one, more)


def _names() -> Mapping[str, tuple[str, str]]:
    return {
        "subject": (_tr("1 persoon"), _tr("{n} personen")),
        "notification": (_tr("1 melding"), _tr("{n} meldingen")),
        "assessment": (_tr("1 weging"), _tr("{n} wegingen")),
        "case": (_tr("1 casus"), _tr("{n} casussen")),
        "action_item": (_tr("1 actie"), _tr("{n} acties")),
        "information_item": (_tr("1 notitie"), _tr("{n} notities")),
        "discussion_request": (_tr("1 bespreekwens"), _tr("{n} bespreekwensen")),
        "organisation": (_tr("1 partner"), _tr("{n} partners")),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("MovingWords", text)
