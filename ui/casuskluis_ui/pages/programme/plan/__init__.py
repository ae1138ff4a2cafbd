# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Beleidsplan: the plan in two columns, its public version, and its measures."""
