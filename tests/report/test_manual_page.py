"""The exact text of a page and of a table of codes."""

from __future__ import annotations

from renja.model.codes import Code
from renja.model.diagnostic import Severity
from renja.report.manual_page import page_text, table_text
from tests.report.test_finding import told

CODES = (
    Code("RJ301", "kode_ganda", Severity.GALAT, "Kode baris pagu dipakai dua kali"),
    Code("RJ302", "jumlah_ganda", Severity.SARAN, "Jumlah sama"),
    Code("RJ401", "kode_ganda", Severity.PERINGATAN, "Kode program dipakai dua kali"),
)
PAGE = """\
Kode baris pagu dipakai dua kali.

Yang diperiksa: setiap baris pagu mempunyai kode sendiri.

Contoh: di sini.

```yaml
# pagu.yaml
pagu:

  - kode: PAGU.1
```

Cara memperbaiki: ganti kodenya."""


def test_a_page_is_wrapped_but_for_its_example() -> None:
    assert page_text(CODES[0], PAGE, 40) == told(
        """
        RJ301 kode_ganda (galat)

        Kode baris pagu dipakai dua kali.

        Yang diperiksa: setiap baris pagu
        mempunyai kode sendiri.

        Contoh: di sini.

            # pagu.yaml
            pagu:

              - kode: PAGU.1

        Cara memperbaiki: ganti kodenya.
        """
    )


def test_a_table_is_grouped_and_wraps_its_titles() -> None:
    assert table_text(CODES, 41) == told(
        """
        RJ3xx  Pagu dan pengadaan
          RJ301  galat       Kode baris pagu
                             dipakai dua kali
          RJ302  saran       Jumlah sama

        RJ4xx  Program dan kegiatan
          RJ401  peringatan  Kode program dipakai
                             dua kali
        """
    )


def test_severities_and_the_names_of_parts_are_painted() -> None:
    def paint(text: str, role: str) -> str:
        return f"<{role}>{text}</>"

    page = page_text(CODES[0], PAGE, 40, paint)
    assert "(<galat>galat</>)" in page
    assert "<petunjuk>Yang diperiksa:</> setiap" in page
    assert "  RJ302  <saran>saran</>       Jumlah sama" in table_text(CODES, 80, paint)
