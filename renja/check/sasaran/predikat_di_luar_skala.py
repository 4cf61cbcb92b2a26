"""Predikat di luar skalanya.

Yang diperiksa: target berupa predikat adalah salah satu predikat pada skala yang dikenal dari
nama indikatornya, ditulis dengan huruf resminya: SAKIP (AA, A, BB, B, CC, C, D), opini BPK (WTP,
WTP-DPP, WDP, TW, TMP), SPBE, kepuasan masyarakat, pelayanan publik, keterbukaan informasi,
profesionalitas ASN, kearsipan, dan zona integritas. Indikator lain dilewati.

Mengapa: predikat yang tidak ada pada skalanya tidak dapat dicapai dan tidak dapat dibandingkan.
Skala SAKIP ada pada PermenPANRB 88/2021; jenis opini BPK pada UU 15/2004.

Contoh:

    - kode: IKU.12
      nama: Predikat SAKIP
      satuan: predikat
      target: BA

Cara memperbaiki: pakai predikat yang ada pada skala itu. Kalau skalanya sudah berubah, tulis
'# boleh RJ210: alasannya' di baris itu.
"""

from collections.abc import Iterator

from renja.check.skala import Skala, skala_of
from renja.check.suntingan import replaced
from renja.check.target import NUMERIC, NamedTarget, named_targets
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.nearest import did_you_mean
from renja.model.renja import Renja
from renja.model.satuan import satuan_key

CODE = "RJ210"

_BERUPA_PREDIKAT = frozenset({"predikat", "opini", "kategori"})


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each target that isn't a predicate of its scale."""
    for named in named_targets(renja):
        satuan = satuan_key(named.satuan)
        wants_number = satuan in NUMERIC  # a word there: RJ204
        if wants_number or (named.target.predikat is None and satuan not in _BERUPA_PREDIKAT):
            continue
        skala = skala_of(named.measure)
        if skala is not None and not named.target.kosong:
            yield from _judge(named, skala)


def _judge(named: NamedTarget, skala: Skala) -> Iterator[Finding]:
    typed = named.target.typed.strip()
    if skala.position(typed) is None:
        source = f" ({skala.sumber})" if skala.sumber else ""
        known = [spelling for spellings in skala.tingkat for spelling in spellings]
        yield finding(
            CODE,
            named.target.place,
            f"{named.name}: '{typed}' tidak ada pada skala {skala.nama}: {skala.told}{source}.",
            (len(typed) > 3 and did_you_mean(typed, known, 3)) or "Pakai salah satu predikat itu.",
        )
    elif (official := skala.spelled(typed)) != typed:
        yield finding(
            CODE,
            named.target.place,
            f"{named.name}: predikat '{typed}' resminya ditulis {official}.",
            f"Tulis {official}.",
            fix=replaced(named.target, official),
        )
