# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pictures of the manual: which place each of them shows."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QTabBar

from pictures.studio import Studio
from pictures.walk import choose_first, current_page

FOLDER = (
    Path(__file__).parents[2] / "resources" / "casuskluis_resources" / "handboek" / "beelden"
)
SIZE = (1180, 740)
_COLOURS = 128


def take_all(studio: Studio) -> int:
    """Make every picture again, in light and at the usual size of text; returns how many."""
    studio.window.resize(*SIZE)
    for name, pose in SHOTS.items():
        pose(studio)
        path = FOLDER / f"{name}.png"
        studio.take(studio.window, path)
        _shrink(path)
    return len(SHOTS)


def _shrink(path: Path) -> None:
    """Store a picture in few colours: the window has no more, and the file is a third."""
    with Image.open(path) as image:
        image.convert("RGB").quantize(_COLOURS).save(path, optimize=True)


def _page(name: str, tab: str = "") -> Callable[[Studio], None]:
    """Return what brings a page into view, with its first record and one of its tabs."""

    def pose(studio: Studio) -> None:
        studio.window.go_to(name)
        studio.settle()
        page = current_page(studio.window)
        if page is None:
            return
        choose_first(page)
        studio.settle()
        for bar in page.findChildren(QTabBar):
            found = [n for n in range(bar.count()) if tab and bar.tabText(n).startswith(tab)]
            if bar.isVisible() and found:
                bar.setCurrentIndex(found[0])
        studio.settle()

    return pose


def _quietly(pose: Callable[[Studio], None]) -> Callable[[Studio], None]:
    """Return what does the same with the names hidden."""

    def hidden(studio: Studio) -> None:
        pose(studio)
        if studio.session.quiet is not None:
            studio.session.quiet.discretion.hide_names(True)

    return hidden


SHOTS: Mapping[str, Callable[[Studio], None]] = {
    "vandaag": _page("today"),
    "meldingen": _page("notifications"),
    "casussen": _page("cases"),
    "casus-informatie": _page("cases", "Informatie"),
    "casus-tijdlijn": _page("cases", "Tijdlijn"),
    "casus-plan": _page("cases", "Plan"),
    "overleggen": _page("meetings"),
    "partners": _page("partners"),
    "acties-bord": _page("actions", "Bord"),
    "programma": _page("programme"),
    "zorgvuldigheid": _page("care"),
    "overzichten": _page("overviews"),
    "beelden": _page("overviews", "Beelden"),
    "kalender": _page("meetings/calendar"),
    "logboek": _page("journal"),
    "instellingen": _page("settings"),
    "rustige-modus": _quietly(_page("cases")),
}
