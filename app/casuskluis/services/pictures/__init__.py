# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counts behind the pictures of the work, for the screen of the officer only."""
