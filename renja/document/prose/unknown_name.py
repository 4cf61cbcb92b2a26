"""What a wrong name stands for in prose: told where it is used, and then as good as empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from jinja2 import Undefined


class AlreadyTold(Exception):
    """Rendering can't go on, and the reason has been told."""


class UnknownName(Undefined):
    """What a name that isn't there stands for: told where it is used, then as good as empty."""

    __slots__ = ("_told",)
    report: ClassVar[Callable[[object, object], None]]

    def __init__(self, *args: Any, told: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._told = told

    def tell(self) -> None:
        """Report this name, once."""
        if not self._told:
            self._told = True
            type(self).report(self._undefined_obj, self._undefined_name)

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        self.tell()
        raise AlreadyTold

    def __str__(self) -> str:
        self.tell()
        return ""

    def __len__(self) -> int:
        self.tell()
        return 0

    def __bool__(self) -> bool:
        self.tell()
        return False

    def __iter__(self) -> Iterator[Any]:
        self.tell()
        return iter(())

    def __eq__(self, other: object) -> bool:
        self.tell()
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _fail_with_undefined_error
    __add__ = __radd__ = __sub__ = __rsub__ = __pos__ = __neg__ = _fail_with_undefined_error
    __call__ = __getitem__ = __int__ = _fail_with_undefined_error
    __hash__ = Undefined.__hash__


def unknown_name(report: Callable[[object, object], None]) -> type[UnknownName]:
    """Return the class of such values that tells them by calling lapor(owner, name)."""
    made: type[UnknownName] = type(
        "UnknownName", (UnknownName,), {"report": staticmethod(report), "__slots__": ()}
    )
    return made
