"""How to take a ficha's figures along: downloads, and its citation."""

from build_site.collection.citation import citation
from build_site.collection.published import FichaPublicada
from build_site.pages.markdown import blocks, escape, heading, xml

_DOWNLOADS = (
    "- [Cifras, una por fila, con su lugar en el PDF](cifras.csv) (CSV; [para Excel en español](cifras-excel.csv))\n"
    "- [Todo el contenido de la ficha y nuestras notas](ficha.json) (JSON)\n"
    "- [La ficha como se publicó](ficha.pdf) (PDF)"
)


def reuse(publicada: FichaPublicada) -> str:
    """Section «Citar y descargar»; every figure's own citation is on its place on paper."""
    cited = citation(publicada)
    bibtex = "\n".join(f"{' ' * line.startswith(' ')}{xml(line)}" for line in cited.bibtex.splitlines())
    return blocks(
        heading(2, "Citar y descargar", "citar"),
        _DOWNLOADS,
        f"{escape(cited.text)}\n{{ .cita }}",
        f'<pre class="cita" tabindex="0">{bibtex}</pre>',
    )
