def set_floatx(name):
    assert name == "float64"
