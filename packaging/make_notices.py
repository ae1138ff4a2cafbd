# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Write the chapter of the manual about the program and the software of others in it.

Run it after changing the lock: ``.venv/bin/python packaging/make_notices.py``.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bundle import papers
from bundle.staging import ROOT, version

NAME = "97-over-casuskluis.md"
PLACE = ROOT / "resources" / "casuskluis_resources" / "handboek" / NAME
INTRO = """# Over Casuskluis

Dit is Casuskluis, versie {version}. Het programma staat onder de EUPL-1.2: u mag het gebruiken, bekijken,
wijzigen en doorgeven. Er is geen garantie.

## Software van anderen

In het programma zitten de bibliotheken hieronder. De volledige teksten van hun licenties staan in de
map licenties, naast het programma. Daar staat ook een lijst van alles wat erin zit, voor uw
afdeling ICT (CycloneDX).

| Bibliotheek | Versie | Licentie | Makers |
|---|---|---|---|
"""
WITHIN = """
## Wat in een bibliotheek zit

Waar geen versie staat, geven de makers die niet. De kleine onderdelen in Rust staan alleen in de lijst voor
uw afdeling ICT.

| Onderdeel | Versie | Licentie | Zit in |
|---|---|---|---|
"""
QT = """
## Qt vervangen

Qt en PySide6 staan onder de LGPL-3.0 en zijn niet gewijzigd. U mag ze in dit programma vervangen door
een eigen versie: het zijn losse bestanden. U mag het programma daarvoor ontleden. De broncode van
precies de meegeleverde versie staat bij de makers:

{sources}

## Lettertypen en pictogrammen

De papieren gebruiken Noto Sans (SIL Open Font License 1.1). De pictogrammen zijn van Lucide (ISC). Het
kleurprofiel sRGB2014 is van het International Color Consortium.
"""


def chapter() -> str:
    """Return the text of the chapter."""
    pinned = papers.locked()
    rows = "".join(
        f"| {name} | {' of '.join(pinned[name])} | {_licence(one['licence'])} | {one['holder']} |\n"
        for name, one in papers.libraries().items()
    )
    within = "".join(
        f"| {one['name']} | {one.get('version', '')} | {_licence(one['licence'])} | {one['inside']} |\n"
        for one in papers.inside()
    )
    sources = "".join(
        f"- Qt {one}: `{papers.qt_source(one)}`\n- PySide6 {one}: `{papers.pyside_source(one)}`\n"
        for one in pinned["pyside6-essentials"]
    )
    head = INTRO.format(version=version())
    return head + rows + WITHIN + within + QT.format(sources=sources.rstrip("\n"))


def _licence(expression: str) -> str:
    return expression.replace(" OR ", " of ").replace(" AND ", " en ")


def main() -> None:
    """Write it."""
    PLACE.write_text(chapter(), "utf-8")


if __name__ == "__main__":
    main()
