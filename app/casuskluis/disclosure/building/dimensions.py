# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""By what records are split: categories, and categories within categories to any depth."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from casuskluis.domain.errors import CasuskluisError


class DimensionMalformed(CasuskluisError):
    """A dimension without categories, or with the same category twice."""


class CategoryUnknown(CasuskluisError):
    """A record falls in a category that the dimension does not have."""


@dataclass(frozen=True, slots=True)
class Category:
    """One group of records, perhaps split further.

    Attributes:
        name: As printed; unique in the whole dimension, on every level.
        parts: The categories it is split in; empty for a category that is not split.
        covers: Names of categories that were merged into this one. Records that carry such a
            name are counted here.
    """

    name: str
    parts: tuple["Category", ...] = ()
    covers: tuple[str, ...] = ()

    def walk(self) -> Iterator["Category"]:
        """Yield this category and everything below it, from the top down."""
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def stands_for(self) -> tuple[str, ...]:
        """The names it had before merging; its own when nothing was merged."""
        return self.covers or (self.name,)


@dataclass(frozen=True)
class Dimension:
    """One way to split records.

    Attributes:
        name: What it is called in codes, such as ``wijk``.
        categories: The top level; deeper levels hang below.
        ordered: Whether neighbours belong together, as ages do. Then only neighbours merge.
        left_out: Categories whose records this dimension does not count. Its total is then
            not everybody, and gets a name of its own so that nobody takes it for that.

    Raises:
        DimensionMalformed: No category, or a name twice.
    """

    name: str
    categories: tuple[Category, ...]
    ordered: bool = False
    left_out: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = [one.name for top in self.categories for one in top.walk()]
        if not names:
            raise DimensionMalformed("a dimension without categories")
        if len(set(names)) != len(names):
            raise DimensionMalformed("a category occurs twice in a dimension")

    @classmethod
    def flat(cls, name: str, *categories: str, ordered: bool = False) -> "Dimension":
        """Return a dimension of one level."""
        return cls(name, tuple(Category(each) for each in categories), ordered)

    @property
    def everything(self) -> str | None:
        """What its total is called; None when the total is everybody."""
        return f"zonder {names(tuple(sorted(self.left_out)))}" if self.left_out else None

    @cached_property
    def nodes(self) -> dict[str, Category]:
        """Every category on every level by name, from the top down."""
        return {one.name: one for top in self.categories for one in top.walk()}

    @cached_property
    def leaves(self) -> tuple[str, ...]:
        """The names of the categories that are not split further, in order."""
        return tuple(name for name, one in self.nodes.items() if not one.parts)

    @cached_property
    def parents(self) -> dict[str, str | None]:
        """The name of the category above each; None at the top."""
        above: dict[str, str | None] = {one.name: None for one in self.categories}
        for one in self.nodes.values():
            above |= {part.name: one.name for part in one.parts}
        return above

    @cached_property
    def _counted_in(self) -> dict[str, str]:
        return {was: leaf for leaf in self.leaves for was in self.nodes[leaf].stands_for}

    def locate(self, key: str) -> str | None:
        """Return the category without parts in which a record with this key is counted.

        Returns:
            None when records of that category are left out.

        Raises:
            CategoryUnknown: There is no such category.
        """
        if key in self.left_out:
            return None
        if key not in self._counted_in:
            raise CategoryUnknown("a record in a category the dimension does not have")
        return self._counted_in[key]

    def path(self, leaf: str) -> tuple[str, ...]:
        """Return a category and all categories above it, from the bottom up."""
        found, above = [leaf], self.parents[leaf]
        while above is not None:
            found.append(above)
            above = self.parents[above]
        return tuple(found)

    def siblings(self, name: str) -> tuple[str, ...]:
        """Return the categories under the same parent, itself included, in order."""
        above = self.parents[name]
        beside = self.categories if above is None else self.nodes[above].parts
        return tuple(one.name for one in beside)


def names(several: tuple[str, ...]) -> str:
    """Return names as they are said in one go: a, b en c."""
    *most, last = several
    return f"{', '.join(most)} en {last}" if most else last
