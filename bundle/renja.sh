#!/bin/sh
# Memeriksa dan menyusun Renja, lalu membuka dokumennya, atau halaman temuannya bila ada yang
# harus diperbaiki. Rencananya di folder berkas ini (atau di atasnya), atau di folder yang
# disebut: renja.sh FOLDER
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1

failed() { # status
  if [ -t 0 ]; then
    printf 'Tekan Enter untuk menutup. '
    read -r _
  fi
  exit "$1"
}

place=${1:-$here}
[ -d "$place" ] || place=$(dirname -- "$place")

for program in "$here/renja" "$here/Renja/renja" "$here/../Renja/renja"; do
  [ -f "$program" ] && break
done
if [ ! -f "$program" ]; then
  echo 'Program Renja tidak ditemukan. Letakkan renja.sh di folder Renja, di samping program'
  echo 'renja, atau di samping folder Renja itu.'
  failed 1
fi

if ! cd -- "$place"; then
  echo "Folder itu tidak dapat dibuka: $place"
  failed 1
fi
"$program" build --open || failed $?
