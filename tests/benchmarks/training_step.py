#!/usr/bin/python3
"""One training step of ResNet-20 against Debian's PyTorch (python3-torch), interleaved.

    training_step.py BENCH_TRAINING_STEP [THREADS] [ROUNDS] [BATCH]

Prints the medians in milliseconds, the ratios (above 1: Espalier is faster) and the peak memory of
each process. A step is forward, cross-entropy, backward and SGD with momentum. Worker threads of
either engine spin for a while after a run, so each turn starts with a pause and an untimed step.
"""

import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).parents[2]
MODEL = ROOT / "resources/samples/fashion_resnet20.onnx"
PAUSE_SECONDS = 0.1
STEPS_PER_TURN = 2


def serve_pytorch(threads, batch):
    """Answers the lines that bench_training_step answers."""
    import torch
    from torch import nn
    import torch.nn.functional as F

    class Block(nn.Module):
        def __init__(self, inputs, outputs, stride):
            super().__init__()
            self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(outputs)
            self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(outputs)
            self.shortcut = None
            if stride != 1 or inputs != outputs:
                self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False),
                                              nn.BatchNorm2d(outputs))

        def forward(self, x):
            y = F.relu(self.bn1(self.conv1(x)))
            y = self.bn2(self.conv2(y))
            return F.relu(y + (x if self.shortcut is None else self.shortcut(x)))

    layers = [nn.Conv2d(1, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU()]
    width = 16
    for outputs in (16, 32, 64):
        for index in range(3):
            layers.append(Block(width, outputs, 2 if index == 0 and outputs != 16 else 1))
            width = outputs
    layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10)]
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    network = nn.Sequential(*layers).train()
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.9)
    images = torch.randn(batch, 1, 28, 28)
    labels = torch.arange(batch) % 10
    for line in sys.stdin:
        if line.strip() == "step":
            start = time.perf_counter()
            optimizer.zero_grad()
            F.cross_entropy(network(images), labels).backward()
            optimizer.step()
            print(1000 * (time.perf_counter() - start), flush=True)
        elif line.strip() == "memory":
            status = pathlib.Path("/proc/self/status").read_text()
            print(int(status.split("VmHWM:")[1].split()[0]) / 1024, flush=True)


class Engine:
    def __init__(self, *command):
        self.process = subprocess.Popen([str(word) for word in command], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.times = []

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def turn(self):
        time.sleep(PAUSE_SECONDS)
        self.ask("step")
        self.times += [self.ask("step") for _ in range(STEPS_PER_TURN)]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def main():
    if sys.argv[1] == "--pytorch":
        serve_pytorch(int(sys.argv[2]), int(sys.argv[3]))
        return
    server = sys.argv[1]
    threads, rounds, batch = (int(word) for word in (sys.argv[2:] + ["2", "7", "128"][len(sys.argv) - 2:]))
    engines = {"PyTorch": Engine("/usr/bin/python3", __file__, "--pytorch", threads, batch)}
    for precision in ("float32", "bfloat16"):
        engines[precision] = Engine(server, MODEL, threads, precision, batch)
    for _ in range(rounds):
        for engine in engines.values():
            engine.turn()
    base = statistics.median(engines["PyTorch"].times)
    for name, engine in engines.items():
        median = statistics.median(engine.times)
        print(f"{name:10} {median:8.1f} ms (fastest {min(engine.times):.1f}), "
              f"{base / median:5.2f} times as fast as PyTorch, "
              f"peak memory {engine.ask('memory'):.0f} MiB, n = {len(engine.times)}", flush=True)
        engine.close()


if __name__ == "__main__":
    main()
