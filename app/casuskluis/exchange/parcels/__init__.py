# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels: what leaves one vault for another, open and encrypted; see README.md."""
