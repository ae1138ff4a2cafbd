# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The notifications: list, detail, and the forms to register, weigh and take one up."""
