#!/usr/bin/env bash
# Fails when a text of the program is missing or untranslated in a catalogue: collects the texts into copies
# of both and looks at what is unfinished there. Nothing in the tree is changed.
set -u
cd "$(dirname "$0")/../.."
lupdate=$(command -v /usr/lib/qt6/bin/lupdate || command -v lupdate6 || command -v lupdate) || {
    echo "translations: lupdate is missing; install qt6-l10n-tools" >&2
    exit 1
}
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT
cp translations/passages_*.ts "$copies"

collect() { "$lupdate" -silent -I . -no-obsolete -locations none data models ui app "$@"; }
collect -ts "$copies/passages_fr.ts" || exit 1
collect -pluralonly -ts "$copies/passages_en.ts" || exit 1

status=0
for copy in "$copies"/*.ts; do
    name=$(basename "$copy")
    unfinished=$(grep -c 'type="unfinished"' "$copy")
    if [ "$unfinished" -gt 0 ]; then
        echo "translations/$name: $unfinished texts are not translated:" >&2
        grep -B4 'type="unfinished"' "$copy" | grep '<source>' | sed 's/^ */  /' >&2
        status=1
    fi
    if [ "$(grep -c '<source>' "$copy")" -lt "$(grep -c '<source>' "translations/$name")" ]; then
        echo "translations/$name holds texts that the program no longer has" >&2
        status=1
    fi
done
[ $status -eq 0 ] && echo "translations: complete in both languages" ||
    echo "run: cmake --build build --target update_translations, then translate what is new" >&2
exit $status
