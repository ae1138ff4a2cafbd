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

    Args:
        role: Its standard structure type.
        parent: The element it belongs to; None for the root.
        attributes: Such as ``{"Table": {"Scope": "Column"}}``.

    Attributes:
        alternative: What a figure shows, in words, for who cannot see it; else empty.
    """

    __slots__ = ("alternative", "attributes", "kids", "parent", "role")

    def __init__(
        self, role: Role, parent: "Node | None" = None, attributes: Attributes | None = None
    ) -> None:
        self.alternative = ""
        self.role = role
        self.parent = parent
        self.attributes: Attributes = attributes or {}
        self.kids: list[Node] = []
        if parent is not None:
            parent.kids.append(self)

    def add(self, role: Role, attributes: Attributes | None = None) -> "Node":
        """Return a new last child."""
        return Node(role, self, attributes)
