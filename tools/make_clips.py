"""Make the sound and the film of the example stories; the site itself never needs this.

    python tools/make_clips.py                  both, as they are committed
    python tools/make_clips.py --only sound     the letter that a computer voice reads
    python tools/make_clips.py --only film      the bust that turns round (some ten minutes)

Needs `espeak-ng` and `ffmpeg` on the path. What is said is what the transcript beside the story
says, so the two can't differ.
"""

import argparse
import subprocess
import tempfile
from pathlib import Path

from clay.turning import ROUND, frames

PORTRAITS = Path("content/portretten")
LETTER = PORTRAITS / "siebe" / "laatste-brief"
FILM = PORTRAITS / "marijke" / "marijke-draait"
VOICE = ("espeak-ng", "-v", "nl", "-s", "140", "-p", "35", "-g", "4")
FRAMES_A_SECOND = 6
STILL_BEFORE, STILL_AFTER = 3, 3
"""Seconds during which the bust doesn't move."""


def main() -> None:
    """Make what was asked for and say how large it became."""
    parser = argparse.ArgumentParser(description="Make the clips of the example stories.")
    parser.add_argument("--only", choices=("sound", "film"))
    parser.add_argument("--frames", type=Path, metavar="DIR", help="keep the frames, or reuse them")
    asked = parser.parse_args()
    if asked.only != "film":
        made(read_aloud(LETTER))
    if asked.only != "sound":
        with tempfile.TemporaryDirectory() as elsewhere:
            made(film(FILM, asked.frames or Path(elsewhere)))


def made(path: Path) -> None:
    """Say what was made."""
    print(f"{path}  {path.stat().st_size // 1024} kB", flush=True)


def read_aloud(clip: Path) -> Path:
    """Let the computer voice read the transcript beside a clip."""
    target = clip.with_suffix(".mp3")
    with tempfile.TemporaryDirectory() as folder:
        wave = say(spoken(clip.with_suffix(".md")), Path(folder))
        run("ffmpeg", "-i", wave, "-ac", "1", "-b:a", "64k", target)
    return target


def spoken(transcript: Path) -> str:
    """Return the lines of a transcript that are said: all but those between square brackets."""
    paragraphs = transcript.read_text(encoding="utf-8").split("\n\n")
    return "\n\n".join(each for each in paragraphs if not each.startswith("["))


def say(text: str, folder: Path) -> Path:
    """Return a sound file of a text, without the silence at its end."""
    wave = folder / "stem.wav"
    subprocess.run([*VOICE, "-w", str(wave)], input=text, text=True, check=True)
    return wave


def film(clip: Path, folder: Path) -> Path:
    """Render the frames, unless they are there already, and join them with the voice."""
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("*.png")):
        for number, image in enumerate(frames(ROUND)):
            image.save(folder / f"{number:03}.png")
            print(f"frame {number + 1}", flush=True)
    target = clip.with_suffix(".mp4")
    still = f"tpad=start_mode=clone:start_duration={STILL_BEFORE}"
    still += f":stop_mode=clone:stop_duration={STILL_AFTER},format=yuv420p"
    pictures = ("-framerate", str(FRAMES_A_SECOND), "-i", folder / "%03d.png")
    sound = ("-i", say(spoken(clip.with_suffix(".md")), folder))
    run(
        *("ffmpeg", *pictures, *sound, "-vf", still, "-af", "adelay=600,apad", "-shortest"),
        *("-c:v", "libx264", "-preset", "veryslow", "-crf", "25", "-tune", "film"),
        *("-c:a", "aac", "-ac", "1", "-b:a", "64k", "-movflags", "+faststart", target),
    )
    return target


def run(program: str, *arguments: str | Path) -> None:
    """Run a program quietly over what was there before; the same input gives the same file."""
    same = ("-y", "-loglevel", "error", "-threads", "1")
    *rest, target = map(str, arguments)
    clean = ("-map_metadata", "-1", "-flags", "+bitexact", "-fflags", "+bitexact")
    subprocess.run([program, *same, *rest, *clean, target], check=True)


if __name__ == "__main__":
    main()
