"""Target berubah tanpa alasan.

Yang diperiksa: IKU yang targetnya berbeda dari target tahun sebelumnya, atau dari semula (target
sebelum revisi), mengisi alasan. Untuk semula cukup alasan perubahan di dokumen.yaml. Target yang
memburuk ditemukan RJ211, dan yang komanya salah tempat RJ209.

Mengapa: BAB III menceritakan setiap perubahan target; tanpa alasan, kalimatnya tidak menjawab
pertanyaan pertama pembaca.

Contoh:

    - kode: IKU.3
      target: 96
      target_sebelumnya: 95

Cara memperbaiki: tulis alasan: realisasi tahun sebelumnya telah melampaui target
"""

from collections.abc import Iterator

from renja.check.sasaran.target_memburuk import worse_than
from renja.check.target import every_iku, is_far
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.perubahan import Perubahan
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.target import Target

CODE = "RJ212"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU whose target changed, and nobody says why."""
    for iku in every_iku(renja):
        if iku.alasan is None and not iku.target.broken and not worse_than(iku):
            yield from _told(iku, renja.dokumen.perubahan)


def _told(iku: Iku, perubahan: Perubahan | None) -> Iterator[Finding]:
    before = {"sebelum revisi": iku.semula, "tahun sebelumnya": iku.target_sebelumnya}
    if perubahan is not None and perubahan.alasan is not None:
        del before["sebelum revisi"]
    for when, other in before.items():
        if other is not None and _changed(iku.target, other) and not is_far(iku, other):
            yield finding(
                CODE,
                iku.target.place,
                f"{iku.kode}, target: {iku.target.typed.strip()}, {when} "
                f"{other.typed.strip()}; alasan perubahannya belum ditulis.",
                "Tulis alasan pada IKU ini.",
                (Related(other.place, f"target {when} di sini"),),
            )
            return


def _changed(now: Target, other: Target) -> bool:
    return not other.broken and not other.kosong and not other.sama(now)
