"""Invented fichas in any number, for measuring: the shape and the fixed text of a real one, all else drawn by chance.

Words of Spanish with a public-policy look are drawn by Zipf's law; every programme has a topic of its own, so words
come in bursts as in real text. A programme has one ficha a year for 1 to 13 years: its description hardly changes,
its figures and observations do. The same number always gives the same fichas. Needs the package `wordfreq`.
"""

import json
import random
import re
from bisect import bisect
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec
from wordfreq import top_n_list

from build_site.collection.published import FichaPublicada
from build_site.model.cifra import Cifra, CifraConUnidad, Estado, PorAnio
from build_site.model.ficha import (
    Antecedentes,
    Componente,
    Componentes,
    Dimension,
    Evaluacion,
    Ficha,
    FilaRegion,
    FilaSubtitulo,
    GastoRegional,
    GastoSubtitulos,
    Indicador,
    Indicadores,
    Moneda,
    NotaTecnica,
    Observacion,
    Ods,
    Poblacion,
    Presupuesto,
)
from build_site.model.json import decode_ficha
from build_site.model.numeros import format_number
from build_site.search.catalogue import slug

HERE = Path(__file__).parent
REAL = HERE.parent / "tests" / "golden" / "juntos-2021.expected.json"
YEARS = list(range(2012, 2025))
POLICY = re.compile(
    r"(ción|ciones|mientos?|dad|dades|ari[oa]s?|iv[oa]s?|encias?|ancias?|ismo|urale?s?|ionale?s?|ic[oa]s?|istas?"
    r"|ad[oa]s?|ables?|ar|izar|ando|iendo|ores|oras)$"
)
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñ")


class Zipf:
    """Draws words by Zipf's law over their order."""

    def __init__(self, words: list[str], s: float = 1.02, q: float = 2.7) -> None:
        self.words = words
        self._sums = list(accumulate(1 / (place + q) ** s for place in range(len(words))))

    def draw(self, rng: random.Random) -> str:
        """One word."""
        return self.words[bisect(self._sums, rng.random() * self._sums[-1])]


class Corpus:
    """`fichas(n)` gives the first `n` invented fichas."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = json.loads((HERE / "corpus_words.json").read_text(encoding="utf-8"))
        self.real = decode_ficha(REAL.read_bytes())
        self.words = self._vocabulary()
        self.zipf = Zipf(self.words)

    def _vocabulary(self) -> list[str]:
        top = [w for w in top_n_list("es", 120_000) if len(w) > 3 and LETTERS.issuperset(w)][120:]
        scored = sorted((place / (6 if POLICY.search(w) else 1), w) for place, w in enumerate(top))
        return list(dict.fromkeys([*self.data["palabras"], *(w for _, w in scored)]))[:42_000]

    def fichas(self, number: int) -> Iterator[FichaPublicada]:
        """The fichas, programme by programme."""
        made = programme = 0
        taken: set[tuple[int, str]] = set()
        while made < number:
            invented = Programme(self, programme)
            programme += 1
            for year in invented.years[: number - made]:
                ficha = invented.ficha(year)
                yield FichaPublicada(ficha, (), _unique(taken, year, slug(ficha.programa), programme))
                made += 1


def _unique(taken: set[tuple[int, str]], year: int, name: str, programme: int) -> str:
    chosen = f"{name}-{programme}" if (year, name) in taken else name
    taken.add((year, chosen))
    return chosen


class Text:
    """Sentences on a topic."""

    def __init__(self, corpus: Corpus, rng: random.Random) -> None:
        self.corpus, self.rng = corpus, rng
        drawn = [corpus.zipf.draw(rng) for _ in range(90)] + rng.sample(corpus.words[2000:], 60)
        self.topic = Zipf(list(dict.fromkeys(drawn)), s=0.75)

    def word(self) -> str:
        """One word, sometimes mistyped as in the real ones."""
        rng = self.rng
        word = (self.topic if rng.random() < 0.55 else self.corpus.zipf).draw(rng)
        if rng.random() < 0.002 and len(word) > 5:
            place = rng.randrange(1, len(word) - 2)
            word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        return word

    def words(self, least: int) -> str:
        """Sentences of at least so many words."""
        said: list[str] = []
        while len(" ".join(said).split()) < least:
            said.append(self.sentence())
        return " ".join(said)

    def sentence(self) -> str:
        """One sentence, now and then with a place, a number or a parenthesis."""
        rng, data = self.rng, self.corpus.data
        said = [
            rng.choice(["El programa", "La intervención", "El componente", "El Servicio"]),
            rng.choice(data["verbos"]),
        ]
        for _ in range(rng.randint(14, 34)):
            said += [rng.choice(data["funcion"])] if rng.random() < 0.46 else []
            said.append(self.word() + ("," if rng.random() < 0.07 else ""))
            if rng.random() < 0.04:
                said.append(self._aside())
        return " ".join(said).rstrip(",") + "."

    def _aside(self) -> str:
        rng = self.rng
        return rng.choice(
            [
                f"({self.word()} {self.word()})",
                f"en la comuna de {rng.choice(self.corpus.data['comunas'])}",
                format_number(Decimal(round(rng.lognormvariate(5, 2)))),
            ]
        )

    def title(self) -> str:
        """A programme's name."""
        rng, draw = self.rng, self.topic.draw
        if rng.random() < 0.15:
            return self.corpus.zipf.draw(rng).capitalize()
        said = [rng.choice(self.corpus.data["comienzos"]), draw(rng).capitalize()]
        if rng.random() < 0.7:
            said += [rng.choice(["y", "para", "de", "en"]), draw(rng).capitalize()]
        return " ".join(said)


class Programme:
    """One invented programme: what stays the same from year to year."""

    def __init__(self, corpus: Corpus, number: int) -> None:
        self.corpus, self.number = corpus, number
        rng = self.rng = random.Random(f"programme-{number}")
        self.text = Text(corpus, rng)
        span = max(1, min(13, int(rng.expovariate(1 / 7.5)) + 1))
        first = rng.randint(0, len(YEARS) - span)
        self.years = YEARS[first : first + span]
        self.ministry = rng.choice(sorted(corpus.data["ministerios"]))
        self.service = rng.choice(corpus.data["ministerios"][self.ministry])
        self.title = self.text.title()
        self.description, self.purpose = self.text.words(rng.randint(55, 140)), self.text.words(rng.randint(22, 50))
        self.scale, self.target = rng.lognormvariate(13.2, 1.7), int(rng.lognormvariate(8.5, 1.9)) + 3
        self.regions = [corpus.data["regiones"][i] for i in sorted(rng.sample(range(16), rng.choice([1, 2, 4, 8, 16])))]
        few = rng.choice([1, 2, 2, 3, 3, 4, 5])
        self.components = [(self._short(7), self._short(6)) for _ in range(few)]
        self.indicators = [(self._short(16), self._short(24)) for _ in range(rng.choice([1, 1, 2, 2, 3]))]

    def _short(self, words: int) -> str:
        return " ".join(self.text.words(words).split()[4 : 4 + words])

    def ficha(self, year: int) -> Ficha:
        """The programme's ficha of one year."""
        return Year(self, year).ficha


class Year:
    """One ficha: what changes from year to year."""

    def __init__(self, programme: Programme, year: int) -> None:
        self.programme, self.year = programme, year
        self.rng = programme.text.rng = random.Random(f"programme-{programme.number}-{year}")
        self.years = [year - 2, year - 1, year]
        self.totals = [programme.scale * self.rng.lognormvariate(0, 0.25) for _ in self.years]
        self.people = [max(1, int(programme.target * self.rng.uniform(0.02, 0.9))) for _ in self.years]

    @cached_property
    def ficha(self) -> Ficha:
        """The whole of it."""
        programme, real = self.programme, self.programme.corpus.real
        return msgspec.structs.replace(
            real,
            id=f"{slug(programme.title)}-{self.year}",
            edicion=self.year,
            titulo=self._shifted(real.titulo),
            programa=programme.title,
            servicio=programme.service,
            ministerio=programme.ministry,
            moneda=Moneda(unidad="M$", anio=self.year + 1),
            anios=self.years,
            antecedentes=self._antecedentes(),
            analisis=[self._dimension(dimension) for dimension in real.analisis],
            presupuesto=self._presupuesto(),
            gasto_subtitulos=self._subtitulos(),
            gasto_regional=self._regional(),
            poblacion=self._poblacion(),
            componentes=self._componentes(),
            indicadores=self._indicadores(),
            ods=[self._ods(text) for text in self.rng.sample(programme.corpus.data["ods"], self.rng.choice([1, 1, 2]))],
            observaciones_institucion=[self._observacion(o) for o in real.observaciones_institucion[:2]],
            notas_tecnicas=[NotaTecnica(numero=n.numero, texto=self._shifted(n.texto)) for n in real.notas_tecnicas],
        )

    def _shifted(self, text: str) -> str:
        return re.sub(r"\b20(?:19|2[0-3])\b", lambda m: str(int(m[0]) + self.year - 2021), text)

    def _antecedentes(self) -> Antecedentes:
        programme = self.programme
        return msgspec.structs.replace(
            programme.corpus.real.antecedentes,
            descripcion=programme.description,
            regiones=programme.regions,
            proposito=programme.purpose,
            anio_inicio=programme.years[0],
            evaluaciones_ex_ante=[Evaluacion(anio=self.year - 1, texto="Recomendado favorablemente")],
        )

    def _dimension(self, dimension: Dimension) -> Dimension:
        results = [msgspec.structs.replace(r, texto=self._shifted(r.texto)) for r in dimension.resultados]
        if self.rng.random() < 0.5:
            results = [
                msgspec.structs.replace(r, texto=r.texto.replace("dentro de", "fuera de"), criterio=r.criterio)
                for r in results
            ]
        said = (
            self.programme.text.words(self.rng.randint(20, 60)) if dimension.dimension.startswith("Eficiencia") else ""
        )
        return Dimension(
            dimension=dimension.dimension, resultados=results, observaciones=[said or "Sin observaciones."]
        )

    def _figures(self, values: list[float], decimals: int = 0, mark: str = "") -> PorAnio:
        return {str(year): _figure(value, decimals, mark) for year, value in zip(self.years, values, strict=True)}

    def _percentages(self) -> PorAnio:
        return self._figures([self.rng.randint(35, 118) for _ in self.years], mark="%")

    def _presupuesto(self) -> Presupuesto:
        return Presupuesto(
            ejecucion_inicial=self._percentages(),
            ejecucion_final=self._percentages(),
            ejecutado=self._figures(self.totals),
            extrapresupuestario=self._figures([0, 0, 0]),
        )

    def _subtitulos(self) -> GastoSubtitulos:
        total = _figure(self.totals[2])
        fila = FilaSubtitulo(codigo="24", nombre="Transferencias Corrientes", total=total)
        return GastoSubtitulos(filas=[fila], total=total)

    def _regional(self) -> GastoRegional:
        shares = [self.rng.random() + 0.02 for _ in self.programme.regions]
        each = [self.totals[2] * 0.9 * share / sum(shares) for share in shares]
        filas = [FilaRegion(region=r, total=_figure(v)) for r, v in zip(self.programme.regions, each, strict=True)]
        return GastoRegional(filas=filas, total=_figure(self.totals[2] * 0.9))

    def _poblacion(self) -> Poblacion:
        target = _figure(self.programme.target)
        return Poblacion(
            objetivo=CifraConUnidad(
                texto=target.texto, valor=target.valor, estado=target.estado, unidad=self.programme.components[0][1]
            ),
            cobertura=self._percentages(),
            gasto_por_beneficiario=self._figures(self._each(self.totals, self.people), 1),
        )

    @staticmethod
    def _each(totals: list[float], counts: list[int]) -> list[float]:
        return [total / count for total, count in zip(totals, counts, strict=True)]

    def _componentes(self) -> Componentes:
        shares = [self.rng.random() + 0.1 for _ in self.programme.components]
        filas = []
        for (name, unit), share in zip(self.programme.components, shares, strict=True):
            spent = [total * 0.9 * share / sum(shares) for total in self.totals]
            made = [max(1, int(count * self.rng.uniform(0.3, 1.2))) for count in self.people]
            figures = (
                self._figures(spent),
                self._figures([float(m) for m in made]),
                self._figures(self._each(spent, made), 1),
            )
            filas.append(
                Componente(nombre=name, unidad=unit, gasto=figures[0], produccion=figures[1], gasto_unitario=figures[2])
            )
        return Componentes(
            filas=filas,
            gasto_administrativo=self._figures([total * 0.1 for total in self.totals]),
            total=self._figures(self.totals),
            porcentaje_administrativo=self._figures([10, 10, 10], mark="%"),
        )

    def _indicadores(self) -> Indicadores:
        said = [Indicador(nombre=n, formula=f, efectivo=self._percentages()) for n, f in self.programme.indicators]
        return Indicadores(proposito=said, complementarios=[])

    def _observacion(self, real: Observacion) -> Observacion:
        return msgspec.structs.replace(real, texto=self.programme.text.words(self.rng.randint(22, 65)))

    @staticmethod
    def _ods(text: str) -> Ods:
        number, name, said = re.fullmatch(r"(\d+)\. (.*?): (.*)", text).groups()  # type: ignore[union-attr]
        return Ods(numero=int(number), nombre=name, texto=said)


def _figure(value: float, decimals: int = 0, mark: str = "") -> Cifra:
    exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals))
    return Cifra(texto=format_number(exact) + mark, valor=exact, estado=Estado.INFORMADO, pagina=2)
