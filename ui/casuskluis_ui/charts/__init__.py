# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small charts, drawn by hand: what they show stands beside them as a table."""

from casuskluis_ui.charts.bars import BarChart
from casuskluis_ui.charts.boxes import BoxChart
from casuskluis_ui.charts.card import ChartCard
from casuskluis_ui.charts.columns import ColumnChart
from casuskluis_ui.charts.data import ChartData, Series
from casuskluis_ui.charts.funnel import FunnelChart
from casuskluis_ui.charts.lines import StepChart

__all__ = [
    "BarChart",
    "BoxChart",
    "ChartCard",
    "ChartData",
    "ColumnChart",
    "FunnelChart",
    "Series",
    "StepChart",
]
