# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pages: everything that paints is an artifact or a numbered piece of content."""

from typing import Any

import pikepdf

from casuskluis.documents.checking.findings import Finding

_PAINTING = frozenset(
    [
        "Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI",
        "EI", "INLINE IMAGE",
    ]
)  # fmt: skip
_ARTIFACT, _CONTENT, _OTHER = "artifact", "content", "other"

Drawn = dict[int, set[int]]
"""Page from 0 to the numbers (MCID) drawn on it."""


def check_content(document: pikepdf.Pdf) -> tuple[Drawn, list[Finding]]:
    """Return what is drawn on each page, and what is wrong with it."""
    drawn: Drawn = {}
    findings: list[Finding] = []
    for index, page in enumerate(document.pages):
        reader = _PageReader(index + 1)
        reader.read(page)
        drawn[index] = reader.numbers
        findings += reader.findings
    return drawn, findings


class _PageReader:
    def __init__(self, page: int) -> None:
        self.numbers: set[int] = set()
        self.findings: list[Finding] = []
        self._page = page
        self._open: list[str] = []

    def read(self, page: pikepdf.Page) -> None:
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            if name in {"BMC", "BDC"}:
                self._begin(instruction.operands)
            elif name == "EMC":
                self._end()
            elif name in _PAINTING and not {_ARTIFACT, _CONTENT} & set(self._open):
                self._report("01-005-unmarked-content", name)
        if self._open:
            self._report("marked-content-not-closed")

    def _begin(self, operands: Any) -> None:
        kind = self._kind(operands)
        if kind == _ARTIFACT and _CONTENT in self._open:
            self._report("01-003-artifact-inside-content")
        if kind == _CONTENT and _ARTIFACT in self._open:
            self._report("01-004-content-inside-artifact")
        self._open.append(kind)

    def _kind(self, operands: Any) -> str:
        if str(operands[0]) == "/Artifact":
            return _ARTIFACT
        properties = operands[1] if len(operands) > 1 else None
        if not isinstance(properties, pikepdf.Dictionary) or "/MCID" not in properties:
            return _OTHER
        number = int(properties.MCID)
        if number in self.numbers:
            self._report("mcid-used-twice", str(number))
        self.numbers.add(number)
        return _CONTENT

    def _end(self) -> None:
        if self._open:
            self._open.pop()
        else:
            self._report("marked-content-not-opened")

    def _report(self, rule: str, place: str = "") -> None:
        self.findings.append(Finding(rule, self._page, place))
