# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The finest groups that categories of one dimension cut the records in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from casuskluis.disclosure.auditing.joint.errors import TooManyAtoms
from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.model.table import Code, Relation, Shape

MOST_CLASSES = 500

Class = frozenset[str]
"""The categories of one dimension in which a record falls at once, on all levels."""


def classes(categories: Iterable[str], divisions: Sequence[Division]) -> tuple[Class, ...]:
    """Return every set of categories of one dimension that one record can fall in.

    Nothing is taken for granted but the divisions: two categories of which nothing is known
    may overlap, hold each other, or leave people out.

    Args:
        categories: All categories of the dimension that are used anywhere.
        divisions: What is divided into what; of this dimension only.

    Raises:
        TooManyAtoms: There are too many.
    """
    names = {*categories, *(part for one in divisions for part in one.parts)}
    names |= {one.whole for one in divisions if one.whole is not None}
    found: dict[Class, None] = {}
    for one in _complete({}, sorted(names), divisions):
        found[one] = None
        if len(found) > MOST_CLASSES:
            raise TooManyAtoms("too many classes in a dimension")
    return tuple(found)


def divisions_of(releases: Iterable[Published]) -> tuple[Division, ...]:
    """Return the divisions that the sums of tables themselves tell of."""
    found: dict[Division, None] = {}
    for release in releases:
        shape = release.printed.shape
        everywhere = _everywhere(shape)
        for relation in shape.relations:
            one = _division(shape, relation, everywhere)
            if one is not None:
                found[one] = None
    return tuple(found)


def _everywhere(shape: Shape) -> frozenset[tuple[str, str]]:
    """Return the pairs that stand in every cell: what the table was filtered on."""
    return frozenset.intersection(*map(frozenset, shape.codes)) if shape.codes else frozenset()


def _division(
    shape: Shape, relation: Relation, everywhere: frozenset[tuple[str, str]]
) -> Division | None:
    """Read a division off a sum that holds for everybody, not only inside some other group."""
    total = dict(shape.codes[relation.total])
    added = [frozenset(shape.codes[part]) - set(total.items()) for part in relation.parts]
    if any(len(one) != 1 for one in added):
        return None
    pairs = [next(iter(one)) for one in added]
    (dimension, *others) = {name for name, _ in pairs}
    rest = {pair for pair in total.items() if pair[0] != dimension}
    if others or rest - everywhere:
        return None
    return Division(dimension, total.get(dimension), tuple(sorted(each for _, each in pairs)))


def pairs_of(cell: Code, release: Published) -> frozenset[tuple[str, str]]:
    """Return everything a record must be to count in a cell of a release."""
    return frozenset((*cell, *release.filter))


def _complete(
    given: Mapping[str, bool], names: Sequence[str], divisions: Sequence[Division]
) -> Iterator[Class]:
    """Yield every way to say yes or no to all categories that the divisions allow."""
    said = dict(given)
    for one in divisions:
        inside = True if one.whole is None else said.get(one.whole)
        if inside is None:
            continue
        choices = _choices(said, one, inside=inside)
        if len(choices) != 1:
            for choice in choices:
                yield from _complete(said | choice, names, divisions)
            return
        if choices[0].items() - said.items():
            yield from _complete(said | choices[0], names, divisions)
            return
    open_names = [name for name in names if name not in said]
    if not open_names:
        yield frozenset(name for name, yes in said.items() if yes)
        return
    first = _outermost(open_names, divisions)
    for yes in (True, False):
        yield from _complete(said | {first: yes}, names, divisions)


def _choices(
    said: Mapping[str, bool], division: Division, *, inside: bool
) -> list[dict[str, bool]]:
    """Return the ways to answer for the parts of a division; none when answers clash."""
    answers = (
        [{part: part == chosen for part in division.parts} for chosen in division.parts]
        if inside
        else [dict.fromkeys(division.parts, False)]
    )
    return [
        one for one in answers if all(said.get(part, yes) == yes for part, yes in one.items())
    ]


def _outermost(names: Sequence[str], divisions: Sequence[Division]) -> str:
    parts = {part for one in divisions for part in one.parts}
    return next((name for name in names if name not in parts), names[0])
