# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Write the chapter of the manual with every error sentence, from the sentences themselves.

Rules of the work come as tables: what is refused, and what to do instead. The rest are lists.

Run it after changing a sentence: ``.venv/bin/python packaging/make_handbook.py``.
"""

import pkgutil
import re
from collections.abc import Iterable, Mapping
from importlib import import_module, resources
from pathlib import Path

from casuskluis import explanations
from casuskluis.cli import failures
from casuskluis.domain.errors import CasuskluisError, RuleViolated

NAME = "95-foutmeldingen.md"
GROUPS = {
    "vault": "De kluis openen, bewaren en herstellen",
    "weaknesses": "Een nieuwe wachtzin kiezen",
    "storage": "Gegevens opslaan en lezen",
    "domain": "Regels van het werk",
    "rules": "Regels van het casusproces",
    "notifications": "Meldingen en wegen",
    "recording": "Vastleggen in een casus",
    "plans": "Plan van aanpak",
    "care": "Informeren, verstrekken en verzoeken",
    "attachments": "Bijlagen",
    "endings": "Toetsen, sluiten en vernietigen",
    "meetings": "Overleggen, verslagen en exemplaren",
    "seating": "De volgorde van de agenda",
    "leading": "Tijdens en na het overleg",
    "gate": "Wat op een exemplaar mag staan",
    "national": "Uitwisselen met andere systemen",
    "deadlines": "Termijnen, controles en datalekken",
    "services": "Opdrachten en formulieren",
    "lists": "Lijsten",
    "exchange": "Bestanden inlezen",
    "moving": "Overstappen van een bestaande lijst",
    "parcels": "Pakketten voor anderen",
    "parcelled_cases": "Casussen in een pakket",
    "releases": "Overzichten maken en vrijgeven",
    "ledger": "Het uitgifteregister",
    "auditing": "De controle van een overzicht",
    "masking": "Teksten vrijgeven",
    "programme": "Het programma",
    "policy_plans": "Beleidsplan, signalen en analyses",
    "documents": "Papier maken",
    "bins": "Terughalen en weergaven",
    "defaults": "Het programma zelf",
    "hardening": "Wat het programma zichzelf verbiedt",
}
INTRO = """# Foutmeldingen

Dit hoofdstuk wordt gemaakt uit het programma zelf: het zijn precies de zinnen die u kunt zien, in het
venster en op de opdrachtregel. Op de plaats van "…" staat bij u een naam, een getal of een map. Elke
zin zegt wat er gebeurde en wat u kunt doen. Een ster (*) betekent: schade; de opdrachtregel eindigt
dan met code 4. Lees in dat geval hoofdstuk 60.

De redenen waarom één rij van een bestand wordt geweigerd, staan in hoofdstuk 40.

# Regels

Elke regel die het programma bewaakt. Links wat er niet kan, rechts wat u wel kunt doen. Er is
dan nog niets gewijzigd en niets verloren: wat u typte staat er nog.
"""
MIDDLE = """# Andere meldingen

Storingen, schade en bestanden die het programma niet kan lezen.
"""
HEAD = "| wat niet kan | wat u wel kunt doen |\n|---|---|"
SENTENCE_ENDS = re.compile(r"(?<=[.?]) (?=[A-ZÉ‘])")


def chapter() -> str:
    """Return the text of the chapter.

    Raises:
        KeyError: When a package has sentences but no heading in `GROUPS`.
    """
    modules = {module.name for module in pkgutil.iter_modules(explanations.__path__)}
    unnamed = modules - set(GROUPS)
    if unnamed:
        raise KeyError(f"give these a heading in GROUPS: {sorted(unnamed)}")
    groups = [(name, title) for name, title in GROUPS.items() if name in modules]
    rules = [_table(name, title) for name, title in groups]
    others = [_list(name, title) for name, title in groups]
    return "\n".join([INTRO, *filter(None, rules), MIDDLE, *filter(None, others)])


def halves(sentence: str) -> tuple[str, str]:
    """Return what is refused, and what to do instead; empty when that is not said."""
    first, *rest = SENTENCE_ENDS.split(sentence, maxsplit=1)
    return first, "".join(rest)


def _table(name: str, title: str) -> str:
    rules = sorted({_row(error) for error in _errors(name) if _is_rule(error)})
    return "\n".join([f"## {title}", HEAD, *rules, ""]) if rules else ""


def _list(name: str, title: str) -> str:
    lines = sorted({_line(error) for error in _errors(name) if not _is_rule(error)})
    return "\n".join([f"## {title}", *lines, ""]) if lines else ""


def _errors(name: str) -> Iterable[type[CasuskluisError]]:
    sentences: Mapping[str, str]
    sentences = import_module(f"{explanations.__name__}.{name}").SENTENCES
    return map(explanations.class_named, sentences)


def _is_rule(error: type[CasuskluisError]) -> bool:
    return issubclass(error, RuleViolated)


def _row(error: type[CasuskluisError]) -> str:
    refused, instead = halves(explanations.explain(error()).replace("|", "/"))
    return f"| {refused} | {instead} |"


def _line(error: type[CasuskluisError]) -> str:
    star = " (*)" if issubclass(error, failures.DAMAGE) else ""
    return f"- {explanations.explain(error())}{star}"


if __name__ == "__main__":
    place = resources.files("casuskluis_resources").joinpath("handboek", NAME)
    Path(str(place)).write_text(chapter(), encoding="utf-8")
