# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers with codes that open a vault."""

from collections.abc import Callable
from datetime import date

from casuskluis.documents import once_code, share_sheet
from casuskluis.documents.papers import OnceCodePaper, ShareSheetPaper
from documents.samples import PRINTED_AT


def share() -> ShareSheetPaper:
    return ShareSheetPaper(
        municipality="Voorbeeldstad",
        vault_name="Voorbeeldstad",
        code="4CFG-0001-62K4-D151-P3VN-VZM6-YVH5-942E-PF1T-AB4B",
        number=1,
        set_mark="4CF",
        keeper="De gemeentesecretaris",
        created_at=PRINTED_AT,
    )


def once() -> OnceCodePaper:
    return OnceCodePaper(
        municipality="Voorbeeldstad",
        vault_name="Voorbeeldstad",
        officer="T. de Wit",
        code="K7QF-2MXA-90TB-VW3E-HJ5N-4RCD-8PZG",
        use_by=date(2026, 12, 5),
        created_at=PRINTED_AT,
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "share sheet": lambda: share_sheet.build(share()),
    "once code": lambda: once_code.build(once()),
}
AGREED = tuple(KINDS)
