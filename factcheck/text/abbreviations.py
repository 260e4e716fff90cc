"""The words that decide whether a full stop ends a sentence. Data for `factcheck.text.sentences`.

Origin: written for this project from the usage of British and American newsrooms (ranks, courts, churches, companies,
addresses, months). All in lower case, without the last full stop. Before a small letter no full stop ends a sentence,
so a word belongs here only if names or numbers follow it; units ("kg.", "hrs.") and "etc." do not.
"""

from __future__ import annotations

# Stand before a name: a full stop after them never ends a sentence.
TITLES = frozenset(
    """
    adm assoc asst brig capt cdr ch cllr cmdr col comdr cpl dep det dr fr gen gov hon insp lieut lt maj messrs mlle mme
    mr mrs ms msgr pfc pres prof pte pvt rep reps rev rr sen sens sgt spc sra supt ven
    """.split()
)

# More of the same sentence always follows.
JOINING = frozenset("cf e.g eg esp i.e ie incl v viz vs".split())

# Abbreviations only before a number ("No. 10", "pp. 3-5"); elsewhere some are words that end sentences.
BEFORE_NUMBERS = frozenset(
    "approx ca cap chap circa cl fig figs mar no nos n° op p para paras pg pl pp pt pts sec sect vol vols".split()
)

# May end a sentence: only an opening word or quotation mark after them shows that they do.
ENDING = frozenset(
    """
    al apr aug ave bldg blvd bros co corp ct dec dept dist est feb fri ft hwy inc jan jr jul jun ltd mfg mon mt nov oct
    plc pty rd sep sept sq sr st ste tel thu thur thurs tue tues univ
    """.split()
)

# Open sentences. After an abbreviation or an initial only they show that the full stop ended one.
OPENERS = frozenset(
    """
    a according after all also although among an and another any as asked at because before both but by despite during
    each earlier even every few following for from had has have he her here his how however i if in instead is it its
    just last later many meanwhile most my neither no nobody none nor not nothing now on once one only or other others
    our over people she since so some such than that the their them then there these they this those though through to
    today under until we what when where whether which while who why with yesterday yet you your
    """.split()
)

# Follow "5 p.m." within a sentence although they open with a capital: days, months, time zones.
AFTER_CLOCK = frozenset(
    """
    apr april aug august bst cdt central cest cet cst dec december eastern edt est et feb february fri friday gmt ist
    jan january jul july jun june mar march may mdt mon monday mountain mst mt nov november oct october pacific pdt pst
    pt sat saturday sep sept september sun sunday thu thur thurs thursday tue tues tuesday uk us utc wed wednesday
    """.split()
)

# "'Why now?' Smith asked": with one of these after a name or pronoun, a question in quotation marks is not yet the end.
SPEAKING = frozenset(
    """
    added adds answered answers argued asked asks called cried demanded exclaimed explained insisted joked recalled
    remarked replied replies said says shouted sighed told wondered wrote yelled
    """.split()
)
