# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is printed, word for word: the input of the documents.

The papers hold labels, not codes, and leave out what this edition may not show. So a document
cannot print what was never handed to it.
"""

from casuskluis.documents.papers.access_dossier import (
    AccessDossierPaper,
    DossierChapter,
    DossierRecord,
    DossierTable,
    Withheld,
)
from casuskluis.documents.papers.action import ActionGroup, ActionLine
from casuskluis.documents.papers.agenda import (
    AgendaPaper,
    AttendeeLine,
    Edition,
    ItemPaper,
)
from casuskluis.documents.papers.case_sheet import (
    CaseSheet,
    DecisionLine,
    InformationLine,
    LifeDomainLine,
    NotificationSheet,
)
from casuskluis.documents.papers.destruction import (
    DestroyedFile,
    DestructionListPaper,
    DestructionRecordPaper,
    FileToDestroy,
    RetentionTerm,
)
from casuskluis.documents.papers.handover import (
    HandoverCase,
    HandoverPaper,
    OpenTerm,
    PartnerLine,
)
from casuskluis.documents.papers.overview import (
    ActivityLine,
    FigureLine,
    OverviewPaper,
    OverviewTable,
)
from casuskluis.documents.papers.plan import GoalLine, InterventionLine, PlanPaper
from casuskluis.documents.papers.recovery_sheet import RecoverySheetPaper

__all__ = [
    "AccessDossierPaper",
    "ActionGroup",
    "ActionLine",
    "ActivityLine",
    "AgendaPaper",
    "AttendeeLine",
    "CaseSheet",
    "DecisionLine",
    "DestroyedFile",
    "DestructionListPaper",
    "DestructionRecordPaper",
    "DossierChapter",
    "DossierRecord",
    "DossierTable",
    "Edition",
    "FigureLine",
    "FileToDestroy",
    "GoalLine",
    "HandoverCase",
    "HandoverPaper",
    "InformationLine",
    "InterventionLine",
    "ItemPaper",
    "LifeDomainLine",
    "NotificationSheet",
    "OpenTerm",
    "OverviewPaper",
    "OverviewTable",
    "PartnerLine",
    "PlanPaper",
    "RecoverySheetPaper",
    "RetentionTerm",
    "Withheld",
]
