# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Free text that may leave: proposed, decided by the officer, kept with its proof."""
