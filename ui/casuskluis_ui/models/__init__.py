# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Qt models over services: a list of ids and a cache of pages, never a whole table."""

from casuskluis_ui.models.list import ChipSpec, ListItem, PagedListModel
from casuskluis_ui.models.paged import Aside, PagedModel
from casuskluis_ui.models.paging import LineSource, ListQuery
from casuskluis_ui.models.roles import ID_ROLE, ITEM_ROLE, LINE_ROLE, TONE_ROLE
from casuskluis_ui.models.table import Column, PagedTableModel

__all__ = [
    "ID_ROLE",
    "ITEM_ROLE",
    "LINE_ROLE",
    "TONE_ROLE",
    "Aside",
    "ChipSpec",
    "Column",
    "LineSource",
    "ListItem",
    "ListQuery",
    "PagedListModel",
    "PagedModel",
    "PagedTableModel",
]
