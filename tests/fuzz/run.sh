#!/usr/bin/env bash
# Runs every fuzz target for SECONDS each, two at a time, from its seeds and what earlier runs learned. Fails when one
# finds something; the input that shows it is kept below build/fuzz/findings. A fresh build with the same RANDOM_SEED
# tries the same inputs in the same order, so that a commit does not fail for what another one's luck would have found;
# without it every run looks elsewhere. Usage: tests/fuzz/run.sh SECONDS [RANDOM_SEED]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds="${1:?usage: tests/fuzz/run.sh SECONDS [RANDOM_SEED]}"
random_seed="${2:-0}"

# Copies files below a folder, numbered, because their names repeat.
copy_seeds() {
    local seeds="$1" number=0 file
    shift
    find "$@" | sort | while read -r file; do
        cp "$file" "$seeds/$((number += 1))"
    done
}

make_seeds() {
    local seeds="$2"
    case "$1" in
    fuzz_onnx_*) copy_seeds "$seeds" /usr/share/libonnx-testdata -name '*.onnx' -size -4k ;;
    fuzz_image) copy_seeds "$seeds" tests/data/images -type f ;;
    fuzz_npy) copy_seeds "$seeds" tests/data/npy -type f ;;
    fuzz_cifar) head -c 3073 /dev/zero >"$seeds/record" ;;
    fuzz_idx)
        printf '\0\0\010\003\0\0\0\002\0\0\0\002\0\0\0\002abcdefgh' >"$seeds/images"
        printf '\0\0\015\001\0\0\0\001abcd' >"$seeds/floats"
        gzip -c "$seeds/images" >"$seeds/packed"
        ;;
    fuzz_csv)
        printf 'path,label\n"a ""b"".png",1\nc.png,2\r\n' >"$seeds/quoted"
        printf '\357\273\277a;b\n1e999;\n' >"$seeds/marked"
        ;;
    *)
        echo "tests/fuzz/run.sh: no seeds for $1" >&2
        exit 1
        ;;
    esac
    cp -r "tests/fuzz/regressions/$1/." "$seeds" 2>/dev/null || true
}

run_target() {
    local target="$1" folder="build/fuzz/$1" options=()
    mkdir -p "$folder/corpus" "build/fuzz/findings"
    rm -rf "$folder/seeds"
    mkdir "$folder/seeds"
    make_seeds "$target" "$folder/seeds"
    [[ "$target" = fuzz_onnx_* ]] && options+=(-dict=tests/fuzz/onnx.dict)
    # Protobuf and OpenCV are not instrumented, so containers that cross into them look overrun.
    if ASAN_OPTIONS=detect_container_overflow=0 OMP_NUM_THREADS=1 "build/fuzz/bin/$target" \
        "-max_total_time=$seconds" "-seed=$random_seed" -max_len=4096 -timeout=20 -rss_limit_mb=2048 -malloc_limit_mb=512 \
        -print_final_stats=1 "-artifact_prefix=build/fuzz/findings/$target-" "${options[@]}" \
        "$folder/corpus" "$folder/seeds" >"$folder/log" 2>&1; then
        echo "$target: no finding; $(grep -E 'number_of_executed_units|peak_rss_mb' "$folder/log" |
            sed 's/stat:://; s/  */ /g' | paste -sd ' '), $(grep -oE 'cov: [0-9]+' "$folder/log" | tail -1)"
    else
        echo "$target: FINDING, log in $folder/log"
        grep -vE '^#[0-9]+[[:space:]]' "$folder/log" | tail -60
        return 1
    fi
}

export -f copy_seeds make_seeds run_target
export seconds random_seed
ls build/fuzz/bin | grep '^fuzz_' | xargs -P 2 -I {} bash -euo pipefail -c 'run_target {}'
