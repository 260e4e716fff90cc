"""Records are named tuples like those of `typing`, but for what nobody asks of them."""

import pickle
from typing import NamedTuple as Original

import pytest

from factcheck.model.records import NamedTuple


class Ours(NamedTuple):
    """A place in a harbour."""

    name: str
    """how it is called"""
    depth: "int | None" = None
    ships: tuple[str, ...] = ()

    @property
    def is_deep(self) -> bool:
        """Whether big ships may enter."""
        return (self.depth or 0) > 10

    @classmethod
    def nowhere(cls) -> "Ours":
        """Return a place that is none."""
        return cls("")

    def __str__(self) -> str:
        return self.name


class Theirs(Original):
    """A place in a harbour."""

    name: str
    depth: "int | None" = None
    ships: tuple[str, ...] = ()


def test_they_are_what_theirs_are() -> None:
    for name in ("_fields", "_field_defaults", "__doc__", "__module__", "__match_args__"):
        assert getattr(Ours, name) == getattr(Theirs, name)
    assert Ours("quay", 12) == Theirs("quay", 12) == ("quay", 12, ())
    assert repr(Ours("quay")) == repr(Theirs("quay")).replace("Theirs", "Ours")
    assert hash(Ours("quay")) == hash(Theirs("quay"))


def test_methods_are_kept() -> None:
    assert Ours("quay", 12).is_deep
    assert not Ours.nowhere().is_deep
    assert str(Ours("quay")) == "quay"
    assert Ours("quay")._replace(depth=4) == Ours("quay", 4)


def test_they_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Ours("quay", 12))) == Ours("quay", 12)


@pytest.mark.parametrize("arguments", [(), ("a", 1, (), 2)])
def test_fields_are_checked(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError):
        Ours(*arguments)  # type: ignore[arg-type]


def test_a_field_without_a_default_cannot_follow_one() -> None:
    with pytest.raises(TypeError, match="follows one"):

        class Wrong(NamedTuple):  # type: ignore[misc]
            name: str = ""
            depth: int
