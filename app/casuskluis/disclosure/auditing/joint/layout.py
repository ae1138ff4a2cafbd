# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cells and atoms of one moment: which columns there are and how they hang together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casuskluis.disclosure.auditing.joint.atoms import Atoms, Margin, Pairs
from casuskluis.disclosure.auditing.joint.classes import Class
from casuskluis.disclosure.auditing.joint.cliques import Tree, tree_of
from casuskluis.disclosure.auditing.system import Equation


@dataclass(frozen=True)
class Layout:
    """Columns of one moment: first the cells, then the atoms of each clique.

    Attributes:
        place: Position of each cell.
        atoms: The atoms of each clique.
        starts: Where the atoms of each clique start.
        width: How many columns there are.
        equations: How they hang together.
    """

    place: Mapping[Pairs, int]
    atoms: tuple[Atoms, ...]
    starts: tuple[int, ...]
    width: int
    equations: tuple[Equation, ...]

    def holds(self, cell: Pairs, other: Pairs) -> bool:
        """Tell whether everybody of one cell is in another, and not the other way round."""
        for one in self.atoms:
            inside, outside = one.inside(cell), one.inside(other)
            if inside is not None and outside is not None:
                return inside < outside
        return False

    def persons(self) -> tuple[frozenset[int], ...]:
        """Return per atom the columns in which one person counts; nothing when unknown."""
        if len(self.atoms) != 1:
            return ()
        return tuple(
            frozenset({self.starts[0] + atom, *(self.place[one] for one in cells)})
            for atom, cells in enumerate(self.atoms[0].cells)
        )


def layout_of(
    cells: Iterable[Pairs],
    classes: Mapping[str, tuple[Class, ...]],
    lasting: frozenset[str] | None,
) -> Layout:
    """Lay out all cells that are counted at some moment.

    Args:
        cells: All of them.
        classes: Per dimension the finest groups its categories cut the records in.
        lasting: Dimensions in which records never move, when moments are tied together;
            None when they are not.

    Raises:
        TooManyAtoms: There are too many.
    """
    place = {cell: position for position, cell in enumerate(dict.fromkeys(cells))}
    tree = tree_of(frozenset(name for name, _ in cell) for cell in place)
    apart = [link[2] for link in tree.links]
    atoms = []
    for clique in tree.cliques:
        tied = [] if lasting is None or clique <= lasting else [clique & lasting]
        atoms.append(Atoms(clique, place, classes, [*apart, *tied]))
    starts, width = [], len(place)
    for one in atoms:
        starts.append(width)
        width += len(one)
    equations = [
        sum_
        for one, start in zip(atoms, starts, strict=True)
        for sum_ in one.sums(place, start)
    ]
    equations += _agreements(tree, atoms, starts)
    return Layout(place, tuple(atoms), tuple(starts), width, tuple(equations))


def _agreements(tree: Tree, atoms: list[Atoms], starts: list[int]) -> list[Equation]:
    """Return the equations that let cliques agree on the dimensions they share."""
    found = []
    for first, second, shared in tree.links:
        signs: dict[Margin, dict[int, int]] = {}
        for clique, sign in ((first, 1), (second, -1)):
            for margin, group in atoms[clique].margin(shared).items():
                columns = {starts[clique] + atom: sign for atom in group}
                signs.setdefault(margin, {}).update(columns)
        found += [Equation(tuple(one), tuple(one.values())) for one in signs.values()]
    return found
