"""The units of measures and money, as tables keyed by the words that name them.

Takes nothing, gives `UNITS` (surface form -> `Unit`), `CURRENCIES` and the signs and codes that stand before or after
an amount. A surface form is one or more token norms joined by blanks. Which forms count where (a bare "m", "in" or
"pounds") is left to `factcheck.facts.measures` and `factcheck.facts.money`.

Origin: factors of the International System of Units (BIPM brochure, 9th edition) and of the international yard and
pound agreement of 1959, all exact; names and abbreviations as British and American newspapers write them; ISO 4217 for
currencies.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from factcheck.model.facts import Quantity
from factcheck.model.records import NamedTuple


class Unit(NamedTuple):
    """One unit, whatever it is called: compare with ``is``."""

    canonical: str
    """The unit of its dimension that numbers are converted to."""
    factor: Fraction
    """How much of the canonical unit one of it is."""
    offset: Fraction = Fraction(0)
    """Added after multiplying: degrees Fahrenheit."""
    readings: tuple[Fraction, ...] = ()
    """Other factors the same word stands for: the American and the imperial gallon."""

    def convert(self, number: Fraction) -> Fraction:
        """Return `number` of this unit in the canonical one."""
        return number * self.factor + self.offset


def as_written(quantity: Quantity) -> Fraction:
    """Return the number in the unit that it was written in: 57 for both "57 km" and "57 miles"."""
    unit = unit_named(quantity.surface_unit) if quantity.surface_unit and quantity.unit not in MONEY else None
    return quantity.number / unit.factor if unit and unit.factor else quantity.number


@cache
def _exact(text: str) -> Fraction:
    return Fraction(text)


# canonical unit, factor, surface forms parted by commas, other readings of the factor
_TABLE: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    # length
    ("m", "1/1000000000", "nm, nanometre, nanometres, nanometer, nanometers", ()),
    ("m", "1/1000000", "micron, microns, µm, μm, micrometre, micrometres, micrometer, micrometers", ()),
    ("m", "1/1000", "mm, millimetre, millimetres, millimeter, millimeters", ()),
    ("m", "1/100", "cm, cms, centimetre, centimetres, centimeter, centimeters", ()),
    ("m", "1/10", "dm, decimetre, decimetres, decimeter, decimeters", ()),
    ("m", "1", "m, metre, metres, meter, meters", ()),
    ("m", "1000", "km, kms, kilometre, kilometres, kilometer, kilometers", ()),
    ("m", "0.0254", "in, inch, inches", ()),
    ("m", "0.3048", "ft, foot, feet", ()),
    ("m", "0.9144", "yd, yds, yard, yards", ()),
    ("m", "1609.344", "mi, mile, miles", ()),
    ("m", "1852", "nautical mile, nautical miles", ()),
    ("m", "1.8288", "fathom, fathoms", ()),
    ("m", "201.168", "furlong, furlongs", ()),
    ("m", "9460730472580800", "light year, light years, light - year, light - years", ()),
    # area
    (
        "m2",
        "1/10000",
        "sq cm, cm2, cm², square centimetre, square centimetres, square centimeter, square centimeters",
        (),
    ),
    (
        "m2",
        "1",
        "sq m, sqm, m2, m², square metre, square metres, square meter, square meters, m squared, metres squared,"
        "meters squared",
        (),
    ),
    (
        "m2",
        "1000000",
        "sq km, sqkm, km2, km², square kilometre, square kilometres, square kilometer, square kilometers, km squared,"
        "kilometres squared, kilometers squared",
        (),
    ),
    ("m2", "0.00064516", "sq in, square inch, square inches", ()),
    ("m2", "0.09290304", "sq ft, sqft, ft2, ft², square foot, square feet", ()),
    ("m2", "0.83612736", "sq yd, square yard, square yards", ()),
    ("m2", "2589988.110336", "sq mi, sq mile, sq miles, square mile, square miles", ()),
    ("m2", "4046.8564224", "acre, acres", ()),
    ("m2", "10000", "ha, hectare, hectares", ()),
    # volume
    (
        "m3",
        "1/1000000000",
        "µl, μl, microlitre, microlitres, microliter, microliters",
        (),
    ),
    (
        "m3",
        "1/1000000",
        "ml, millilitre, millilitres, milliliter, milliliters, cc, cubic centimetres, cubic centimeters",
        (),
    ),
    ("m3", "1/100000", "cl, centilitre, centilitres, centiliter, centiliters", ()),
    ("m3", "1/1000", "l, litre, litres, liter, liters", ()),
    ("m3", "1", "m3, m³, cu m, cubic metre, cubic metres, cubic meter, cubic meters", ()),
    ("m3", "1000000000", "km3, km³, cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers", ()),
    ("m3", "0.028316846592", "cu ft, cubic foot, cubic feet", ()),
    ("m3", "0.764554857984", "cu yd, cubic yard, cubic yards", ()),
    ("m3", "4168.181825440579584e6", "cubic mile, cubic miles", ()),
    ("m3", "0.00056826125", "pint, pints", ("0.000473176473",)),
    ("m3", "0.00454609", "gallon, gallons", ("0.003785411784",)),
    ("m3", "0.158987294928", "barrel, barrels", ()),
    ("m3", "1233.48183754752", "acre foot, acre feet, acre - foot, acre - feet", ()),
    # mass
    ("kg", "1/1000000000000000", "pg, picogram, picograms", ()),
    ("kg", "1/1000000000000", "ng, nanogram, nanograms, nanogramme, nanogrammes", ()),
    ("kg", "1/1000000000", "mcg, µg, μg, microgram, micrograms, microgramme, microgrammes", ()),
    ("kg", "1/1000000", "mg, milligram, milligrams, milligramme, milligrammes", ()),
    ("kg", "1/1000", "g, gram, grams, gramme, grammes", ()),
    ("kg", "1", "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes", ()),
    ("kg", "1000", "t, tonne, tonnes, metric ton, metric tons", ()),
    ("kg", "1000000", "kilotonne, kilotonnes", ()),
    ("kg", "1000000000", "megatonne, megatonnes, gigagram", ()),
    ("kg", "907.18474", "ton, tons, short ton, short tons", ("1016.0469088", "1000")),
    ("kg", "1016.0469088", "long ton, long tons", ()),
    ("kg", "0.028349523125", "oz, ounce, ounces", ()),
    ("kg", "0.45359237", "lb, lbs, pound, pounds", ()),
    ("kg", "6.35029318", "st, stone", ()),
    # time; a year is that of the Gregorian calendar on average, so that 12 months are a year
    ("s", "1/1000000000", "nanosecond, nanoseconds", ()),
    ("s", "1/1000000", "microsecond, microseconds", ()),
    ("s", "1/1000", "millisecond, milliseconds", ()),
    ("s", "1", "s, sec, secs, second, seconds", ()),
    ("s", "60", "min, mins, minute, minutes", ()),
    ("s", "3600", "h, hr, hrs, hour, hours", ()),
    ("s", "86400", "day, days", ()),
    ("s", "604800", "week, weeks", ()),
    ("s", "1209600", "fortnight, fortnights", ()),
    ("s", "2629746", "month, months", ()),
    ("s", "31556952", "year, years, yr, yrs", ()),
    ("s", "315569520", "decade, decades", ()),
    ("s", "3155695200", "century, centuries", ()),
    # speed
    ("m/s", "1", "m / s, mps, metres per second, meters per second, metres a second, meters a second", ()),
    (
        "m/s",
        "5/18",
        "km / h, km / hr, kmh, kph, kmph, kilometres per hour, kilometers per hour, kilometre per hour,"
        "kilometer per hour,"
        "kilometres an hour, kilometers an hour, kilometre - an - hour, kilometer - an - hour, km per hour, km an hour",
        (),
    ),
    ("m/s", "0.44704", "mph, mile per hour, miles per hour, miles an hour, mile - an - hour, mile - per - hour", ()),
    ("m/s", "0.3048", "ft / s, feet per second, feet a second", ()),
    ("m/s", "463/900", "knot, knots, kt, kts", ()),
    # energy and power
    ("J", "1", "joule, joules", ()),
    ("J", "1000", "kj, kilojoule, kilojoules", ()),
    ("J", "1000000", "megajoule, megajoules", ()),
    ("J", "4184", "kcal, kilocalorie, kilocalories, calorie, calories", ("4.184",)),
    ("W", "1", "w, watt, watts", ()),
    ("W", "1000", "kw, kilowatt, kilowatts", ()),
    ("W", "1000000", "mw, megawatt, megawatts", ()),
    ("W", "1000000000", "gw, gigawatt, gigawatts", ()),
    ("W", "1000000000000", "tw, terawatt, terawatts", ()),
    ("W", "745.69987158227022", "hp, bhp, horsepower", ()),
    ("Wh", "1", "wh, watt hour, watt hours, watt - hour, watt - hours", ()),
    ("Wh", "1000", "kwh, kilowatt hour, kilowatt hours, kilowatt - hour, kilowatt - hours", ()),
    ("Wh", "1000000", "mwh, megawatt hour, megawatt hours, megawatt - hour, megawatt - hours", ()),
    ("Wh", "1000000000", "gwh, gigawatt hour, gigawatt hours, gigawatt - hour, gigawatt - hours", ()),
    ("Wh", "1000000000000", "twh, terawatt hour, terawatt hours, terawatt - hour, terawatt - hours", ()),
    ("V", "1", "v, volt, volts", ()),
    ("V", "1000", "kv, kilovolt, kilovolts", ()),
    ("Hz", "1", "hz, hertz", ()),
    ("Hz", "1000", "khz, kilohertz", ()),
    ("Hz", "1000000", "mhz, megahertz", ()),
    ("Hz", "1000000000", "ghz, gigahertz", ()),
    # data
    ("byte", "1", "byte, bytes", ()),
    ("byte", "1000", "kb, kilobyte, kilobytes", ()),
    ("byte", "1000000", "mb, megabyte, megabytes", ()),
    ("byte", "1000000000", "gb, gigabyte, gigabytes", ()),
    ("byte", "1000000000000", "tb, terabyte, terabytes", ()),
    ("byte", "1000000000000000", "pb, petabyte, petabytes", ()),
    ("byte/s", "1/8", "bps, bits per second", ()),
    ("byte/s", "125000", "mbps, megabits per second, megabits a second", ()),
    ("byte/s", "125000000", "gbps, gigabits per second, gigabits a second", ()),
    # the rest
    (
        "C",
        "1",
        "c, ° c, ºc, celsius, centigrade, degree celsius, degrees celsius, degrees centigrade, degrees c, deg c",
        (),
    ),
    ("dB", "1", "db, decibel, decibels", ()),
    ("degree", "1", "°, º, deg, degree, degrees", ()),
    ("microsievert", "1", "microsievert, microsieverts", ()),
    ("microsievert", "1000", "msv, millisievert, millisieverts", ()),
    ("mGy", "1", "mgy, milligray, milligrays", ()),
    ("Pa", "1", "pascal, pascals", ()),
    ("Pa", "100", "mbar, millibar, millibars, hectopascal, hectopascals", ()),
    ("Pa", "6894.757293168361", "psi, pounds per square inch", ()),
)

_FAHRENHEIT = (
    "f, ° f, ºf, fahrenheit, degree fahrenheit, degrees fahrenheit, degrees f, deg f,"
    "farenheit, degrees farenheit"  # as it is often misspelt
)


def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for canonical, factor, forms, readings in _TABLE:
        unit = Unit(canonical, _exact(factor), readings=tuple(map(_exact, readings)))
        units.update((form.strip(), unit) for form in forms.split(","))
    fahrenheit = Unit("C", Fraction(5, 9), offset=Fraction(-160, 9))
    units.update((form.strip(), fahrenheit) for form in _FAHRENHEIT.split(","))
    return units


UNITS = _units()
"""Surface form -> unit."""


def _forms_by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for form in UNITS:
        words = tuple(form.split(" "))
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(forms, key=len, reverse=True)) for first, forms in table.items()}


FORMS = _forms_by_first_word()
"""First word -> the surface forms that begin with it, longest first."""

LETTERS = {
    "c": "C",
    "f": "F",
    "g": "g",
    "h": "h",
    "in": "in",
    "kt": "kt",
    "l": "lL",
    "m": "m",
    "nm": "nm",
    "pb": "PB",
    "s": "s",
    "st": "st",
    "t": "t",
    "v": "V",
    "w": "W",
}
"""Forms that are units only right after a figure, since they are letters or prepositions -> the spelling it takes."""

PERSON_AGE = {"year": Fraction(1), "yr": Fraction(1), "month": Fraction(1, 12), "week": Fraction(7 * 400, 146097)}
PERSON_AGE |= {"day": Fraction(400, 146097)}
PERSON_AGE |= {f"{unit}s": factor for unit, factor in PERSON_AGE.items()}
"""Units of an age -> years; 146,097 days are 400 years."""

SIGNS = {
    "£": "GBP",
    "$": "USD",
    "€": "EUR",
    "¥": "JPY",
    "元": "CNY",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "₭": "LAK",
    "₡": "CRC",
    "₦": "NGN",
    "₱": "PHP",
    "₴": "UAH",
    "₸": "KZT",
    "₹": "INR",
    "₺": "TRY",
    "₽": "RUB",
    "₿": "BTC",
    "฿": "THB",
}
"""Currency signs."""

DOLLARS = {
    "a": "AUD",
    "au": "AUD",
    "aus": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "hk": "HKD",
    "nz": "NZD",
    "r": "BRL",
    "s": "SGD",
    "nt": "TWD",
    "us": "USD",
    "z": "ZWL",
}
"""What stands right before "$": US$5, A$5."""

CODES = frozenset(
    """
    aed ars aud bdt bgn brl btc cad chf clp cny cop czk dkk dzd egp eur gbp ghs hkd hrk huf idr ils inr iqd irr isk jmd
    jod jpy kes krw kwd kzt lak lbp lkr mad mxn myr ngn nok nzd omr pen php pkr pln qar rmb ron rsd rub rwf sar sek sgd
    thb tnd try twd tzs uah ugx usd uyu uzs vnd xaf xof zar zmw
    """.split()
)
"""ISO 4217 codes that news uses, and two that it takes for codes; they count in capitals only, or next to a figure."""

CURRENCY_LETTERS = frozenset({"KSh", "R", "RM"})
"""Letters that are codes of currencies where they touch a number: "R23.70"."""
CODE_NAMES = {"ksh": "KES", "r": "ZAR", "rm": "MYR", "rmb": "CNY", "rs": "INR"}
"""Codes that are not those of ISO 4217."""

CURRENCIES = {
    "baht": "THB",
    "bitcoin": "BTC",
    "birr": "ETB",
    "bolivar": "VES",
    "bolivares": "VES",
    "crown": "crown",
    "dinar": "dinar",
    "eur": "EUR",
    "gbp": "GBP",
    "dirham": "AED",
    "dollar": "USD",
    "dong": "VND",
    "drachma": "GRD",
    "euro": "EUR",
    "forint": "HUF",
    "franc": "franc",
    "guilder": "guilder",
    "hryvnia": "UAH",
    "koruna": "CZK",
    "kr": "crown",
    "krona": "krona",
    "krone": "krone",
    "kroner": "krone",
    "kronor": "krona",
    "kronur": "krona",
    "kuna": "HRK",
    "kwacha": "ZMW",
    "lei": "RON",
    "lev": "BGN",
    "leva": "BGN",
    "lira": "TRY",
    "lire": "ITL",
    "naira": "NGN",
    "peso": "peso",
    "pound": "GBP",
    "quid": "GBP",
    "rand": "ZAR",
    "rmb": "CNY",
    "reais": "BRL",
    "renminbi": "CNY",
    "rial": "IRR",
    "ringgit": "MYR",
    "riyal": "SAR",
    "rouble": "RUB",
    "ruble": "RUB",
    "rupee": "INR",
    "rupiah": "IDR",
    "shekel": "ILS",
    "shilling": "shilling",
    "usd": "USD",
    "won": "KRW",
    "yen": "JPY",
    "yuan": "CNY",
    "zloty": "PLN",
    "zlotys": "PLN",
}
"""Names of currencies -> code; the name itself where several countries share it."""
CURRENCIES |= {f"{name}s": code for name, code in tuple(CURRENCIES.items()) if not name.endswith("s")}

MINOR = {
    "cent": "USD",
    "cents": "USD",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "kopecks": "RUB",
}
"""Hundredths of a currency."""

NATIONAL = {
    "american": "USD",
    "australian": "AUD",
    "british": "GBP",
    "canadian": "CAD",
    "chinese": "CNY",
    "czech": "CZK",
    "danish": "DKK",
    "egyptian": "EGP",
    "hong kong": "HKD",
    "icelandic": "ISK",
    "indian": "INR",
    "japanese": "JPY",
    "kenyan": "KES",
    "mexican": "MXN",
    "new zealand": "NZD",
    "norwegian": "NOK",
    "pakistani": "PKR",
    "singapore": "SGD",
    "swedish": "SEK",
    "swiss": "CHF",
    "turkish": "TRY",
    "us": "USD",
}
"""Adjectives before the name of a currency."""

FAMILIES = {
    "USD": frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "USD", "ZWL"}),
    "GBP": frozenset({"EGP", "GBP"}),
    "crown": frozenset({"CZK", "DKK", "NOK", "SEK", "ISK", "crown", "krona", "krone"}),
    "franc": frozenset({"CHF", "XAF", "XOF", "franc"}),
    "krona": frozenset({"ISK", "SEK", "crown", "krona"}),
    "krone": frozenset({"DKK", "NOK", "crown", "krone"}),
    "peso": frozenset({"ARS", "CLP", "COP", "MXN", "PHP", "UYU", "peso"}),
    "shilling": frozenset({"KES", "TZS", "UGX", "shilling"}),
    "dinar": frozenset({"DZD", "IQD", "JOD", "KWD", "RSD", "TND", "dinar"}),
    "INR": frozenset({"INR", "LKR", "PKR"}),
}
"""What a sign or name without a country may stand for: "$" in an Australian paper is an Australian dollar."""

MONEY = frozenset(SIGNS.values()) | set(CURRENCIES.values()) | set(DOLLARS.values()) | {code.upper() for code in CODES}
"""Every unit that is money."""


def names_country(money: Quantity) -> bool:
    """Whether an amount of money says of which country it is: "US$5", "5 Canadian dollars", not "$5"."""
    surface = money.surface_unit.lower()
    return surface.upper() in MONEY or surface[:-1] in DOLLARS or surface.rpartition(" ")[0] in NATIONAL


def unit_named(surface: str) -> Unit | None:
    """Return the unit that a surface form names, if it is one of measure.

    >>> unit_named("km/h") is unit_named("kilometres an hour")
    True
    """
    form = surface.lower()
    return UNITS.get(form) or UNITS.get(form.replace("/", " / ").replace("-", " - ").replace("°", "° ").strip())
