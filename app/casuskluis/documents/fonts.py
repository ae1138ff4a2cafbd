# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The fonts of every document: Noto Sans, embedded, as far as it is used."""

from functools import cache
from importlib.resources import as_file, files
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from typing_extensions import override

REGULAR = "NotoSans"
BOLD = "NotoSans-Bold"
ITALIC = "NotoSans-Italic"

_FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    ITALIC: "NotoSans-Italic.ttf",
}
_ENTRIES_PER_BLOCK = 100
_FIRST_PRINTABLE = 0x20


class _Widths(dict[str, float]):
    """The width of each letter; asked of the font once."""

    def __init__(self, face: Any) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        width: float = self._face.getCharWidth(ord(char))
        self[char] = width
        return width


class EmbeddedFont(TTFont):
    """A TrueType font whose map to Unicode obeys the standards.

    ReportLab maps code 0 to U+0000 (forbidden by PDF/UA 7.21.7) and writes more than a hundred
    entries in one block (forbidden by the specification of CMaps).
    """

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename)
        self._widths = _Widths(self.face)

    @override
    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        """Return the width of a text in points."""
        return 0.001 * size * sum(map(self._widths.__getitem__, text))

    @override
    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> Any:
        """Return the codes of a text, by subset; printable ASCII has the same everywhere."""
        if text.isascii() and text.isprintable() and text and doc in self.state:
            return [(0, text.encode("ascii"))]
        return super().splitString(text, doc, encoding)

    @override
    def addObjects(self, doc: Any) -> None:
        """Write font, subset and map to Unicode into the document."""
        subsets = list(self.state[doc].subsets)
        names = [self.getSubsetInternalName(n, doc)[1:] for n in range(len(subsets))]
        super().addObjects(doc)
        for name, subset in zip(names, subsets, strict=True):
            font = doc.idToObject[name]
            doc.idToObject[font.ToUnicode.name].content = _to_unicode(subset)


def _to_unicode(subset: list[int]) -> str:
    rows = [
        f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(subset)
        if char >= _FIRST_PRINTABLE
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(rows), _ENTRIES_PER_BLOCK):
        block = rows[start : start + _ENTRIES_PER_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


@cache
def register() -> frozenset[int]:
    """Make the fonts known to ReportLab, once, and return the code points all of them have."""
    covered: list[frozenset[int]] = []
    folder = files("casuskluis_resources") / "fonts"
    for name, file in _FILES.items():
        with as_file(folder / file) as path:
            font = EmbeddedFont(name, str(path))
        pdfmetrics.registerFont(font)
        covered.append(frozenset(font.face.charToGlyph))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD
    )
    return frozenset.intersection(*covered)


def covers(char: str) -> bool:
    """Tell whether all fonts have this character."""
    return ord(char) in register()
