#!/bin/sh
# Installs the Debian packages that are missing, and nothing when none is. Where apt cannot be used it says what to
# install and what goes without it, and ends well: everything but PDF builds without these packages.
set -eu
cd "$(dirname "$0")/.."
. scripts/machine.sh

for_pdf='libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-noto-cjk'
for_tests='poppler-utils'
gave_up='.cache/system-packages-missing'

has_package() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Prints what is missing. A browser, an office program or a Python from elsewhere is as good as Debian's; a LibreOffice
# with windows would even be removed to make place for the one without.
missing_packages() {
    for package in $for_pdf $for_tests; do
        has_package "$package" || printf '%s ' "$package"
    done
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
        command -v google-chrome >/dev/null 2>&1 || printf 'chromium '
    command -v soffice >/dev/null 2>&1 || printf 'libreoffice-writer-nogui '
    [ -x .venv/bin/python ] || find_python >/dev/null || printf 'python3 python3-venv '
}

# Whether apt has the package as a package: on Ubuntu, Chromium is only a pointer to a snap.
can_install() {
    candidate=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    case "$candidate" in
        '' | '(none)' | *snap*) return 1 ;;
    esac
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@" >&2
}

install_packages() {
    apt_get update || return 0
    wanted=''
    for package in $1; do
        if can_install "$package"; then wanted="$wanted $package"; fi
    done
    # shellcheck disable=SC2086 # a list of names
    [ -z "$wanted" ] || apt_get install -y --no-install-recommends $wanted || for package in $wanted; do
        apt_get install -y --no-install-recommends "$package" || true
    done
}

# Says, for each purpose, what is missing and what goes without it.
report() {
    pdf='' tests='' python=''
    for package in $1; do
        case " $for_pdf " in *" $package "*) pdf="$pdf $package" ;; esac
        case " $for_tests chromium libreoffice-writer-nogui " in *" $package "*) tests="$tests $package" ;; esac
        case "$package" in python3*) python="$python $package" ;; esac
    done
    [ -z "$pdf" ] || say "缺少软件包，PDF 不会生成，其余照常：$pdf" \
        "Packages missing; PDF is left out, everything else still builds:$pdf"
    [ -z "$tests" ] || say "缺少软件包，用到它们的测试会跳过：$tests" \
        "Packages missing; the tests that use them are skipped:$tests"
    [ -z "$python" ] || say "缺少 Python 3.11 以上版本及其 venv 模块：$python" \
        "Python 3.11 or later with its venv module is missing:$python"
    say "请管理员执行：apt-get install $1" "Ask an administrator to run: apt-get install $1"
    case " $1 " in
        *' chromium '*) say "（Ubuntu 的 Chromium 只有 snap 包，此处不装：可另装 Google Chrome 或 snap 版 chromium）" \
            "(Ubuntu has Chromium only as a snap, which is not installed here: Google Chrome or the snap will do)" ;;
    esac
}

missing=$(missing_packages)
if [ -z "$missing" ]; then
    rm -f "$gave_up"
    exit 0
fi

# What could not be installed is not tried again for a day: asking an unreachable archive takes minutes.
mkdir -p .cache
if [ "$(cat "$gave_up" 2>/dev/null)" != "$missing" ] || [ -n "$(find "$gave_up" -mmin +1440)" ]; then
    if command -v apt-get >/dev/null 2>&1 && as_root true; then
        say "正在安装软件包：$missing" "Installing packages: $missing"
        install_packages "$missing"
        missing=$(missing_packages)
    fi
fi
if [ -n "$missing" ]; then
    printf '%s' "$missing" >"$gave_up"
    report "$missing"
fi
