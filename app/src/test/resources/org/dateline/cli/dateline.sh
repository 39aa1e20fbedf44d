#!/bin/sh
# Stands for the program in a session: hands the command to the one that waits there, and prints what that one says.
set -eu
call=$(mktemp -d "$DATELINE_SESSION/call.XXXXXX")
for word in "$@"; do printf '%s\0' "$word"; done >"$call/words"
cat >"$call/in"
echo "$DATELINE_SCREEN" >"$call/screen"
echo "$call" >"$DATELINE_SESSION/asked"
read -r code <"$DATELINE_SESSION/answered"
cat "$call/out"
cat "$call/err" >&2
exit "$code"
