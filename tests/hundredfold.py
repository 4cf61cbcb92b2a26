"""The data of 2024 many times over, to see how the time of a check grows.

`python -m tests.hundredfold` prints the seconds of a check for 1, 10, 30 and 100 copies.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from renja.model.codes import GALAT
from renja.pipeline.build import check

REPOSITORY = Path(__file__).resolve().parent.parent
YEAR = 2024
# Files that are one list of items with a kode, and the key of the list.
_LISTS = {"pagu": "pagu", "program": "program", "sasaran": "perspektif", "regulasi": "regulasi"}
_KODE = re.compile(r"\b(IKU|SS|PAGU|WA|CO)\.(\d+)\b|(kode: )(WA|CO)$|(kode: [a-z][\w-]+)$", re.M)


def many_times(copies: int, folder: Path) -> Path:
    """Return a project whose lists of sasaran, program, pagu and regulasi are repeated, each
    time under other kode."""
    data = folder / "data" / str(YEAR)
    shutil.copytree(REPOSITORY / "data" / str(YEAR), data)
    shutil.copytree(REPOSITORY / "templates", folder / "templates")
    for name, key in _LISTS.items():
        file = data / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        head, start, items = text.partition(f"\n{key}:\n")
        for copy in range(2, copies + 1):
            items += _renamed(text.partition(start)[2], copy)
        file.write_text(head + start + items, encoding="utf-8", newline="\n")
    return folder


def _renamed(items: str, copy: int) -> str:
    def other(match: re.Match[str]) -> str:
        if match[1]:
            return f"{match[1]}{copy}.{match[2]}"
        return f"{match[3]}{match[4]}{copy}" if match[3] else f"{match[5]}-{copy}"

    renamed = _KODE.sub(other, items)
    renamed = re.sub(
        r"(dicabut_oleh|dasar|diubah_oleh): (\S+)$", rf"\1: \2-{copy}", renamed, flags=re.M
    )
    return re.sub(r"(nama: )(?!>-)(\S)", rf"\g<1>{copy} \2", renamed)


def seconds(copies: int) -> tuple[float, int, int]:
    """Return how long a check takes, and how many findings and galat it has."""
    with tempfile.TemporaryDirectory() as folder:
        project = many_times(copies, Path(folder))
        begin = time.process_time()
        findings = check(project, YEAR).findings
        taken = time.process_time() - begin
        return taken, len(findings), sum(f.severity is GALAT for f in findings)


def main() -> None:
    seconds(1)  # imports
    for copies in (1, 10, 30, 100):
        taken, findings, galat = seconds(copies)
        sys.stdout.write(f"{copies:4} {taken:7.2f} s {findings:6} findings, {galat} galat\n")


if __name__ == "__main__":
    main()
