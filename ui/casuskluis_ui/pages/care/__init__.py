# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Zorgvuldigheid: what an officer owes the persons in the vault, and the auditor."""
