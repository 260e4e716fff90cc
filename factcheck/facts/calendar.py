"""The words of the calendar and the clock, as tables.

Takes nothing, gives dictionaries and sets keyed by `Token.norm`. Origin: English usage of British and American
newspapers (abbreviated months and weekdays as in their style books). How the words combine is left to the modules that
read them.
"""

from __future__ import annotations

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}

MONTH_ABBREVIATIONS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

VERB_MONTHS = frozenset({"march", "may"})
"""Months that are first of all other words or surnames."""

NAME_MONTHS = frozenset({"april", "august", "june"})
"""Months that are given names too."""

MONTH_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}

WEEKDAY_ABBREVIATIONS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

NAMED_WEEKDAYS = frozenset(
    {
        "ash",
        "black",
        "bloody",
        "cyber",
        "easter",
        "giving",
        "good",
        "holy",
        "maundy",
        "palm",
        "sheffield",
        "shrove",
        "super",
        "whit",
    }
)
"""Words that make a weekday after them a name: Good Friday, Super Tuesday, Sheffield Wednesday."""

SEASONS = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}

SEASON_MONTHS = {
    "spring": frozenset({3, 4, 5, 6}),
    "summer": frozenset({6, 7, 8, 9}),
    "autumn": frozenset({9, 10, 11, 12}),
    "winter": frozenset({12, 1, 2, 3}),
}
"""The months of each season by any reckoning, weather services' or astronomers': the month of the change is in both."""

QUARTER_MONTHS = {
    "q1": frozenset({1, 2, 3}),
    "q2": frozenset({4, 5, 6}),
    "q3": frozenset({7, 8, 9}),
    "q4": frozenset({10, 11, 12}),
}

DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

DAY_PARTS = {
    "morning": "morning",
    "lunchtime": "afternoon",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "tonight": "night",
}

PART_WORDS = {"early": "early", "mid": "mid", "late": "late"}

PART_NOUNS = {
    "beginning": "early",
    "start": "early",
    "middle": "mid",
    "end": "late",
    "close": "late",
}
""""the start of", "the end of"."""

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

CARDINALS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}

TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

DASHES = frozenset({"-", "–", "—", "‑", "−"})

FUNCTION_WORDS = frozenset(
    """
    a about after again against ago all alone along also although an and any are as at be because been before being
    between but by can could did do does during each either even ever every for from had has have he her here him his
    how i if in into is it its just later less may me might more most must my near never no nor not now of off on once
    only or our out over own per she should since so some still such than that the their them then there these they this
    those though through to too under until up upon us very was we were what when where whether which while who whom
    whose why will with within without would yet you your
    """.split()
)
"""Words after which no noun phrase goes on: what stands before one of them is complete."""

TIME_CUES = frozenset(
    """
    after around before between by circa during early following from in late mid since through throughout till until
    """.split()
)
"""Words after which a year or a month stands, where neither is in doubt."""

IRREGULAR_PLURALS = frozenset({"children", "feet", "men", "people", "police", "staff", "women"})

MEASURE_WORDS = frozenset(
    """
    % bn c cent cm degrees dollars dozen euros f feet foot ft g grams hectares hours hundred inches kg kilograms
    kilometers kilometres km kph lb m mb metres meters miles million minutes mm mph mw oz pc per percent percentage
    points pounds seconds sq square thousand tn ton tonnes tons trillion billion watts yards
    """.split()
)
"""Words and marks after which a number is a measure, not a day, a year or a time."""

CURRENCIES = frozenset({"$", "£", "€", "¥", "₹", "#", "no", "nos", "number"})
"""What stands before a number that is a price or a label."""

PERIODS = frozenset("second minute hour day night week fortnight month quarter season year decade".split())
"""What something happens so and so often in."""

EVERY = frozenset("a an each every per".split())
"""Words between how often something happens and the period: "twice a week"."""

PERIODICALLY = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight"} | {
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
"""Words for every period -> the period."""
