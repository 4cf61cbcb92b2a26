"""Figures and pages that are begun before the plan was checked."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from renja.pipeline.build import build
from renja.pipeline.studio import Studio


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Studio]:
    """Return the studios that were given a document, as they are."""
    studios: list[Studio] = []
    begin = Studio.begin

    def told(self: Studio, *given: object) -> None:
        studios.append(self)
        begin(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Studio, "begin", told)
    return studios


def test_a_galat_of_a_rule_drops_what_was_begun(small_project: Path, begun: list[Studio]) -> None:
    sasaran = small_project / "data" / "2025" / "sasaran.yaml"
    text = sasaran.read_text(encoding="utf-8")
    longer = text.replace("kepuasan pengguna", "kepuasan " + "pengguna " * 200)
    sasaran.write_text(longer, encoding="utf-8")
    threads = threading.active_count()
    built = build(small_project, 2025, small_project / "output")
    assert [f.code for f in built.checked.findings] == ["RJ504"]
    assert built.manifest is None
    assert len(begun) == 1
    assert not built.folder.exists()
    assert threading.active_count() == threads


def test_a_fault_of_the_layout_is_raised_and_nothing_is_written(
    small_project: Path, repository: Path
) -> None:
    own = small_project / "templates"
    own.mkdir()
    shipped = (repository / "templates" / "renja.typ").read_text(encoding="utf-8")
    (own / "renja.typ").write_text(f'{shipped}\n#panic("rusak")\n', encoding="utf-8")
    with pytest.raises(RuntimeError, match="rusak"):
        build(small_project, 2025, small_project / "output")
    assert not (small_project / "output").exists()
