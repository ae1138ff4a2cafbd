# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moving in from the list of before: its columns, its rows, a trial, and the records."""
