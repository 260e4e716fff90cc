"""Titles and offices: the nouns that name a role, the words that grade one, and which roles shut each other out.

By hand, from newsroom usage. Two titles of one family cannot be held at once in the same place (a chief executive is
not its chairman, a sergeant not an inspector). Titles that one person often holds together (founder and chief
executive, vicar and canon, superintendent and area commander) are in no common family, so they say nothing of each
other.
"""

from __future__ import annotations

from factcheck.text.lemmas import stem

FAMILIES: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "chairman chief_executive chief_financial_officer chief_operating_officer managing_director",
        "chairman chief_executive director director_general managing_director president treasurer",
        "chief_constable chief_inspector chief_superintendent commissioner constable inspector sergeant superintendent",
        "brigadier captain colonel corporal general lieutenant major private sergeant",
        "admiral captain commander ensign lieutenant",
        "archbishop archdeacon bishop curate rector vicar",
        "ambassador chancellor commissioner governor mayor minister president prime_minister secretary",
        "ambassador chancellor commissioner governor mayor minister prime_minister secretary senator",
        "ambassador chancellor commissioner governor mayor minister prime_minister secretary speaker",
        "captain copilot purser steward",
        "barrister coroner judge magistrate solicitor",
        "lecturer professor reader",
        "governor headteacher",
        "captain chairman coach referee",
        "captain chairman manager referee",
    )
)

RANKS = frozenset(
    """
    admiral brigadier captain chief_constable chief_inspector chief_superintendent colonel commander commissioner
    constable corporal ensign general inspector lieutenant major marshal private sergeant superintendent trooper
    """.split()
)
"""Ranks: right before a name they shut each other out, as "the area commander" behind one does not."""

OCCUPATIONS = frozenset(
    """
    accountant activist archaeologist architect artist astronaut athlete auctioneer beekeeper blogger botanist boxer
    bricklayer builder businessman businesswoman carer caretaker carpenter chef cleaner climber comic commentator
    courier cricketer cyclist dancer dentist diplomat diver drummer ecologist electrician entrepreneur explorer
    filmmaker florist gardener golfer gymnast hairdresser hiker illustrator influencer joiner juror lifeguard linguist
    lobbyist marathoner mechanic meteorologist milliner mountaineer naturalist neurologist neuroscientist oceanographer
    optician pathologist pensioner pharmacist philosopher physician physiotherapist plumber podiatrist psychotherapist
    radiologist receptionist referee rower saxophonist screenwriter seamstress shopkeeper skier snowboarder sociologist
    solicitor songwriter sprinter stockbroker stuntman surfer swimmer therapist translator trombonist undertaker vet
    vocalist waiter waitress watchmaker wrestler yachtsman zoologist
    """.split()
)
"""What people are, at the head of a sentence ("Architect Ann Poe"): part of no name, and no office either."""

_OFFICES = """
actor administrator adviser adviser advisor ambassador analyst assessor assistant astronomer attorney auditor author
baker batsman biologist boss bowler broadcaster butcher campaigner cellist chancellor chaplain chemist chief
choreographer churchwarden clerk cofounder columnist comedian composer conductor congressman consultant controller
coordinator copilot councillor counsellor curator dean defender deputy designer detective doctor driver duchess duke
earl economist editor engineer epidemiologist examiner executive farmer fireman firefighter fisherman footballer forward
founder geologist goalkeeper guitarist head headmaster headmistress historian inventor investigator jockey journalist
keeper king knight landlord lawmaker lawyer leader legislator librarian lieutenant lockkeeper magistrate marshal
mathematician mep midfielder midwife mp msp musician negotiator novelist nurse officer ombudsman organiser organist
organizer owner painter paramedic partner patron photographer physicist pianist pilot playwright poet policeman
policewoman politician porter postman premier presenter priest prince princess principal producer programmer prosecutor
provost psychiatrist psychologist publican publisher queen ranger rapper registrar reporter representative researcher
sailor scientist sculptor sheriff signalman signaller singer skipper soldier soprano spokesman spokesperson spokeswoman
statistician striker surgeon surveyor teacher technician tenor trainer treasurer trooper trustee tutor verger
veterinarian violinist virologist warden winger writer justice canon chair chairperson chairwoman
"""

_ONE_NAME = {
    "chair": "chairman",
    "chairperson": "chairman",
    "chairwoman": "chairman",
    "actress": "actor",
    "congresswoman": "congressman",
    "headmaster": "headteacher",
    "headmistress": "headteacher",
    "principal": "headteacher",
    "advisor": "adviser",
    "organizer": "organiser",
    "policewoman": "policeman",
    "skipper": "captain",
    "spokesperson": "spokesman",
    "spokeswoman": "spokesman",
}
"""One office under several words."""

COMPOUND_HEADS: dict[tuple[str, ...], str] = {
    ("chief", "constable"): "chief_constable",
    ("chief", "executive"): "chief_executive",
    ("chief", "executive", "officer"): "chief_executive",
    ("chief", "financial", "officer"): "chief_financial_officer",
    ("chief", "inspector"): "chief_inspector",
    ("chief", "operating", "officer"): "chief_operating_officer",
    ("chief", "superintendent"): "chief_superintendent",
    ("director", "general"): "director_general",
    ("head", "teacher"): "headteacher",
    ("managing", "director"): "managing_director",
    ("prime", "minister"): "prime_minister",
    ("secretary", "general"): "secretary_general",
}
"""Words that make an office of its own together; a detective inspector is an inspector who is a detective."""

HEADS = frozenset(
    {word for family in FAMILIES for word in family if "_" not in word} | set(_OFFICES.split()) | set(_ONE_NAME)
)
"""The nouns that a role can end in."""

_HEAD_STEMS = frozenset(map(stem, HEADS))

SURNAMES = frozenset(
    """
    baker bishop boss butcher canon chancellor constable dean duke driver earl farmer fisher judge keeper king knight
    leader major marshal page porter priest prince reader ranger sargent singer skipper speaker steward warden
    """.split()
)
"""Heads that are surnames as well: "Tom Baker", "Stephen King"."""

GRADES = frozenset(
    """
    deputy assistant vice acting associate junior senior interim general under former ex late retired
    """.split()
)
"""Words before a head that make it another office."""

PAST = frozenset(["former", "ex", "late", "retired", "then", "onetime"])
"""Words before a role that say it is no longer held."""

GRADING = GRADES | frozenset(
    """
    area chief detective district divisional executive first group lead managing national prime regional shadow
    """.split()
)
"""Words that stand capitalised before a head and are no organisation's name."""

PORTFOLIOS = frozenset(
    """
    agriculture business cabinet climate communities culture defence defense development economy education employment
    energy environment finance fire fisheries foreign health home housing immigration interior justice labor pensions
    fire police schools science security sport sports state tourism trade transport treasury work
    """.split()
)
"""What an office is for: "Finance Minister" names nobody called Finance."""

ABBREVIATED: dict[str, str] = {
    "capt": "captain",
    "ceo": "chief executive",
    "cfo": "chief financial officer",
    "ch": "chief",
    "cllr": "councillor",
    "cmdr": "commander",
    "col": "colonel",
    "coo": "chief operating officer",
    "cpl": "corporal",
    "dc": "detective constable",
    "dci": "detective chief inspector",
    "dep": "deputy",
    "det": "detective",
    "di": "detective inspector",
    "ds": "detective sergeant",
    "gen": "general",
    "gov": "governor",
    "insp": "inspector",
    "lt": "lieutenant",
    "maj": "major",
    "md": "managing director",
    "pc": "constable",
    "prof": "professor",
    "rep": "representative",
    "rev": "reverend",
    "sen": "senator",
    "sgt": "sergeant",
    "supt": "superintendent",
}

COURTESY = frozenset(
    """
    dame doctor dr lady lord miss mr mrs ms mx prof professor rev revd reverend sir
    """.split()
)
"""Forms of address: part of no name and no office."""

ROYAL = frozenset("king lady lord prince princess queen".split())
"""Titles that are part of the names of places: "Queen Elizabeth Hospital", "King's College"."""

ORGANISATION = frozenset(
    """
    academy agency airlines airport airways alliance association authority bank board bridge bureau buses centre center
    chamber charity church city club college commission committee company corporation council county court creamery
    department district division express faculty farm farms federation force foundation fund gallery group guild hall
    hospital hotel house inc infirmary inquiry institute institution island lake library ltd ministry museum network
    office open organisation organization park parliament party plc point police press prison railway river road school
    sea senate service services society square station stadium street survey theatre theater times tower town trust
    union united university valley village wanderers watch yard
    """.split()
)
"""A name with one of these is no person's, unless a title stands before it ("Inspector Tom Hall")."""


def is_title(norm: str) -> bool:
    """Whether a capitalised word before a name is a title or a form of address, in the singular or the plural.

    >>> [word for word in ("dr", "supt", "councillors", "captain", "holbrook") if is_title(word)]
    ['dr', 'supt', 'councillors', 'captain']
    """
    return norm in HEADS or norm in COURTESY or norm in ABBREVIATED or is_plural_title(norm)


def is_plural_title(norm: str) -> bool:
    """Whether a word is the plural of an office.

    >>> is_plural_title("councillors"), is_plural_title("boss")
    (True, False)
    """
    return norm.endswith("s") and norm not in HEADS and stem(norm) in _HEAD_STEMS


def head_of_title(words: tuple[str, ...]) -> tuple[str, int, int]:
    """Return the office that `words` name, and where its words begin and end; an empty office where there is none.

    >>> head_of_title(("regional", "director", "said")), head_of_title(("chief", "executive", "officer"))
    (('director', 1, 2), ('chief_executive', 0, 3))
    """
    for end in range(len(words), 0, -1):
        for start in range(max(end - 3, 0), end - 1):
            if words[start:end] in COMPOUND_HEADS:
                return COMPOUND_HEADS[words[start:end]], start, end
        if words[end - 1] in HEADS:
            return _ONE_NAME.get(words[end - 1], words[end - 1]), end - 1, end
    return "", 0, 0
