# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing: what is shown in a text without changing it, spelling, marks and pasting."""
