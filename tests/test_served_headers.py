"""The headers say what a browser may do on our pages: little, and only with our own files."""

from dataclasses import replace

import pytest

from plugins.publishing.served_headers import headers_for
from plugins.story.site import Newsletter, Settings

PLAIN = Settings("Proef", "https://proef.example", "", "", "nl", (), None, (), ())


def policy(path: str = "/", settings: Settings = PLAIN) -> dict[str, str]:
    rules = headers_for(path, settings)["Content-Security-Policy"].split("; ")
    return {name: values for name, _, values in (rule.partition(" ") for rule in rules)}


def test_a_page_runs_and_draws_with_files_of_the_site_only():
    rules = policy()

    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["connect-src"] == "'self'"
    assert not any("unsafe-inline" in values for values in rules.values())


@pytest.mark.parametrize(
    ("path", "scripts"),
    [("/zoeken/", "'self' 'wasm-unsafe-eval'"), ("/", "'self'"), ("/blog/zoeken/", "'self'")],
)
def test_only_the_search_page_may_run_webassembly(path, scripts):
    assert policy(path)["script-src"] == scripts


def test_a_video_is_framed_from_the_hosts_of_the_settings_only():
    settings = replace(PLAIN, embed_hosts=("www.youtube-nocookie.com", "player.vimeo.com"))

    assert policy()["frame-src"] == "'none'"
    assert policy(settings=settings)["frame-src"] == (
        "https://www.youtube-nocookie.com https://player.vimeo.com"
    )


def test_a_form_goes_to_the_site_or_to_the_newsletter():
    settings = replace(PLAIN, newsletter=Newsletter("https://brief.example/aan?x=1", ""))

    assert policy()["form-action"] == "'self'"
    assert policy(settings=settings)["form-action"] == "'self' https://brief.example"


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/theme/site.1234567890.css", "max-age=31536000, immutable"),
        ("/portretten/anna/", "no-cache"),
        ("/404.html", "no-cache"),
        ("/beeld/anna-480.avif", "max-age=86400, stale-while-revalidate=86400"),
    ],
)
def test_a_photo_is_kept_for_a_day_so_that_a_withdrawal_is_seen(path, kept):
    assert headers_for(path, PLAIN)["Cache-Control"] == kept
