# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The quiet mode (rustige modus, F9): no name on the screen, while every value stays itself."""
