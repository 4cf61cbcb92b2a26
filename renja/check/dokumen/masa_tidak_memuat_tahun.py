"""Masa Renstra, RPJMN, atau prioritas yang tidak memuat tahun rencana.

Yang diperiksa: tahun rencana ada di antara tahun awal dan akhir renstra, rpjmn, dan periode
prioritas Presiden.

Mengapa: rencana kerja tahunan menjabarkan Renstra dan RPJMN yang berlaku pada tahun itu (UU
25/2004). Masa yang lama biasanya tersalin dari rencana tahun sebelumnya.

Contoh:

    tahun: 2025
    renstra:
      awal: 2020
      akhir: 2024

Cara memperbaiki: tulis masa yang berlaku. Kalau Renstra yang baru memang belum ditetapkan,
tulis '# boleh RJ509: alasannya' di baris itu.
"""

from collections.abc import Iterator

from renja.model.bagian import Periode
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ509"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each period that the plan's year isn't part of."""
    year = renja.dokumen.tahun
    if year.broken or "dokumen" in renja.incomplete:
        return
    for name, masa in _periods(renja):
        if masa is None or masa.awal.broken or masa.akhir.broken:
            continue
        if masa.awal <= masa.akhir and not masa.awal <= year <= masa.akhir:
            wrong = masa.awal if year < masa.awal else masa.akhir
            yield finding(
                CODE,
                wrong.place,
                f"{name}: {masa.awal}–{masa.akhir} tidak memuat tahun rencana, {year}.",
                "Tulis masa yang berlaku pada tahun rencana.",
                (Related(year.place, "tahun rencana di sini"),),
            )


def _periods(renja: Renja) -> Iterator[tuple[str, Periode | None]]:
    yield "renstra", renja.dokumen.renstra
    yield "rpjmn", renja.dokumen.rpjmn
    if renja.arah is not None and renja.arah.prioritas_presiden is not None:
        yield "prioritas_presiden, periode", renja.arah.prioritas_presiden.periode
