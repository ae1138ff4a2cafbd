# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lines of vCard 2.1, 3.0 and 4.0, as tolerant as address books are careless.

Decision record 0006 tells why this is not left to a library. Sources: vCard 2.1 (versit, 1996),
RFC 2426 and RFC 6350.
"""

import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from casuskluis.exchange.text import decode, decode_bytes

_CHARSET = re.compile(rb"CHARSET=\"?([A-Za-z0-9_.-]{2,40})", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_PARTS = re.compile(r"""((?:[^";:]|"[^"]*"?)*)([;:]?)""")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SEPARATOR = re.compile(r"(?<!\\)((?:\\\\)*);")
_BINARY = frozenset({"BASE64", "B"})


@dataclass(frozen=True, slots=True)
class Property:
    """One property: ``TEL;TYPE=WORK:0320-123456``.

    Attributes:
        name: In capitals, without its group.
        flags: Every value of every parameter in capitals, such as ``WORK`` and ``PREF``.
        parts: The value, split at semicolons and unescaped.
    """

    name: str
    flags: frozenset[str]
    parts: tuple[str, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The whole value."""
        return ";".join(self.parts)


def vcard_text(data: bytes) -> str:
    """Return the text of a file; code pages that its own lines name are tried.

    Raises:
        EmptyFile: When there is nothing in it.
        UnreadableText: When it is no text.
    """
    named = dict.fromkeys(match[1].decode("ascii") for match in _CHARSET.finditer(data))
    return decode(data, tuple(named))


def logical_lines(text: str) -> Iterator[str]:
    """Give the lines with folded and soft-broken ones joined again."""
    lines = _LINE_END.split(text)
    index = 0
    while index < len(lines):
        pieces = [lines[index]]
        index += 1
        if _is_quoted(pieces[0]):
            index = _join_quoted(lines, index, pieces)
        while index < len(lines) and lines[index][:1] in {" ", "\t"}:
            pieces.append(lines[index][1:])
            index += 1
        yield "".join(pieces)


def parse_line(line: str) -> Property | None:
    """Return the property on a line; nothing when it is none, or a picture or sound."""
    head, colon, value = _split_head(line)
    name = head[0].rpartition(".")[2].strip().upper()
    if not colon or not _NAME.fullmatch(name):
        return None
    flags, charset = _parameters(head[1:])
    if flags & _BINARY:
        return None
    if "QUOTED-PRINTABLE" in flags:
        raw = quopri.decodestring(value.encode())
        value = decode_bytes(raw, (charset,) if charset else ())
    parts = _SEPARATOR.sub(lambda match: match[1] + "\x00", value).split("\x00")
    return Property(name, flags, tuple(_unescape(part).strip() for part in parts))


def _is_quoted(line: str) -> bool:
    head, colon, _value = line.partition(":")
    return bool(colon) and "QUOTED-PRINTABLE" in head.upper()


def _join_quoted(lines: Sequence[str], index: int, pieces: list[str]) -> int:
    """Append the lines after a soft break (``=`` at the end); return where to go on."""
    while pieces[-1].endswith("=") and index < len(lines):
        if lines[index].strip().upper() in {"END:VCARD", "BEGIN:VCARD"}:
            break
        pieces[-1] = pieces[-1][:-1]
        while index < len(lines) - 1 and not lines[index]:
            index += 1  # some programs write an empty line inside a soft break
        pieces.append(lines[index])
        index += 1
    return index


def _split_head(line: str) -> tuple[list[str], bool, str]:
    head: list[str] = []
    position = 0
    while position <= len(line):
        match = _PARTS.match(line, position)
        if match is None:
            break
        head.append(match[1])
        position = match.end()
        if match[2] != ";":
            return head, match[2] == ":", line[position:]
    return head or [""], False, ""


def _parameters(parameters: Sequence[str]) -> tuple[frozenset[str], str]:
    flags: set[str] = set()
    charset = ""
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        value = value.strip().strip('"') if equals else name.strip()
        if name.strip().upper() == "CHARSET":
            charset = value
        flags.update(each.strip().upper() for each in value.split(","))
        if name.strip().upper() == "PREF":
            flags.add("PREF")
    return frozenset(flags - {""}), charset


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], text)
