# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leaves the table on paper: for whom, what may be on it, and where each copy is."""
