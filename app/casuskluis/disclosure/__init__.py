# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Figures that may leave: counts in, publishable tables and their proof out."""

from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.merging import MergeProposal, merge, propose_merge
from casuskluis.disclosure.policy import Policy, PolicyImpossible
from casuskluis.disclosure.printed import (
    Certificate,
    Method,
    PrintedDetail,
    PrintedPopulation,
    PrintedRelease,
    PrintedTable,
    Release,
)
from casuskluis.disclosure.protection import (
    CannotProtect,
    NothingToPublish,
    PopulationTooSmall,
    UnsafeRelease,
    certify,
    protect,
)
from casuskluis.disclosure.report import AuditReport, CellName, Finding, Interval, Leak
from casuskluis.disclosure.tables import (
    CategoryUnknown,
    Detail,
    Population,
    TableMalformed,
    TablesDisagree,
    TwoWayTable,
    count_by,
)

__all__ = [
    "AuditReport",
    "CannotProtect",
    "CategoryUnknown",
    "CellName",
    "Certificate",
    "Detail",
    "Finding",
    "Interval",
    "Leak",
    "MergeProposal",
    "Method",
    "NothingToPublish",
    "Policy",
    "PolicyImpossible",
    "Population",
    "PopulationTooSmall",
    "PrintedDetail",
    "PrintedPopulation",
    "PrintedRelease",
    "PrintedTable",
    "Release",
    "TableMalformed",
    "TablesDisagree",
    "TwoWayTable",
    "UnsafeRelease",
    "audit",
    "certify",
    "count_by",
    "merge",
    "propose_merge",
    "protect",
]
