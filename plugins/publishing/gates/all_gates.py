"""Every gate that a built page can be held against without a browser."""

from collections.abc import Iterator

from plugins.story.problem import Level, Problem

from . import pictures, recordings, structure, words
from .gate import Gate
from .page_tree import Element

_SITE_FAULT = "dit is een fout in de sjablonen, niet in je tekst: vraag om hulp."
_ALT = "schrijf wat de foto hier vertelt: «![Anna kijkt naar het raam.](anna.jpg)»."
_TOLD = Level.WARNING

GATES = (
    Gate("alt-bestandsnaam", pictures.file_names, _ALT, _TOLD),
    Gate("alt-bijschrift", pictures.captions_again, _ALT, _TOLD),
    Gate("alt-opening", pictures.empty_openings, "begin met wat je ziet.", _TOLD),
    Gate("alt-lang", pictures.too_long, "zet de rest in een blok «beschrijving».", _TOLD),
    Gate("begint-vanzelf", recordings.by_itself, _SITE_FAULT),
    Gate("geen-ondertitels", recordings.without_captions, "vul «ondertitels:» in bij de film."),
    Gate("niet-uitgeschreven", recordings.without_transcript, "vul «uitgeschreven:» in."),
    Gate("kader-zonder-titel", recordings.without_title, _SITE_FAULT),
    Gate("koppen", structure.heading_order, "begin met ##, en sla geen teken over.", _TOLD),
    Gate("gebieden", structure.landmarks, _SITE_FAULT),
    Gate("figuur", structure.figures, _SITE_FAULT),
    Gate("tabel", structure.tables, _SITE_FAULT),
    Gate("venster", structure.dialogs, _SITE_FAULT),
    Gate("uitleg-onbereikbaar", structure.popovers, _SITE_FAULT),
    Gate("bediening", structure.controls, _SITE_FAULT),
    Gate("stille-uitkomst", structure.spoken_changes, _SITE_FAULT),
    Gate("vergroten", structure.zooming, _SITE_FAULT),
    Gate(
        "link-leeg", words.empty_links, "zeg in de link wat daar staat: «hoe Anna begint».", _TOLD
    ),
    Gate(
        "engels",
        words.foreign_words,
        "schrijf «[the words]{lang=en}», of zeg het in het Nederlands.",
        _TOLD,
    ),
    Gate("dubbel-gelezen", words.read_twice, _SITE_FAULT, _TOLD),
    Gate("verborgen-woorden", words.hidden_words, _SITE_FAULT),
)


def check_gates(path: str, page: Element) -> Iterator[Problem]:
    """What stands before a reader on one page; `path` is its file below the site's folder."""
    for gate in GATES:
        for fault in gate.find(page):
            yield Problem(path, fault.line, gate.level, gate.code, fault.message, gate.remedy)
