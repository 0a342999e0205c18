"""The tables that are handed out, in the order of their dictionary."""

from build_site.datos.cifras import CIFRAS
from build_site.datos.fichas import FICHAS
from build_site.datos.notas import NOTAS_CALCULADAS
from build_site.datos.textos import TEXTOS

TABLES = (FICHAS, CIFRAS, TEXTOS, NOTAS_CALCULADAS)
