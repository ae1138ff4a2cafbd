# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Stands on a private bus where the services of a desktop would, and says what it is told.

One line on its input is one signal: path, interface, signal, and what it carries as JSON.
"""

import json
import os
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage


def main() -> None:
    app = QCoreApplication(sys.argv)
    bus = QDBusConnection.connectToBus(sys.argv[1], "fake")
    for name in sys.argv[2:]:
        assert bus.registerService(name)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def say() -> None:
        told = os.read(sys.stdin.fileno(), 65536)
        if not told:
            app.quit()
        for line in told.splitlines():
            path, interface, signal, carried = json.loads(line)
            message = QDBusMessage.createSignal(path, interface, signal)
            message.setArguments(carried)
            bus.send(message)

    notifier.activated.connect(say)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()
