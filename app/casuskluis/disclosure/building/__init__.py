# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From records to tables: dimensions, counting, linking, rules and what to merge."""
