#!/usr/bin/env bash
# Builds the Debian package, checks what it tells the desktop, and prints where it is.
# Further arguments go to cmake: installer/package.sh -DESPALIER_PRECOMPILED_HEADERS=OFF
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages installer/packages.txt
for tool in desktop-file-validate:desktop-file-utils appstreamcli:appstream; do
    command -v "${tool%%:*}" > /dev/null || as_root apt-get install -y "${tool##*:}"
done
desktop-file-validate installer/package/espalier.desktop
appstreamcli validate --no-net installer/package/org.espalier.Espalier.metainfo.xml
cmake --preset release "$@"
cmake --build build/release --parallel 2 --target espalier espalier-cli manual
(cd build/release && cpack --config CPackConfig.cmake)
ls build/release/packages/*.deb
