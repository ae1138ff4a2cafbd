# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What opens a vault: its header, the slots in it, and every kind of secret."""
