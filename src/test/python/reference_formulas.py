"""Writes functions.csv and formulas.csv: what Python's math and PyTorch compute in double precision.

Values of functions come from Python's math where it has them, and derivatives from PyTorch; values of
formulas from Python's own reading of them, and their derivatives from PyTorch.

    python3 src/test/python/reference_formulas.py src/test/resources/reference
"""

import math
import sys

import torch

torch.set_default_dtype(torch.float64)

POINTS = [-1e300, -800.0, -50.0, -20.0, -3.0, -1.5, -1.0, -0.75, -0.5, -1e-3, -1e-10, 0.0]
POINTS += [-p for p in reversed(POINTS[:-1])]

# By name: value in Python, the same in PyTorch. Where Python has no such function, PyTorch's value counts.
FUNCTIONS = {
    "exp": (math.exp, torch.exp),
    "log": (math.log, torch.log),
    "ln": (math.log, torch.log),
    "log2": (math.log2, torch.log2),
    "log10": (math.log10, torch.log10),
    "sqrt": (math.sqrt, torch.sqrt),
    "cbrt": (math.cbrt, lambda x: torch.sign(x) * torch.abs(x) ** (1 / 3)),
    "abs": (abs, torch.abs),
    "sign": (None, torch.sign),
    "floor": (None, torch.floor),
    "ceil": (None, torch.ceil),
    "sin": (math.sin, torch.sin),
    "cos": (math.cos, torch.cos),
    "tan": (math.tan, torch.tan),
    "asin": (math.asin, torch.asin),
    "acos": (math.acos, torch.acos),
    "atan": (math.atan, torch.atan),
    "sinh": (math.sinh, torch.sinh),
    "cosh": (math.cosh, torch.cosh),
    "tanh": (math.tanh, torch.tanh),
    "atanh": (math.atanh, torch.atanh),
    "sigmoid": (None, torch.sigmoid),
    "relu": (None, torch.relu),
    "softplus": (
        lambda x: max(x, 0) + math.log1p(math.exp(-abs(x))),
        lambda x: torch.logaddexp(x, torch.zeros(())),
    ),
    "erf": (math.erf, torch.erf),
}

# As a learner types it, and as Python does.
FORMULAS = [
    ("2*10^-2", "2*10**-2"),
    ("1+2^-1", "1+2**-1"),
    ("x*e^-x", "x*e**-x"),
    ("x/(1+e^-x)", "x/(1+e**-x)"),
    ("-x^2", "-x**2"),
    ("(-x)^2", "(-x)**2"),
    ("2^-x", "2**-x"),
    ("2^3^2", "2**3**2"),
    ("2^-x^2", "2**-x**2"),
    ("-2^-x", "-2**-x"),
    ("x--y", "x--y"),
    ("x*-y", "x*-y"),
    ("2/-x", "2/-x"),
    ("8/4/2", "8/4/2"),
    ("8-4-2", "8-4-2"),
    ("8-(4-2)", "8-(4-2)"),
    ("2x", "2*x"),
    ("3sin(x)", "3*sin(x)"),
    ("2(x+1)", "2*(x+1)"),
    ("(x+1)y", "(x+1)*y"),
    ("(x+1)(y-1)", "(x+1)*(y-1)"),
    ("x(y+1)", "x*(y+1)"),
    ("2e^x", "2*e**x"),
    ("2exp(x)", "2*exp(x)"),
    ("2e3x", "2e3*x"),
    ("2e-3x", "2e-3*x"),
    ("2e-x", "2*e-x"),
    ("1/2x", "1/2*x"),
    ("2xy^2", "2*x*y**2"),
    ("-xy", "-x*y"),
    ("xsin(y)", "x*sin(y)"),
    ("2πx", "2*pi*x"),
    ("1e-3x + .5y + 1e308*0", "1e-3*x + .5*y + 1e308*0"),
    ("x−y", "x-y"),
    ("x·y", "x*y"),
    ("x×y÷2", "x*y/2"),
    ("x²", "x**2"),
    ("x³ − 3x·y²", "x**3 - 3*x*y**2"),
    ("−x²", "-x**2"),
    ("2x⁻¹²", "2*x**-12"),
    ("2^x²", "2**(x**2)"),
    ("x**2**y", "x**2**y"),
    ("sin²(x) + cos²(x)y", "sin(x)**2 + cos(x)**2*y"),
    ("√(2)x + √(x+y)", "sqrt(2)*x + sqrt(x+y)"),
    ("X + Sin(Y) + PI", "x + sin(y) + pi"),
    ("log₂(x) + log₁₀(y)", "log2(x) + log10(y)"),
    ("𝑥² + ｙ", "x**2 + y"),
    ("x\u00a0+\u202fy", "x + y"),
    ("pow(x, 2) + pow(2, y)", "x**2 + 2**y"),
    ("max(x, y, 1) + min(x, y, 1, 2)", "max(x, y, 1) + min(x, y, 1, 2)"),
    ("x^y + y^x", "x**y + y**x"),
    ("x^0.5 + y^-0.5", "x**0.5 + y**-0.5"),
    ("x^0 + 0^0", "x**0 + 1"),
    ("sin(x)*y^2 + 0.1*x^2", "sin(x)*y**2 + 0.1*x**2"),
    ("0.5*x*(1 + erf(x/sqrt(2)))", "0.5*x*(1 + erf(x/sqrt(2)))"),
    ("x*tanh(softplus(x))", "x*tanh(softplus(x))"),
    ("x*sigmoid(1.702x)", "x*sigmoid(1.702*x)"),
    ("abs(x - y)/2", "abs(x - y)/2"),
    ("x/y/2y", "x/y/2*y"),
    ("x/y*2", "x/y*2"),
    ("-x*-y^-2", "-x*-y**-2"),
]
PLACES = [(2.0, 3.0), (0.7, 1.3), (1.25, 0.5)]


def tensor(value):
    return value if torch.is_tensor(value) else torch.tensor(float(value))


def extreme(torch_extreme):
    def of(first, *others):
        for other in others:
            first = torch_extreme(tensor(first), tensor(other))
        return first

    return of


IN_TORCH = {name: (lambda f: lambda a: f(tensor(a)))(both[1]) for name, both in FUNCTIONS.items()}
IN_TORCH.update(pi=math.pi, e=math.e, max=extreme(torch.maximum), min=extreme(torch.minimum))
IN_PYTHON = {name: both[0] for name, both in FUNCTIONS.items() if both[0]}
IN_PYTHON.update(
    pi=math.pi,
    e=math.e,
    max=max,
    min=min,
    sigmoid=lambda a: 1 / (1 + math.exp(-a)),
)


def function_rows():
    yield "function,x,value,derivative"
    for name, (python, pytorch) in FUNCTIONS.items():
        for point in POINTS:
            x = torch.tensor(point, requires_grad=True)
            y = pytorch(x)
            y.backward()
            value = y.item()
            if python:
                try:
                    value = python(point)
                except (ValueError, OverflowError):
                    pass
            slope = x.grad.item()
            if name == "cbrt":
                slope = 1 / (3 * value * value) if point else math.inf
            yield f"{name},{point!r},{value!r},{slope!r}"


def formula_rows():
    yield "formula;x;y;value;dx;dy"
    for typed, python in FORMULAS:
        for a, b in PLACES:
            value = eval(python, {**IN_PYTHON, "x": a, "y": b})
            x = torch.tensor(a, requires_grad=True)
            y = torch.tensor(b, requires_grad=True)
            result = tensor(eval(python, {**IN_TORCH, "x": x, "y": y})) + 0 * (x + y)
            result.backward()
            yield f"{typed};{a!r};{b!r};{float(value)!r};{x.grad.item()!r};{y.grad.item()!r}"


for file, rows in (("functions.csv", function_rows()), ("formulas.csv", formula_rows())):
    with open(f"{sys.argv[1]}/{file}", "w", encoding="utf-8") as out:
        out.write("\n".join(rows) + "\n")
