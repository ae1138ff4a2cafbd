# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every change to the layout of the database, oldest first.

A released revision is history: never edit it, add the next one. Its statements are literal, so
that a later change to the tables cannot rewrite the past.
"""
