# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The words that take the place of what is left out: a role, never an initial."""

import re
from types import MappingProxyType

from casuskluis.domain.errors import RuleViolated

SUBJECT = "[betrokkene]"
RELATIVE = "[familielid]"
NOTIFIER = "[melder]"
PROFESSIONAL = "[professional]"
PERSON = "[naam]"
DATE = "[datum]"
BIRTH_DATE = "[geboortedatum]"
AGE = "[leeftijd]"
PHONE = "[telefoonnummer]"
MAIL = "[e-mailadres]"
SITE = "[website]"
HANDLE = "[account]"
ADDRESS = "[adres]"
POSTCODE = "[postcode]"
TOWN = "[plaats]"
COUNTRY = "[land]"
DISTRICT = "[wijk]"
SCHOOL = "[school]"
WORSHIP = "[gebedshuis]"
CLUB = "[vereniging]"
EMPLOYER = "[bedrijf]"
ORGANISATION = "[organisatie]"
ACCOUNT = "[rekeningnummer]"
BSN = "[burgerservicenummer]"
NUMBER = "[nummer]"
CASE_NUMBER = "[zaaknummer]"
DOCUMENT = "[documentnummer]"
PLATE = "[kenteken]"
COMPUTER = "[ip-adres]"
LEFT_OUT = "[weggelaten]"
MIXED = "[persoonsgegevens]"

OFFERED = MappingProxyType(
    {
        "Personen": (
            SUBJECT, "[moeder]", "[vader]", "[broer]", "[zus]", "[partner]", "[kind]", RELATIVE,
            "[vriend]", NOTIFIER, "[buur]", PROFESSIONAL, PERSON,
        ),
        "Plaatsen": (ADDRESS, DISTRICT, TOWN, "[streek]", COUNTRY),
        "Organisaties": (SCHOOL, WORSHIP, CLUB, EMPLOYER, ORGANISATION),
        "Tijd": (
            DATE, "[datum: voorjaar]", "[datum: zomer]", "[datum: najaar]", "[datum: winter]",
            BIRTH_DATE, AGE,
        ),
        "Nummers": (
            PHONE, MAIL, HANDLE, SITE, BSN, ACCOUNT, PLATE, DOCUMENT, CASE_NUMBER, NUMBER,
        ),
        "Anders": ("[herkomst]", "[geloof]", "[beroep]", "[gebeurtenis]", LEFT_OUT),
    }
)  # fmt: skip
"""What the window offers, by heading. Another label may be typed."""

_LABEL = re.compile(r"\[[^\W\d_](?:[^\W\d_]|[ :-]){2,38}\]")


class LabelImpossible(RuleViolated):
    """A label is a word or a few in square brackets, without digits or initials."""


def check_label(label: str) -> None:
    """Refuse what could itself point at somebody, such as an initial or a number.

    Raises:
        LabelImpossible: When it is no lower-case word, or a few, in square brackets.
    """
    if not _LABEL.fullmatch(label) or label != label.lower():
        raise LabelImpossible
