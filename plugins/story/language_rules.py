"""The rules of the language check, by the names under which an author switches them off."""

from collections.abc import Iterable

from .problem import Findings, did_you_mean

LANGUAGE_RULES = (
    "lange-zin",
    "lijdend",
    "afkorting",
    "moeilijk-woord",
    "jargon",
    "tijd",
    "naamwoord",
    "lange-alinea",
    "tussenkop",
    "dubbel-nee",
)
_WITH_A_WORD = ("afkorting", "moeilijk-woord", "jargon")


def check_rules(names: Iterable[str], line: int, findings: Findings) -> None:
    """Note each name that is no rule; `afkorting:BAG` switches a rule off for one word."""
    for typed in names:
        rule, colon, _ = typed.partition(":")
        if rule not in LANGUAGE_RULES or (colon and rule not in _WITH_A_WORD):
            findings.warning(
                line,
                "onbekende-taalregel",
                f"De taalregel «{typed}» kennen we niet, dus we slaan niets over.",
                did_you_mean(rule, LANGUAGE_RULES, f"kies uit: {', '.join(LANGUAGE_RULES)}."),
            )
