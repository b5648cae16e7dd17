"""The camera: one ray for each pixel, followed until it meets clay or wall."""

import numpy as np
from numpy.typing import NDArray

from .fields import Field, Points
from .light import shade_bust, shade_wall
from .sitters import Frame, Photo
from .strata import cut_bust

TILE = 96
EYE_DISTANCE = 9.5
NEAREST = 6.6
TOUCH = 0.0012
GRAZE = 0.01
STEPS = 90


def expose(photo: Photo, width: int) -> Field:
    """Return the photo as linear light, `width` pixels wide."""
    frame = photo.frame
    height = round(width * frame.height / frame.width)
    image = np.empty((height, width, 3), np.float32)
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            rows = np.arange(top, min(top + TILE, height))
            columns = np.arange(left, min(left + TILE, width))
            light = trace(gaze(frame, rows, columns, width, height), photo)
            image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = light.reshape(
                len(rows), len(columns), 3
            )
    return image


def gaze(
    frame: Frame, rows: NDArray[np.intp], columns: NDArray[np.intp], width: int, height: int
) -> Points:
    """Return the direction in which the eye looks for each pixel of a tile."""
    across = ((columns + 0.5) / width - 0.5) * frame.view * width / height + frame.x
    upward = (0.5 - (rows + 0.5) / height) * frame.view + frame.y
    x, y = np.meshgrid(across.astype(np.float32), upward.astype(np.float32))
    target = np.stack([x.ravel(), y.ravel(), np.zeros(x.size, np.float32)])
    direction = target - eye(frame)
    aim: Points = direction / np.sqrt(np.sum(direction * direction, axis=0))
    return aim


def eye(frame: Frame) -> Points:
    """Return where the camera stands."""
    return np.array([[0.0], [frame.y + 0.15], [EYE_DISTANCE]], np.float32)


def trace(direction: Points, photo: Photo) -> Field:
    """Return the light that comes back along each ray, one a row."""
    start = eye(photo.frame)
    to_wall = (photo.light.wall - start[2]) / direction[2]
    reach, met = march(start, direction, to_wall, photo)
    light = np.empty((direction.shape[1], 3), np.float32)
    wall, clay = np.flatnonzero(~met), np.flatnonzero(met)
    if len(wall):
        light[wall] = shade_wall(start + direction[:, wall] * to_wall[wall], photo)
    if len(clay):
        seen = direction[:, clay]
        light[clay] = shade_bust(start + seen * reach[clay], seen, photo)
    return light


def march(
    start: Points, direction: Points, to_wall: Field, photo: Photo
) -> tuple[Field, NDArray[np.bool_]]:
    """Follow the rays; return how far each came and whether it met the bust."""
    reach = np.full(direction.shape[1], NEAREST, np.float32)
    met = np.zeros(direction.shape[1], np.bool_)
    live = np.arange(direction.shape[1])
    for _ in range(STEPS):
        distance, _materials = cut_bust(start + direction[:, live] * reach[live], photo)
        reach[live] += distance * 0.82
        touched = distance < TOUCH
        met[live[touched]] = True
        live = live[~touched & (reach[live] < to_wall[live])]
        if not len(live):
            return reach, met
    # A ray that still skims along an edge belongs to the bust when it is this close.
    skimming, _materials = cut_bust(start + direction[:, live] * reach[live], photo)
    met[live[skimming < GRAZE]] = True
    return reach, met
