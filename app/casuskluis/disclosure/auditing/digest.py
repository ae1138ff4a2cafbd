# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One number for everything printed, the policy, and the version of the audit."""

import hashlib
import json
from dataclasses import fields

from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable

VERSION = 1
"""Raised whenever the audit looks at more; proof of an older one then no longer counts."""


def digest_of(printed: PrintedTable, policy: Policy) -> str:
    """Return the SHA-256 over a canonical form; the order of cells does not matter."""
    return sha256({"version": VERSION, "policy": _policy(policy), "print": canonical(printed)})


def canonical(printed: PrintedTable) -> object:
    """Return everything printed as plain lists in one fixed order."""
    codes = [[list(pair) for pair in code] for code in printed.shape.codes]
    order = sorted(range(len(codes)), key=lambda cell: codes[cell])
    rank = {cell: position for position, cell in enumerate(order)}
    figures = [[printed.figures[cell].value, printed.figures[cell].base] for cell in order]
    sums = [
        [rank[one.total], sorted(rank[part] for part in one.parts)]
        for one in printed.shape.relations
    ]
    return {
        "cells": [codes[cell] for cell in order],
        "figures": figures,
        "sums": sorted(sums),
        "impossible": sorted(rank[cell] for cell in printed.shape.impossible),
    }


def sha256(plain: object) -> str:
    """Return the SHA-256 of plain lists and mappings."""
    text = json.dumps(plain, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _policy(policy: Policy) -> dict[str, str | int | float | bool]:
    values = {one.name: getattr(policy, one.name) for one in fields(policy)}
    return {name: getattr(value, "value", value) for name, value in values.items()}
