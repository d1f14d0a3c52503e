#!/usr/bin/env python3
"""Measures what RELIABILITY.md and BENCHMARKS.md state, and writes them: PROGRAM [OPTIONS].

Every figure stands with its command and n. What needs more than this script has is listed as not
measured, with the bar that it would have to meet.
"""

import argparse
import datetime
import hashlib
import json
import os
import pathlib
import platform
import random
import resource
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"

#: Bars of reliability that no row below measures.
RELIABILITY_GAPS = [
    ("kill -9 over all writers", "3,000 kills, no damaged file (below: export alone)"),
    ("power cut while saving", "old file or new file, never a mixture"),
    ("ASan, UBSan and TSan over core and jobs", "no finding (installer/test.sh runs the first two)"),
    ("10,000 random clicks and keys under ASan", "no finding"),
    ("two instances on one project, 200 rounds", "no double writer"),
]
BENCHMARK_GAPS = [
    ("throughput against ONNX Runtime", "tests/benchmarks/throughput.py"),
    ("int8 files against onnxruntime.quantization", "tests/benchmarks/quantization.py"),
    ("training step against PyTorch", "tests/benchmarks/training_step.py"),
    ("slider and frames of the window", "bench_slider, bench_frame"),
]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "missing"


def plain_export(program, target, **options):
    """An export whose check in ONNX Runtime is left out, so that it takes a moment."""
    command = [program, "export", str(SAMPLES / "fashion_resnet20.onnx"), "-o", str(target),
               "--threads", "1", "-q"]
    environment = dict(os.environ, ESPALIER_PYTHON="/nonexistent")
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, **options)


def kills_of_export(program, count):
    """The target holds the old or the new content whenever the process dies."""
    draw = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "out.onnx"
        durations = []
        for _ in range(5):
            start = time.monotonic()
            assert plain_export(program, target).wait() == 0
            durations.append(time.monotonic() - start)
        new = digest(target)
        outcomes = {"old": 0, "new": 0, "damaged": 0}
        for _ in range(count):
            target.write_bytes(b"old content")
            old = digest(target)
            process = plain_export(program, target)
            time.sleep(draw.uniform(0, 1.3 * max(durations)))
            process.send_signal(signal.SIGKILL)
            process.wait()
            found = digest(target)
            outcomes["old" if found == old else "new" if found == new else "damaged"] += 1
    return (f"{outcomes['damaged']} damaged, {outcomes['old']} old, {outcomes['new']} new",
            count, "0 damaged")


def full_disk_of_export(program, count):
    """The same when a file may not grow beyond a limit: refused with the old file whole."""
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "out.onnx"
        assert plain_export(program, target).wait() == 0
        new = digest(target)
        size = target.stat().st_size
        damaged = 0
        refused = 0
        for step in range(count):
            target.write_bytes(b"old content")
            old = digest(target)
            limit = size * step // count

            def bound(limit=limit):
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

            code = plain_export(program, target, preexec_fn=bound).wait()
            refused += code == 6
            damaged += digest(target) not in (old, new) or (code != 0 and digest(target) != old)
        left = len(list(pathlib.Path(folder).iterdir())) - 1
    return f"{damaged} damaged, {refused} refused, {left} files left over", count, "0 damaged"


def samples_in_c(program, _count):
    """The C header of each sample, compiled and run."""
    states = []
    with tempfile.TemporaryDirectory() as folder:
        for model in sorted(SAMPLES.glob("*.onnx")):
            output = subprocess.run([program, "export", str(model), "-o", f"{folder}/net.h",
                                     "--format", "c", "--json", "-q"], capture_output=True,
                                    text=True, check=False).stdout
            states += [check["state"] for check in json.loads(output)["checks"]
                       if check["id"] == "compiled"]
    return f"{states.count('passed')} of {len(states)} samples pass", 16 * len(states), "all"


def latency(program, model, runs):
    output = subprocess.run([program, "profile", str(model), "--threads", "1", "--runs", str(runs),
                             "--json", "-q"], capture_output=True, text=True, check=True).stdout
    report = json.loads(output)
    return f"median {report['medianMs']:.3f} ms, 95 % within {report['p95Ms']:.3f} ms", report["n"]


def speed(program, model):
    start = time.monotonic()
    output = subprocess.run([program, "evaluate", str(model), "--data", "sample", "--threads", "1",
                             "--json", "-q"], capture_output=True, text=True, check=True).stdout
    report = json.loads(output)
    return (f"{time.monotonic() - start:.2f} s, top-1 {100 * report['top1']:.2f} % of test samples",
            report["n"])


def head(title):
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                if line.startswith("model name")), "unknown")
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"],
                            capture_output=True, text=True, check=False).stdout.strip()
    now = datetime.datetime.now(datetime.timezone.utc)
    return (f"# {title}\n\nWritten by `tests/benchmarks/write_figures.py`, {now:%Y-%m-%d %H:%M} UTC, "
            f"commit {commit}.\nMachine: {cpu}, {os.cpu_count()} processors, {platform.platform()}; "
            f"load at the start {os.getloadavg()[0]:.1f}.\n\n")


def table(headings, rows):
    lines = ["| " + " | ".join(headings) + " |", "|" + "---|" * len(headings)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]) + "\n"


def reliability(program, count):
    rows = []
    for name, measure in (("export killed with SIGKILL at a random moment", kills_of_export),
                          ("export onto a disk that is full after N bytes", full_disk_of_export),
                          ("samples as C, 16 random inputs each", samples_in_c)):
        finding, n, bar = measure(program, count)
        rows.append((name, finding, n, bar))
    return (head("Reliability") + table(("what", "found", "n", "bar"), rows) + "\n## Not measured\n\n"
            + table(("what", "bar"), RELIABILITY_GAPS))


def benchmarks(program, runs):
    rows = []
    for model in sorted(SAMPLES.glob("*.onnx")):
        finding, n = latency(program, model, runs)
        rows.append((model.stem, f"`profile {model.name} --threads 1 --runs {runs}`", finding, n))
        finding, n = speed(program, model)
        rows.append((model.stem, f"`evaluate {model.name} --data sample --threads 1`, whole process",
                     finding, n))
    return (head("Benchmarks") + table(("network", "espalier-cli", "found", "n"), rows)
            + "\n## Not measured here\n\n" + table(("what", "command"), BENCHMARK_GAPS))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="espalier-cli")
    parser.add_argument("--count", type=int, default=200, help="kills, and limits of a full disk")
    parser.add_argument("--runs", type=int, default=50, help="timed runs")
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    (ROOT / "RELIABILITY.md").write_text(reliability(program, arguments.count), encoding="utf-8")
    (ROOT / "BENCHMARKS.md").write_text(benchmarks(program, arguments.runs), encoding="utf-8")


if __name__ == "__main__":
    main()
