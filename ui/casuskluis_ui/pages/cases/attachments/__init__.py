# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The attachments of a case on the screen: taking in, showing from memory, saving outside."""
