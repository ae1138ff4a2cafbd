# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cases: list, detail with tabs, and the forms to record things in a case."""
