# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Write the chapter of the manual with every error sentence, from the sentences themselves.

Run it after changing a sentence: ``.venv/bin/python packaging/make_handbook.py``.
"""

import pkgutil
from importlib import import_module, resources
from pathlib import Path

from casuskluis import explanations
from casuskluis.cli import failures
from casuskluis.domain.errors import CasuskluisError

NAME = "95-foutmeldingen.md"
GROUPS = {
    "vault": "De kluis openen, bewaren en herstellen",
    "storage": "Gegevens opslaan en lezen",
    "domain": "Regels van het werk",
    "rules": "Regels van het casusproces",
    "notifications": "Meldingen en wegen",
    "recording": "Vastleggen in een casus",
    "plans": "Plan van aanpak",
    "care": "Informeren, verstrekken en verzoeken",
    "attachments": "Bijlagen",
    "endings": "Toetsen, sluiten en vernietigen",
    "deadlines": "Termijnen, controles en datalekken",
    "services": "Opdrachten en formulieren",
    "exchange": "Bestanden inlezen",
    "disclosure": "Cijfers vrijgeven",
    "documents": "Papier maken",
    "defaults": "Het programma zelf",
}
INTRO = """# Foutmeldingen

Dit hoofdstuk wordt gemaakt uit het programma zelf: het zijn precies de zinnen die u kunt zien, in het
venster en op de opdrachtregel. Op de plaats van "…" staat bij u een naam, een getal of een map. Elke
zin zegt wat er gebeurde en wat u kunt doen. Een ster (*) betekent: schade; de opdrachtregel eindigt
dan met code 4. Lees in dat geval hoofdstuk 60.

De redenen waarom één rij van een bestand wordt geweigerd, staan in hoofdstuk 40.
"""


def chapter() -> str:
    """Return the text of the chapter.

    Raises:
        KeyError: When a package has sentences but no heading in `GROUPS`.
    """
    modules = {module.name for module in pkgutil.iter_modules(explanations.__path__)}
    unnamed = modules - set(GROUPS)
    if unnamed:
        raise KeyError(f"give these a heading in GROUPS: {sorted(unnamed)}")
    parts = [_group(name, title) for name, title in GROUPS.items() if name in modules]
    return "\n".join([INTRO, *parts])


def _group(name: str, title: str) -> str:
    sentences = import_module(f"{explanations.__name__}.{name}").SENTENCES
    lines = sorted({_line(error) for error in sentences})
    return "\n".join([f"## {title}", *lines, ""])


def _line(error: type[CasuskluisError]) -> str:
    star = " (*)" if issubclass(error, failures.DAMAGE) else ""
    return f"- {explanations.explain(error())}{star}"


if __name__ == "__main__":
    place = resources.files("casuskluis_resources").joinpath("handboek", NAME)
    Path(str(place)).write_text(chapter(), encoding="utf-8")
