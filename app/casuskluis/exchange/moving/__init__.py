# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
"""Moving in: a case list as it grew in an office, each value with its certainty."""
