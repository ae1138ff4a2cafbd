# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Figures that may leave: counts in, publishable tables and their proof out."""
