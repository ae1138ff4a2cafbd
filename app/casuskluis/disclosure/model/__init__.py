# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The words of disclosure control: tables, rules, what is printed and what an audit finds."""
