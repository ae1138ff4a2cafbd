# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The long lists: their columns, what is done with several rows at once, and their export."""
