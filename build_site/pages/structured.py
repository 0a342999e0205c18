"""What a page is, for machines: schema.org in JSON-LD, with addresses relative to the page."""

from typing import Any

import msgspec

from build_site.collection.citation import SITE
from build_site.collection.licence import LICENCE
from build_site.collection.published import FichaPublicada
from build_site.model.ficha import Ficha
from build_site.pages.markdown import clean

_UP = "../../../"
_PUBLISHER = {"@type": "Organization", "name": SITE, "url": _UP}


def structured(publicada: FichaPublicada) -> str:
    """A ficha's page: the report, the data taken from it and the way to it. Safe inside a `<script>` element."""
    ficha = publicada.ficha
    graph = {"@context": "https://schema.org", "@graph": [_report(ficha), _dataset(ficha), _breadcrumbs(ficha)]}
    return msgspec.json.encode(graph).decode().replace("<", "\\u003c")


def _report(ficha: Ficha) -> dict[str, Any]:
    about: dict[str, Any] = {"@type": "GovernmentService", "name": _name(ficha), "areaServed": "Chile"}
    provider = clean(ficha.servicio) or clean(ficha.ministerio)
    if provider:
        about["provider"] = {"@type": "GovernmentOrganization", "name": provider}
    years = {"temporalCoverage": f"{min(ficha.anios)}/{max(ficha.anios)}"} if ficha.anios else {}
    return {
        "@type": "Report",
        "@id": "#ficha",
        "name": f"{_name(ficha)}, edición {ficha.edicion}",
        "url": "./",
        "inLanguage": "es-CL",
        **years,
        "about": about,
        "encoding": {"@type": "MediaObject", "encodingFormat": "application/pdf", "contentUrl": "ficha.pdf"},
    }


def _dataset(ficha: Ficha) -> dict[str, Any]:
    forms = (("text/csv", "cifras.csv"), ("application/json", "ficha.json"))
    return {
        "@type": "Dataset",
        "name": f"Cifras de la ficha de {_name(ficha)}, edición {ficha.edicion}",
        "description": "Cada cifra de la ficha como está impresa, con su número, su unidad y su lugar en el PDF.",
        "isBasedOn": {"@id": "#ficha"},
        "license": LICENCE["path"],
        "creator": _PUBLISHER,
        "isAccessibleForFree": True,
        "distribution": [{"@type": "DataDownload", "encodingFormat": form, "contentUrl": name} for form, name in forms],
    }


def _breadcrumbs(ficha: Ficha) -> dict[str, Any]:
    steps = (("Fichas", "../../"), (f"Edición {ficha.edicion}", "../"), (_name(ficha), "./"))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": url}
            for place, (name, url) in enumerate(steps, 1)
        ],
    }


def _name(ficha: Ficha) -> str:
    return clean(ficha.programa) or ficha.id
