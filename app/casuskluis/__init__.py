# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Casuskluis without its window: rules, vault, storage, documents, figures, command line."""

__version__ = "0.1.0"
