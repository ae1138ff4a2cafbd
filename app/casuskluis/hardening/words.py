# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the self-check found, in Dutch: for the page, the command line and a refusal."""

from collections.abc import Iterable, Mapping

from casuskluis.hardening.selfcheck import Check, Finding, Verdict

_GOOD: Mapping[Check, str] = {
    Check.NETWORK: "Geen netwerk: dit programma vroeg er een en kreeg het niet.",
    Check.PROGRAMS: "Geen andere programma's: dit programma kan er geen starten.",
    Check.ISOLATION: "Alleen eigen onderdelen: instellingen van deze computer veranderen het "
    "programma niet.",
    Check.FOREIGN_CODE: "Er is geen vreemd onderdeel mee gestart.",
    Check.DEBUGGER: "Er kijkt geen ander programma in dit programma mee.",
    Check.MEMORY: "Het geheugen komt niet in een bestand, en andere programma's van u lezen "
    "het niet.",
    Check.FILES: "Bestanden die het programma maakt, zijn alleen voor u.",
    Check.PLUGINS: "Het venster gebruikt alleen onderdelen die zijn toegestaan.",
    Check.LIBRARIES: "De versleuteling is een versie die is nagekeken.",
}
_ABSENT: Mapping[Check, str] = {
    Check.ISOLATION: "Afzondering: hier niet. Dit is geen kant-en-klaar programma, maar een "
    "installatie met een Python van deze computer.",
}
_NOT_HERE = "Niet na te gaan op dit systeem: {what}."
_WHAT: Mapping[Check, str] = {
    Check.NETWORK: "het netwerk",
    Check.PROGRAMS: "andere programma's",
    Check.ISOLATION: "de afzondering",
    Check.FOREIGN_CODE: "vreemde onderdelen",
    Check.DEBUGGER: "of een ander programma meekijkt",
    Check.MEMORY: "de bescherming van het geheugen",
    Check.FILES: "de rechten van bestanden",
    Check.PLUGINS: "de onderdelen van het venster",
    Check.LIBRARIES: "de versie van de versleuteling",
}
_DOUBTFUL: Mapping[Check, str] = {
    Check.FOREIGN_CODE: "Er kan een vreemd onderdeel met dit programma zijn gestart: een "
    "instelling van deze computer (zoals LD_PRELOAD, LD_LIBRARY_PATH of PYTHONPATH) wijst er "
    "een aan. Zo'n onderdeel kan alles lezen. Sluit de kluis en vraag uw beheerder waarvoor "
    "het is.",
    Check.DEBUGGER: "Een ander programma kijkt in dit programma mee. Sluit de kluis en vraag "
    "uw beheerder of dat zo hoort.",
    Check.MEMORY: "Deze computer beschermt het geheugen van het programma niet. Vergrendel de "
    "kluis als u weggaat, en vraag uw beheerder om geheugenafdrukken uit te zetten.",
    Check.FILES: "Anderen op deze computer kunnen bestanden lezen die het programma maakt. "
    "Start het programma opnieuw; blijft dit staan, vraag het uw beheerder.",
    Check.PLUGINS: "Het venster laadde een onderdeel dat niet is toegestaan. Sluit de kluis en "
    "vraag uw beheerder om Casuskluis opnieuw te installeren.",
}
_REFUSED: Mapping[Check, str] = {
    Check.NETWORK: "Casuskluis start niet: het kon het netwerk niet afsluiten. Er is niets "
    "geopend. Laat uw beheerder Casuskluis opnieuw installeren.",
    Check.PROGRAMS: "Casuskluis start niet: het kon niet voorkomen dat het andere programma's "
    "start. Er is niets geopend. Laat uw beheerder Casuskluis opnieuw installeren.",
    Check.ISOLATION: "Casuskluis start niet: het draait niet afgezonderd. Start het met het "
    "pictogram of de opdracht die bij de installatie hoort.",
    Check.LIBRARIES: "De versleuteling op deze computer is te oud. Een kluis gaat er niet mee "
    "open. Laat uw beheerder Casuskluis opnieuw installeren.",
}
ELSEWHERE = (
    "Casuskluis start niet: het venster zou op het scherm van een andere computer komen, over "
    "het netwerk. Start het programma op de computer waar u achter zit."
)


def sentence(finding: Finding) -> str:
    """Return what was found, in Dutch; when it is not good also what to do."""
    check = finding.check
    if finding.verdict is Verdict.GOOD:
        return _GOOD[check]
    if finding.verdict is Verdict.ABSENT:
        return _ABSENT.get(check, _NOT_HERE.format(what=_WHAT[check]))
    return (_DOUBTFUL if finding.verdict is Verdict.DOUBTFUL else _REFUSED)[check]


def refusal(findings: Iterable[Finding]) -> str:
    """Return why the program does not start; empty when it does."""
    refused = [one for one in findings if one.verdict is Verdict.REFUSED]
    return sentence(refused[0]) if refused else ""


def doubts(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return what the officer must hear."""
    return tuple(sentence(one) for one in findings if one.verdict is Verdict.DOUBTFUL)
