# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Groups of records that no release divides: what all printed numbers are made up of."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import prod

from casuskluis.disclosure.auditing.joint.classes import Class
from casuskluis.disclosure.auditing.joint.cliques import Dimensions
from casuskluis.disclosure.auditing.joint.errors import TooManyAtoms
from casuskluis.disclosure.auditing.system import Equation

MOST_ATOMS = 20_000

Pairs = frozenset[tuple[str, str]]
"""What a record must be to count in a cell: pairs of dimension and category."""
Margin = tuple[Class, ...]


class Atoms:
    """One set of dimensions crossed; groups that nothing tells apart are one atom.

    Args:
        dimensions: The set.
        cells: Everything that is counted anywhere; what has other dimensions is skipped.
        classes: Per dimension the finest groups its categories cut the records in.
        margins: Sets of dimensions of which the classes must stay apart.

    Raises:
        TooManyAtoms: There are too many.
    """

    def __init__(
        self,
        dimensions: Dimensions,
        cells: Iterable[Pairs],
        classes: Mapping[str, tuple[Class, ...]],
        margins: Sequence[Dimensions],
    ) -> None:
        self._dimensions = dimensions
        names = sorted(dimensions)
        if prod(len(classes[name]) for name in names) > MOST_ATOMS:
            raise TooManyAtoms("too many groups of records")
        self._here = [one for one in cells if {name for name, _ in one} <= dimensions]
        self._kept = [one for one in margins if one <= dimensions]
        found: dict[tuple[frozenset[Pairs], tuple[Margin, ...]], None] = {}
        for group in product(*([(name, each) for each in classes[name]] for name in names)):
            pairs = frozenset((name, each) for name, many in group for each in many)
            inside = frozenset(one for one in self._here if one <= pairs)
            kept = tuple(
                tuple(many for name, many in group if name in one) for one in self._kept
            )
            found[inside, kept] = None
        self.cells = [inside for inside, _ in found]
        self._margins = [dict(zip(self._kept, kept, strict=True)) for _, kept in found]

    def __len__(self) -> int:
        return len(self.cells)

    def inside(self, cell: Pairs) -> frozenset[int] | None:
        """Return the atoms of a cell; None when it has other dimensions."""
        if cell not in self._here:
            return None
        return frozenset(atom for atom, cells in enumerate(self.cells) if cell in cells)

    def sums(self, place: Mapping[Pairs, int], start: int) -> list[Equation]:
        """Return per cell: its atoms, counted from a column on, come to its number."""
        inside: dict[Pairs, list[int]] = {one: [] for one in self._here}
        for atom, cells in enumerate(self.cells):
            for one in cells:
                inside[one].append(start + atom)
        return [
            Equation((*atoms, place[one]), (*(1 for _ in atoms), -1))
            for one, atoms in inside.items()
        ]

    def margin(self, kept: Dimensions) -> dict[Margin, list[int]]:
        """Return the atoms per combination of classes of some dimensions."""
        found: dict[Margin, list[int]] = {}
        for atom, margins in enumerate(self._margins):
            found.setdefault(margins[kept], []).append(atom)
        return found

    def lasting(self, lasting: Dimensions) -> list[list[int]]:
        """Return the atoms in groups that records never leave, if some dimensions last."""
        if self._dimensions <= lasting:
            return [[atom] for atom in range(len(self))]
        return list(self.margin(self._dimensions & lasting).values())
