#!/usr/bin/env bash
# Fails when an include points upwards: data <- models <- ui <- app.
set -u
cd "$(dirname "$0")/../.."
bad=$( { grep -RnE '#include "(models|ui|app|tests)/' data
         grep -RnE '#include "(ui|app|tests)/' models
         grep -RnE '#include "(app|tests)/' ui
         grep -RnE '#include "tests/' app
         grep -RnE '#include "\.\.?/' data models ui app
         grep -RnE '#include <(unistd|sys/|fcntl|pwd|poll)' data models ui app | grep -v '^data/platform/'; } 2>/dev/null )
if [ -n "$bad" ]; then
    echo "includes that point upwards, by a relative path, or past the platform folder:" >&2
    echo "$bad" >&2
    exit 1
fi
echo "layers: every include points downwards"
