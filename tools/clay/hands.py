"""Two hands folded in front of the body, and the sleeves they come out of."""

import numpy as np

from .fields import Field, Points, ellipsoid, merge, mirrored, rod

FINGERS = 4
SPREAD = 0.078


def folded_hands(p: Points) -> Field:
    """Return the right hand laid over the left, its fingers curled round it."""
    under = ellipsoid(p, (0.10, -2.70, 0.74), (0.25, 0.17, 0.10))
    over = ellipsoid(p, (-0.10, -2.58, 0.86), (0.22, 0.165, 0.085))
    over = merge(over, rod(p, (-0.42, -2.66, 0.66), (-0.2, -2.6, 0.82), 0.105, 0.10), 0.08)
    under = merge(under, rod(p, (0.42, -2.72, 0.62), (0.2, -2.7, 0.74), 0.105, 0.10), 0.08)
    for finger in range(FINGERS):
        down, back = SPREAD * finger, 0.018 * finger * finger
        short = 0.03 * abs(finger - 1.3)
        knuckle = (0.02, -2.475 - down, 0.905 - back)
        joint = (0.19 - short, -2.50 - down, 0.90 - back)
        tip = (0.30 - short, -2.535 - down, 0.80 - back)
        over = merge(over, rod(p, knuckle, joint, 0.045, 0.042), 0.035)
        over = merge(over, rod(p, joint, tip, 0.042, 0.036), 0.012)
        hidden = (-0.05, -2.70 - 0.8 * down, 0.76 - back)
        end = (-0.27 + short, -2.73 - 0.8 * down, 0.72 - back)
        under = merge(under, rod(p, hidden, end, 0.044, 0.036), 0.02)
    thumb = rod(p, (-0.16, -2.47, 0.88), (0.0, -2.40, 0.90), 0.05, 0.045)
    thumb = merge(thumb, rod(p, (0.0, -2.40, 0.90), (0.12, -2.405, 0.86), 0.045, 0.038), 0.02)
    return merge(merge(over, thumb, 0.04), under, 0.015)


def sleeves(p: Points) -> Field:
    """Return the forearms, from the elbows to the cuffs at the wrists."""
    side = mirrored(p)
    forearm = rod(side, (1.42, -3.05, 0.0), (0.46, -2.70, 0.60), 0.31, 0.175)
    cuff = rod(side, (0.47, -2.70, 0.59), (0.40, -2.68, 0.64), 0.165)
    return merge(forearm, cuff + 0.006 * np.sin(side[0] * 90), 0.03)
