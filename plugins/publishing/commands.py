"""What each task does and says. Every command prints its report and returns whether all is well."""

import shutil
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from time import monotonic

from plugins.pages.gather import PHOTOS
from plugins.photo_series.words import WordsIn
from plugins.story.problem import Problem, has_errors
from plugins.story.read_site import read_site

from .asked_story import elsewhere_in_words
from .bench import Clock, run_benches
from .bench_photos import photo_quality, photo_rounds, real_photos
from .bench_photos_report import no_quality_report, quality_report, rounds_report
from .bench_preview import preview_rounds
from .bench_preview_report import preview_report
from .build import build
from .check_content import check_content
from .expected import expected_of
from .gates.budget_checks import budgets_of
from .language_report import LanguageReport, language_report
from .new_site import new_site
from .new_story.begin import Beginning, begin
from .new_story.question import Ask, Given
from .places import beside, built_problems, content_problems, is_ours
from .publish import Publication, publish
from .releases import Changes
from .report import as_json, report, report_by_file
from .roll_back import roll_back
from .site_checks import check_site, in_order
from .terminal import Terminal
from .themes_diff import themes_diff
from .themes_evaluation import gold_folder, themes_evaluation
from .themes_learning import learn_from
from .themes_report import ThemesReport, themes_report


def build_site(content: Path, output: Path | None, settings_file: Path) -> bool:
    output = output or beside(content, "output")
    problems = build(content, output, settings_file, listener=_terminal())
    if is_ours(output):
        done = f"De site staat in {output}."
        if has_errors(problems):
            done += " Los de fouten op voordat je publiceert."
    else:
        done = "Er is geen site gemaakt."
    return _say(problems, done)


def check_all(
    content: Path, site: Path | None, today: date, json: bool, cache: Path | None = None
) -> bool:
    problems = check_content(content, today, cache)
    if site is not None:
        problems += built_problems(site) or check_site(
            site, expected_of(read_site(content, WordsIn(content)).site, today=None)
        )
    problems = in_order(problems)
    if not json and site is not None and is_ours(site):
        print(f"{budgets_of(site)}\n")
    print(as_json(problems) if json else report_by_file(problems, _checked(problems)))
    return not has_errors(problems)


def show_themes(
    content: Path, portrait: str, json: bool, diff: bool, evaluate: bool, gold: Path | None
) -> bool:
    """Show the themes; or what they change for readers, or how they do on labelled stories."""
    if evaluate and (diff or portrait):
        print("Kies --evaluate zonder --diff of --portrait: het gaat over alle thema’s tegelijk.")
        return False
    if evaluate:
        result = themes_evaluation(content, _gold(content, gold), json)
    elif diff:
        result = themes_diff(content, portrait, json)
    else:
        result = themes_report(content, portrait, json)
    return _show(result, json)


def show_language(content: Path, portrait: str, json: bool) -> bool:
    """Show what may stop a reader in the language. None of it is a mistake."""
    return _show(language_report(content, portrait, json), json)


def learn_themes(content: Path, gold: Path | None, shipped: Path) -> bool:
    """Learn which words speak for each theme, from labelled stories of hers and of the project."""
    lesson = learn_from(content, _gold(content, gold), shipped)
    return _say(lesson.problems, lesson.text)


def _gold(content: Path, shipped: Path | None) -> Path:
    own = gold_folder(content)
    return shipped if shipped and not own.is_dir() else own


def measure(content: Path, settings_file: Path, only: str, clock: Clock) -> bool:
    measured, problems = run_benches(content, settings_file, only, clock)
    print("\n".join(str(each) for each in measured) or report(problems, "Er is niets gemeten."))
    return not problems


def measure_photos(content: Path, settings_file: Path, clock: Clock) -> bool:
    """Measure what photos take, and how good they stay; each part is said when it is known."""
    if not measure(content, settings_file, "photos", clock):
        return False
    print(f"\n{rounds_report(photo_rounds(content, settings_file, clock))}\n", flush=True)
    folder = real_photos()
    print(quality_report(photo_quality(folder)) if folder else no_quality_report())
    return True


def measure_preview(content: Path, settings_file: Path, clock: Clock) -> bool:
    """Measure how soon the author sees what she saved."""
    problems = content_problems(content)
    if problems:
        return _say(problems, "Er is niets gemeten.")
    print(preview_report(preview_rounds(content, settings_file, clock)))
    return True


def publish_site(
    content: Path, settings_file: Path, now: datetime, target: str, dry_run: bool
) -> bool:
    publication = publish(content, settings_file, now, target, dry_run, _terminal())
    return _say(publication.problems, _published(publication))


def go_back(content: Path, to: str) -> bool:
    result = roll_back(content, to)
    done = f"Terug naar {result.folder}." if result.folder else "Er is niets veranderd."
    return _say(result.problems, done)


def start_site(folder: Path | None, shipped: Path) -> bool:
    if folder is None:
        print("Zeg in welke map je site komt: new-site --folder mijn-site")
        return False
    problems = new_site(folder, shipped)
    if problems:
        return _say(problems, "Er is niets gemaakt.")
    print(
        f"Je site staat klaar in {folder}.\n"
        "Vul in site.toml je naam en adres in. Begin dan je eerste verhaal:\n"
        f'  python3 run.py new --content "{folder}"\n'
        "Zie het terwijl je schrijft:\n"
        f'  python3 run.py preview --content "{folder}"\n'
        "In paginas staan Over, Contact, Privacy en Toegankelijkheid als concept. Vul ze in en\n"
        "haal dan de regel «Status: concept» weg. Klaar? Zet de site voor iedereen klaar:\n"
        f'  python3 run.py build publish --content "{folder}"'
    )
    return True


def start_story(content: Path, given: Given, today: date, ask: Ask | None) -> bool:
    beginning = begin(content, given, today, print, ask)
    return _say(beginning.problems, _begun(beginning, content))


def clear(content: Path, output: Path | None, cache: Path) -> bool:
    output = output or beside(content, "output")
    if output.exists() and not is_ours(output):
        print(f"In {output} staat geen site van ons. Ik laat die map met rust.")
        return False
    problems = content_problems(content)
    if problems:
        return _say(problems, "Er is niets opgeruimd.")
    for folder in (output, cache):
        if folder.exists():
            shutil.rmtree(folder)
    print("Opgeruimd. Wat je publiceerde, staat er nog.")
    return True


def clear_photos(cache: Path) -> bool:
    """Remove the photos that were made for any site, and nothing else."""
    folder = cache / PHOTOS
    if folder.exists():
        shutil.rmtree(folder)
    print("De bewaarde foto’s zijn weg. De volgende build maakt ze opnieuw.")
    return True


def _terminal() -> Terminal:
    return Terminal(sys.stderr, monotonic)


def _show(result: ThemesReport | LanguageReport, json: bool) -> bool:
    print(result.text)
    if json:
        # The answer stays readable for a program; what is wrong goes beside it.
        for problem in result.problems:
            print(problem, file=sys.stderr)
        return not has_errors(result.problems)
    more = elsewhere_in_words(result.elsewhere)
    if result.problems:
        done = "Door de fouten kan hierboven iets missen."
        return _say(result.problems, "\n".join(filter(None, (done, more))))
    if more:
        print(more)
    return True


def _say(problems: Sequence[Problem], done: str) -> bool:
    print(report(problems, done))
    return not has_errors(problems)


def _checked(problems: Sequence[Problem]) -> str:
    if has_errors(problems):
        return "Los de fouten op; tot die tijd kun je niet publiceren."
    return "Kijk er nog eens naar; je kunt zo publiceren." if problems else "Alles is in orde."


def _begun(beginning: Beginning, content: Path) -> str:
    if beginning.file is None:
        return "Er is niets gemaakt."
    lines = [f"Klaar om te schrijven: {beginning.file}"]
    if beginning.file.name == "index.md":
        lines.append("Het is een concept. Is het af? Haal dan de regel «Status: concept» weg.")
    if beginning.later:
        lines.append("De datum is later dan vandaag. Tot die dag gaat het niet mee met publiceren.")
    return "\n".join(
        (*lines, f'Kijk mee terwijl je schrijft: python3 run.py preview --content "{content}"')
    )


def _published(publication: Publication) -> str:
    if publication.folder and not publication.is_new:
        return (
            "Voor je bezoekers verandert er niets, dus er is geen nieuwe versie gemaakt.\n"
            f"Dit blijft staan: {publication.folder}"
        )
    if publication.folder:
        return f"Gepubliceerd: {publication.folder}\n{_changed(publication.changes)}"
    if has_errors(publication.problems):
        return "Er is niets gepubliceerd. Los de fouten op en probeer het opnieuw."
    return f"Er is nog niets gepubliceerd; dit was een proef.\n{_changed(publication.changes)}"


def _changed(changes: Changes | None) -> str:
    if changes is None or not (changes.added or changes.changed or changes.removed):
        return "Voor je bezoekers verandert er niets."
    return (
        f"Bestanden erbij: {len(changes.added)}, anders: {len(changes.changed)}, "
        f"weg: {len(changes.removed)}."
    )
