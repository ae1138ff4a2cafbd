# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Make pictures of the program from the demonstration vault.

``python packaging/make_pictures.py FOLDER`` photographs every place in light, dark, with large
text and in the quiet mode. ``--handboek`` makes the pictures of the manual again.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from pictures.handbook import take_all
from pictures.studio import Studio
from pictures.walk import places

from casuskluis_ui.theme import Appearance


class Manner(NamedTuple):
    """A way to look at the program."""

    appearance: Appearance
    points: float
    size: tuple[int, int]
    quiet: bool = False


MANNERS: Mapping[str, Manner] = {
    "licht": Manner(Appearance.LIGHT, 10, (1440, 900)),
    "donker": Manner(Appearance.DARK, 10, (1440, 900)),
    "groot": Manner(Appearance.LIGHT, 20, (1280, 720)),
    "rustig": Manner(Appearance.LIGHT, 10, (1440, 900), quiet=True),
    "contrast": Manner(Appearance.HIGH_DARK, 10, (1440, 900)),
}


def main(arguments: list[str]) -> int:
    """Make the pictures that are asked for; returns the exit status."""
    if not arguments:
        sys.stderr.write("make_pictures.py FOLDER | --handboek\n")
        return 2
    studio = Studio()
    if arguments[0] == "--handboek":
        count = take_all(studio)
    else:
        count = sum(
            _take(studio, Path(arguments[0]) / name, one) for name, one in MANNERS.items()
        )
    studio.close()
    sys.stdout.write(f"{count} beelden\n")
    return 0


def _take(studio: Studio, folder: Path, manner: Manner) -> int:
    studio.dress(manner.appearance, manner.points)
    studio.window.resize(*manner.size)
    if studio.session.quiet is not None:
        studio.session.quiet.discretion.hide_names(manner.quiet)
    count = 0
    for name in places(studio):
        studio.take(studio.window, folder / f"{name}.png")
        count += 1
    return count


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
