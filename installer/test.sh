#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test: the whole suite in release, the core
# tests also under AddressSanitizer and UndefinedBehaviorSanitizer, every fuzz target for a minute.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages installer/packages.txt installer/packages-test.txt
make_python_environment

build_preset asan
ctest --test-dir build/asan --output-on-failure -j 2 -L core -LE slow

build_preset release
ctest --test-dir build/release --output-on-failure -j 2

build_preset fuzz
tests/fuzz/run.sh 60 1
