"""The headers that a page of the site is served with: what a browser may do there, and keep."""

from urllib.parse import urlsplit

from plugins.story.site import Settings

_SEARCH = "/zoeken/"
_NAMED_BY_CONTENT = "/theme/"
_YEAR = 31_536_000
_DAY = 86_400


def headers_for(path: str, settings: Settings) -> dict[str, str]:
    """The headers of one address, by name. `path` counts from the root of the site."""
    return {
        "Content-Security-Policy": content_policy(path, settings),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": f"max-age={2 * _YEAR}; includeSubDomains",
        "TDM-Reservation": "1",
        "Cache-Control": _kept(path),
    }


def content_policy(path: str, settings: Settings) -> str:
    """What a page may load and run: nothing but our own files, and never a script in the page.

    Search runs a program in WebAssembly. A video is framed from the hosts that `site.toml` names,
    and a form may go to the newsletter's host.
    """
    newsletter = settings.newsletter.address if settings.newsletter else ""
    form_hosts = [_origin(newsletter)] if newsletter else []
    frames = [f"https://{host}" for host in settings.embed_hosts]
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *(["'wasm-unsafe-eval'"] if path.startswith(_SEARCH) else [])],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-src": frames or ["'none'"],
        "form-action": ["'self'", *form_hosts],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join((name, *values)) for name, values in rules.items())


def _origin(address: str) -> str:
    split = urlsplit(address)
    return f"{split.scheme}://{split.netloc}"


def _kept(path: str) -> str:
    """How long a browser may keep it.

    A photo a day, so that a withdrawal reaches whoever comes back.
    """
    if path.startswith(_NAMED_BY_CONTENT):
        return f"max-age={_YEAR}, immutable"
    if path.endswith((".html", "/")):
        return "no-cache"
    return f"max-age={_DAY}, stale-while-revalidate={_DAY}"
