"""Nouns for people: told by their endings, and by two lists, made by hand from newspapers' usage.

Two counts of people may be one count in other words ("163 passengers", "163 holidaymakers"); people and things may not.
"""

from __future__ import annotations

from factcheck.text.lemmas import root, stem


def _roots(words: str) -> frozenset[str]:
    return frozenset(root(stem(word)) for word in words.split())


_ENDINGS = ("er", "or", "ist", "ian", "man", "ant", "ee", "employe")

_PEOPLE = _roots(
    """
    adult aide athlete baby boy bride casualty chief child citizen clerk coach cook crew cyclist daughter dad dead
    delegate family father female friend girl graduate groom guard guest guide head hostage household infant inmate
    juror kid lad lead male member mp mother mum native nurse parent patient peer people person personnel pilot priest
    pupil recruit relative resident saint scout sibling son soul spouse staff student suspect teen thief troop twin
    veteran victim vicar volunteer wife witness woman youth
    """
)

_THINGS = _roots(
    """
    answer barrier bumper border boulder bunker burger butter calendar cancer center chamber chapter cluster color
    computer consumer container copper corner counter cover cylinder dagger danger data decor dinner disaster disorder
    district door draper drawer dressing elevator error extinguisher factor fever fiber filter finger floor flower
    folder freezer generator gutter hammer hamper headquarter honor hour hunger indicator ladder lather layer leather
    ledger letter liter locker manor marker matter measure meter mirror monitor motor murder number odor offer order
    oyster paper pepper pier pillar plaster poster powder power processor quarter radiator razor reactor reminder river
    rocker rotor rubber rumor scooter sector semester sensor server shelter shoulder shower shutter slipper spider spur
    sticker supper tanker tenor thunder timber tiger toner tower tractor trailer transformer transmitter trigger tumor
    vapor vector water weather winter wonder elephant giant grant pant plant restaurant warrant want committee fee
    coffee degree knee levee tree trophy list mist fist wrist twist
    """
)


def is_person(key: str) -> bool:
    """Whether the root of a noun is one for a person.

    >>> is_person("passenger"), is_person("nurs"), is_person("paper"), is_person("hous")
    (True, True, False, False)
    """
    if key in _PEOPLE:
        return True
    return len(key) > 4 and key.endswith(_ENDINGS) and key not in _THINGS
