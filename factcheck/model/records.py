"""`NamedTuple`, made in half the time.

To a type checker it is that of `typing`. At run time it is `collections.namedtuple` with the fields, defaults, methods
and docstring of the class, and nothing else: `typing` compiles each annotation as well, which nobody here asks for. A
check makes some ninety such classes before it reads a word, which took a tenth of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    _NOT_COPIED = frozenset(("__annotations__", "__module__", "__qualname__"))

    class _Maker(type):
        """Gives a named tuple in place of each class that is derived from `NamedTuple`."""

        def __new__(cls, name, bases, namespace):
            annotations = namespace.get("__annotations__", {})
            optional = [field for field in annotations if field in namespace]
            if optional != list(annotations)[len(annotations) - len(optional) :]:
                raise TypeError(f"{name}: a field without a default follows one that has it")
            defaults = [namespace[field] for field in optional]
            made = namedtuple(name, annotations, defaults=defaults, module=namespace["__module__"])
            made.__annotations__ = annotations
            made.__qualname__ = namespace["__qualname__"]
            for key, value in namespace.items():
                if key not in _NOT_COPIED and key not in annotations:
                    setattr(made, key, value)
            return made

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {"__doc__": "What records are derived from."})
