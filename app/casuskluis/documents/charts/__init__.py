# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Charts: vector drawings of released figures, told apart without colour, described in words.

A chart is made of the cells of a table and of nothing else, and stands beside that table.
"""

from casuskluis.documents.charts.choosing import charts_of
from casuskluis.documents.charts.figure import ChartFigure, Drawing

__all__ = ["ChartFigure", "Drawing", "charts_of"]
