# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Run by Alembic: use the unlocked connection that `runner` passes in, and nothing else."""

from alembic import context

if hasattr(context, "config"):  # absent when something only imports this module
    context.configure(connection=context.config.attributes["connection"])
    context.run_migrations()
