#!/usr/bin/env bash
# The training data, an encrypted training cache subscribed to it, and the workstation on that cache.
# What stands from the last time is used again; ./run demo --fresh begins anew.
set -euo pipefail
build=$1
shift
tour=no
for word in "$@"; do
    case "$word" in
    --tour) tour=yes ;;
    --fresh) rm -rf "$build/demo" ;;
    *) echo "demo: no such option: $word (there are --tour and --fresh)" >&2; exit 2 ;;
    esac
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || tour=yes

ctl=$PWD/$build/bin/passagesctl
demo=$PWD/$build/demo
data=$demo/data
cache=$demo/training.passages
complete_to=2026-11-20T05:00:00Z
# A password for training data alone; it protects nothing real.
export PASSAGES_PASSPHRASE=passages-training
export PASSAGES_NEW_PASSPHRASE=$PASSAGES_PASSPHRASE
say() { printf '%s\n' "$*" >&2; }

# The number goes up when older caches cannot be read any more.
if [ ! -e "$demo/ready-2" ]; then
    rm -rf "$demo"
    mkdir -p "$demo"
    say "Making the training data: two feeds, 20,000 travellers …"
    "$ctl" demo --out "$data" --travellers 20000 --seed 1
    say "Publishing it as signed segments …"
    "$ctl" publish --feed cbsa --country CA --input "$data/cbsa.ndjson" --out "$demo/feeds/cbsa" \
        --key "$data/cbsa-signer.key" --cert "$data/cbsa-signer.pem" --complete-to "$complete_to"
    "$ctl" publish --feed cbp --country US --input "$data/cbp.ndjson" --out "$demo/feeds/cbp" \
        --key "$data/cbp-signer.key" --cert "$data/cbp-signer.pem" --complete-to "$complete_to"
    say "Making the encrypted cache …"
    "$ctl" init --cache "$cache" --agency cbsa --training --user supervisor
    for role in officer trainer auditor; do
        "$ctl" user add "$role" --role "$role" --cache "$cache" --user supervisor
    done
    signer() { openssl x509 -in "$1" -noout -subject -nameopt multiline | sed -n 's/^ *commonName *= //p'; }
    "$ctl" feed add cbsa --url "file://$demo/feeds/cbsa" --ca "$data/ca.pem" --domestic \
        --signer "$(signer "$data/cbsa-signer.pem")" --cache "$cache" --user supervisor
    "$ctl" feed add cbp --url "file://$demo/feeds/cbp" --ca "$data/ca.pem" \
        --signer "$(signer "$data/cbp-signer.pem")" --cache "$cache" --user supervisor
    touch "$demo/ready-2"
fi

if [ "$tour" = yes ]; then
    say "The tour, offscreen, in both languages …"
    rm -rf "$build/tour"
    mkdir -p "$build/tour"
    QT_QPA_PLATFORM=offscreen "$build/bin/passages" --cache "$cache" --user supervisor --tour "$build/tour"
    "$ctl" verify "$build"/tour/*.pdf
    say "Screenshots: $build/tour/*.png"
    say "Report:      $(ls "$build"/tour/*.pdf)"
else
    say "Sign in as officer, supervisor, trainer or auditor; the passphrase is $PASSAGES_PASSPHRASE"
    unset PASSAGES_PASSPHRASE PASSAGES_NEW_PASSPHRASE
    exec "$build/bin/passages" --cache "$cache" --user officer
fi
