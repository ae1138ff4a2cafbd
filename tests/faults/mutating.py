# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Spoils files on purpose: bytes anywhere, and JSON with an eye for how it is built."""

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

DEEPEST = 3000
LONGEST = 400_000
"""More characters than any reader of the vault takes."""
TOKENS = (
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n", b"\n", b"\r",
    b'"', b"'", b";", b",", b":", b"\\", b"=", b"\t", b"|", b"{", b"}", b"[", b"]", b"<", b">",
    b"&", b"%s", b"9" * 400, b"-1", b"1e999", b"NaN", b"\\ud800", b"\\u0000", b"A" * 5000,
    "\u202e\u0130\u00df\U0001f600".encode(), b"31-02-2026", b"0000-00-00", b"=cmd|' /C x'!A0",
)  # fmt: skip
TEXTS = (
    "", " ", "=", "====", "AA", "AA==", "AAAA\n", "A-_A", "\u0661" * 36, "\ud800", "\x00",
    "x" * 9000, "\u202e\u0130\U0001f600", "NaN", "1", "casuskluis", "9" * 5000, "true",
    "6F1C2F0E-8F4B-4F4F-9D0C-0D7F3F0A1B2C", "2026-13-45T99:99:99", "0001-01-01T00:00:00",
    "9999-12-31T23:59:59-14:00", "passphrase", "recovery", "once", "shares", "hkdf", "argon2id",
)  # fmt: skip
NUMBERS: tuple[Any, ...] = (
    0, -1, 1, 2, 3, 63, 64, 65, 2**31, 2**53, 2**53 + 1, 2**64, -(2**70), 10**400, 1.0, 1.5,
    float("nan"), float("inf"), -0.0, True, False, None,
)  # fmt: skip

Change = Callable[[bytes, Random], bytes]


def _flip(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data or b"\x00")
    for _ in range(chance.choice((1, 1, 2, 8))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _drop(data: bytes, chance: Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    return data[:begin] + data[begin + chance.randrange(1, 200) :]


def _repeat(data: bytes, chance: Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    part = data[begin : begin + chance.randrange(1, 200)]
    return data[:begin] + part * chance.choice((2, 3, 30, 300)) + data[begin:]


def _insert(data: bytes, chance: Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    return data[:begin] + chance.choice(TOKENS) + data[begin:]


def _overwrite(data: bytes, chance: Random) -> bytes:
    begin, token = chance.randrange(len(data) + 1), chance.choice(TOKENS)
    return data[:begin] + token + data[begin + len(token) :]


def _swap(data: bytes, chance: Random) -> bytes:
    """Change places of two lines."""
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


CHANGES: tuple[Change, ...] = (_flip, _cut, _drop, _repeat, _insert, _overwrite, _swap)


def spoiled(data: bytes, chance: Random) -> bytes:
    """Return the bytes after one to four changes."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        data = chance.choice(CHANGES)(data, chance)
    return data


def crossed(samples: Sequence[bytes], chance: Random) -> bytes:
    """Return the begin of one sample and the end of another."""
    one, other = chance.choice(samples), chance.choice(samples)
    return one[: chance.randrange(len(one) + 1)] + other[chance.randrange(len(other) + 1) :]


def strange(chance: Random, *, deepest: int = DEEPEST) -> Any:
    """Return a value that nobody expects at its place."""
    kind = chance.randrange(6)
    if kind == 0:
        return chance.choice(TEXTS)
    if kind == 1:
        return chance.choice(NUMBERS)
    if kind == 2:
        rarely = (400, chance.randrange(900, 1000), deepest)
        depth = chance.choice((1, 3, 30) if chance.random() < 0.8 else rarely)
        return nested(depth, chance)
    if kind == 3:
        longest = 20_000 if chance.random() < 0.05 else 300
        return [chance.choice(NUMBERS)] * chance.choice((0, 1, 2, 65, longest))
    if kind == 4:
        return {
            chance.choice(TEXTS): chance.choice(NUMBERS) for _ in range(chance.randrange(9))
        }
    return chance.randbytes(chance.randrange(40)).decode("latin-1")


def nested(depth: int, chance: Random) -> Any:
    """Return lists or objects within each other."""
    value: Any = 1
    wraps_in_list = chance.random() < 0.5
    for _ in range(depth):
        value = [value] if wraps_in_list else {"a": value}
    return value


def rebuilt(value: Any, chance: Random, extra: Sequence[str] = ()) -> Any:
    """Return a copy of a JSON value with one to three of its parts changed.

    Args:
        value: As `json.loads` gives it.
        chance: Decides.
        extra: Fields that may be put into any object.
    """
    copy = json.loads(json.dumps(value))
    for _ in range(chance.choice((1, 1, 2, 3))):
        places = list(_places(copy))
        holder, key = chance.choice(places)
        what = chance.randrange(5)
        if what == 0:
            del holder[key]
        elif what == 1 and isinstance(holder, dict):
            holder[chance.choice((*extra, *TEXTS))] = strange(chance)
        elif what == 2 and isinstance(holder, list):
            holder.extend([holder[key]] * chance.choice((1, 70, 300)))
        elif what == 3:
            other, name = chance.choice(places)
            if other is not holder:
                holder[key] = json.loads(json.dumps(other))
            del name
        else:
            holder[key] = strange(chance)
        if not isinstance(copy, dict | list) or not copy or _is_deep(copy):
            break
    return copy


def _places(value: Any) -> Any:
    """Give every holder with one of its keys or indexes."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in list(pairs):
        yield value, key
        if isinstance(part, dict | list) and part:
            yield from _places(part)


def _is_deep(value: Any) -> bool:
    """Tell whether a value is too deep, or too large, to be changed once more."""
    depth, level, seen = 0, [value], 0
    while level and depth < 50:
        depth, inner = depth + 1, []
        for one in level:
            parts = list(one.values() if isinstance(one, dict) else one)
            seen += len(parts)
            inner += [part for part in parts if isinstance(part, dict | list) and part]
        level = inner
        if seen > 5000:
            return True
    return bool(level)


def spelled(value: Any, *, indent: int | None = 1) -> bytes:
    """Return the JSON of a value, however deep it is.

    The library cannot write as deep as it reads, so this writes by itself, in the same
    spelling (sorted keys, one blank a level, plain ASCII). It stops where no reader reads on.
    """
    out: list[str] = []
    stack: list[tuple[str, Any, int]] = [("", value, 0)]
    room = LONGEST
    while stack and room > 0:
        before, one, depth = stack.pop()
        out.append(before)
        room -= len(before)
        if not isinstance(one, dict | list) or not one:
            if one is not _NOTHING:
                out.append(json.dumps(one))
            continue
        opening, closing = ("{", "}") if isinstance(one, dict) else ("[", "]")
        out.append(opening)
        inner = "\n" + " " * (indent * (depth + 1)) if indent is not None else ""
        outer = "\n" + " " * (indent * depth) if indent is not None else ""
        stack.append((outer + closing, _NOTHING, depth))
        parts = sorted(one.items()) if isinstance(one, dict) else [(None, part) for part in one]
        for place, (key, part) in reversed(list(enumerate(parts))):
            comma = "," if place else ""
            name = f"{json.dumps(key)}: " if key is not None else ""
            stack.append((comma + inner + name, part, depth + 1))
    return "".join(out).encode() + b"\n"


_NOTHING = object()
