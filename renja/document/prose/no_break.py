"""The spaces of the naskah at which no line may break: before numbers, units, months, names."""

from __future__ import annotations

import re

from renja.model.numbers import MONTHS

_MONTH = "|".join(MONTHS)

# What is called by a number: 'Nomor 20', 'Pasal 26', 'ayat (2)', 'IKU 1', 'Tahun 2024'.
NUMBERED = (
    r"[Nn]omor|No\.|[Pp]asal|[Tt]ahun|[Aa]yat|[Aa]ngka|[Bb]utir|[Hh]alaman|[Hh]lm\.|[Ll]ampiran|"
    r"IKU|IKK|BAB|[Bb]ab|Tabel|Gambar|Bagan|[Ss]emester|[Tt]riwulan|Anggaran|TA|"
    r"[Mm]isi|[Ss]asaran|[Tt]ujuan"
)
# What is called by a Roman numeral and not written with a capital: 'eselon II'.
_RANKED = r"eselon|golongan|kelas|tingkat|triwulan|semester|bab|tahap"
# What is counted: '84 orang', '12 bulan', '2,5 juta'.
UNIT = (
    r"orang|pegawai|instansi|unit|buah|dokumen|laporan|kegiatan|halaman|kali|poin|persen|"
    r"menit|jam|hari|minggu|bulan|triwulan|semester|tahun|ribu|juta|miliar|triliun|rupiah|"
    r"mm|cm|m|km|m²|km²|ha|g|kg|ton|kB|MB|GB|TB|Mbps|kW|kWh|°C"
)
# What stands before a name, and behind one: 'Drs. Haryomo', '…, S.H., M.H.'.
_TITLE = r"Prof|Dr|dr|drg|Drs|Dra|Ir|apt|Ns|H|Hj|K\.H|Yth|Sdr|Bpk"
_DEGREE = r"(?:S|M|A|Sp|Ph|L)\.[A-Z]"

# Characters: a longer number, or a range, would leave a hole in the line before it.
LONGEST_GLUED = 6
_SHORT = rf"\d[\d.]{{0,{LONGEST_GLUED - 1}}}(?![\w/\u2060\u2013-])"

# The first group of each is the space.
NO_BREAK: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\b(?:{NUMBERED})( )(?=\(?{_SHORT})"),
    re.compile(rf"\b(?:{NUMBERED})( )(?=\d{{1,3}}\u2060?[\u2013-]\u2060?\d{{1,3}}(?![\w/-]))"),
    re.compile(r"\b[Hh]uruf( )(?=[a-z]\b)"),
    re.compile(rf"\b(?:[A-Z]\w+|{_RANKED})( )(?=[IVX]+\b)"),
    re.compile(rf"(?<=\d)( )(?=(?:{UNIT})\b)"),
    re.compile(r"\b(?:Rp\.?|USD|EUR)( )(?=\d)"),
    re.compile(r"(?<=\d)( )(?=[%‰°])"),
    re.compile(r"(?<=\d)( )(?=\([a-z][a-z ]*\))"),
    re.compile(rf"\b\d{{1,2}}( )(?=(?:{_MONTH})\b)"),
    re.compile(rf"\b(?:{_TITLE})\.( )(?=[A-Z])"),
    re.compile(r"\b[A-Z]\.( )(?=[A-Z]\.)"),
    re.compile(rf",( )(?={_DEGREE})"),
    re.compile(r"( )(?=(?:dll|dkk|dsb|dst)\.)"),
    re.compile(r"(?<=\d)( )(?=s\.d\. )"),
    re.compile(r"\bs\.d\.( )(?=\d)"),
)
