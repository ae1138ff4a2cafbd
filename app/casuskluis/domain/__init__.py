# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The words and rules of the person-centred approach, in plain Python. Knows nobody."""
