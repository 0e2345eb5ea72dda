#!/bin/sh
# Records what oFono makes of the national language tables:
#   sh scripts/record-national.sh > test/fixtures/national.json
# It builds oFono's own sources; Debian: dpkg-dev gcc pkg-config libglib2.0-dev libell-dev, and a
# deb-src line in the apt sources (or oFono's sources unpacked in the folder that OFONO names).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
if [ -z "${OFONO:-}" ]; then
  apt-get source --download-only ofono >&2
  tar xf ofono_*.orig.tar.xz
  OFONO=$(echo "$work"/ofono-*/)
fi
# What oFono keeps on disk is not needed, nor linked.
# shellcheck disable=SC2046
gcc -w -ffunction-sections -fdata-sections -DSTORAGEDIR='"."' -I"$OFONO/src" -o record "$here/record-national.c" \
  "$OFONO/src/smsutil.c" "$OFONO/src/util.c" \
  $(pkg-config --cflags --libs glib-2.0 ell) -Wl,--gc-sections >&2
./record "$(basename "${OFONO%/}" | sed 's/ofono-//')"
