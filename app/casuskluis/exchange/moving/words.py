# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The words people use for a phase, a phenomenon and a reason, and the codes they stand for."""

import re
from collections.abc import Mapping

from casuskluis.domain.naming import fold
from casuskluis.exchange.moving.cleaning import tidy, told_text
from casuskluis.exchange.moving.fields import ListedStage
from casuskluis.exchange.moving.listed import Told

UNKNOWN_STAGE = "Deze fase is niet herkend. Kies zelf de fase."
UNKNOWN_CODE = "Dit woord staat niet in de keuzelijst. Kies zelf."
PERHAPS = "Dit woord lijkt op een keuze uit de lijst. Controleer de keuze."
_STAGES: Mapping[ListedStage, tuple[str, ...]] = {
    ListedStage.NOTIFIED: (
        "melding", "nieuw", "nieuwe melding", "weging", "in weging", "te wegen", "intake",
        "gemeld", "aangemeld", "aanmelding", "triage", "in afwachting van weging",
    ),
    ListedStage.CASE_MEETING: (
        "lopend", "actief", "open", "in behandeling", "casusoverleg", "pga", "in casusoverleg",
        "loopt", "in uitvoering", "lopende casus", "aanpak", "actieve casus", "pga loopt",
    ),
    ListedStage.MONITORING: (
        "monitoring", "monitoren", "volgen", "in monitoring", "wordt gemonitord", "gemonitord",
    ),
    ListedStage.AFTERCARE: ("nazorg", "in nazorg"),
    ListedStage.CLOSED: (
        "gesloten", "afgesloten", "afgerond", "dicht", "beeindigd", "gereed", "uitgestroomd",
        "casus gesloten", "gestopt", "afgeschaald en gesloten",
    ),
}  # fmt: skip
_LINK = re.compile(r"(op|per|sinds|vanaf|in|dd|d\.d\.|datum|[-–:])[:.]?", re.IGNORECASE)
_STAGE_OF = {word: stage for stage, words in _STAGES.items() for word in words}
_IDEOLOGY_STEMS: Mapping[str, tuple[str, ...]] = {
    "jihadist": ("jihad",),
    "right_wing": ("rechtsextrem", "extreemrechts", "rechts extrem", "extreem rechts"),
    "left_wing": ("linksextrem", "extreemlinks", "links extrem", "extreem links"),
    "anti_institutional": ("anti institut", "antiinstitut", "anti overheid", "soeverein"),
    "animal_climate": ("dierenrecht", "klimaat", "milieu"),
}
_LOOSE = frozenset({"klimaat", "milieu", "dierenrecht"})
"""Words for a cause; only the list of choices itself says that it is extremism."""
_REASON_STEMS: Mapping[str, tuple[str, ...]] = {
    "goals_reached": ("doelen behaald", "doel behaald", "doelen gehaald"),
    "moved": ("verhuisd", "overgedragen", "overdracht"),
    "deceased": ("overleden",),
    "left_country": ("vertrokken uit nederland", "naar buitenland", "uitgereisd"),
    "detention": ("detentie", "gedetineerd"),
}
"""Codes that come with the program, by words that mean nothing else."""


def told_stage(text: str) -> Told[str]:
    """Return the phase, as a value of `ListedStage`."""
    plain = told_text(text)
    if plain.value is None or plain.doubt:
        return plain
    stage = _STAGE_OF.get(fold(plain.value))
    doubt = PERHAPS if "?" in text else ""
    return Told(stage, doubt if stage else UNKNOWN_STAGE, text)


def dated_stage(text: str) -> tuple[str, str]:
    """Return a phase and the day behind it: "afgesloten per 1-6-2025".

    Without such a day: the text, and nothing.
    """
    words = tidy(text).split()
    for count in range(len(words) - 1, 0, -1):
        head, tail = fold(" ".join(words[:count])), words[count:]
        linked = len(tail) > 1 and _LINK.fullmatch(tail[0])
        day = " ".join(tail[1:] if linked else tail).strip("()")
        if head in _STAGE_OF and day[-1:].isdigit():
            return head, day
    return text, ""


def told_ideology(text: str, codes: Mapping[str, str]) -> Told[str]:
    """Return the code of the list ``ideology``."""
    return _told_code(text, codes, _IDEOLOGY_STEMS)


def told_closing_reason(text: str, codes: Mapping[str, str]) -> Told[str]:
    """Return the code of the list ``closing_reason``."""
    return _told_code(text, codes, _REASON_STEMS)


def _is_only(folded: str, parts: tuple[str, ...]) -> bool:
    """Tell whether a text says nothing else; "klimaatactivisme" is no extremism."""
    bare = any(folded == part for part in parts if part not in _LOOSE)
    return bare or any(
        re.fullmatch(rf"{part}(is\w*|e?el\w*|ion\w*)?( extremis\w*)?", folded)
        for part in parts
        if part not in _LOOSE
    )


def _told_code(
    text: str, codes: Mapping[str, str], stems: Mapping[str, tuple[str, ...]]
) -> Told[str]:
    plain = told_text(text)
    if plain.value is None or plain.doubt:
        return plain
    folded = fold(plain.value)
    exact = {fold(label): code for label, code in codes.items()}.get(folded)
    if exact is not None:
        return Told(exact, PERHAPS if "?" in text else "", text)
    found = {
        code
        for code, parts in stems.items()
        if code in codes.values()
        and any(part in folded for part in parts)
        and "activis" not in folded  # is never a ground
    }
    if len(found) == 1:
        code = found.pop()
        sure = "?" not in text and _is_only(folded, stems[code])
        return Told(code, "" if sure else PERHAPS, text)
    return Told(None, UNKNOWN_CODE, text)
