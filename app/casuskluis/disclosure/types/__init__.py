# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Describing cases as types: groups that are large and varied enough to say something of.

`describing.describe` puts cases together by local recoding and tells of each class only what
the class supports; `sentences` puts that in Dutch. A class never has fewer cases than asked,
nor only one status, nor only one mix of interventions. Only `describing` loads the libraries
for numbers.
"""

from casuskluis.disclosure.types.classes import TooFewToDescribe, TypeClass, TypeClasses
from casuskluis.disclosure.types.prose import Words, sentences
from casuskluis.disclosure.types.traits import (
    CaseTraits,
    Hierarchy,
    HierarchyMalformed,
    TraitMissing,
)

__all__ = [
    "CaseTraits",
    "Hierarchy",
    "HierarchyMalformed",
    "TooFewToDescribe",
    "TraitMissing",
    "TypeClass",
    "TypeClasses",
    "Words",
    "sentences",
]
