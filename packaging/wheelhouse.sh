#!/bin/sh
# Put every wheel that an office without a network needs into one folder, with what to type there.
#   wheelhouse.sh PYTHON WHEELS FOLDER                     for machines like this one: WHEELS holds what tracker depends on
#   wheelhouse.sh PYTHON WHEELS FOLDER win_amd64 3.12      for another system and Python; asks the package index
set -eu
python=$1
wheels=$2
folder=$3
platform=${4:-}
version=${5:-3.12}

rm -rf "$folder"
mkdir -p "$folder"
"$python" -m hatchling build -t wheel -d "$folder" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
rm "$folder/log"
if test -z "$platform"; then
    cp "$wheels"/*.whl "$folder"
else
    # pip asks this machine which of the conditional dependencies hold: what Windows alone needs is named
    case $platform in win*) more=colorama ;; *) more= ;; esac
    "$python" -m pip download --quiet --disable-pip-version-check --only-binary=:all: --platform "$platform" \
        --python-version "$version" --constraint constraints.txt --dest "$folder" "$(echo "$folder"/tracker-*.whl)[postgresql]" $more
fi
cp packaging/CAI-DAT.txt "$folder"
echo "wheelhouse: $(find "$folder" -name '*.whl' | wc -l) wheels in $folder"
