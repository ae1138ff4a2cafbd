# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A typed shell around HiGHS: linear and whole-number models, limits, and typed answers."""
