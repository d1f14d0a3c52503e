#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test.
# ESPALIER_SANITIZERS=1 also runs the core tests under AddressSanitizer and UndefinedBehaviorSanitizer.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages installer/packages.txt installer/packages-test.txt
make_python_environment

if [ "${ESPALIER_SANITIZERS:-0}" = 1 ]; then
    build_preset asan
    ctest --test-dir build/asan --output-on-failure -j 2 -L core -LE slow
fi

build_preset release
ctest --test-dir build/release --output-on-failure -j 2
