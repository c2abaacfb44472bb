#!/bin/sh
# Puts the Fandol fonts (Song, Hei, Kai, Fang) into .cache/fonts: copied where this machine has them already, else
# taken out of Debian's texlive-lang-chinese package, of which nothing else is wanted (about 49 MB, read once).
# Without them it says so and ends well: everything but PDF builds.
set -eu
cd "$(dirname "$0")/.."
. scripts/machine.sh

folder='.cache/fonts'
checksums='scripts/fonts.sha256'
package='texlive-lang-chinese'
gave_up='.cache/fonts-missing'

names() {
    sed 's/^[0-9a-f]* *//' "$checksums"
}

all_there() {
    for name in $(names); do
        [ -s "$folder/$name" ] || return 1
    done
}

as_recorded() {
    (cd "$folder" && sha256sum --check --status "../../$checksums")
}

# Copies only what has the recorded checksum: a font of the same name may be another version.
copy_from_machine() {
    shared=$(echo "${XDG_DATA_DIRS:-/usr/local/share:/usr/share}" | tr ':' ' ')
    for place in "${CADRE_DOCS_FONTS:-}" "${HOME:-}/.local/share/fonts" \
        $(for data in $shared; do echo "$data/fonts $data/texmf/fonts $data/texlive/texmf-dist/fonts/opentype"; done); do
        [ -d "$place" ] || continue
        for name in $(names); do
            [ ! -e "$folder/$name" ] || continue
            found=$(find "$place" -name "$name" -type f 2>/dev/null | head -n 1)
            if [ -n "$found" ] && grep -q "^$(sha256sum <"$found" | cut -d ' ' -f 1) " "$checksums"; then
                cp "$found" "$folder/$name"
            fi
        done
    done
}

# Where apt has no lists yet, they are fetched first.
download() {
    (cd "$work" && apt-get -qq download "$package" 2>download.log) && return
    as_root apt-get -qq update >&2 && (cd "$work" && apt-get -qq download "$package" 2>download.log) && return
    cat "$work/download.log" >&2
    return 1
}

extract_from_package() {
    command -v apt-get >/dev/null 2>&1 || return 1
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    chmod 755 "$work" # apt fetches as a user of its own
    say "正在从软件包 $package 提取 Fandol 字体" "Taking the Fandol fonts out of the package $package"
    download || return 1
    names | sed 's|^|*/|' >"$work/wanted"
    rm -rf "$folder.new" && mkdir "$folder.new"
    dpkg-deb --fsys-tarfile "$work/$package"_*.deb |
        tar -x -C "$folder.new" --wildcards --transform 's|.*/||' --files-from "$work/wanted" || return 1
    mv "$folder.new"/* "$folder" && rmdir "$folder.new" # whole or not at all
}

if all_there; then
    rm -f "$gave_up"
    exit 0
fi
mkdir -p "$folder"
copy_from_machine
# What could not be had is not tried again for a day: asking an unreachable archive takes minutes.
if ! all_there && { [ ! -e "$gave_up" ] || [ -n "$(find "$gave_up" -mmin +1440)" ]; }; then
    extract_from_package || touch "$gave_up"
fi
if ! all_there; then
    list=$(names | tr '\n' ' ')
    say "没有 Fandol 字体，PDF 不会生成，其余照常。请把 ${list}放入 $folder（取自软件包 $package）" \
        "The Fandol fonts are missing; PDF is left out, everything else still builds. Put ${list}into $folder (from the package $package)"
elif ! as_recorded; then
    say "字体版本与 $checksums 所记不同：PDF 照常生成，但字节可能与其他机器不同" \
        "The fonts are not those of $checksums: PDF is built, but its bytes may differ from another machine's"
fi
