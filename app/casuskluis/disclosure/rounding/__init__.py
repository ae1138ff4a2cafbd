# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Controlled rounding: every number to a multiple, and everything still adds up."""
