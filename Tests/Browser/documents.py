"""Bulletins to hand in, and what is to be found in them."""

from dataclasses import dataclass
from pathlib import Path

from server import ROOT

GOLD = ROOT / "Tests/BulletinsTests/Gold"
BESIDE = ROOT.parent / "shared/bulletins"


@dataclass(frozen=True)
class Documents:
    files: tuple[Path, ...]
    # Words that stand in these files and in no other: the search must find the article with them.
    two_characters: str
    one_character: str


# Samples that the demo has not imported by itself.
OWN = Documents(
    files=tuple(
        GOLD / name
        for name in (
            "01-province-digest.txt",
            "05-zijin-county-brief.txt",
            "07-shantou-briefs.txt",
            "08-essays.txt",
            "12-education-union.txt",
        )
    ),
    two_characters="暖车",
    one_character="橘",
)

SHARED = Documents(
    files=tuple(
        BESIDE / name
        for name in (
            "000_0534e73773c0fb6f.txt",
            "001_ca27a343f16d3193.txt",
            "002_755aabfe16873e98.txt",
            "003_31c6d9c98df2c31a.txt",
            "004_61dad86f2f50ca4a.txt",
        )
    ),
    two_characters="海员",
    one_character="唱",
)
