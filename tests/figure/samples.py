"""Pictures that the tests draw: the plan of 2024, the smallest, the largest, the worst."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace

from renja.figure.spec import (
    Band,
    Bar,
    BudgetLine,
    BudgetProgram,
    BudgetSpec,
    Card,
    EmployeesSpec,
    Panel,
    PictureSpec,
    ProgramPanel,
    RestructuringSpec,
    StrategyMapSpec,
    WeaveSpec,
    dominant_line,
)

MAX_HEIGHT = 225.0

PALETTE = {
    "teal": "#0D454C",
    "mid": "#2C6E73",
    "soft": "#8FB5B4",
    "tint": "#D5E5E4",
    "mist": "#EDF4F3",
    "ochre": "#B47A12",
    "ochred": "#80530A",
    "kunyit": "#F4E8CC",
    "kunyitt": "#F0C35A",
    "ink": "#1C2829",
    "muted": "#506062",
    "rule": "#A9BCBB",
    "weft4": "#5F9695",
}

SIGNS = "& < > # $ * _ @ \\ { } [ ] \" ' $x^2$ &amp; {kali} <b>a</b> a-b/c.d"

_PHRASE = (
    "Persentase pemenuhan kebutuhan pengembangan kompetensi pegawai yang berbasis digital dan "
    "terintegrasi dengan sistem informasi kepegawaian instansi pemerintah di wilayah kerja, "
)


def long_name(number: int) -> str:
    """Return a name of 400 characters, unlike those of other numbers."""
    return f"{number} {_PHRASE * 3}"[:400].strip()


def endless(letter: str) -> str:
    """Return 400 characters without a place to break."""
    return letter * 400


# Sixty letters without a place to break, and a name of three hundred characters.
WORD = "Penyelenggaraanpengembangankompetensikepegawaianberkelanjutan"[:60]
NAME = long_name(3)[:300]


def number(value: float) -> str:
    return f"{value:,.0f}".replace(",", ".")


def share(value: float, total: float, digits: int = 1) -> str:
    return f"{value / total * 100 if total else 0:.{digits}f}%".replace(".", ",")


def panel(title: str, labels: Sequence[str], values: Sequence[int]) -> Panel:
    total = sum(values)
    pairs = zip(labels, values, strict=True)
    return Panel(title, tuple(Bar(name, v, number(v), share(v, total)) for name, v in pairs))


EMPLOYEES = EmployeesSpec(
    total="84",
    unit="orang",
    mark="DATA ILUSTRASI",
    sex=panel("Jenis kelamin", ["Laki-laki", "Perempuan"], [45, 39]),
    age=panel(
        "Rentang usia",
        ["≤ 30 tahun", "31–40 tahun", "41–50 tahun", "> 50 tahun"],
        [19, 34, 20, 11],
    ),
    position=panel(
        "Jabatan",
        ["Pimpinan tinggi", "Administrator", "Pengawas", "Fungsional", "Pelaksana"],
        [1, 1, 2, 51, 29],
    ),
    education=panel(
        "Jenjang pendidikan",
        ["S-3", "S-2", "S-1/D-4", "D-3", "SMA/sederajat"],
        [1, 14, 52, 11, 6],
    ),
    note="Data ilustrasi. Persentase dihitung terhadap jumlah pegawai.",
    alt="",
)


def forty(title: str) -> Panel:
    return panel(title, [f"{title} ke-{i}" for i in range(1, 41)], list(range(40)))


def long_panel(title: str) -> Panel:
    labels = [f"{title} {long_name(1)}", endless("W"), "pendek"]
    return panel(title, labels, [5, 0, 1234567])


def card(index: int, text: str = "") -> Card:
    return Card(f"SS.{index}", f"Sasaran {index}", text or SASARAN[(index - 1) % len(SASARAN)])


SASARAN = (
    "Terwujudnya instansi pemerintah yang profesional dalam menerapkan manajemen ASN",
    "Terwujudnya pembinaan dan pelayanan kepegawaian yang berkualitas prima",
    "Terwujudnya pemenuhan kebijakan teknis manajemen ASN",
    "Terwujudnya peningkatan kualitas data dan sistem informasi ASN",
    "Terwujudnya peningkatan digitalisasi penyelenggaraan layanan manajemen ASN",
    "Terwujudnya peningkatan kualitas pengawasan dan pengendalian pelaksanaan manajemen ASN",
    "Terwujudnya manajemen internal BKN yang efektif, efisien, dan akuntabel",
)

STRATEGY_MAP = StrategyMapSpec(
    bands=(
        Band("Stakeholders Perspective", (card(1),)),
        Band("Customer Perspective", (card(2),)),
        Band("Internal Process Perspective", tuple(card(i) for i in range(3, 7))),
        Band("Learning & Growth Perspective", (card(7),)),
    ),
    links=(),
    alt="",
)

LINKED_BANDS = (
    Band("Stakeholders Perspective", (card(1), card(2))),
    Band("Customer Perspective", (card(3), card(4), card(5))),
    Band("Internal Process Perspective", (card(6), card(7))),
)
LINKS = (
    ("SS.3", "SS.1"),
    ("SS.3", "SS.2"),
    ("SS.4", "SS.1"),
    ("SS.4", "SS.2"),
    ("SS.5", "SS.2"),
    ("SS.6", "SS.3"),
    ("SS.6", "SS.4"),
    ("SS.7", "SS.4"),
    ("SS.7", "SS.5"),
)

ORIGINS = (
    "Program Dukungan Manajemen dan Pelaksanaan Tugas Teknis Lainnya BKN",
    "Program Peningkatan Sarana dan Prasarana Aparatur BKN",
    "Program Penyelenggaraan Manajemen Kepegawaian Negara",
)
WA = ProgramPanel("Program generik", "WA", "Program Dukungan Manajemen", ORIGINS, "")
CO = ProgramPanel(
    "Program teknis",
    "CO",
    "Program Kebijakan, Pembinaan Profesi dan Tata Kelola ASN",
    (),
    "Didesain untuk melaksanakan prioritas pembangunan nasional berdasarkan "
    "RPJMN 2020\u2060–\u20602024; bersifat lintas K/L.",
)


def restructuring(*panels: ProgramPanel) -> RestructuringSpec:
    return RestructuringSpec(
        "Program sebelum restrukturisasi", "Program setelah restrukturisasi", panels, ""
    )


PROGRAMS = (
    ("WA", "Program Dukungan Manajemen"),
    ("CO", "Program Kebijakan, Pembinaan Profesi dan Tata Kelola ASN"),
)
LINES = (
    (
        "Pengelolaan Keuangan, BMN dan Umum, serta Pengelolaan Komunikasi dan Informasi Publik",
        13_924_138_000,
        0,
    ),
    ("Layanan Manajemen SDM dan Layanan Pendidikan dan Pelatihan", 134_679_000, 0),
    ("Layanan Pengawasan dan Pengendalian Preventif Wilayah I", 300_000_000, 1),
    ("Layanan penetapan NIP, pertimbangan teknis pensiun, kenaikan pangkat", 173_794_000, 1),
    ("Layanan Dokumen Arsip Kepegawaian ASN", 150_000_000, 1),
)


def budget(
    lines: Sequence[tuple[str, int, int]],
    programs: Sequence[tuple[str, str]] = PROGRAMS,
    note: str = "",
) -> BudgetSpec:
    total = sum(value for _, value, _ in lines)
    sums = [sum(v for _, v, p in lines if p == index) for index in range(len(programs))]
    rows = tuple(
        BudgetLine(name, value, f"Rp{number(value)}", share(value, total, 2), program)
        for name, value, program in lines
    )
    dominant = dominant_line(rows)
    rest = total - (0 if dominant is None else rows[dominant].value)
    told = (
        f"Rp{number(rest)}, {share(rest, total, 2)} dari pagu; digambar {{kali}} kali skala di atas"
    )
    return BudgetSpec(
        title="Pagu Anggaran Tahun 2024",
        total=f"Rp{number(total)}",
        programs=tuple(
            BudgetProgram(code, name, f"Rp{number(value)}", share(value, total, 2))
            for (code, name), value in zip(programs, sums, strict=True)
        ),
        lines=rows,
        rest_title=f"{len(rows)} rincian pagu"
        if dominant is None
        else f"{len(rows) - 1} rincian lainnya",
        rest="bilah {kali} kali skala di atas" if dominant is None else told,
        note=note,
        alt="",
    )


def many_lines(count: int, programs: int) -> list[tuple[str, int, int]]:
    values = [(index * 7919 % 100 + 1) * 1_000_000 for index in range(count)]
    return [(f"Layanan nomor {i}", value, i % programs) for i, value in enumerate(values)]


FOUR_PROGRAMS = tuple((f"P{i}", f"Program keempat bagian {i}") for i in range(4))
SIX_PROGRAMS = tuple((f"P{i}", long_name(i)) for i in range(6))

CASES: dict[str, PictureSpec] = {
    "pegawai": EMPLOYEES,
    "pegawai, satu": replace(
        EMPLOYEES,
        total="1",
        sex=panel("Jenis kelamin", ["Perempuan"], [1]),
        age=panel("Rentang usia", ["> 50 tahun"], [1]),
        position=panel("Jabatan", ["Pelaksana"], [1]),
        education=panel("Jenjang pendidikan", ["S-2"], [1]),
    ),
    "pegawai, empat puluh": replace(
        EMPLOYEES,
        total="12.345",
        sex=forty("Jenis"),
        age=forty("Usia"),
        position=forty("Jabatan"),
        education=forty("Pendidikan"),
    ),
    "pegawai, panjang": replace(
        EMPLOYEES,
        total="1.234.567",
        unit=long_name(7),
        mark="DATA ILUSTRASI YANG BELUM DIPERIKSA",
        sex=long_panel("Jenis kelamin"),
        age=long_panel(long_name(8)),
        position=long_panel(endless("M")),
        education=long_panel("Jenjang"),
        note=long_name(9),
        title=long_name(5),
    ),
    "pegawai, jenis ketiga": replace(
        EMPLOYEES,
        mark="",
        sex=panel("Jenis kelamin", ["Laki-laki", "Perempuan", "Tidak diisi"], [40, 39, 5]),
    ),
    "pegawai, tiga jenis": replace(
        EMPLOYEES,
        sex=panel("Jenis kelamin", ["Laki-laki", "Perempuan", "Lain"], [30, 30, 28]),
    ),
    "pegawai, seperseribu": replace(
        EMPLOYEES,
        total="1.000",
        sex=panel("Jenis kelamin", ["Laki-laki", "Perempuan"], [999, 1]),
        age=panel("Rentang usia", ["≤ 30 tahun", "> 30 tahun", "Tidak diisi"], [1, 999, 0]),
    ),
    "pegawai, kata panjang": replace(
        EMPLOYEES,
        age=panel("Rentang usia", [WORD, "> 30 tahun"], [41, 43]),
        position=panel("Jabatan", [NAME, "Pelaksana"], [41, 43]),
        education=Panel(WORD, ()),
    ),
    "pegawai, tanpa data": replace(
        EMPLOYEES,
        total="",
        sex=Panel("Jenis kelamin", ()),
        age=Panel("Rentang usia", ()),
        position=Panel("Jabatan", ()),
        education=Panel("Jenjang pendidikan", ()),
    ),
    "pegawai, nol": replace(
        EMPLOYEES,
        total="0",
        sex=panel("Jenis kelamin", ["Laki-laki", "Perempuan"], [0, 0]),
        age=panel("Rentang usia", ["≤ 30 tahun", "> 30 tahun"], [0, 0]),
    ),
    "pegawai, tanda": EmployeesSpec(
        total="84",
        unit=SIGNS,
        mark=SIGNS,
        sex=panel(SIGNS, [SIGNS, "x"], [1, 2]),
        age=panel(SIGNS, [SIGNS, "x"], [1, 2]),
        position=panel(SIGNS, ["$a$ & <b>"], [1]),
        education=Panel(SIGNS, ()),
        note=SIGNS,
        alt="",
        title=SIGNS,
    ),
    "peta": STRATEGY_MAP,
    "peta, satu": StrategyMapSpec((Band("", (card(1),)),), (), ""),
    "peta, dua belas": StrategyMapSpec(
        tuple(Band(f"Perspektif {i}", (card(i),)) for i in range(1, 13)), (), ""
    ),
    "peta, empat puluh": StrategyMapSpec(
        (Band("Perspektif", tuple(card(i) for i in range(1, 41))), Band("Dasar", (card(41),))),
        (),
        "",
    ),
    "peta, panjang": StrategyMapSpec(
        (
            Band(long_name(1), (card(1, long_name(11)), card(2, endless("W")))),
            Band(endless("W"), tuple(card(i, long_name(i)) for i in range(3, 15))),
            Band("Pendek", (card(15, endless("i")), card(16), card(17, long_name(17)))),
        ),
        (),
        "",
    ),
    "peta, kata panjang": StrategyMapSpec(
        (
            Band(WORD, (card(1, WORD), card(2, NAME), card(3))),
            Band(NAME, (card(4), card(5, WORD))),
            Band("Perspektif", tuple(card(i, NAME) for i in range(6, 10))),
        ),
        (),
        "",
    ),
    "peta, empat puluh dalam dua belas": StrategyMapSpec(
        tuple(
            Band(f"Perspektif {i}", tuple(card(4 * i + k) for k in range(1, 5 if i < 4 else 4)))
            for i in range(12)
        ),
        (),
        "",
    ),
    "peta, hubungan": StrategyMapSpec(LINKED_BANDS, LINKS, ""),
    "peta, hubungan jauh": StrategyMapSpec(LINKED_BANDS, (*LINKS, ("SS.7", "SS.1")), ""),
    "peta, tanda": StrategyMapSpec(
        (Band(SIGNS, (card(1, SIGNS),)), Band(" tepi  kosong ", (card(2, SIGNS), card(3, SIGNS)))),
        (("SS.2", "SS.1"),),
        "",
    ),
    "restrukturisasi": restructuring(WA, CO),
    "restrukturisasi, satu": restructuring(replace(WA, origins=ORIGINS[:1])),
    "restrukturisasi, empat puluh": restructuring(
        replace(WA, origins=tuple(f"{ORIGINS[i % 3]} {i}" for i in range(40))), CO
    ),
    "restrukturisasi, empat program": restructuring(WA, CO, WA, WA),
    "restrukturisasi, panjang": restructuring(
        ProgramPanel(
            long_name(1),
            "KODE.PROGRAM.123456789",
            long_name(2),
            (long_name(3), "pendek", endless("W"), long_name(4)),
            long_name(5),
        ),
        ProgramPanel("Program", endless("K"), endless("W"), (), long_name(6)),
        *(ProgramPanel(f"Program {i}", f"P{i}", f"Nama {i}", (), "") for i in range(4)),
    ),
    "restrukturisasi, kata panjang": restructuring(
        replace(WA, name=NAME, origins=(NAME, WORD, ORIGINS[0])), replace(CO, name=WORD, text=NAME)
    ),
    "restrukturisasi, tujuh program": restructuring(
        *(
            ProgramPanel("Program teknis", f"P{i}", f"Program nomor {i}", ORIGINS[: i % 3 + 1], "")
            for i in range(7)
        )
    ),
    "restrukturisasi, tanda": RestructuringSpec(
        SIGNS,
        SIGNS,
        (
            ProgramPanel(SIGNS, "<&>", SIGNS, (SIGNS, SIGNS), SIGNS),
            ProgramPanel(SIGNS, "$", SIGNS, (), SIGNS),
        ),
        "",
    ),
    "pagu": budget(LINES),
    "pagu, satu": budget(LINES[:1], PROGRAMS[:1], note="Data ilustrasi."),
    "pagu, satu nol": budget([("Belum ada", 0, 0)]),
    "pagu, nol": budget([(name, 0, program) for name, _, program in LINES]),
    "pagu, merata": budget([(LINES[0][0], 500_000_000, 0), *LINES[1:]]),
    "pagu, kuning besar": budget([(name, value, 1 - program) for name, value, program in LINES]),
    "pagu, dua": budget([("Besar", 65, 0), ("Kecil", 35, 1), ("Nol", 0, 1)]),
    "pagu, empat program": budget(many_lines(8, 4), FOUR_PROGRAMS),
    "pagu, empat puluh": budget(many_lines(40, 2)),
    "pagu, empat puluh dan satu besar": budget(
        [*many_lines(40, 6), (long_name(1), 10**13, 3)], SIX_PROGRAMS
    ),
    "pagu, seperseribu": budget(
        [("Besar", 998_000_000, 0), ("Kecil", 1_000_000, 0), ("Kecil pula", 1_000_000, 1)]
    ),
    "pagu, kata panjang": budget(
        [(NAME, 500, 0), (WORD, 300, 0), (LINES[2][0], 200, 1)], (("WA", NAME), ("CO", WORD))
    ),
    "pagu, panjang": budget(
        [(long_name(1), 10**14, 0), (long_name(2), 10**12, 0), (endless("W"), 1, 1)],
        (("KODE", endless("W")), (endless("K"), long_name(3))),
        note=long_name(4),
    ),
    "pagu, panjang merata": budget([(long_name(i), 10**11 + i, i % 2) for i in range(20)]),
    "pagu, enam puluh program": budget(
        many_lines(60, 60), tuple((f"P{i}", f"Program nomor {i}") for i in range(60))
    ),
    "pagu, tanda": replace(
        budget([(SIGNS, 90, 0), (SIGNS, 5, 0), (SIGNS, 5, 1)], (("<&>", SIGNS), ("$", SIGNS))),
        title=SIGNS,
        rest_title=SIGNS,
        note=SIGNS,
    ),
    "anyaman": WeaveSpec(7, 4, ""),
    "anyaman, sedikit": WeaveSpec(1, 1, ""),
    "anyaman, banyak": WeaveSpec(60, 12, ""),
}

_NOT_SHOWN = {"alt", "key", "links", "rest"}


def shown_texts(spec: object) -> Iterator[str]:
    """Yield every text of a spec that stands in its picture as it is."""
    if isinstance(spec, str):
        yield spec
    elif isinstance(spec, tuple):
        for part in spec:
            yield from shown_texts(part)
    elif is_dataclass(spec):
        for field in fields(spec):
            if field.name not in _NOT_SHOWN:
                yield from shown_texts(getattr(spec, field.name))
