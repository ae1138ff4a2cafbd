# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The logical structure of a document: what a screen reader walks through."""

from collections.abc import Mapping
from typing import Literal

Role = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P",
    "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure",
]  # fmt: skip
"""The standard structure types in use (ISO 32000-1, 14.8.4)."""

Attributes = Mapping[str, Mapping[str, str | int | tuple[float, ...]]]
"""Attribute owner ("Table", "List") to its attributes; texts are written as names."""


class Node:
    """One element of the structure tree.

    It knows what is below it and not what is above it, so that a tree goes at once when nobody
    holds it any more.

    Args:
        role: Its standard structure type.
        attributes: Such as ``{"Table": {"Scope": "Column"}}``.

    Attributes:
        alternative: What a figure shows, in words, for who cannot see it; else empty.
    """

    __slots__ = ("alternative", "attributes", "kids", "role")

    def __init__(self, role: Role, attributes: Attributes | None = None) -> None:
        self.alternative = ""
        self.role = role
        self.attributes: Attributes = attributes or {}
        self.kids: list[Node] = []

    def add(self, role: Role, attributes: Attributes | None = None) -> "Node":
        """Return a new last child."""
        kid = Node(role, attributes)
        self.kids.append(kid)
        return kid
