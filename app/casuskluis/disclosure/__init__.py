# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Figures and texts that may leave, and the proof. `README.md` beside this file is the map."""
