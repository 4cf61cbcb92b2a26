"""Sebutan regulasi yang diketik.

Yang diperiksa: peraturan yang ada di regulasi.yaml disebut lewat datanya, tidak diketik.

Mengapa: sebutan yang diketik menjadi berbeda gaya dari yang dicetak, dengan atau tanpa judul, 'No.'
atau 'Nomor', dan tidak ikut berubah saat datanya dibetulkan.

Contoh:

    sesuai dengan UU No. 20 Tahun 2023

Cara memperbaiki: tulis {{ regulasi["uu-20-2023"] | sebut }}; sebutan pertama lengkap dengan
judulnya, yang berikutnya pendek.
"""

from collections.abc import Iterator

from renja.check.mentions import Mention, repealed_since
from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ527"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each mention that was typed although the register has it."""
    found = prose.mentions
    printed: dict[str, Mention] = {}
    for mention in found:
        if not mention.typed and mention.regulasi is not None:
            printed.setdefault(str(mention.regulasi.kode), mention)
    for mention in found:
        regulasi = mention.regulasi
        if not mention.typed or regulasi is None or mention.reading.quoted(mention.start):
            continue
        if repealed_since(regulasi, prose.renja):
            continue  # that is RJ528
        kode = str(regulasi.kode)
        other = printed.get(kode)
        related = [Related(regulasi.place, "datanya di sini")]
        if other is not None and other.place != regulasi.place:
            related.append(Related(other.place, "di sini dicetak dari data"))
        yield finding(
            CODE,
            mention.place,
            f"{mention.text}: diketik di naskah, padahal ada di regulasi.yaml ({kode}).",
            f'Tulis {{{{ regulasi["{kode}"] | sebut }}}}.',
            related,
        )
