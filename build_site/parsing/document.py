"""A ficha while it is read: its long page, its areas, its years, and who took which word."""

from dataclasses import dataclass

from build_site.editions.profile import Profile
from build_site.parsing.area import UNKNOWN, Area
from build_site.parsing.flow import Flow
from build_site.parsing.ledger import Ledger
from build_site.parsing.line import Line
from build_site.parsing.outline import outline
from build_site.parsing.years import years_of


@dataclass(frozen=True)
class Document:
    """What every section's reader is given."""

    profile: Profile
    flow: Flow
    areas: list[Area]
    anios: list[int]
    ledger: Ledger

    @classmethod
    def of(cls, flow: Flow, profile: Profile) -> "Document":
        """The document on a long page, by a profile."""
        areas = _joined(outline(flow, flow.lines, profile))
        return cls(profile, flow, areas, years_of(areas, profile), Ledger())

    @property
    def known_titles(self) -> set[str]:
        """Keys of the headings and titles that the profile knows."""
        return {title.key for area in self.areas for title in area.titles if title.key != UNKNOWN}

    def under(self, *keys: str) -> list[Area]:
        """Areas under a title of one of these keys, in the order of the page."""
        return [area for area in self.areas if any(title.key in keys for title in area.titles)]

    def lines(self, key: str) -> list[Line]:
        """Lines under the title with a key; none where it is not printed."""
        area = next((area for area in self.areas if area.key == key), None)
        return area.lines if area else []


def _joined(areas: list[Area]) -> list[Area]:
    """Areas whose title a page break made the printer repeat are one."""
    result: list[Area] = []
    for area in areas:
        twin = next((other for other in result if area.key and other.key == area.key and area.key != UNKNOWN), None)
        if twin is None:
            result.append(area)
        else:
            twin.titles.extend(area.titles)
            twin.lines.extend(area.lines)
    return result
