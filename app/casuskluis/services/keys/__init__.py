# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who gets in: passphrases, codes, key files, sheets, and new keys for all."""
