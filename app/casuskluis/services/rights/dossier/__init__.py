# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything on one person, put together for that person (inzagedossier, AVG art. 15)."""
