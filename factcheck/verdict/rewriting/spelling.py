"""Numbers -> words and figures: "two hundred and fourteen", "twenty-first", "3,500": the reverse of the readers."""

from __future__ import annotations

from fractions import Fraction

from factcheck.facts.calendar import CARDINALS, ORDINALS, TENS

_ONES = {value: word for word, value in CARDINALS.items() if word not in ("a", "an")}
_TENS = {value: word for word, value in TENS.items()}
_ORDINALS = {value: word for word, value in ORDINALS.items()}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_FIGURES = "zero one two three four five six seven eight nine".split()
_MOST_DECIMALS = 6


def spell(number: int, *, hyphen: str = "-", joined: bool = True) -> str:
    """Return a cardinal in words; `joined` puts "and" behind the hundreds, as in Britain.

    >>> spell(17), spell(214), spell(1_000_005, joined=False)
    ('seventeen', 'two hundred and fourteen', 'one million five')
    """
    if number < 20:
        return _ONES.get(number, "zero")
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens * 10] + (f"{hyphen}{_ONES[ones]}" if ones else "")
    scale, word = next(row for row in _SCALES if number >= row[0])
    count, rest = divmod(number, scale)
    words = f"{spell(count, hyphen=hyphen, joined=joined)} {word}"
    if not rest:
        return words
    link = " and " if joined and rest < 100 else " "
    return words + link + spell(rest, hyphen=hyphen, joined=joined)


def spell_ordinal(number: int, *, hyphen: str = "-", joined: bool = True) -> str:
    """Return an ordinal in words.

    >>> spell_ordinal(8), spell_ordinal(25), spell_ordinal(112)
    ('eighth', 'twenty-fifth', 'one hundred and twelfth')
    """
    words = spell(number, hyphen=hyphen, joined=joined)
    last = number % 100 if number % 100 < 20 else number % 10
    if last in _ORDINALS:
        return words[: len(words) - len(_ONES[last])] + _ORDINALS[last]
    return words[:-1] + "ieth" if words.endswith("y") else words + "th"


def spell_decimal(number: Fraction, *, hyphen: str = "-", joined: bool = True) -> str | None:
    """Return a number with decimals as it is spoken, None where they do not end.

    >>> spell_decimal(Fraction(11, 4))
    'two point seven five'
    """
    text = decimal(number)
    if text is None or number < 0:
        return None
    whole, _, decimals = text.partition(".")
    spoken = [spell(int(whole), hyphen=hyphen, joined=joined), "point", *(_FIGURES[int(figure)] for figure in decimals)]
    return " ".join(spoken) if decimals else spoken[0]


def ordinal_ending(number: int) -> str:
    """Return the letters that make an ordinal of a number in figures: "th" for 11, "st" for 21."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def decimals_of(number: Fraction) -> int | None:
    """Return how many decimals a number needs, None where they do not end or are too many to read.

    >>> decimals_of(Fraction(5, 4)), decimals_of(Fraction(1, 3))
    (2, None)
    """
    return next((places for places in range(_MOST_DECIMALS + 1) if not (number * 10**places).denominator - 1), None)


def decimal(number: Fraction, *, separator: str = "", point: str = ".", places: int = 0) -> str | None:
    """Return a number in figures with no more decimals than it needs, at least `places`; None where they do not end.

    >>> decimal(Fraction(3500), separator=","), decimal(Fraction(31, 5)), decimal(Fraction(9, 2), places=2)
    ('3,500', '6.2', '4.50')
    """
    needed = decimals_of(number)
    if needed is None or number < 0:
        return None
    places = max(places, needed)
    whole, decimals = divmod(int(number * 10**places), 10**places)
    text = f"{whole:,}".replace(",", separator)
    return f"{text}{point}{decimals:0{places}}" if places else text
