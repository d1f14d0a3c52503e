#!/usr/bin/env bash
# Installs what is missing, builds Espalier and opens it on the built-in sample. Without a display the same job runs on
# the command line: the sample is inspected and evaluated, and the result printed as a table.
# Further arguments go to the program: installer/run.sh my_model.onnx
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages installer/packages.txt
sample=resources/samples/fashion_resnet20.onnx
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    build_preset release espalier espalier-cli
    exec build/release/bin/espalier "${@:-$sample}"
fi
build_preset release espalier-cli
if [ $# -gt 0 ]; then
    exec build/release/bin/espalier-cli inspect "$@"
fi
build/release/bin/espalier-cli inspect "$sample"
exec build/release/bin/espalier-cli evaluate "$sample" --data fashion-mnist
