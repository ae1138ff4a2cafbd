# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Released figures as a spreadsheet and as rows of text, for who wants to work on with them."""

from casuskluis.exchange.figures.rows import figures_csv
from casuskluis.exchange.figures.set import FigureSet
from casuskluis.exchange.figures.workbook import figures_xlsx

__all__ = ["FigureSet", "figures_csv", "figures_xlsx"]
