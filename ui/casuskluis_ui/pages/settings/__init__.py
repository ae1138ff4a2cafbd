# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Settings: terms with their sources, code lists, the vault itself, the look."""
