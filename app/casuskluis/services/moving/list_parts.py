# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The parts of a read case list, for windows that do not know the readers."""

from casuskluis.exchange.columns import Confidence
from casuskluis.exchange.moving.correcting import CorrectionUnreadable
from casuskluis.exchange.moving.fields import DATES, CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedAction, Owner
from casuskluis.exchange.refusals import Refused

__all__ = [
    "DATES",
    "CaseField",
    "Confidence",
    "CorrectionUnreadable",
    "ListedAction",
    "ListedStage",
    "Owner",
    "Refused",
]
