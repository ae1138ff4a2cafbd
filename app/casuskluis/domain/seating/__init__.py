# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The order of an agenda that keeps guests at the table for as few minutes as possible."""
