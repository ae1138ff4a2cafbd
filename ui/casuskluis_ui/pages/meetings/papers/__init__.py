# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers of one meeting: choosing, printing, saving, sending, and where the copies are."""
