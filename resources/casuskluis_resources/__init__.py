# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Data that ships with Casuskluis: fonts, icons, code lists, texts, demonstration material."""
