"""Gambar 'peta': the strategy map, a band a perspective or tujuan, its sasaran as cards."""

from __future__ import annotations

from collections.abc import Sequence

from renja.document.printing import one_line
from renja.figure.spec import Band, Card, StrategyMapSpec
from renja.model.renja import Renja
from renja.model.sasaran import Sasaran


def available(renja: Renja) -> bool:
    """Return whether there are sasaran to show."""
    return bool(renja.sasaran)


def gambar_peta(renja: Renja) -> StrategyMapSpec:
    """Return what the strategy map shows; links only where the data tell them."""
    if renja.perspektif:
        bands = tuple(_band(one_line(p.nama), p.sasaran) for p in renja.perspektif)
    elif renja.tujuan:
        bands = tuple(_band(one_line(t.nama), t.sasaran) for t in renja.tujuan)
    else:
        bands = (_band("", renja.sasaran),)
    known = {sasaran.kode for sasaran in renja.sasaran}
    links = tuple(
        (str(sasaran.kode), str(kode))
        for sasaran in renja.sasaran
        for kode in sasaran.mendukung
        if kode in known and kode != sasaran.kode
    )
    # Each perspective of a scorecard supports the one above; tujuan stand side by side.
    rising = bool(renja.perspektif)
    return StrategyMapSpec(bands, links, _alt(renja, bands, links, rising), rising)


def _band(title: str, all_sasaran: Sequence[Sasaran]) -> Band:
    return Band(
        title,
        tuple(Card(str(s.kode), f"Sasaran {s.nomor}", one_line(s.nama)) for s in all_sasaran),
    )


def _alt(
    renja: Renja, bands: Sequence[Band], links: Sequence[tuple[str, str]], rising: bool
) -> str:
    sentences = ["Peta strategis, dari atas ke bawah."]
    for band in bands:
        cards = "; ".join(f"{card.label}: {card.text}" for card in band.cards)
        sentences.append(f"{band.title} — {cards}." if band.title else f"{cards}.")
    numbers = {str(s.kode): s.nomor for s in renja.sasaran}
    if links:
        told = "; ".join(
            f"sasaran {numbers[start]} mendukung sasaran {numbers[end]}" for start, end in links
        )
        sentences.append(f"Keterkaitan: {told}.")
    elif rising and len(bands) > 1:
        sentences.append("Setiap tingkat mendukung tingkat di atasnya.")
    return " ".join(sentences)
