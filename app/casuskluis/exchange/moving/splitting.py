# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cutting the text of a cell into the actions it holds."""

import re

_HEADING = re.compile(
    r"^(acties?|actiepunt(en)?|afspra(ak|ken)|to ?do|te doen)\s*(:|-)\s*"
    r"|^actie\s+(?=[^:;\n]{1,40}:)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[-–—•*·▪►>]+\s*|\d{1,2}[.)]\s+|\(\d{1,2}\)\s*|[a-z]\)\s+)")
_NUMBER = re.compile(r"(?:(?<=\s)|^)(\d{1,2})[.)]\s+")
_OPEN, _CLOSE = "([", ")]"


def split_actions(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the actions of a cell, and whether it is clear where each begins.

    A new line, a semicolon, a bullet or a number begins an action.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    marked = [bool(_BULLET.match(line)) for line in lines]
    clear = all(marked) or not any(marked)
    if not clear and marked[0] is False and all(marked[1:]) and _is_heading(lines[0]):
        lines, clear = lines[1:], True
    found: list[str] = []
    for line, bullet in zip(lines, map(bool, map(_BULLET.match, lines)), strict=True):
        if not clear and not bullet and found:
            found[-1] += f" {line.strip()}"
        else:
            found.extend(_within(line))
    return tuple(filter(None, map(_bare, found))), clear


def _within(line: str) -> list[str]:
    numbers = list(_NUMBER.finditer(line))
    in_order = [int(match[1]) for match in numbers] == list(range(1, len(numbers) + 1))
    if len(numbers) > 1 and in_order:
        begins = [match.start() for match in numbers]
        parts = [line[: begins[0]]]
        ends = [*begins[1:], len(line)]
        parts += [line[begin:end] for begin, end in zip(begins, ends, strict=True)]
    else:
        parts = [line]
    return [piece for part in parts for piece in _semicolons(part)]


def _semicolons(text: str) -> list[str]:
    """Split at semicolons that do not stand between brackets."""
    if ";" not in text:
        return [text]
    found, depth, begin = [], 0, 0
    for at, char in enumerate(text):
        depth += (char in _OPEN) - (char in _CLOSE)
        if char == ";" and depth <= 0:
            found.append(text[begin:at])
            begin = at + 1
    return [*found, text[begin:]]


def _bare(text: str) -> str:
    plain = _HEADING.sub("", _BULLET.sub("", text.strip()))
    return _HEADING.sub("", _BULLET.sub("", plain.strip())).strip(" ,;")


def _is_heading(line: str) -> bool:
    return line.rstrip().endswith(":") or not _HEADING.sub("", line).strip()
