# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The person a case is about, kept apart from the case (pseudonymisation, AVG art. 4(5)).

There is deliberately no field for religion, ethnicity, nationality or a photo.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.addresses import address_lines
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate


class SubjectKind(StrEnum):
    """The Act knows natural and legal persons."""

    NATURAL = "natural"
    LEGAL = "legal"


class Gender(StrEnum):
    """The codes of the national model (JZV; ISO/IEC 5218)."""

    UNKNOWN = "0"
    MALE = "1"
    FEMALE = "2"
    NOT_APPLICABLE = "9"


class AgeBand(StrEnum):
    """The only ages that leave the vault in figures."""

    MINOR = "minor"
    YOUNG_ADULT = "young_adult"
    ADULT = "adult"
    OLDER = "older"
    UNKNOWN = "unknown"


_BANDS = ((18, AgeBand.MINOR), (24, AgeBand.YOUNG_ADULT), (36, AgeBand.ADULT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A betrokkene. Everything that identifies is kept out of ``repr``.

    Attributes:
        bsn: Empty unless the municipality recorded a legal basis (setting ``bsn_allowed``).
        address_shielded: The register marks the address as secret (geheimhouding).
        source: Where the record came from: "handmatig" or the kind of file.
        source_key: Recognises the row when the same file is read again; never holds a BSN.
    """

    id: SubjectId = SubjectId(0)
    kind: SubjectKind = SubjectKind.NATURAL
    name: PersonName = field(repr=False)
    alias: str = field(default="", repr=False)
    birth_date: PartialDate | None = field(default=None, repr=False)
    gender: Gender = Gender.UNKNOWN
    street: str = field(default="", repr=False)
    postcode: str = field(default="", repr=False)
    town: str = field(default="", repr=False)
    municipality: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    representative: str = field(default="", repr=False)
    bsn: str = field(default="", repr=False)
    address_shielded: bool = False
    source: str = ""
    source_key: str = field(default="", repr=False)
    version: int = 1

    @property
    def address(self) -> str:
        """Street, postcode and town on one line."""
        return ", ".join(self.address_lines)

    @property
    def address_lines(self) -> tuple[str, ...]:
        """The same, as on an envelope."""
        return address_lines(self.street, self.postcode, self.town)

    def age_band(self, on: date) -> AgeBand:
        """Return the band of the age on a day; unknown when a partial date spans two."""
        return age_band(self.birth_date, on)


def age_band(born: PartialDate | None, on: date) -> AgeBand:
    """Return the band of the age on a day; unknown when a partial date spans two."""
    if born is None:
        return AgeBand.UNKNOWN
    lowest, highest = (_band(age) for age in born.ages_on(on))
    return lowest if lowest is highest else AgeBand.UNKNOWN


def _band(age: int) -> AgeBand:
    if age < 0:
        return AgeBand.UNKNOWN
    return next((band for limit, band in _BANDS if age < limit), AgeBand.OLDER)
