"""Prints training steps per second of PyTorch eager (Debian: python3-torch), for TrainingBenchmark."""

import sys
import time

import torch
from torch import nn

SECONDS = 3


def measure(name, activation, optimizer, batch, sizes):
    layers = []
    for i in range(1, len(sizes)):
        layers.append(nn.Linear(sizes[i - 1], sizes[i]))
        if i < len(sizes) - 1:
            layers.append(activation())
    network = nn.Sequential(*layers)
    update = optimizer(network.parameters(), lr=0.001)
    data = torch.rand(1024, sizes[0])
    targets = torch.rand(1024, sizes[-1])
    loss = nn.MSELoss()

    def step(i):
        at = i * batch % (1024 - batch)
        update.zero_grad(set_to_none=True)
        loss(network(data[at : at + batch]), targets[at : at + batch]).backward()
        update.step()

    for i in range(200):
        step(i)
    steps, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < SECONDS:
        step(steps)
        steps += 1
    print(f"{name}\t{steps / (time.perf_counter() - begin)}", flush=True)


torch.set_num_threads(int(sys.argv[1]))
measure("2-8-8-1 tanh, 32, SGD", nn.Tanh, torch.optim.SGD, 32, [2, 8, 8, 1])
measure("784-128-64-10 ReLU, 64, Adam", nn.ReLU, torch.optim.Adam, 64, [784, 128, 64, 10])
measure("30 hidden of 32 sigmoid, 32, SGD", nn.Sigmoid, torch.optim.SGD, 32, [32] * 32)
measure("784-128-784 sigmoid, 64, Adam", nn.Sigmoid, torch.optim.Adam, 64, [784, 128, 784])
