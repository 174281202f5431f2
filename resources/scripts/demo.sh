#!/usr/bin/env bash
# The training data, an encrypted training cache subscribed to it, and the workstation on that cache.
# What stands from the last time is used again; ./run demo --fresh begins anew. With --network the feeds come
# from an nginx on the loopback, by HTTPS with certificates on both sides, into a cache of its own.
set -euo pipefail
build=$1
shift
tour=no
network=no
for word in "$@"; do
    case "$word" in
    --tour) tour=yes ;;
    --network) network=yes ;;
    --fresh) rm -rf "$build/demo" ;;
    *) echo "demo: no such option: $word (there are --tour, --network and --fresh)" >&2; exit 2 ;;
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

signer() { openssl x509 -in "$1" -noout -subject -nameopt multiline | sed -n 's/^ *commonName *= //p'; }
make_cache() {
    say "Making the encrypted cache …"
    "$ctl" init --cache "$cache" --agency cbsa --training --user supervisor
    for role in officer trainer auditor; do
        "$ctl" user add "$role" --role "$role" --cache "$cache" --user supervisor
    done
}

# The number goes up when older caches cannot be read any more.
if [ ! -e "$demo/ready-3" ]; then
    rm -rf "$demo"
    mkdir -p "$demo"
    say "Making the training data: two feeds, 20,000 travellers …"
    "$ctl" demo --out "$data" --travellers 20000 --seed 1
    say "Publishing it as signed segments …"
    "$ctl" publish --feed cbsa --country CA --input "$data/cbsa.ndjson" --out "$demo/feeds/cbsa" \
        --key "$data/cbsa-signer.key" --cert "$data/cbsa-signer.pem" --complete-to "$complete_to"
    "$ctl" publish --feed cbp --country US --input "$data/cbp.ndjson" --out "$demo/feeds/cbp" \
        --key "$data/cbp-signer.key" --cert "$data/cbp-signer.pem" --complete-to "$complete_to"
    make_cache
    "$ctl" feed add cbsa --url "file://$demo/feeds/cbsa" --ca "$data/ca.pem" --domestic \
        --signer "$(signer "$data/cbsa-signer.pem")" --cache "$cache" --user supervisor
    "$ctl" feed add cbp --url "file://$demo/feeds/cbp" --ca "$data/ca.pem" \
        --signer "$(signer "$data/cbp-signer.pem")" --cache "$cache" --user supervisor
    touch "$demo/ready-3"
fi

# Throw-away certificates: an authority of the network, a server on the loopback, and this workstation.
make_certificates() {
    local name
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -days 3650 -subj "/CN=Training Network" \
        -addext "keyUsage=critical,keyCertSign,cRLSign" -keyout "$net/ca.key" -out "$net/ca.pem" 2>/dev/null
    for name in server client; do
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -subj "/CN=Training $name" \
            -keyout "$net/$name.key" -out "$net/$name.csr" 2>/dev/null
        openssl x509 -req -in "$net/$name.csr" -CA "$net/ca.pem" -CAkey "$net/ca.key" -days 3650 \
            -CAcreateserial -out "$net/$name.pem" 2>/dev/null \
            -extfile <(printf 'basicConstraints=critical,CA:FALSE\nsubjectAltName=IP:127.0.0.1,DNS:localhost\n')
    done
}

start_nginx() {
    local program
    program=$(PATH=$PATH:/usr/sbin command -v nginx) || { say "demo: nginx is not installed: ./run install"; exit 1; }
    cat >"$net/nginx.conf" <<CONF
daemon off;
master_process off;
pid $net/nginx.pid;
events {}
http {
    access_log $net/access.log;
    default_type application/octet-stream;
    client_body_temp_path $net/body;
    proxy_temp_path $net/proxy;
    fastcgi_temp_path $net/fastcgi;
    scgi_temp_path $net/scgi;
    uwsgi_temp_path $net/uwsgi;
    server {
        listen 127.0.0.1:$port ssl;
        root $demo/feeds;
        ssl_certificate $net/server.pem;
        ssl_certificate_key $net/server.key;
        ssl_protocols TLSv1.2 TLSv1.3;
        ssl_client_certificate $net/ca.pem;
        ssl_verify_client on;
    }
}
CONF
    "$program" -p "$net" -e "$net/error.log" -c "$net/nginx.conf" &
    nginx=$!
    trap 'kill "$nginx" 2>/dev/null; wait "$nginx" 2>/dev/null || true' EXIT
    for _ in $(seq 50); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
        kill -0 "$nginx" 2>/dev/null || break
        sleep 0.1
    done
    say "demo: nginx does not start on port $port; $net/error.log says why (PASSAGES_DEMO_PORT chooses another)"
    exit 1
}

if [ "$network" = yes ]; then
    net=$demo/network
    port=${PASSAGES_DEMO_PORT:-18443}
    cache=$demo/network-$port.passages
    mkdir -p "$net"
    [ -e "$net/client.pem" ] || make_certificates
    start_nginx
    say "The feeds are at https://127.0.0.1:$port/cbsa and /cbp, for whoever shows a certificate."
    if [ ! -e "$net/ready-$port" ]; then
        rm -f "$cache" "$cache".*
        make_cache
        for feed in cbsa cbp; do
            domestic=()
            [ "$feed" = cbp ] || domestic=(--domestic)
            "$ctl" feed add "$feed" --url "https://127.0.0.1:$port/$feed" --ca "$data/ca.pem" "${domestic[@]}" \
                --signer "$(signer "$data/$feed-signer.pem")" --client-cert "$net/client.pem" \
                --client-key "$net/client.key" --server-ca "$net/ca.pem" --cache "$cache" --user supervisor
        done
        touch "$net/ready-$port"
    fi
    "$ctl" sync --cache "$cache" --user supervisor
fi

if [ "$tour" = yes ]; then
    say "The tour, offscreen, in both languages …"
    rm -rf "$build/tour"
    mkdir -p "$build/tour"
    QT_QPA_PLATFORM=offscreen "$build/bin/passages" --cache "$cache" --user supervisor --tour "$build/tour" \
        --tour-size "${PASSAGES_TOUR_SIZE:-1440x900}"
    "$ctl" verify "$build"/tour/*.pdf
    say "Screenshots: $build/tour/*.png"
    say "Report:      $(ls "$build"/tour/*.pdf)"
else
    say "Sign in as officer, supervisor, trainer or auditor; the passphrase is $PASSAGES_PASSPHRASE"
    unset PASSAGES_PASSPHRASE PASSAGES_NEW_PASSPHRASE
    [ "$network" = yes ] || exec "$build/bin/passages" --cache "$cache" --user officer
    "$build/bin/passages" --cache "$cache" --user officer
fi
