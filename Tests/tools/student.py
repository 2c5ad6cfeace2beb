"""Student's t by integrating its density: a second implementation for the checks of reports."""

import math


def student(degrees):
    """The t that 5 in 100 reach to both sides together, by Simpson's rule and bisection."""
    norm = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(
        degrees * math.pi)

    def inside(t):
        # Over the angle, t = tan(a)·√n, the tails are no trouble: dt = √n / cos² a.
        end, steps = math.atan(t / math.sqrt(degrees)), 2000
        width = end / steps
        total = 0.0
        for k in range(steps + 1):
            weight = 1 if k in (0, steps) else 4 if k % 2 else 2
            total += weight * math.cos(k * width) ** (degrees - 1)
        return 2 * norm * math.sqrt(degrees) * total * width / 3

    low, high = 0.0, 20.0
    while high - low > 1e-13 * high:
        middle = (low + high) / 2
        low, high = (middle, high) if inside(middle) < 0.95 else (low, middle)
    return (low + high) / 2
