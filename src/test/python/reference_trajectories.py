"""Writes src/test/resources/reference/trajectories.csv: where optimizers stand on surfaces.

Independent of Gradarium: the surfaces are written in PyTorch and differentiated by its autograd in
double precision. The optimizers are PyTorch's own where its formula is that of the lecture; the
others are written below from the papers. Needs PyTorch (Debian: python3-torch).
"""

import math
import sys

import torch

torch.set_default_dtype(torch.float64)
PI, E = math.pi, math.e

SURFACES = {
    "himmelblau": (lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2, (-0.4, -0.3)),
    "rosenbrock": (lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, (-1.2, 1.0)),
    "beale": (
        lambda x, y: (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2,
        (1.0, 1.5),
    ),
    "booth": (lambda x, y: (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2, (-7.0, -6.0)),
    "rastrigin": (
        lambda x, y: 20 + x**2 - 10 * torch.cos(2 * PI * x) + y**2 - 10 * torch.cos(2 * PI * y),
        (3.4, 2.6),
    ),
    "ackley": (
        lambda x, y: 20
        + E
        - 20 * torch.exp(-0.2 * torch.sqrt(0.5 * (x**2 + y**2)))
        - torch.exp(0.5 * (torch.cos(2 * PI * x) + torch.cos(2 * PI * y))),
        (3.3, -2.6),
    ),
    "camel": (
        lambda x, y: (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (-4 + 4 * y**2) * y**2,
        (1.0, 0.05),
    ),
    "styblinski-tang": (
        lambda x, y: (x**4 - 16 * x**2 + 5 * x + y**4 - 16 * y**2 + 5 * y) / 2,
        (0.3, 0.6),
    ),
    "ravine": (lambda x, y: 0.5 * (x**2 + 25 * y**2), (-9.0, 2.5)),
    "plateau": (lambda x, y: 1 - torch.exp(-(x**2 + y**2) / 2), (2.6, 1.8)),
    "saddle": (lambda x, y: x**2 - y**2, (-1.5, 0.001)),
    "monkey-saddle": (lambda x, y: x**3 - 3 * x * y**2, (1.2, 0.02)),
}

RATES = {
    "sgd": 0.002,
    "momentum": 0.0005,
    "nag": 0.0005,
    "adagrad": 0.5,
    "rmsprop": 0.02,
    "adadelta": None,
    "adam": 0.1,
    "radam": 0.1,
}


def gradient(surface, point):
    p = point.detach().clone().requires_grad_(True)
    surface(p[0], p[1]).backward()
    return p.grad


def by_torch(optimizer):
    def run(surface, start, steps):
        p = torch.tensor(start, requires_grad=True)
        opt = optimizer([p])
        yield p.detach().clone()
        for _ in range(steps):
            opt.zero_grad()
            surface(p[0], p[1]).backward()
            opt.step()
            yield p.detach().clone()

    return run


def by_hand(update, arrays):
    def run(surface, start, steps):
        theta = torch.tensor(start)
        state = [torch.zeros(2) for _ in range(arrays)]
        yield theta.clone()
        for t in range(1, steps + 1):
            theta = update(lambda at: gradient(surface, at), theta, state, t)
            yield theta.clone()

    return run


def heavy_ball(rate, sign):
    def update(grad, theta, s, t):
        s[0] = 0.9 * s[0] + sign * rate * grad(theta)
        return theta - s[0]

    return update


def nesterov(rate, sign):
    def update(grad, theta, s, t):
        s[0] = 0.9 * s[0] + sign * rate * grad(theta - 0.9 * s[0])
        return theta - s[0]

    return update


def adagrad(rate):
    def update(grad, theta, s, t):
        g = grad(theta)
        s[0] = s[0] + g**2
        return theta - rate * g / torch.sqrt(s[0] + 1e-8)

    return update


def rmsprop(rate):
    def update(grad, theta, s, t):
        g = grad(theta)
        s[0] = 0.9 * s[0] + 0.1 * g**2
        return theta - rate * g / torch.sqrt(s[0] + 1e-8)

    return update


def radam(rate, b1=0.9, b2=0.999):
    """Liu et al. 2020, Algorithm 2, with epsilon beside the root as in its published code."""

    def update(grad, theta, s, t):
        g = grad(theta)
        s[0] = b1 * s[0] + (1 - b1) * g
        s[1] = b2 * s[1] + (1 - b2) * g**2
        m = s[0] / (1 - b1**t)
        rho_inf = 2 / (1 - b2) - 1
        rho = rho_inf - 2 * t * b2**t / (1 - b2**t)
        if rho <= 4:
            return theta - rate * m
        r = math.sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))
        return theta - rate * r * m / (torch.sqrt(s[1] / (1 - b2**t)) + 1e-8)

    return update


def runs(name, rate):
    o = torch.optim
    if name == "sgd":
        yield False, by_torch(lambda p: o.SGD(p, lr=rate))
    elif name == "momentum":
        yield False, by_torch(lambda p: o.SGD(p, lr=rate, momentum=0.9))
        yield True, by_hand(heavy_ball(rate, -1), 1)
    elif name == "nag":
        yield False, by_hand(nesterov(rate, 1), 1)
        yield True, by_hand(nesterov(rate, -1), 1)
    elif name == "adagrad":
        yield False, by_hand(adagrad(rate), 1)
    elif name == "rmsprop":
        yield False, by_hand(rmsprop(rate), 1)
    elif name == "adadelta":
        yield False, by_torch(lambda p: o.Adadelta(p, lr=1.0, rho=0.9, eps=1e-6))
    elif name == "adam":
        yield False, by_torch(lambda p: o.Adam(p, lr=rate, betas=(0.9, 0.999), eps=1e-8))
    elif name == "radam":
        yield False, by_hand(radam(rate), 2)


def main(out):
    print("surface,method,as-printed,learning-rate,step,x,y", file=out)
    for surface, (f, start) in SURFACES.items():
        for method, rate in RATES.items():
            for printed, run in runs(method, rate):
                for step, p in enumerate(run(f, start, 100)):
                    if step in (1, 2, 5, 6, 10, 30, 60, 100) and bool((p.abs() <= 1e12).all()):
                        print(
                            f"{surface},{method},{str(printed).lower()},{rate or ''},{step},{p[0]:.17g},{p[1]:.17g}",
                            file=out,
                        )


if __name__ == "__main__":
    main(sys.stdout)
