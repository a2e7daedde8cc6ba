import math

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softplus(z):
    return np.logaddexp(z, 0)


SELU_ALPHA = 1.6732632423543772848170429916717
SELU_SCALE = 1.0507009873554804934193349852946

ACTIVATIONS = {
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "elu": lambda z: np.where(z > 0, z, np.expm1(z)),
    "selu": lambda z: SELU_SCALE * np.where(z > 0, z, SELU_ALPHA * np.expm1(z)),
    "gelu": lambda z: z * 0.5 * (1 + np.vectorize(math.erf)(z / math.sqrt(2))),
    "softplus": softplus,
    "silu": lambda z: z * sigmoid(z),
    "mish": lambda z: z * np.tanh(softplus(z)),
    "linear": lambda z: z,
}


class Layer:
    """Takes as many values as it gives, and has no weights, where a subclass says nothing else."""

    def build(self, size):
        self.shapes = []
        return size

    def set_weights(self, weights):
        assert [w.shape for w in weights] == self.shapes, (self, [w.shape for w in weights])
        assert all(w.dtype == np.float64 for w in weights)
        self.weights = weights


class Dense(Layer):
    def __init__(self, units):
        self.units = units

    def build(self, size):
        self.shapes = [(size, self.units), (self.units,)]
        return self.units

    def call(self, rows):
        kernel, bias = self.weights
        return rows @ kernel + bias


class Activation(Layer):
    def __init__(self, name):
        self.function = ACTIVATIONS[name]

    def call(self, rows):
        return self.function(rows)


class LeakyReLU(Layer):
    def __init__(self, negative_slope=0.3):
        self.slope = negative_slope

    def call(self, rows):
        return np.where(rows > 0, rows, self.slope * rows)


class PReLU(Layer):
    def build(self, size):
        self.shapes = [(size,)]
        return size

    def call(self, rows):
        return np.where(rows > 0, rows, self.weights[0] * rows)


class BatchNormalization(Layer):
    def __init__(self, epsilon=1e-3, momentum=0.99):
        self.epsilon = epsilon

    def build(self, size):
        self.shapes = [(size,)] * 4
        return size

    def call(self, rows):
        gamma, beta, mean, variance = self.weights
        return gamma * (rows - mean) / np.sqrt(variance + self.epsilon) + beta


class Dropout(Layer):
    def __init__(self, rate):
        assert 0 <= rate < 1

    def call(self, rows):
        return rows
