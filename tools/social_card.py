"""Draws `docs/assets/images/tarjeta.png`, what social networks show for a link, in the palette of the site.

Run `CHROMIUM=… python tools/social_card.py`, with the test environment, after changing the site's name or colours.
"""

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
CARD = ROOT / "docs" / "assets" / "images" / "tarjeta.png"
LOGO = (ROOT / "docs" / "assets" / "images" / "logo.svg").read_text(encoding="utf-8")
WIDTH, HEIGHT = 1200, 630
"""Pixels: what the networks ask for."""
PAGE = f"""<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; width: {WIDTH}px; height: {HEIGHT}px; box-sizing: border-box; padding: 90px 100px; color: #1b2a32;
  background: #fbfaf6; border-left: 28px solid #0f4c5c; font-family: Georgia, "Liberation Serif", serif; }}
svg {{ width: 120px; height: 120px; }}
h1 {{ font-size: 88px; margin: 34px 0 26px; }}
p {{ font: 38px/1.4 "Liberation Sans", Arial, sans-serif; color: #4b5b64; margin: 0; max-width: 940px; }}
</style>{LOGO}<h1>Programas a la vista</h1>
<p>Qué hace, cuánto gasta y a cuántos llega cada programa público de Chile, cifra por cifra.</p>"""


def main() -> None:
    """Write the picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_content(PAGE)
        page.screenshot(path=CARD)
        browser.close()


if __name__ == "__main__":
    main()
