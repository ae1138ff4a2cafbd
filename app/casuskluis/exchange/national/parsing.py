# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""JSON of others, read strictly: what can be read in two ways is not read at all."""

import codecs
import json
import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Never

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.container import SuspiciousFile
from casuskluis.exchange.sources import MEBIBYTE, FileTooLarge, Source, load

MAX_JSON_BYTES = 10 * MEBIBYTE
"""A report of some pages is 20 kB; a thousand of those fit."""
_DEEPEST = 32
_MOST_OBJECTS = 20_000
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[{]|[\]}]', re.DOTALL)


class JsonNotUtf8(CasuskluisError):
    """The bytes are no UTF-8, which JSON between organisations must be (RFC 8259, 8.1)."""


class NotJson(CasuskluisError):
    """The text does not follow the grammar of JSON."""


class JsonFieldTwice(CasuskluisError):
    """An object holds the same field twice, so nobody knows which one counts."""


class JsonNumberImpossible(CasuskluisError):
    """A number is NaN, infinite or too large to be one."""


def read_json(source: bytes | Path | Source) -> tuple[Any, str]:
    """Return the value in a file, and the name of the file.

    Raises:
        FileUnreadable: When it is missing, a folder, or not ours to read.
        EmptyFile: When there is nothing in it.
        FileTooLarge: When it is larger than `MAX_JSON_BYTES`.
        JsonNotUtf8: When it is not UTF-8.
        SuspiciousFile: When it is nested too deep or holds too many objects.
        JsonFieldTwice: When an object holds a field twice.
        JsonNumberImpossible: When a number is no number.
        NotJson: When it is anything but JSON.
    """
    loaded = load(source)
    if len(loaded.data) > MAX_JSON_BYTES:
        raise FileTooLarge("too many bytes", limit=MAX_JSON_BYTES // MEBIBYTE)
    text = _decoded(loaded.data)
    _check_size(text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_fields,
            parse_constant=_refuse_number,
            parse_float=_number,
        )
    except json.JSONDecodeError as error:
        raise NotJson("no JSON", line=error.lineno) from None
    except (RecursionError, ValueError):  # a whole number of thousands of digits
        raise JsonNumberImpossible("not a usable number") from None
    return value, loaded.name


def _decoded(data: bytes) -> str:
    try:
        # A mark at the start means nothing in UTF-8, but some programs put it there.
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        raise JsonNotUtf8("not UTF-8") from None


def _check_size(text: str) -> None:
    """Refuse what would take the reader minutes or break it, before reading it."""
    depth = objects = 0
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign in "[{":
            depth += 1
            objects += 1
        elif sign in "]}":
            depth -= 1
        if depth > _DEEPEST or objects > _MOST_OBJECTS:
            raise SuspiciousFile("nested too deep or too many objects")


def _fields(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise JsonFieldTwice("a field stands twice in one object")
    return made


def _refuse_number(_: str) -> Never:
    raise JsonNumberImpossible("NaN or infinite")


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise JsonNumberImpossible("too large")
    return value
