"""The author hears in one line what the site leaves out of her photos."""

import pytest

from plugins.pages.photographs.removed import removed_in_words
from plugins.photo_series.metadata import Leak


@pytest.mark.parametrize(
    ("removed", "said"),
    [
        ({}, ""),
        ({Leak.ICC: 3, Leak.MPF: 1, Leak.OTHER: 2}, ""),
        ({Leak.GPS: 3}, "Weggelaten uit de foto’s op de site: de plek (GPS) uit 3."),
        (
            {Leak.XMP: 1, Leak.EXIF: 2},
            "Weggelaten uit de foto’s op de site: gegevens van de camera (EXIF) uit 2 en gegevens "
            "van je fotoprogramma (XMP) uit 1.",
        ),
        (
            {Leak.COMMENT: 1, Leak.THUMBNAIL: 1, Leak.GPS: 1},
            "Weggelaten uit de foto’s op de site: de plek (GPS) uit 1, een verborgen miniatuur "
            "uit 1 en een opmerking uit 1.",
        ),
    ],
)
def test_what_was_taken_out_is_told_with_what_a_reader_could_learn_first(removed, said):
    assert removed_in_words(removed) == said
