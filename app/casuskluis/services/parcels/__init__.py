# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Handing over: the whole vault, or chosen cases, in an open and encrypted file."""
