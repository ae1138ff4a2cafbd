# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The strings of a content stream that are not drawn: ActualText, Alt and the like."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_PROPERTIES = re.compile(rb"<<(.*?)>>\s*(?:BDC|DP)\b", re.DOTALL)
_HARMLESS = re.compile(
    rb"\s*(?:/MCID\s+\d+|/Type\s*/\w+|/Subtype\s*/\w+|/Attached\s*\[[/\w\s]*\]|\s)*"
)
_MARKS = {"BDC", "DP"}
_LITTLE_END_FIRST = b"\xff\xfe"
_ESCAPED = re.compile(rb"%([0-9A-Fa-f]{2})")
_COMMENT = re.compile(rb"^%(.*)$", re.MULTILINE)


def inline_strings(stream: Any, data: bytes) -> Iterator[str]:
    """Return the strings in the properties of marked content, and what stands in comments.

    Properties that only number a piece of content are by far the most; a stream that has
    nothing else is not taken apart.
    """
    for comment in _COMMENT.findall(data):
        yield comment.decode("utf-8", "replace")
    if all(_HARMLESS.fullmatch(found) for found in _PROPERTIES.findall(data)):
        return
    for instruction in pikepdf.parse_content_stream(stream):
        if str(instruction.operator) in _MARKS:
            for operand in instruction.operands:
                yield from strings_in(operand)


def strings_in(thing: Any) -> Iterator[str]:
    """Return the strings of an object, also those deep inside it, in every way to read them.

    What it only refers to is an object of its own.
    """
    if isinstance(thing, pikepdf.String):
        yield from _ways_to_read(str(thing), bytes(thing))
    elif isinstance(thing, pikepdf.Dictionary):
        for value in thing.values():
            yield from _direct(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            yield from _direct(value)


def _ways_to_read(text: str, source: bytes) -> Iterator[str]:
    yield text
    yield source.decode("utf-8", "ignore")
    if source.startswith(_LITTLE_END_FIRST):
        yield source.decode("utf-16-le", "ignore")
    if _ESCAPED.search(source):  # as in the address of a link
        plain = _ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode("ascii")), source)
        yield plain.decode("utf-8", "ignore")


def _direct(value: Any) -> Iterator[str]:
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from strings_in(value)
