"""`NamedTuple`, made in a fifth of the time.

To a type checker it is that of `typing`. At run time a record is a tuple with the fields, defaults, methods and
docstring of its class, and can what a named tuple can. `typing` and `collections` compile a constructor for each class,
and `typing` each annotation as well; here classes with as many fields share one, in which only the names differ. A
check makes some ninety such classes before it reads a word, which took a tenth of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    class _Record(tuple):
        """What all records can."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no fields {list(changes)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            values = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(values)})"

        def __getnewargs__(self):
            return tuple(self)

    @cache
    def _constructor(count):
        """Return the code that makes a tuple of so many values."""
        names = "".join(f"_{at}," for at in range(count))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))").__code__

    class _Maker(type):
        """Gives a record in place of each class that is derived from `NamedTuple`."""

        def __new__(cls, name, bases, namespace):
            fields = tuple(namespace.get("__annotations__", ()))
            optional = tuple(field for field in fields if field in namespace)
            if optional != fields[len(fields) - len(optional) :]:
                raise TypeError(f"{name}: a field without a default follows one that has it")
            defaults = {field: namespace.pop(field) for field in optional}
            code = _constructor(len(fields)).replace(co_name="__new__", co_varnames=("_cls", *fields))
            made = FunctionType(code, {"_new": tuple.__new__}, "__new__", tuple(defaults.values()))
            getters = {field: _tuplegetter(at, "") for at, field in enumerate(fields)}
            own = {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return type(name, (_Record,), {**namespace, **own, **getters, "__new__": made})

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {"__doc__": "What records are derived from."})
