# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cases described as types, and a sheet under a pseudonym; invented content."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from casuskluis.documents import pseudonym_sheet, type_descriptions
from casuskluis.documents.papers import PseudonymSheetPaper, TypeDescriptionsPaper, TypeText

_AT = datetime(2027, 1, 11, 9, 5, 44, tzinfo=UTC)
_ON = date(2026, 12, 31)


def descriptions() -> TypeDescriptionsPaper:
    return TypeDescriptionsPaper(
        municipality="Voorbeeldstad",
        period="tweede halfjaar 2026",
        reference_date=_ON,
        least=10,
        audience_label="raad en openbaar",
        types=(
            TypeText(
                sentences=(
                    (
                        "Het gaat om een groep personen in de leeftijd van 18 tot en met 26 "
                        "jaar bij wie zorgen bestaan over rechts-extremisme."
                    ),
                    "De signalen kwamen vooral uit het onderwijs en de jeugdhulp.",
                    "De aanpak bestond in de meeste gevallen uit zorg.",
                ),
                size="15",
            ),
            TypeText(
                sentences=(
                    "Het gaat om een groep personen bij wie zorgen bestaan over extremisme.",
                ),
                size="10",
            ),
        ),
        rest="Casussen die in geen van deze groepen passen, zijn niet beschreven.",
        method=("Casussen zijn samengenomen tot groepen die groot genoeg zijn.",),
        printed_at=_AT,
        control="1234-abcdef123456",
    )


def sheet() -> PseudonymSheetPaper:
    return PseudonymSheetPaper(
        municipality="Voorbeeldstad",
        pseudonym="K7Q4MX",
        reference_date=_ON,
        facts=(
            ("Leeftijd", "18 tot en met 26 jaar"),
            ("Fenomeen", "rechts-extremisme"),
            ("Fase", "Monitoring"),
            ("Geopend", "eerste halfjaar 2026"),
            ("Herkomst van de melding", "Onderwijs"),
            ("Interventies", "zorg, sociaal"),
        ),
        printed_at=_AT,
        control="1234-abcdef123456",
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "type descriptions": lambda: type_descriptions.build(descriptions()),
    "empty type descriptions": lambda: type_descriptions.build(
        replace(descriptions(), types=(), rest="", method=(), control="")
    ),
    "pseudonym sheet": lambda: pseudonym_sheet.build(sheet()),
    "empty pseudonym sheet": lambda: pseudonym_sheet.build(replace(sheet(), facts=())),
}
AGREED = ("type descriptions", "pseudonym sheet")
