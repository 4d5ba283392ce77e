"""This is about colours: every one the window uses, by what it means.

Text stands at 4.5 : 1 or better on every ground it is used on, edges at 3 : 1 (a test computes it).
"""

from typing import Final, Literal

GROUND: Final = "#f4f6f9"
PANEL: Final = "#ffffff"
STRIPE: Final = "#f8fafc"
LINE: Final = "#dde3ea"
EDGE: Final = "#7d8b9a"
TEXT: Final = "#1c2733"
QUIET: Final = "#526171"
ACCENT: Final = "#1a5fc4"
ACCENT_PRESSED: Final = "#154c9d"
ON_ACCENT: Final = "#ffffff"
CHOSEN: Final = "#e3eefc"
DANGER: Final = "#b3261e"
NAVIGATION: Final = "#17304f"
ON_NAVIGATION: Final = "#d5dfec"
NAVIGATION_CHOSEN: Final = "#2c4a70"
NAVIGATION_QUIET: Final = "#a9bbd1"
SAMPLE: Final = "#7a4b00"
SAMPLE_GROUND: Final = "#fff1d6"

Tone = Literal["calm", "going", "waiting", "good", "bad"]

TONES: Final[dict[Tone, tuple[str, str]]] = {
    "calm": ("#4a5867", "#e9edf2"),
    "going": ("#174f9e", "#dfeafa"),
    "waiting": ("#764800", "#fdeecb"),
    "good": ("#1b5e2c", "#ddf1e1"),
    "bad": ("#9b1c16", "#fce3e1"),
}
"""What a thing's state feels like: (text, ground) of its pill. `calm` is what is normal."""

TEXT_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    (TEXT, GROUND),
    (TEXT, PANEL),
    (TEXT, STRIPE),
    (TEXT, CHOSEN),
    (QUIET, GROUND),
    (QUIET, PANEL),
    (QUIET, STRIPE),
    (QUIET, CHOSEN),
    (ACCENT, GROUND),
    (ACCENT, PANEL),
    (ACCENT, CHOSEN),
    (DANGER, PANEL),
    (DANGER, GROUND),
    (ON_ACCENT, ACCENT),
    (ON_ACCENT, ACCENT_PRESSED),
    (ON_NAVIGATION, NAVIGATION),
    (NAVIGATION_QUIET, NAVIGATION),
    (ON_ACCENT, NAVIGATION_CHOSEN),
    (SAMPLE, SAMPLE_GROUND),
    *TONES.values(),
)
"""Every pair of text and ground that is used."""

EDGE_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    (EDGE, PANEL),
    (EDGE, GROUND),
    (ACCENT, PANEL),
    (ACCENT, GROUND),
    (ON_ACCENT, NAVIGATION),
)
"""What marks a field or the focus, and what it stands on."""
