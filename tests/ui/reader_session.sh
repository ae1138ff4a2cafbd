# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# Inside dbus-run-session: a screen, the window, and a reader that walks through it.
set -eu
exec 4>"$READER_FOLDER/screen"
Xvfb -displayfd 4 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null &
screen=$!
until [ -s "$READER_FOLDER/screen" ]; do sleep 0.1; done
DISPLAY=":$(tr -d '\n' <"$READER_FOLDER/screen")"
export DISPLAY
gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.a11y.Bus.GetAddress >/dev/null
gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" >/dev/null
mkfifo "$READER_FOLDER/until"
"$READER_PROGRAM" "$READER_SCENE" "$READER_FOLDER" <"$READER_FOLDER/until" \
    >"$READER_FOLDER/told" 2>"$READER_FOLDER/faults" &
window=$!
exec 5>"$READER_FOLDER/until"
until grep -q ready "$READER_FOLDER/told"; do
    kill -0 "$window" || { cat "$READER_FOLDER/faults" >&2; kill "$screen"; exit 1; }
    sleep 0.2
done
status=0
/usr/bin/python3 "$READER_WALK" || status=$?
exec 5>&-
wait "$window" || true
kill "$screen"
exit "$status"
