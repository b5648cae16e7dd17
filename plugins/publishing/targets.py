"""Where a site is published to, as `site.toml` says it."""

from dataclasses import dataclass
from pathlib import Path

from plugins.story.problem import Level, Problem, did_you_mean
from plugins.story.site import Site, Target

from .places import beside, overlap
from .releases import CURRENT

DEFAULT = "lokaal"
_FOLDER = "map"


@dataclass(frozen=True, slots=True)
class ReleaseFolder:
    """The folder with the releases of a target, or what keeps it from being used."""

    folder: Path
    problems: tuple[Problem, ...] = ()


def release_folder(site: Site, name: str) -> ReleaseFolder:
    """The folder of the target `name`; the default one when it is empty.

    A folder in `site.toml` counts from the folder in which the content folder stands; without
    one it is `releases` there.
    """
    name = name or DEFAULT
    target = next((each for each in site.settings.targets if each.name == name), None)
    if target is None:
        names = [each.name for each in site.settings.targets]
        return _refused(
            site,
            "doel-onbekend",
            f"Het doel «{name}» bestaat niet.",
            did_you_mean(name, names, f"kies uit: {', '.join(names)}."),
        )
    if target.kind != _FOLDER:
        return _refused(
            site,
            "doel-komt-later",
            f"Naar een doel van soort «{target.kind}» kan deze versie nog niet publiceren.",
            f"publiceer naar «{DEFAULT}» en zet die map zelf online; ssh en pages komen later.",
        )
    folder = _folder(site, target)
    if overlap(folder, site.folder):
        return _refused(
            site,
            "doel-in-inhoud",
            f"De map van het doel «{name}» ligt in de map met je verhalen, of andersom.",
            "kies een map die daarbuiten ligt.",
        )
    public = folder / CURRENT
    if public.exists() and not public.is_symlink():
        return ReleaseFolder(
            folder,
            (
                Problem(
                    str(public),
                    0,
                    Level.ERROR,
                    "current-bezet",
                    "Dit hoort een snelkoppeling naar je nieuwste versie te zijn, maar het is een "
                    "gewone map of een bestand.",
                    "geef het een andere naam, of kies in site.toml een andere map voor dit doel.",
                ),
            ),
        )
    return ReleaseFolder(folder)


def _folder(site: Site, target: Target) -> Path:
    typed = dict(target.options).get(_FOLDER, "")
    if typed:
        return site.folder.parent / Path(typed).expanduser()
    return beside(site.folder, "releases")


def _refused(site: Site, code: str, message: str, remedy: str) -> ReleaseFolder:
    path = f"{site.folder.name}/site.toml"
    return ReleaseFolder(site.folder, (Problem(path, 0, Level.ERROR, code, message, remedy),))
