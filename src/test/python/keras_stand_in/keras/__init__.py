"""As much of Keras 3 as exported networks call, on NumPy, after its documentation: for machines without Keras."""

from . import config, layers, ops


class Input:
    def __init__(self, shape):
        self.shape = shape


class Sequential:
    def __init__(self, parts):
        self.layers = [part for part in parts if not isinstance(part, Input)]
        (size,) = parts[0].shape
        for layer in self.layers:
            size = layer.build(size)

    def predict(self, rows, verbose=1):
        for layer in self.layers:
            rows = layer.call(rows)
        return rows
