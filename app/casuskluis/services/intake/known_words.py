# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The Dutch words for why somebody may be known, and as what; window and command line share."""

from collections.abc import Mapping

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.known import KnownAs, KnownGround, KnownMatch

GROUNDS: Mapping[KnownGround, str] = {
    KnownGround.SAME_BSN: "zelfde BSN",
    KnownGround.SAME_PERSON: "zelfde naam en geboortedatum",
    KnownGround.SAME_NAME: "zelfde naam",
    KnownGround.SAME_BIRTH_DATE: "zelfde geboortedatum, naam lijkt erop",
    KnownGround.SOUNDS_ALIKE: "naam klinkt hetzelfde",
    KnownGround.OTHER_BIRTH_DATE: "zelfde naam, andere geboortedatum",
}


def place_words(match: KnownMatch, codes: CodeBook) -> str:
    """Return where somebody stands: in which notifications and cases, or as whose contact."""
    if match.kind is KnownAs.CONTACT:
        of = f" van {match.place}" if match.place else ""
        return f"staat ook als contactpersoon{of}"
    if match.kind is KnownAs.RELATED_PERSON:
        return f"staat ook als andere persoon in casus {match.place}"
    return files_words(match, codes) or "geen melding of casus"


def files_words(match: KnownMatch, codes: CodeBook) -> str:
    """Return the notifications and cases about somebody: numbers and where they stand."""
    told = [
        f"{one.number} ({codes.label(CodeList.NOTIFICATION_STATUS, one.status).lower()})"
        for one in match.notifications
    ]
    cases = [
        f"casus {one.number} ({codes.label(CodeList.CASE_PHASE, one.phase).lower()})"
        for one in match.cases
    ]
    return ", ".join(told + cases)
