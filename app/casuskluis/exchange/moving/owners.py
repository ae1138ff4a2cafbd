# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recognising partners and colleagues by the short names that lists use for them."""

import re
from collections.abc import Iterable, Mapping

from casuskluis.domain.naming import fold
from casuskluis.exchange.moving.cleaning import CELL_ERROR, is_cell_error, is_nothing, tidy
from casuskluis.exchange.moving.listed import Owner, Told

NEW_PARTNER = "Een partner staat nog niet in de kluis. Controleer de naam."
UNCLEAR_PARTNER = "Er zijn meer partners die zo heten. Kies de juiste."
_KINDS: Mapping[str, tuple[str, ...]] = {
    "politie": ("politie", "pol", "wijkagent", "de politie"),
    "openbaar ministerie": ("om", "o m", "openbaar ministerie", "officier van justitie", "ovj"),
    "raad voor de kinderbescherming": (
        "rvdk", "raad vd kinderbescherming", "raad v d kinderbescherming", "kinderbescherming",
        "raad van de kinderbescherming",
    ),
    "reclassering": ("reclassering", "rn", "de reclassering"),
    "ggz": ("ggz", "g g z", "de ggz"),
    "roc": ("roc",),
    "jeugdbescherming": ("jeugdbescherming", "jb", "gezinsvoogd"),
    "veiligheidshuis": (
        "zvh", "veiligheidshuis", "zorg en veiligheidshuis", "het veiligheidshuis",
    ),
    "gemeente": ("gemeente", "gem", "de gemeente"),
    "school": ("school", "de school"),
    "wijkteam": ("wijkteam", "het wijkteam", "sociaal wijkteam"),
    "leerplicht": ("leerplicht", "lpa", "leerplichtambtenaar"),
    "veilig thuis": ("veilig thuis",),
    "ggd": ("ggd",),
    "jongerenwerk": ("jongerenwerk", "jongerenwerker"),
    "huisarts": ("huisarts",),
    "coa": ("coa",),
    "ind": ("ind",),
    "nctv": ("nctv",),
    "lse": ("lse",),
    "uwv": ("uwv",),
    "dji": ("dji",),
    "woningcorporatie": ("woningcorporatie", "woco", "corporatie"),
    "werk en inkomen": ("werk en inkomen", "sociale dienst"),
}  # fmt: skip
"""By a word in the name of a partner: what else it is called."""
_LETTERS_ONLY = frozenset(
    {"openbaar ministerie", "ggz", "ggd", "coa", "ind", "nctv", "lse", "roc"}
)
_SHORTEST = 5
_SEPARATED = re.compile(r"\s*[;\n|]\s*|\s+/\s+|\s*•\s*")
_COMMAS = re.compile(r"\s*[,/+&]\s*|\s+en\s+")


class Owners:
    """The partners and colleagues of the vault, by everything they may be called.

    Args:
        organisations: Names of partners.
        officers: Labels of colleagues.
    """

    def __init__(self, organisations: Iterable[str], officers: Iterable[str]) -> None:
        self._named: dict[str, set[Owner]] = {}
        partners = [Owner(name) for name in organisations]
        for one in partners:
            self._call(one, fold(one.name))
        for one in partners:
            first, _, rest = fold(one.name).partition(" ")
            if len(rest) >= _SHORTEST and first:
                self._call(one, rest)
        for one in (Owner(name, is_officer=True) for name in officers):
            first, _, rest = fold(one.name).partition(" ")
            for called in filter(None, (fold(one.name), first, rest)):
                self._call(one, called)
        self._call_kinds(partners)
        self._first_words = {called.partition(" ")[0] for called in self._named}

    def find(self, text: str) -> Owner | None:
        """Return who is called so; None for nobody or more than one."""
        found = self._named.get(fold(text), set())
        return next(iter(found)) if len(found) == 1 else None

    def is_unclear(self, text: str) -> bool:
        """Tell whether more than one are called so."""
        return len(self._named.get(fold(text), ())) > 1

    def leading(self, text: str) -> tuple[Owner, str, str] | None:
        """Return who a text starts with, how it is written there, and the rest."""
        words = text.split(" ")
        first, _, _ = fold(words[0]).partition(" ")
        if first and first not in self._first_words:
            return None  # most texts, and of each many beginnings are asked
        for count in range(min(len(words), 6), 0, -1):
            head = " ".join(words[:count])
            if (owner := self.find(head.strip(":,"))) is not None:
                return owner, head, " ".join(words[count:])
        return None

    def mentioned(self, text: str) -> list[Owner]:
        """Return everybody a text names, wherever."""
        folded = f" {fold(text)} "
        return [
            next(iter(found))
            for called, found in self._named.items()
            if len(found) == 1 and f" {called} " in folded
        ]

    def told(self, text: str) -> Told[str]:
        """Return the one partner of a cell, by its name in the vault."""
        plain = tidy(text)
        if is_cell_error(plain):
            return Told(None, CELL_ERROR, text)
        if is_nothing(plain):
            return Told(None, "", text)
        if (owner := self.find(plain)) is not None:
            return Told(owner.name, "", text)
        return Told(plain, UNCLEAR_PARTNER if self.is_unclear(plain) else NEW_PARTNER, text)

    def told_all(self, text: str) -> Told[tuple[Owner, ...]]:
        """Return all partners of a cell."""
        plain = tidy(text)
        if is_cell_error(plain):
            return Told(None, CELL_ERROR, text)
        if is_nothing(plain):
            return Told(None, "", text)
        names = [name for name in self._split(plain) if name]
        owners = [self.find(name) or Owner(name, known=False) for name in names]
        unclear = any(self.is_unclear(name) for name in names)
        new = any(self.find(name) is None for name in names)
        doubt = UNCLEAR_PARTNER if unclear else NEW_PARTNER if new else ""
        return Told(tuple(dict.fromkeys(owners)), doubt, text)

    def _split(self, text: str) -> list[str]:
        found: list[str] = []
        for part in _SEPARATED.split(text):
            named = part.strip(" -*\t")
            if self.find(named) is not None or not _COMMAS.search(named):
                found.append(named)
            else:
                found.extend(self._by_commas(named))
        return found

    def _by_commas(self, text: str) -> list[str]:
        """Split at commas, and put together again what is one name with a comma in it."""
        parts = re.split(r"\s*,\s*", text)
        found: list[str] = []
        while parts:
            heads = [", ".join(parts[:count]) for count in range(len(parts), 0, -1)]
            head = next((one for one in heads if self.find(one) is not None), None)
            count = 1 if head is None else head.count(",") + 1
            found.extend(_COMMAS.split(parts[0]) if head is None else [head])
            parts = parts[count:]
        return found

    def _call(self, owner: Owner, called: str) -> None:
        self._named.setdefault(called, set()).add(owner)

    def _call_kinds(self, partners: list[Owner]) -> None:
        for kind, names in _KINDS.items():
            meant = [one for one in partners if f" {kind}" in f" {fold(one.name)}"]
            if not meant:
                shown = kind.upper() if kind in _LETTERS_ONLY else kind
                shown = "OM" if kind == "openbaar ministerie" else shown
                meant = [Owner(shown[0].upper() + shown[1:], known=False)]
            for called in names:
                if called not in self._named or len(meant) > 1:
                    for one in meant:
                        self._call(one, called)
