# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Write the word lists of the program from the word list of OpenTaal.

``woorden.txt.xz`` gets what is written small: ordinary words. ``namen.txt.xz`` gets what needs
a capital: names of people, towns, countries, brands. Both sorted by bytes, one word per line.

Run it with the list (Debian: package ``wdutch``, file ``/usr/share/dict/dutch``):
``.venv/bin/python packaging/make_words.py /usr/share/dict/dutch``.
"""

import lzma
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

PLACE = Path(__file__).parents[1] / "resources/casuskluis_resources/words/opentaal"


def packed(words: Iterable[str]) -> bytes:
    """Return the words, sorted and compressed."""
    lines = sorted({unicodedata.normalize("NFC", word).encode() for word in words})
    return lzma.compress(b"\n".join(lines) + b"\n", preset=9 | lzma.PRESET_EXTREME)


def main(source: Path) -> None:
    """Read the list and write both files."""
    words = [line for line in source.read_text("utf-8").splitlines() if " " not in line]
    small = (word for word in words if word[:1].isalpha() and word == word.lower())
    capital = (word for word in words if word[:1].isalpha() and word != word.lower())
    (PLACE / "woorden.txt.xz").write_bytes(packed(small))
    (PLACE / "namen.txt.xz").write_bytes(packed(capital))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
