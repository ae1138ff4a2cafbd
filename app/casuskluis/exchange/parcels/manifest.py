# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a parcel says of itself: its kind, where it came from, and what is in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from casuskluis.exchange.parcels.errors import NewerParcel, NotAParcel, ParcelDamaged

FORMAT = "casuskluis-pakket"
FORMAT_VERSION = 1
MANIFEST = "manifest.json"
_VAULT = re.compile(r"[0-9A-Za-z-]{1,64}")
_PROGRAM = re.compile(r"[0-9][0-9A-Za-z.+-]{0,30}")


class ParcelKind(StrEnum):
    """How much of a vault is in it."""

    WHOLE = "whole"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a parcel came from.

    Attributes:
        kind: How much of the vault is in it.
        program_version: Of the program that made it.
        schema_revision: Of the tables the rows come from.
        made_at: When, with a time zone.
        vault_id: The vault it came from.
        remarks: More for whoever takes it in, such as who gave it; word to text.
    """

    kind: ParcelKind
    program_version: str
    schema_revision: str
    made_at: datetime
    vault_id: str
    remarks: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Member:
    """One file in a parcel.

    Attributes:
        name: Its path.
        size: In bytes, not compressed.
        digest: Its SHA-256, in hexadecimals.
    """

    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list that goes with a parcel.

    Attributes:
        origin: Where it came from.
        counts: Name of each section, to its number of rows.
        members: Every other file in it.
    """

    origin: Origin
    counts: Mapping[str, int]
    members: tuple[Member, ...]


def written(manifest: Manifest) -> bytes:
    """Return the manifest as it lies in the parcel."""
    origin = manifest.origin
    content = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "kind": origin.kind.value,
        "program_version": origin.program_version,
        "schema_revision": origin.schema_revision,
        "made_at": origin.made_at.isoformat(),
        "vault_id": origin.vault_id,
        "remarks": dict(origin.remarks),
        "counts": dict(manifest.counts),
        "members": [
            {"name": member.name, "size": member.size, "sha256": member.digest}
            for member in manifest.members
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def parsed(content: bytes) -> Manifest:
    """Read a manifest.

    Raises:
        NotAParcel: When it is the manifest of something else.
        NewerParcel: When only a newer version of the program knows its layout.
        ParcelDamaged: When something it must say is missing.
    """
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        raise NotAParcel("no manifest") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise NotAParcel("the manifest of something else")
    _check_version(found)
    try:
        return Manifest(
            Origin(
                ParcelKind(found["kind"]),
                _program(found["program_version"]),
                _text(found["schema_revision"]),
                _moment(found["made_at"]),
                _vault(found["vault_id"]),
                {_text(key): _text(value) for key, value in found["remarks"].items()},
            ),
            {_text(name): _count(count) for name, count in found["counts"].items()},
            tuple(_member(member) for member in found["members"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ParcelDamaged("the manifest is not complete") from None


def _check_version(found: Mapping[str, Any]) -> None:
    version = found.get("format_version")
    if not isinstance(version, int) or version < 1:
        raise ParcelDamaged("no version")
    if version > FORMAT_VERSION:
        try:
            program = _program(found.get("program_version"))
        except (TypeError, ValueError):
            program = "?"
        raise NewerParcel("made by a newer program", version=program)


def _member(found: Mapping[str, Any]) -> Member:
    return Member(_text(found["name"]), _count(found["size"]), _text(found["sha256"]))


def _program(found: object) -> str:
    """Return a version that can be shown."""
    if not _PROGRAM.fullmatch(_text(found)):
        raise ValueError("no version")
    return _text(found)


def _vault(found: object) -> str:
    """Return the number of a vault; the journal of whoever takes it in will hold it."""
    if not _VAULT.fullmatch(_text(found)):
        raise ValueError("no vault has that number")
    return _text(found)


def _moment(found: object) -> datetime:
    moment = datetime.fromisoformat(_text(found))
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError("not a text")
    found.encode()
    return found


def _count(found: object) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise ValueError("not a number")
    return found
