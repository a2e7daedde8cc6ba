"""Writes losses.csv: losses of a mini-batch and their gradients by the outputs, by PyTorch in double precision.

Each case has outputs and targets, column by column as the engine has them; all of them are numbers that
single precision has too.

    python3 src/test/python/reference_losses.py src/test/resources/reference
"""

import math
import sys

import torch
from torch import nn

torch.set_default_dtype(torch.float64)

LOSSES = {
    "MSE": nn.functional.mse_loss,
    "HALF_SQUARED_ERROR": lambda y, t: 0.5 * ((y - t) ** 2).sum() / len(y),
    "SOFTMAX_CROSS_ENTROPY": nn.functional.cross_entropy,
    "BINARY_CROSS_ENTROPY": nn.functional.binary_cross_entropy_with_logits,
}


def rounded(value):
    return round(value * 1024) / 1024


def outputs(batch, k, scale):
    return [[rounded(scale * math.sin(1 + 2 * s + 5 * j)) for j in range(k)] for s in range(batch)]


def classes(batch, k):
    return [[float(j == s % k) for j in range(k)] for s in range(batch)]


def shares(batch, k):
    """Targets between 0 and 1; those of a sample have the sum 1."""
    return [[1 - (k - 1) / 16 if j == s % k else 1 / 16 for j in range(k)] for s in range(batch)]


def pixels(batch, k):
    return [[rounded(0.5 + 0.5 * math.cos(s + 3 * j)) for j in range(k)] for s in range(batch)]


def binary(batch, k):
    return [[float((s + j) % 2) for j in range(k)] for s in range(batch)]


def cases():
    for loss in LOSSES:
        softmax = loss.startswith("SOFTMAX")
        targets = shares if softmax else pixels
        extreme = classes if softmax else binary
        yield loss, outputs(6, 4, 3), targets(6, 4)
        yield loss, outputs(5, 3, 0.5), classes(5, 3)
        yield loss, outputs(9, 1, 2), extreme(9, 1)
        yield loss, outputs(1, 5, 2), targets(1, 5)
        yield loss, outputs(1, 1, 2), extreme(1, 1)
        # far from where exp() has a value
        yield loss, outputs(4, 3, 1000), extreme(4, 3)
        yield loss, [[1000.0, -1000.0], [-1000.0, 1000.0], [1000.0, 1000.0], [0.0, -1000.0]], extreme(4, 2)
        # right answers, whose losses are small
        yield loss, [[20.0, -20.0], [-12.0, 12.0], [7.0, -7.0]], classes(3, 2)


if __name__ == "__main__":
    with open(sys.argv[1] + "/losses.csv", "w") as out:
        out.write("loss,case,batch,outputs,kind,index,value\n")
        for number, (loss, y, t) in enumerate(cases()):
            y = torch.tensor(y, requires_grad=True)
            t = torch.tensor(t)
            value = LOSSES[loss](y, t)
            value.backward()
            head = f"{loss},{number},{y.shape[0]},{y.shape[1]}"
            out.write(f"{head},loss,0,{value.item()!r}\n")
            for kind, values in (("output", y), ("target", t), ("gradient", y.grad)):
                for i, v in enumerate(values.T.flatten().tolist()):
                    out.write(f"{head},{kind},{i},{v!r}\n")
