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

from casuskluis.exchange.reaching import spoken_flag
from casuskluis.exchange.text import decode, decode_bytes

_CHARSET = re.compile(rb"CHARSET=\"?([A-Za-z0-9_.-]{2,40})", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_PARTS = re.compile(r"""((?:[^";:]|"[^"]*"?)*)([;:]?)""")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SEPARATOR = re.compile(r"(?<!\\)((?:\\\\)*);")
_BINARY = frozenset({"BASE64", "B"})
_SPLIT_CHARACTER = re.compile(
    rb"([\xc2-\xf4][\x80-\xbf]{0,2})(?:\r\n|\r|\n)[ \t](?=[\x80-\xbf])"
)
_LAST_PREFERENCE = 101
"""After every number of vCard 4.0, which counts from 1 to 100."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property: ``TEL;TYPE=WORK:0320-123456``.

    Attributes:
        name: In capitals, without its group.
        flags: Every value of every parameter in capitals, such as ``WORK`` and ``PREF``.
        parts: The value, split at semicolons and unescaped.
        group: What ties it to other properties, in capitals: ``ITEM1``.
        preference: Lower goes before; vCard 4.0 counts from 1, older cards only know one
            that is preferred.
    """

    name: str
    flags: frozenset[str]
    parts: tuple[str, ...] = field(repr=False)
    group: str = ""
    preference: int = _LAST_PREFERENCE

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
    return decode(_whole_characters(data), tuple(named))


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
    group, _, name = (part.strip().upper() for part in head[0].rpartition("."))
    if not colon or not _NAME.fullmatch(name):
        return None
    flags, charset, preference = _parameters(head[1:])
    if flags & _BINARY:
        return None
    if "QUOTED-PRINTABLE" in flags:
        raw = quopri.decodestring(value.encode())
        value = decode_bytes(raw, (charset,) if charset else ())
    parts = _SEPARATOR.sub(lambda match: match[1] + "\x00", value).split("\x00")
    values = tuple(_unescape(part).strip() for part in parts)
    return Property(name, flags, values, group, preference)


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


def _parameters(parameters: Sequence[str]) -> tuple[frozenset[str], str, int]:
    flags: set[str] = set()
    charset, preference = "", _LAST_PREFERENCE
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        value = value.replace('"', "").strip() if equals else name.strip()
        name = name.strip().upper()
        if name == "CHARSET":
            charset = value
        if name == "PREF":
            flags.add("PREF")
            preference = int(value) if value.isdecimal() and len(value) <= len("100") else 1
        flags.update(spoken_flag(each.strip().removeprefix("X-")) for each in value.split(","))
    if "PREF" in flags:
        preference = min(preference, _LAST_PREFERENCE - 1)
    return frozenset(flags - {""}), charset, preference


def _whole_characters(data: bytes) -> bytes:
    """Join characters of UTF-8 that were cut in half where a line is folded.

    RFC 2426 folds after 75 octets, whatever they are.
    """
    joined = _SPLIT_CHARACTER.sub(rb"\1", data)
    if joined == data:
        return data
    try:
        joined.decode("utf-8")
    except UnicodeDecodeError:
        return data
    return joined


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)
