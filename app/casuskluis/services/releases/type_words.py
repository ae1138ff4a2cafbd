# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How traits of cases become coarser, and how they are said in a type description."""

from collections.abc import Mapping
from datetime import date

from casuskluis.disclosure.types import Hierarchy, Words
from casuskluis.disclosure.types.prose import AGE, DISTRICT, PHENOMENON
from casuskluis.domain.case import CasePhase
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.plan import InterventionKind

UNKNOWN = "unknown"
_JUNE = 6
_BANDS = ((15, "0-14"), (18, "15-17"), (23, "18-22"), (27, "23-26"), (35, "27-34"))
_OLDEST = "35+"
_MINOR, _YOUNG, _OLDER = "minor", "18-26", "27+"
_WIDER_BANDS: Mapping[str, str] = {
    "0-14": _MINOR,
    "15-17": _MINOR,
    "18-22": _YOUNG,
    "23-26": _YOUNG,
    "27-34": _OLDER,
    _OLDEST: _OLDER,
}
AGES: Mapping[str, str] = {
    "0-14": "onder de 15 jaar",
    "15-17": "15 tot en met 17 jaar",
    "18-22": "18 tot en met 22 jaar",
    "23-26": "23 tot en met 26 jaar",
    "27-34": "27 tot en met 34 jaar",
    _OLDEST: "35 jaar en ouder",
    _MINOR: "onder de 18 jaar",
    _YOUNG: "18 tot en met 26 jaar",
    _OLDER: "27 jaar en ouder",
}
_RIGHT, _LEFT, _RELIGIOUS, _OTHER = "g:right", "g:left", "g:religious", "g:other"
_STREAMS: Mapping[str, str] = {
    "jihadist": _RELIGIOUS,
    "right_wing": _RIGHT,
    "left_wing": _LEFT,
    "animal_climate": _LEFT,
}
PHENOMENA: Mapping[str, str] = {
    "jihadist": "jihadisme",
    "right_wing": "rechts-extremisme",
    "left_wing": "links-extremisme",
    "anti_institutional": "anti-institutioneel extremisme",
    "animal_climate": "extremisme rond dieren, klimaat of milieu",
    "mixed": "gemengd of wisselend extremisme",
    "not_interpretable": "extremisme dat (nog) niet te duiden is",
    _RIGHT: "rechts-extremisme",
    _LEFT: "links-extremisme",
    _RELIGIOUS: "religieus extremisme",
    _OTHER: "andere vormen van extremisme",
}
SOURCES: Mapping[str, str] = {
    "municipality": "de gemeente",
    "police": "de politie",
    "justice": "justitie en reclassering",
    "education": "het onderwijs",
    "care": "de zorg",
    "youth": "jeugdhulp en jongerenwerk",
    "social": "wonen, werk en inkomen",
    "community": "verenigingen en maatschappelijke organisaties",
    "citizens": "inwoners en familie",
    "national": "landelijke diensten",
}
INTERVENTIONS: Mapping[str, str] = {
    InterventionKind.ADMINISTRATIVE: "bestuurlijke maatregelen",
    InterventionKind.CRIMINAL: "strafrechtelijke maatregelen",
    InterventionKind.CARE: "zorg",
    InterventionKind.SOCIAL: "sociale ondersteuning",
}
STATUSES: Mapping[str, str] = {
    CasePhase.CASE_MEETING: "worden de meeste casussen nog besproken in het casusoverleg",
    CasePhase.MONITORING: "worden de meeste casussen gevolgd",
    CasePhase.AFTERCARE: "zijn de meeste casussen in de nazorg",
    CasePhase.CLOSED: "zijn de meeste casussen afgesloten",
}


def band_of(ages: tuple[int, int]) -> str:
    """Return the finest band of an age; unknown when it can be either of two."""
    lowest, highest = (_band(age) for age in ages)
    return lowest if lowest == highest else UNKNOWN


def _band(age: int) -> str:
    if age < 0:
        return UNKNOWN
    return next((band for limit, band in _BANDS if age < limit), _OLDEST)


def _people(age: str) -> str:
    link = "" if age.startswith("onder") else "van "
    return f"een groep personen {link}{age}"


def half_year(day: date) -> str:
    """Return the half year of a day in words; a date of a case is told no finer than that."""
    return f"{'eerste' if day.month <= _JUNE else 'tweede'} halfjaar {day.year}"


def hierarchies(codes: CodeBook) -> tuple[Hierarchy, ...]:
    """Return how age, phenomenon and district become coarser, for these code lists.

    A phenomenon that the office added itself belongs to the other forms.
    """
    known = {code.code for code in codes.all(CodeList.IDEOLOGY)} | set(_STREAMS) | {""}
    streams = {code: _STREAMS.get(code, _OTHER) for code in known}
    return (
        Hierarchy(AGE, (_WIDER_BANDS,)),
        Hierarchy(PHENOMENON, (streams,)),
        Hierarchy(DISTRICT),
    )


def words(codes: CodeBook) -> Words:
    """Return how everything is said, with the districts as this office calls them."""
    places = {code.code: f"het gebied {code.label}" for code in codes.all(CodeList.DISTRICT)}
    own = {
        code.code: f"extremisme van de soort '{code.label.lower()}'"
        for code in codes.all(CodeList.IDEOLOGY)
    }
    return Words(
        ages={band: _people(age) for band, age in AGES.items()},
        phenomena={**own, "other": PHENOMENA[_OTHER], **PHENOMENA},
        districts=places,
        sources=SOURCES,
        interventions=INTERVENTIONS,
        statuses=STATUSES,
    )
