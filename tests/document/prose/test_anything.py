"""Whatever is typed into a naskah, the run ends with findings or a document, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renja.document.prose.filters import FILTER_NAMES, TEST_NAMES
from renja.document.prose.functions import FUNCTION_NAMES
from renja.document.prose.names import NAMES
from tests.document.conftest import Plan


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("apa-saja")


WORDS = [*sorted(NAMES | FUNCTION_NAMES), "loop", "x", "true", "none"]
ATOMS = st.sampled_from([*WORDS, "1", "0", "2.5", "1e999", "'a'", "''", "[]", "[1, 'b']", "{}"])
FIELDS = st.sampled_from(["nama", "kode", "iku", "jumlah", "tentang", "place", "upper", "awal"])
TESTS = st.sampled_from(sorted(name for name in TEST_NAMES if name.isalpha()))
BINARY = st.sampled_from(["+", "-", "*", "/", "//", "%", "**", "~", "==", "<", "in", "and", "or"])
FILTERS = st.sampled_from(sorted(FILTER_NAMES))


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    arguments = st.lists(inner, max_size=2).map(", ".join)
    return st.one_of(
        st.tuples(inner, FIELDS).map(lambda p: f"{p[0]}.{p[1]}"),
        st.tuples(inner, inner).map(lambda p: f"{p[0]}[{p[1]}]"),
        inner.map(lambda p: f"{p}[0:1]"),
        st.tuples(inner, FILTERS, arguments).map(lambda p: f"({p[0]} | {p[1]}({p[2]}))"),
        st.tuples(inner, FILTERS).map(lambda p: f"({p[0]} | {p[1]})"),
        st.tuples(inner, BINARY, inner).map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
        st.tuples(inner, TESTS).map(lambda p: f"({p[0]} is {p[1]})"),
        st.tuples(inner, arguments).map(lambda p: f"{p[0]}({p[1]})"),
    )


EXPRESSIONS = st.recursive(ATOMS, grown, max_leaves=6)
LINES = st.one_of(
    EXPRESSIONS.map(lambda text: f"{{{{ {text} }}}}"),
    EXPRESSIONS.map(lambda text: f"{{% for x in {text} %}}{{{{ x }}}}{{% endfor %}}"),
    EXPRESSIONS.map(lambda text: f"{{% if {text} %}}ya{{% endif %}}"),
    EXPRESSIONS.map(lambda text: f"{{% call gambar({text}) %}}Judul {{{{ x }}}}{{% endcall %}}"),
    st.text("ab #*_`<>[]()!|-1.{}%\"'\\&;:^\n\t", max_size=40),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=st.lists(LINES, min_size=1, max_size=4))
def test_any_naskah_ends_in_findings_or_a_document(folder: Path, lines: list[str]) -> None:
    plan = Plan(folder)
    plan.naskah["bab-1"] = "# BAB\n\n" + "\n\n".join(lines) + "\n"
    composed = plan.compose()
    assert composed.document is not None or composed.findings
    for found in composed.findings:
        assert found.place.path, found
