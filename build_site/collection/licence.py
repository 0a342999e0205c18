"""Under what the site's tables may be reused."""

LICENCE = {
    "name": "CC0-1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/deed.es",
    "title": "CC0 1.0 Universal: dominio público",
}
