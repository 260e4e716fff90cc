"""Short forms of given names that are not simply their beginnings. Origin: English usage, by hand."""

from __future__ import annotations

_FORMS = """
abby abigail
alfie alfred
andy andrew
anthony antony tony
barry barrington
becky rebecca
ben benedict benjamin
bert albert herbert
beth elizabeth
betty elizabeth
bill william
billy william
bob robert
bobby robert
cathy catherine katherine
charlie charles
chuck charles
dick richard
drew andrew
ed edmund edward edwin
eddie edward edwin
ellie eleanor ellen
frankie francis frank
gerry gerald gerard
ginny virginia
hank henry
harry harold henry
jack john
jenny jennifer
jerry gerald jeremy
jim james
jimmy james
joe joseph
johnny john
kate catherine katherine kathryn
kathy catherine katherine kathryn
katie catherine katherine kathryn
larry laurence lawrence
len leonard
lenny leonard
lizzie elizabeth
liz elizabeth
maggie margaret
mandy amanda
meg margaret
mick michael
mickey michael
mike michael
mikey michael
molly mary
ned edward
nicky nicholas nicola
patty patricia
peggy margaret
ricky richard
rob robert
robbie robert
ron ronald
ronnie ronald
sally sarah
steve stephen steven
sue susan susanna susannah
suzie susan suzanne
ted edward theodore
terry terence
tim timothy
tom thomas
tommy thomas
vicky victoria
will william
zack zachary
"""


def _build() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for row in _FORMS.split("\n"):
        short, *full = row.split() or [""]
        forms.setdefault(short, set()).update(full)
        for name in full:
            forms.setdefault(name, set()).add(short)
    return {name: frozenset(others) for name, others in forms.items()}


_ALIKE = _build()


def forms_of(name: str) -> frozenset[str]:
    """Return the given names that one person may have instead of `name`."""
    return _ALIKE.get(name, frozenset())


def may_be_same(first: str, second: str) -> bool:
    """Whether two given names can be one person's.

    >>> may_be_same("steve", "stephen"), may_be_same("bob", "robert"), may_be_same("steve", "stuart")
    (True, True, False)
    """
    return second in forms_of(first)
