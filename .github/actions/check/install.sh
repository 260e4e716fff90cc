#!/usr/bin/env bash
# Installs factcheck from the checkout that this action is part of, in a virtual environment of its own: whatever Python
# packages the job has stay as they are. Takes SOURCE, the checkout, and EXTRAS, "docs" or nothing.
set -euo pipefail

python=$(command -v python3 || command -v python)
"$python" -m venv "$RUNNER_TEMP/factcheck"
scripts=$RUNNER_TEMP/factcheck/bin
if [ -d "$RUNNER_TEMP/factcheck/Scripts" ]; then scripts=$RUNNER_TEMP/factcheck/Scripts; fi # Windows
checkout=$(cd "$SOURCE" && pwd)
"$scripts/python" -m pip install --quiet --disable-pip-version-check "$checkout${EXTRAS:+[$EXTRAS]}"
