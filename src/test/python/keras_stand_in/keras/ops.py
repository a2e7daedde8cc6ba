from numpy import divide, subtract

__all__ = ["divide", "subtract"]
