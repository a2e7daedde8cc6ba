"""Writes activations.csv and networks.csv: what PyTorch computes in double precision.

Parameters and inputs follow formulas that the test repeats, so that no random numbers are shared:
parameter i is 0.6 sin(1 + i), value j of sample s is cos(1 + 3 s + j); the targets are one-hot, sample
s of class s mod k. Parameters lie as the engine has them: unit after unit, weights and then bias; gamma
and then beta; the slope.

    python3 src/test/python/reference_networks.py src/test/resources/reference
"""

import math
import sys

import torch
from torch import nn

torch.set_default_dtype(torch.float64)

ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky-relu": lambda z: nn.functional.leaky_relu(z, 0.01),
    "parametric-relu": lambda z: nn.functional.prelu(z, torch.tensor([0.25])),
    "elu": nn.functional.elu,
    "selu": nn.functional.selu,
    "gelu": nn.functional.gelu,
    "softplus": lambda z: nn.functional.softplus(z),
    "silu": nn.functional.silu,
    "mish": lambda z: z * torch.tanh(nn.functional.softplus(z)),
    "identity": lambda z: z,
}
POINTS = [-1e4, -30, -7.5, -2, -1, -0.5, -1e-3, 1e-3, 0.25, 0.5, 1, 2, 7.5, 30, 1e4]
LOSSES = {
    "MSE": nn.functional.mse_loss,
    "SOFTMAX_CROSS_ENTROPY": lambda y, t: nn.functional.cross_entropy(y, t),
    "BINARY_CROSS_ENTROPY": nn.functional.binary_cross_entropy_with_logits,
}


def activations(out):
    out.write("activation,z,value,derivative\n")
    for name, f in ACTIVATIONS.items():
        for point in POINTS:
            z = torch.tensor([float(point)], requires_grad=True)
            a = f(z)
            a.sum().backward()
            out.write(f"{name},{point!r},{a.item()!r},{z.grad.item()!r}\n")


class Parametric(nn.Module):
    def __init__(self):
        super().__init__()
        self.slope = nn.Parameter(torch.zeros(1))

    def forward(self, z):
        return nn.functional.prelu(z, self.slope)


class Function(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.f = ACTIVATIONS[name]

    def forward(self, z):
        return self.f(z)


def network(inputs, width, outputs, depth, activation, normalized):
    layers = []
    for i in range(depth):
        layers.append(nn.Linear(inputs if i == 0 else width, width))
        if normalized:
            layers.append(nn.BatchNorm1d(width))
        layers.append(Parametric() if activation == "parametric-relu" else Function(activation))
    layers.append(nn.Linear(width, outputs))
    return nn.Sequential(*layers)


def fill(module, at):
    """Sets the parameters of a layer and says how many there are."""
    value = lambda i: 0.6 * math.sin(1 + i)
    with torch.no_grad():
        if isinstance(module, nn.Linear):
            units, inputs = module.weight.shape
            for u in range(units):
                for i in range(inputs):
                    module.weight[u, i] = value(at + u * (inputs + 1) + i)
                module.bias[u] = value(at + u * (inputs + 1) + inputs)
            return units * (inputs + 1)
        if isinstance(module, nn.BatchNorm1d):
            m = module.num_features
            for i in range(m):
                module.weight[i] = value(at + i)
                module.bias[i] = value(at + m + i)
            return 2 * m
        if isinstance(module, Parametric):
            module.slope[0] = value(at)
            return 1
    return 0


def gradients(module):
    if isinstance(module, nn.Linear):
        return torch.cat([module.weight.grad, module.bias.grad[:, None]], 1).flatten().tolist()
    if isinstance(module, nn.BatchNorm1d):
        return module.weight.grad.tolist() + module.bias.grad.tolist()
    if isinstance(module, Parametric):
        return module.slope.grad.tolist()
    return []


def networks(out):
    out.write("inputs,width,outputs,depth,batch,activation,normalized,loss,kind,index,value\n")
    cases = [
        (3, 5, 4, 2, 6, a, n, loss)
        for a in ACTIVATIONS
        for n, loss in [(False, "SOFTMAX_CROSS_ENTROPY"), (True, "MSE")]
    ] + [
        (2, 8, 1, 2, 8, "tanh", False, "BINARY_CROSS_ENTROPY"),
        (4, 3, 3, 5, 7, "relu", True, "SOFTMAX_CROSS_ENTROPY"),
    ]
    for inputs, width, outputs, depth, batch, activation, normalized, loss in cases:
        net = network(inputs, width, outputs, depth, activation, normalized)
        at = 0
        for module in net:
            at += fill(module, at)
        x = torch.tensor([[math.cos(1 + 3 * s + j) for j in range(inputs)] for s in range(batch)])
        classes = torch.tensor([s % outputs for s in range(batch)])
        hot = nn.functional.one_hot(classes, outputs).to(x.dtype)
        y = net(x)
        value = LOSSES[loss](y, classes if loss.startswith("SOFTMAX") else hot)
        value.backward()
        case = (inputs, width, outputs, depth, batch, activation, str(normalized).lower(), loss)
        head = ",".join(str(part) for part in case)
        out.write(f"{head},loss,0,{value.item()!r}\n")
        for i, v in enumerate(y.T.flatten().tolist()):
            out.write(f"{head},output,{i},{v!r}\n")
        for i, v in enumerate([g for module in net for g in gradients(module)]):
            out.write(f"{head},gradient,{i},{v!r}\n")
        dense = [module for module in net if isinstance(module, nn.Linear)]
        for i, module in enumerate(dense):
            out.write(f"{head},weight-norm,{i},{module.weight.grad.norm().item()!r}\n")
        if normalized:
            norms = [m for m in net if isinstance(m, nn.BatchNorm1d)]
            running = [v for m in norms for v in m.running_mean.tolist() + m.running_var.tolist()]
            for i, v in enumerate(running):
                out.write(f"{head},statistic,{i},{v!r}\n")
            net.eval()
            for i, v in enumerate(net(x).T.flatten().tolist()):
                out.write(f"{head},evaluated,{i},{v!r}\n")


if __name__ == "__main__":
    folder = sys.argv[1]
    with open(folder + "/activations.csv", "w") as out:
        activations(out)
    with open(folder + "/networks.csv", "w") as out:
        networks(out)
