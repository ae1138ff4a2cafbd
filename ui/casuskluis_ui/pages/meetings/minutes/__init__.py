# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The minutes of a meeting: versions, adopting, proving, correcting."""
