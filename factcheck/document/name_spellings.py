"""Given names that are spelt in several ways: another spelling under the same surname is a slip, not another person.

By hand, from English usage. What one letter or two tells by itself (Philip, Phillip) needs no row.
"""

from __future__ import annotations

_SPELLINGS = """
aidan aiden
alan allan allen
ann anne
anthony antony
brian bryan
carl karl
carol carole
caroline carolyn
catherine catharine katharine katherine kathryn
catriona katrina
claire clare
craig kraig
deborah debra
denis dennis
diane dianne
eileen aileen
eric erik
francis frances
geoff jeff
geoffrey jeffrey
glen glenn
graham graeme grahame
hilary hillary
ian iain
isabel isabelle isobel
jaqueline jacqueline
jill gill
johnny jonny
jonathan jonathon johnathan
judith judyth
keira kiera
lachlan lochlan
laurence lawrence
leslie lesley
lewis louis
lindsay lindsey
marc mark
mathew matthew
megan meghan
michelle michele
mohamed mohammad mohammed muhammad muhammed
monica monika
neal neil niall
nicolas nicholas
nicola nichola
nikki nicky
philip phillip
rachael rachel
rebecca rebekah
sara sarah
sean shaun shawn
sophia sofia
stephanie stefanie
stephen steven stefan
stuart stewart
susanna suzanna susannah
susanne suzanne
teresa theresa
tracey tracy
vivian vivien vivienne
vicky vicki
yvonne ivonne
zoe zoey
"""


def _read(table: str) -> dict[str, frozenset[str]]:
    spellings: dict[str, frozenset[str]] = {}
    for row in table.strip().splitlines():
        names = frozenset(row.split())
        for name in names:
            spellings[name] = spellings.get(name, frozenset()) | names
    return spellings


_SPELT: dict[str, frozenset[str]] = _read(_SPELLINGS)


def are_spellings_of_one(first: str, second: str) -> bool:
    """Whether two given names, normalised, are spellings of one.

    >>> are_spellings_of_one("stephen", "steven"), are_spellings_of_one("john", "joan")
    (True, False)
    """
    return second in _SPELT.get(first, ())
