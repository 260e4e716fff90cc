"""Values put for others: what is offered in the place of a passage's value, in its style, and where nothing is."""

from __future__ import annotations

import pytest

from factcheck.model.facts import Fact
from factcheck.model.text import Span
from factcheck.reading.statement import Statement, read_statement
from factcheck.text.folding import bare
from factcheck.text.sentences import split
from factcheck.verdict.rewriting import REWRITERS, rewrite_value
from factcheck.verdict.rewriting.pair import Pair

Row = tuple[str, str, list[str]]
"""A claim, a passage, and what is offered for the words in braces, best first."""

TIMES: list[Row] = [
    ("7pm", "It opens at {6pm}.", ["7pm"]),
    ("7pm", "It opens at {18:00}.", ["19:00", "7pm"]),
    ("7pm", "It opens at {18:30}.", ["19:00", "7pm"]),
    ("7am", "It opens at {18:30}.", ["07:00", "7am"]),
    ("7pm", "It opens at {6.00}.", ["19.00", "7pm"]),
    ("7pm", "It opens at {06.10}.", ["19.00", "7pm"]),
    ("at 7.30", "It opens at {18:30}.", ["19:30", "7.30"]),
    ("at 7.30", "It opens at {6.15pm}.", ["7.30pm", "7.30"]),
    ("at 7:05", "It opens at {6pm}.", ["7:05pm", "7:05"]),
    ("19:30", "It opens at {6.15pm}.", ["7.30pm", "19:30"]),
    ("7.30am", "It opens at {6.15P.M.} daily.", ["7.30A.M.", "7.30am"]),
    ("7.30pm", "It opens at {6.15PM}.", ["7.30PM", "7.30pm"]),
    ("9am", "It opens at {12:15}.", ["09:00", "9am"]),
    ("10am", "It opens at {9:00}.", ["10:00", "10am"]),
    ("9:00", "It opens at {10:30}.", ["09:00", "9:00"]),
    ("9am", "It opens at {12.15}.", ["9.00", "9am"]),
    ("12:30am", "It opens at {11:30pm}.", ["12:30am"]),
    ("12.30pm", "It opens at {11:30}.", ["12:30", "12.30pm"]),
    ("at 12.30", "It opens at {13:45}.", ["12:30", "12.30"]),
    ("at 9.30", "It opens at {12:45}.", ["09:30", "9.30"]),
    ("9.30am", "It opens at {08:30 GMT}.", ["09:30 GMT", "9.30am"]),
    ("9.30am", "It opens at {9pm EST}.", ["9.30am EST", "9.30am"]),
    ("noon", "It opens at {3pm}.", ["noon"]),
    ("noon", "It opens at {15:00}.", ["12:00", "noon"]),
    ("midnight", "It opens at {11:30pm}.", ["midnight"]),
    ("3pm", "It opens at {noon}.", ["3pm"]),
    ("nine o'clock", "It opens at {eight o'clock}.", ["nine o'clock"]),
    ("9 o'clock", "{Eight o'clock} is when it opens.", ["Nine o'clock", "9 o'clock"]),
    ("nine o'clock", "It opens at {8 o'clock}.", ["9 o'clock", "nine o'clock"]),
    ("at 12.30", "It opens at {eight o'clock}.", ["12.30"]),
    ("quarter past nine", "It opens at {quarter past eight}.", ["quarter past nine"]),
    ("nine o'clock", "It opens at {quarter past eight}.", ["nine o'clock"]),
    ("nine o'clock", "It opens at {ten to eight}.", ["nine o'clock"]),
    ("9am", "It opens at {eight in the evening}.", ["nine in the evening", "9am"]),
    ("from 8am to 6pm", "It is open from {9am to 5pm}.", ["8am to 6pm"]),
    ("from 8am to 6.30pm", "It is open from {9:00 to 17:00}.", ["8:00 to 18:30", "8am to 6.30pm"]),
    ("from 8:15 to 16:30", "It is open from {9am to 5pm}.", ["8:15am to 4:30pm", "8:15 to 16:30"]),
    ("from noon to 6pm", "It is open from {9am to 5pm}.", ["12pm to 6pm", "noon to 6pm"]),
    ("from 8am to 6pm", "It is open from {noon to 5pm}.", ["8am to 6pm"]),
    ("8am", "It is open from {9am to 6pm}.", []),
    ("from 8am to 6pm", "It opens at {9am}.", []),
]
DATES: list[Row] = [
    ("3 June 2022", "It opened on {24 June 2022}.", ["3 June 2022"]),
    ("3 June 2022", "It opened on {June 24, 2022}.", ["June 3, 2022"]),
    ("3 June 2022", "It opened on {Jul 24}.", ["Jun 3"]),
    ("3 September 2022", "It opened on {Jul 24}.", ["Sep 3"]),
    ("3 September 2022", "It opened on {Aug. 24}.", ["Sept. 3"]),
    ("3 September 2022", "It opened on {Sept 24}.", ["Sept 3"]),
    ("3 September 2022", "It opened on {August 24}.", ["September 3"]),
    ("3 July 2022", "It opened on {Sep. 24}.", ["July 3"]),
    ("3 May 2022", "It opened on {Sep 24}.", ["May 3"]),
    ("3 March 2022", "It opened on {Sep. 24}.", ["March 3"]),
    ("3 March 2022", "It opened on {May 24}.", ["March 3"]),
    ("3 August 2022", "It opened on {Feb. 24}.", ["Aug. 3"]),
    ("3 August 2022", "It opened on {24 FEB 2021}.", ["3 AUG 2022"]),
    ("3 June 2022", "It opened on {24/12/2022}.", ["3/6/2022"]),
    ("3 June 2022", "It opened on {04/12/2022}.", ["03/06/2022"]),
    ("3 June 2022", "It opened on {4/12/21}.", ["3/6/22"]),
    ("3 June 2022", "It opened on {4/12/99}.", []),
    ("12 June 2009", "It opened on {4/12/08}.", ["12/06/09"]),
    ("12 June 1998", "It opened on {4/12/99}.", ["12/6/98"]),
    ("3 June 2022", "It opened on {12/24/2022}.", ["6/3/2022"]),
    ("3 June 2022", "It opened on {2022-07-04}.", ["2022-06-03"]),
    ("13 June 2022", "It opened on {4.1.2021}.", ["13.6.2022"]),
    ("3 June 2022", "It opened on {04.12.2021}.", ["03.06.2022"]),
    ("3 June", "It opened on {04.12.2021}.", ["03.06.2021"]),
    ("June 2022", "It opened on {04.12.2021}.", []),
    ("June 2022", "It opened on {4 July 2022}.", []),
    ("June 2022", "It opened on {4 June 2021}.", ["4 June 2022"]),
    ("June 2022", "It opened in {July 2021}.", ["June 2022"]),
    ("June 2022", "It opened in {July}.", ["June"]),
    ("July", "It opened in {June 2022}.", ["July 2022"]),
    ("in 2022", "It opened in {June 2021}.", ["June 2022"]),
    ("Friday 3 June 2022", "It opened on {Thursday 2 June 2022}.", ["Friday 3 June 2022"]),
    ("Friday 3 June 2022", "It opened on {Thurs 2 June 2022}.", ["Fri 3 June 2022"]),
    ("Friday 3 June 2022", "It opened on {Thu. 2 June 2022}.", ["Fri. 3 June 2022"]),
    ("3 June 2022", "It opened on {Thu. 2 June 2022}.", ["Fri. 3 June 2022"]),
    ("3 June", "It opened on {Thursday 2 June}.", []),
    ("3 June", "It opened on {Thursday 2 June 2022}.", ["Friday 3 June 2022"]),
    ("Friday 3 June", "It opened on {Thursday 2 June}.", ["Friday 3 June"]),
    ("Friday", "It opened on {Thursday}.", ["Friday"]),
    ("Friday", "It opened on {Thursday 2 June}.", []),
    ("Friday in June", "It opened on {a Thursday in July}.", []),
    ("the 1st of June", "It opened on {the 22nd of June}.", ["the 1st of June"]),
    ("the 1st of June", "It opened on {the 22ND of June}.", ["the 1ST of June", "the 1st of June"]),
    ("the 11th of June", "It opened on {the twenty-second of June}.", ["the eleventh of June", "the 11th of June"]),
    ("June 1", "It opened on {the Twenty-Second of June}.", ["the First of June"]),
    ("the 1970s", "It opened in the {1980s}.", ["1970s"]),
    ("the 1970s", "It opened in {1985}.", []),
    ("in 1985", "It opened in the {1970s}.", []),
    ("the early 1970s", "It opened in the {early 1980s}.", ["early 1970s"]),
    ("from 4 to 9 June", "It ran from {5 to 10 June}.", ["4 to 9 June"]),
    ("from 4 June to 9 July 2020", "It ran from {5 June to 10 August 2020}.", ["4 June to 9 July 2020"]),
    ("from 4 June to 9 June", "It ran from {4 June to 10 June}.", ["4 June to 9 June"]),
    ("from 1914 to 1918", "It ran from {1914 to 1919}.", ["1914 to 1918"]),
    ("from 1914 to 1918", "It ran from {1913 to 1919}.", ["1914 to 1918"]),
    ("in 1914-18", "It ran in {1914-19}.", ["1914-18"]),
    ("in 2014-18", "It ran in {1999-2003}.", ["2014-2018", "2014-18"]),
    ("in 1914", "It ran from {1915 to 1919}.", []),
    ("from 1914 to 1918", "It ran in {1919}.", []),
    ("June 2022", "It opened {last July}.", []),
    ("last June", "It opened in {July 2021}.", []),
    ("yesterday", "It opened on {Friday}.", []),
    ("in spring 2020", "It opened in {autumn 2020}.", ["spring 2020"]),
    ("Spring 2020", "{Autumn 2020} saw it open.", ["Spring 2020"]),
    ("in May", "{In July} it opened.", ["In May"]),
    ("March 2020 was dry", "It was in {April 2020} that it opened.", ["March 2020"]),
    ("it opened in early June", "It opened in {late June}.", ["early June"]),
]
COUNTS: list[Row] = [
    ("17 divers", "On Monday {7} divers came.", ["17"]),
    ("17 divers", "On Monday {seven} divers came.", ["seventeen", "17"]),
    ("17 divers", "{SEVEN} DIVERS CAME.", ["SEVENTEEN", "17"]),
    ("3,500 fans", "In all {5 300} fans came.", ["3 500", "3,500"]),
    ("3,500 fans", "In all {5300} fans came.", ["3500", "3,500"]),
    ("3,500 fans", "In all {530} fans came.", ["3,500"]),
    ("3,500 fans", "In all {fifty} fans came.", ["3,500", "three thousand five hundred"]),
    ("3,500,000 fans", "In all {5.300.000} fans came.", ["3.500.000", "3,500,000"]),
    ("3,500 fans", "In all {5.3k} fans came.", ["3.5k", "3,500"]),
    ("3.5 million fans", "In all {5.3M} fans came.", ["3.5M", "3.5m", "3,500,000", "3.5 million"]),
    ("3.5 billion fans", "In all {5.3 million} fans came.", ["3.5 billion", "3,500,000,000"]),
    ("3.5 billion fans", "In all {5.3m} fans came.", ["3.5bn", "3,500,000,000", "3.5 billion"]),
    ("350,000 fans", "In all {5.3 million} fans came.", ["350,000"]),
    ("2,345,678 fans", "In all {5.3 million} fans came.", ["2,345,678"]),
    ("2.5 million fans", "In all {500} fans came.", ["2.5 million", "2,500,000"]),
    (
        "2.5 million fans",
        "In all {fifty} fans came.",
        ["2.5 million", "2,500,000", "two million five hundred thousand"],
    ),
    (
        "2.5 million fans",
        "In all {three million} fans came.",
        ["2.5 million", "2,500,000", "two million five hundred thousand"],
    ),
    ("2 million fans", "In all {three} fans came.", ["two million", "2 million"]),
    ("200 fans", "In all {twelve} fans came.", ["two hundred", "200"]),
    ("212 fans", "In all {twelve} fans came.", ["212", "two hundred and twelve"]),
    ("212 fans", "{Twelve} fans came.", ["Two hundred and twelve", "212"]),
    ("212 fans", "In all {three hundred and forty} fans came.", ["two hundred and twelve", "212"]),
    ("212 fans", "In all {three hundred forty} fans came.", ["two hundred twelve", "212"]),
    ("24 fans", "In all {two dozen} fans came.", ["twenty-four", "24"]),
    ("30 fans", "In all {2 dozen} fans came.", ["2.5 dozen", "30"]),
    ("25 fans", "In all {thirty six} fans came.", ["twenty five", "25"]),
    ("3.25 tonnes", "In all {4½ tonnes} fell.", ["3¼ tonnes", "3.25 tonnes"]),
    ("3.27 tonnes", "In all {4½ tonnes} fell.", ["3.27 tonnes"]),
    ("3.2 tonnes", "In all {four tonnes} fell.", ["three point two tonnes", "3.2 tonnes"]),
    ("3 lakh fans", "In all {4 crore} fans came.", ["3 lakh", "300,000"]),
    ("one fan", "In all {4} fans came.", []),
    ("7 fans", "In all {one} fan came.", []),
    ("neither pilot", "In all {two} pilots came.", []),
    ("two pilots", "{Neither} pilot came.", []),
    ("1-day tickets", "All {4-day} tickets were sold.", ["1-day"]),
]
HEDGES: list[Row] = [
    ("about 40 divers", "At dawn {seven} divers came.", ["about forty", "about 40"]),
    ("About 40 divers", "{Seven} divers came.", ["About forty", "About 40"]),
    ("about 40 divers", "At dawn only {seven} divers came.", []),
    ("about 40 divers", "Ann's {seven} divers came.", []),
    ("about 40 divers", "At dawn {more than 70} divers came.", ["about 40"]),
    ("nearly 6,000 fans", "{Just over 7,000} fans came.", ["Nearly 6,000"]),
    ("more than 6,000 fans", "{Fewer than 7,000} fans came.", ["More than 6,000"]),
    ("more than 6,000 fans", "{More than 7,000} fans came.", ["More than 6,000"]),
    ("17 divers", "At dawn {more than 20} divers came.", ["17"]),
    ("17 divers", "At dawn {nearly 30} divers came.", ["17"]),
    ("6,214 fans", "{Just over 6,800} fans came.", ["Just over 6,200", "6,214"]),
    ("6,214 fans", "{Nearly 6,800} fans came.", ["Nearly 6,300", "6,214"]),
    ("6,214 fans", "{At least 6,800} fans came.", ["At least 6,200", "6,214"]),
    ("6,214 fans", "{Fewer than 6,100} fans came.", ["Fewer than 6,300", "6,214"]),
    ("6,200 fans", "{More than 6,700} fans came.", ["More than 6,100", "6,200"]),
    ("6,214 fans", "{About 7,000} fans came.", ["About 6,000", "About 6,214", "6,214"]),
    ("6,214 fans", "{About 9,130} fans came.", ["About 6,210", "About 6,214", "6,214"]),
    ("between 20 and 30 divers", "{Between 25 and 35} divers came.", ["Between 20 and 30"]),
    ("from 20 to 30 divers", "At dawn {25 to 35} divers came.", ["20 to 30", "from 20 to 30"]),
    ("from 20 to 30 divers", "At dawn {twenty-five to thirty-five} divers came.", ["twenty to thirty"]),
    ("between 20 and 30 divers", "At dawn {40} divers came.", ["between 20 and 30"]),
    ("£2m to £3m", "In all {£4m to £5m} was spent.", ["£2m to £3m"]),
    ("£2m to £3m", "In all {£4-5m} was spent.", ["£2-3m"]),
]
SHARES: list[Row] = [
    ("four of the nine huts", "{Seven} of the nine huts burned.", ["Four"]),
    ("nine huts", "{All eight} huts burned.", ["All nine", "Nine"]),
    ("three of the huts", "{All four} of the huts burned.", ["Three"]),
    ("33 of the huts", "{All four} of the huts burned.", ["Thirty-three", "33"]),
    ("three of the huts", "{All four} huts burned.", []),
    ("five more huts", "{Six} huts burned.", ["Five more"]),
    ("five more huts", "{Six more} huts burned.", ["Five more"]),
    ("six huts", "{Five more} huts burned.", ["Six"]),
]
MONEY: list[Row] = [
    ("£12.4m", "It cost {£14.2 million}.", ["£12.4 million", "£12,400,000", "£12.4m"]),
    ("£12.4m", "It cost {£14,200,000}.", ["£12,400,000", "£12.4m"]),
    ("£12.4bn", "It cost {£14.2m}.", ["£12.4bn", "£12,400,000,000"]),
    ("£500,000", "It cost {£1.5m}.", ["£500,000"]),
    ("£0.5m", "It cost {£1.5m}.", ["£500,000", "£0.5m"]),
    ("£1.80", "It cost {£2.80}.", ["£1.80"]),
    ("£2", "It cost {£2.80}.", ["£2.00", "£2"]),
    ("£2,000", "It cost {£1,800.50}.", ["£2,000"]),
    ("£900", "It cost {£1,800.50}.", ["£900.00", "£900"]),
    ("£1.80", "It cost {280p}.", ["180p", "£1.80"]),
    ("1p", "It cost {28 pence}.", ["1 penny", "1p"]),
    ("28p", "It cost {one penny}.", ["twenty-eight pence", "28p"]),
    ("$40m", "It cost {£40m}.", ["$40m", "$40,000,000"]),
    ("$40m", "It cost {£30m}.", ["$40m", "$40,000,000"]),
    ("$40m", "It cost {40 million pounds}.", ["$40m"]),
    ("40 million dollars", "It cost {£40 million}.", ["40 million dollars"]),
    ("two dollars", "It cost {one dollar}.", ["two dollars"]),
    ("one pound", "It cost {two pounds}.", ["one pound"]),
    ("C$40m", "It cost {US$30m}.", ["C$40m", "C$40,000,000"]),
    (
        "£750,000",
        "It cost {half a million pounds}.",
        ["750,000 pounds", "seven hundred and fifty thousand pounds", "£750,000"],
    ),
]
MEASURES: list[Row] = [
    ("1.5 tonnes", "It weighs {5,100kg}.", ["1,500kg", "1.5 tonnes"]),
    ("1,500kg", "It weighs {5 tonnes}.", ["1.5 tonnes", "1,500kg"]),
    ("1 tonne", "It weighs {5 tonnes}.", ["1 tonne"]),
    ("5 tonnes", "It weighs {1 tonne}.", ["5 tonnes"]),
    ("12 miles", "It is {12 km} away.", ["12 miles"]),
    ("12 miles", "It is {21 km} away.", ["12 miles"]),
    ("12 miles", "It has a {12-kilometre} tunnel.", []),
    ("12 km", "It has a {21-kilometre} tunnel.", ["12-kilometre"]),
    ("5ft 10in", "It is {5ft 8in} wide.", ["5ft 10in"]),
    ("1 foot", "It is {9 feet} long.", ["1 foot"]),
    ("9 feet", "It is {1 foot} long.", ["9 feet"]),
    ("9 inches", "It is {one inch} long.", ["nine inches", "9 inches"]),
    ("100 metres", "It is {90 yards} long.", ["100 metres"]),
    ("100 metres", "It is {9,000 centimetres} long.", ["10,000 centimetres", "100 metres"]),
    ("1 km", "It is {900 metres} long.", ["1,000 metres", "1 km"]),
    ("6 hours and 20 minutes", "It took {5 hours and 40 minutes}.", ["6 hours and 20 minutes"]),
    ("one hour and 20 minutes", "It took {five hours and 40 minutes}.", ["one hour and 20 minutes"]),
    (
        "3 minutes and 10 seconds",
        "It took {four minutes and 20 seconds}.",
        ["three minutes and 10 seconds", "3 minutes and 10 seconds"],
    ),
    ("6 hours", "It took {5 hours and 40 minutes}.", ["6 hours"]),
    ("80 minutes", "It took {2 hours and 40 minutes}.", ["80 minutes"]),
    ("150 minutes", "It took {3 hours and 40 minutes}.", ["2 hours and 30 minutes", "150 minutes"]),
    ("90 minutes", "It took {2 hours}.", ["1.5 hours", "90 minutes"]),
    ("three weeks", "It lasted {one week}.", ["three weeks"]),
    ("21 days", "It lasted {two weeks}.", ["three weeks", "21 days"]),
    ("one century", "It lasted {three centuries}.", ["one century"]),
    ("20 degrees", "It was {30C}.", ["20C", "20 degrees"]),
    ("20C", "It was {30 degrees}.", ["20 degrees", "20C"]),
    ("20C", "It was {70F}.", ["68F", "20C"]),
    ("40 miles per hour", "It did {40 km per hour}.", ["40 miles per hour"]),
    ("1 mile per hour", "It did {40 miles per hour}.", ["1 mile per hour"]),
    ("five feet and six inches", "It is {six feet and eight inches} long.", ["five feet and six inches"]),
    ("five feet and one inch", "It is {six feet and eight inches} long.", ["five feet and one inch"]),
]
PERCENTAGES: list[Row] = [
    ("12 per cent", "Turnout was {21%}.", ["12%", "12 per cent"]),
    ("12.5%", "Turnout was {twenty-one percent}.", ["twelve point five percent"]),
    ("half of homes", "{15 per cent} of homes are empty.", ["50 per cent", "half"]),
    ("four in ten homes", "{15 per cent} of homes are empty.", ["40 per cent"]),
    ("40 per cent of homes", "{Three} of the ten homes are empty.", ["Four", "40 per cent"]),
]
AGES: list[Row] = [
    ("aged 47", "Ann, {aged 46}, won.", ["aged 47"]),
    ("aged 47", "The {46-year-old} won.", ["47-year-old"]),
    ("aged 47", "The {forty-six-year-old} won.", ["forty-seven-year-old"]),
    ("aged 47", "Ann, {46 years old}, won.", ["47 years old", "47"]),
    ("two years old", "Ann is {one year old}.", ["two years old"]),
]
RANKS: list[Row] = [
    ("the eighth largest port", "It is the {seventh} largest port.", ["eighth"]),
    ("the 21st largest port", "It is the {22nd} largest port.", ["21st"]),
    ("the 21st largest port", "It is the {22ND} largest port.", ["21ST"]),
    ("the 21st largest port", "It is the {seventh} largest port.", ["twenty-first"]),
    ("the largest port", "It is the {smallest} port.", ["largest"]),
    ("the largest port", "It is the {second} largest port.", []),
    ("the second largest port", "It is the {largest} port.", []),
]
RATIOS: list[Row] = [
    ("one in six homes", "{One in five} homes is empty.", ["One in six"]),
    ("one in six homes", "{One in every five} homes is empty.", ["One in every six", "One in six"]),
    ("one in six homes", "{1 in 5} homes is empty.", ["1 in 6"]),
    ("one in six homes", "{One out of five} homes is empty.", ["One out of six", "One in six"]),
    ("one in four homes", "{One in every eight} homes is empty.", ["One in four"]),
    ("two in five homes", "{One in five} homes is empty.", []),
    ("three in ten homes", "{Two in five} homes are empty.", ["Three in ten"]),
    ("three in five homes", "{Two in ten} homes are empty.", ["Six in ten", "Three in five"]),
    ("40% of homes", "{Six in ten} homes are empty.", ["Four in ten"]),
    ("99.5% of homes", "{Six in ten} homes are empty.", []),
    ("half of homes", "{A third} of homes are empty.", ["Half"]),
    ("two-thirds of homes", "{Three-quarters} of homes are empty.", ["Two-thirds"]),
    ("two-thirds of homes", "{Three quarters} of homes are empty.", ["Two thirds", "Two-thirds"]),
    ("two-thirds of homes", "{Half} of homes are empty.", ["Two-thirds"]),
    ("two-thirds of homes", "{Half} the homes are empty.", []),
    ("a third of homes", "{Three-quarters} of homes are empty.", ["A third"]),
    ("a quarter of homes", "{Two thirds} of homes are empty.", ["A quarter"]),
    ("three quarters of homes", "{A third} of homes are empty.", ["Three-quarters", "Three quarters"]),
    ("75% of homes", "{A third} of homes are empty.", ["Three-quarters", "75%"]),
    ("nine-tenths of homes", "{A tenth} of homes are empty.", ["Nine-tenths"]),
    ("half his homes", "{A third} of the homes are empty.", []),
    ("about half of homes", "{About a third} of homes are empty.", ["About half"]),
    ("about half of homes", "{A third} of homes are empty.", ["About half"]),
    ("about half of homes", "Only {a third} of homes are empty.", []),
    ("more than half of homes", "{Less than a third} of homes are empty.", ["More than half"]),
]
MULTIPLES: list[Row] = [
    ("rose threefold", "Sales rose {fourfold}.", ["threefold"]),
    ("doubled", "Sales {tripled}.", ["doubled"]),
    ("doubled", "Sales {quadrupled}.", ["doubled"]),
    ("are doubling", "Sales are {tripling}.", ["doubling"]),
    ("three times as high", "Sales were {twice} as high.", ["three times"]),
    ("twice as high", "Sales were {three times} as high.", ["twice", "two times"]),
    ("2.5 times as high", "Sales were {three times} as high.", ["two point five times"]),
    ("2.5 times as high", "Sales were {3 times} as high.", ["2.5 times"]),
    ("2.5 times as high", "Sales were {twice} as high.", []),
    ("rose fivefold", "Sales {doubled}.", []),
    ("about three times as high", "Sales were {four times} as high.", []),
]
SCORES: list[Row] = [
    ("Harn won 3-1", "Harn won {4-2}.", ["3-1"]),
    ("Harn won 3–1", "Harn won {4–2}.", ["3–1"]),
    ("Harn won 3-0", "Harn won {3-1}.", ["3-0"]),
    ("Harn won 3-1", "Harn lost {1-2}.", []),
    ("Harn won 3-1", "Harn drew {2-2}.", []),
    ("Harn drew 1-1", "Harn drew {2-2}.", ["1-1"]),
    ("passed by 13 votes to 4", "It passed by {14 votes to three}.", ["13 votes to four"]),
    ("passed by 13 votes to none", "It passed by {14 votes to 2}.", ["13 votes to none"]),
    ("passed by 13 votes to nil", "It passed by {14 votes to two}.", ["13 votes to nil"]),
    ("passed by 13 votes to 0", "It passed by {14 votes to 2}.", ["13 votes to none"]),
    ("passed by 13 votes to 2", "It passed by {14 votes to none}.", ["13 votes to 2"]),
    ("passed by 13 votes to two", "It passed by {fourteen votes to none}.", ["thirteen votes to two"]),
    ("passed by one vote to none", "It passed by {four votes to two}.", []),
    ("passed by 13 to 4", "It passed by {14 to 3}.", ["13 to 4"]),
    ("won 6-3, 6-4", "Mia won {6-2, 6-4}.", ["6-3, 6-4"]),
    ("won 6-3, 6-4", "Mia won {6-2, 4-6}.", []),
    ("won 6-3, 6-4", "Mia won {6-2}.", []),
    ("won 6-3, 7-6", "Mia won {6-2, 7-6 (4)}.", ["6-3, 7-6 (4)"]),
]
TABLES = [TIMES, DATES, COUNTS, HEDGES, SHARES, MONEY, MEASURES, PERCENTAGES, AGES, RANKS, RATIOS, MULTIPLES, SCORES]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table[0][0])
def test_a_value_is_offered_in_the_style_of_the_one_that_it_replaces(table: list[Row]) -> None:
    offered = [(claim, passage, _offered(claim, passage)) for claim, passage, _ in table]
    assert offered == table


def _offered(claim: str, passage: str) -> list[str]:
    """Give what the words in braces would read, each once."""
    start, end = passage.index("{"), passage.index("}") - 1
    plain = passage.replace("{", "").replace("}", "")
    ours, theirs = _read(claim), _read(plain)
    pair = Pair(_value(ours, Span(0, len(claim))), _value(theirs, Span(start, end)), ours, theirs)
    texts: dict[str, None] = {}
    for edit in rewrite_value(pair):
        assert start <= edit.span.start < edit.span.end <= end
        texts[plain[start : edit.span.start] + edit.text + plain[edit.span.end : end]] = None
    return list(texts)


def _read(text: str) -> Statement:
    document = bare(text)
    return read_statement(split(document)[0], document.folded)


def _value(statement: Statement, place: Span) -> Fact:
    """Give the first value of a kind that can be rewritten in a place."""
    return next(
        fact
        for fact in statement.facts
        if fact.kind in REWRITERS and fact.span.start < place.end and place.start < fact.span.end
    )
