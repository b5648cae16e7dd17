"""How much a picture that was made smaller in bytes still looks like the picture it came from."""

import importlib.util
import io
import re
import shutil
import struct
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageMath

_BLOCK = 8
# The constants of Wang et al. for 256 levels: they keep flat blocks from dividing by nothing.
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
_BUTTERAUGLI = "butteraugli_main"
_THREE_NORM = re.compile(r"(?:3-norm|pnorm)\D+(\d+\.?\d*)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Measure:
    """A way to compare a picture with its original."""

    name: str
    of: Callable[[Image.Image, Image.Image], float]
    """Takes the original and the copy, both RGB and of one size."""
    more_is_better: bool

    def is_as_good(self, score: float, other: float) -> bool:
        """True when the first score is no worse than the other."""
        return score >= other if self.more_is_better else score <= other


def measures() -> tuple[Measure, ...]:
    """What can be measured here, what comes nearest to an eye first. SSIM is always among them."""
    found = []
    if importlib.util.find_spec("ssimulacra2"):
        found.append(Measure("SSIMULACRA2", _ssimulacra2, True))
    if shutil.which(_BUTTERAUGLI):
        found.append(Measure("butteraugli", _butteraugli, False))
    return (*found, Measure("SSIM", ssim, True))


def ssim(original: Image.Image, copy: Image.Image) -> float:
    """The structural similarity of the greys: 1 for the same picture, less for a damaged one.

    Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to
    structural similarity", IEEE Transactions on Image Processing 13 (2004), with plain blocks of
    eight by eight in place of a sliding window.
    """
    one, other = original.convert("L").convert("F"), copy.convert("L").convert("F")
    mean_one, mean_other = one.reduce(_BLOCK), other.reduce(_BLOCK)
    spread_one = _covariance(one, one, mean_one, mean_one)
    spread_other = _covariance(other, other, mean_other, mean_other)
    shared = _covariance(one, other, mean_one, mean_other)
    likeness: Image.Image = ImageMath.lambda_eval(
        lambda of: (
            (2 * of["m"] * of["n"] + _C1)
            * (2 * of["mn"] + _C2)
            / (of["m"] * of["m"] + of["n"] * of["n"] + _C1)
            / (of["mm"] + of["nn"] + _C2)
        ),
        m=mean_one,
        n=mean_other,
        mm=spread_one,
        nn=spread_other,
        mn=shared,
    )
    [value] = struct.unpack("f", likeness.resize((1, 1), Image.Resampling.BOX).tobytes())
    return float(value)


def decoded(data: bytes) -> Image.Image:
    """The picture in a file that was made here."""
    return Image.open(io.BytesIO(data)).convert("RGB")


def _covariance(
    one: Image.Image, other: Image.Image, mean_one: Image.Image, mean_other: Image.Image
) -> Image.Image:
    """How two pictures vary together within each block."""
    product = ImageMath.lambda_eval(lambda of: of["a"] * of["b"], a=one, b=other)
    covariance: Image.Image = ImageMath.lambda_eval(
        lambda of: of["mean"] - of["a"] * of["b"],
        mean=product.reduce(_BLOCK),
        a=mean_one,
        b=mean_other,
    )
    return covariance


def _butteraugli(original: Image.Image, copy: Image.Image) -> float:
    """The 3-norm of the differences an eye can see: 0 for the same picture."""
    with TemporaryDirectory() as folder:
        command = [_BUTTERAUGLI, *_saved(original, copy, Path(folder))]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = _THREE_NORM.search(said)
    if found is None:
        raise ValueError(f"{_BUTTERAUGLI} says no 3-norm: {said}")
    return float(found[1])


def _ssimulacra2(original: Image.Image, copy: Image.Image) -> float:
    """100 for the same picture, 90 when no eye sees the difference, 70 for good, 50 for fair."""
    compute = importlib.import_module("ssimulacra2").compute_ssimulacra2
    with TemporaryDirectory() as folder:
        return float(compute(*_saved(original, copy, Path(folder))))


def _saved(original: Image.Image, copy: Image.Image, folder: Path) -> tuple[str, str]:
    """Files without loss, for what only reads files."""
    names = (str(folder / "original.png"), str(folder / "copy.png"))
    for picture, name in zip((original, copy), names, strict=True):
        picture.save(name, "PNG", compress_level=1)
    return names
