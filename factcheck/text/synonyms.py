"""Words that newsrooms use for one another, by hand: a word of a group may stand for any other of it.

Only groups that are safe in nearly every sentence; what depends on the story belongs into a claim's ``also``. Opposites
are kept apart in `ANTONYMS`: a frame that matches but for an opposite says the contrary.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.lemmas import root, stem

_GROUPS = """
investigation investigate probe inquiry
reinvestigation reinvestigate
examine scrutinise
sack dismiss fire
jail imprison gaol prison
death die dead
kill murder
buy purchase
sell sale
begin start commence
finish complete conclude
end finish
ask request
tell inform
say state
show demonstrate
help assist aid
hire recruit
resign quit
allow permit
ban prohibit outlaw
close shut closure
reopen reopening
rise increase climb grow growth
fall decrease decline drop reduction reduce
profit earnings
wage pay salary
strike walkout stoppage industrial
union guild
company firm business
firefighter fireman
police officers constabulary
child kid youngster
doctor physician
hospital infirmary
hospitalise hospitalised hospital
patient patients
illness sick ill
sicken ill
injury injure hurt wound
vote ballot
election poll
lawmaker legislator
law legislation
crash collision
car vehicle
plane aircraft jet airliner
aeroplane plane
ship vessel
lorry truck
train rail
rail railway railroad
house home dwelling
homes households household
flat apartment
school academy
pupil student
teacher staff
headteacher principal head
university college
research study
scientist researcher
discover find
theft steal stolen
thief burglar
robbery rob
arrest detain
trial court
guilty convict conviction
sentence jail
victim casualties
storm gale hurricane
flood flooding inundate
rain rainfall downpour
fire blaze
build construct construction
demolish demolition
repair mend fix
money cash fund
cost price
spend expenditure
budget spending
grant award donation
gift donate donation donor
raise collect
earn pocket
donor giver contributor
award prize
win victory triumph
lose defeat loss
match game
team side squad
goal score
player footballer
coach trainer manager
crowd attendance spectator
champion winner champions
youngest young
fan supporter
leader head
boss chief
chairman chair chairwoman chairperson
deputy vice
spokesman spokeswoman spokesperson
meeting meet
agree agreement deal accord
approve approval back endorse
reject refuse refusal turn_down
oppose opposition
announce announcement unveil
publish publication release
warn warning caution
claim allege
accuse accusation
criticise criticism condemn
apologise apology sorry
replace replacement succeed
appoint appointment name
retire retirement
marry marriage wed wedding
born birth
age aged
live resident reside inhabitant
villager resident
worker employee staff
employ employment job
unemployment jobless unemployed jobless
job post position role
cut reduce reduction lower
tax duty levy
rate level
inflation prices
economy economic
export exports
loan lend lending mortgage
bank lender
shares stock
turnover revenue sales
merge merger
takeover acquire acquisition
owner own proprietor
establish establishment set_up found_establish
country nation
government ministers
parliament mps
council councillors authority
mayor mayoral
minister secretary
president presidential
power electricity energy
plant factory
wind turbine
probe spacecraft craft
orbit circle
planet world
asteroid body
earth planet
launch lift_off
arrive arrival reach
land touch_down landing
return come_back
depart departure
travel journey trip
walk hike
flight fly
passenger traveller
driver motorist
road street
bridge crossing
route line
cancel cancellation axe
delay postpone
suspend suspension halt
recall withdraw
search hunt comb
rescue save
missing disappear disappearance vanish
seek look_for
document file paper
report findings
evidence proof
witness onlooker
quarter three_months
wound stab
weapon gun
beat defeat
serve serving
rubbish waste garbage
evacuate evacuation
shelter refuge
migrant immigrant
border frontier
asylum refugee
extra additional further
wide width across diameter
tall height high
heavy weigh weight
deep depth
long length
big large
near close
quick fast rapid
dog terrier
clothe clothing wear dress
jacket coat
volunteer helper
see spot seen
vicar rector
church parish
roof roofing
appeal fundraiser campaign
target goal
cover insure insurance
cast forged
debris rubble
boulder rock
dust sample
instrument device
fuel propellant
map chart
need require
treat treatment
offer propose proposal put_forward
demand want
require requirement
household family
supply provide provision
contract deal
auction round
coast shore
estimate forecast predict projection
expect forecast
range vary
sell-by use-by
supermarket store shop
shop store
product item
contaminate contamination taint
outbreak epidemic
bacterium bacteria
virus infection
vaccine jab vaccination vaccinate
test trial
drug medicine medication tablet
operation surgery
ward unit
wait queue
bed beds
nurse nurses
appointment slot
result outcome
pass passing
exam examination_paper
grade mark
inspect inspection inspector
rating rate
expel exclude exclusion
goalkeeper keeper
penalty spot-kick
injure injury
referee umpire
season campaign
league division
stadium ground
transfer signing
fee price
contain hold
capacity room
restore restoration
ceiling roof
"""

_SAFE_ONLY_ALIKE = frozenset({"industrial", "staff", "hospitalise"})

PHRASES: dict[tuple[str, ...], str] = {}
"""Stems in a row that read as one word: ("rul", "out") -> "rule_out"; the first token carries it."""

for _phrase, _word in (
    ("rule out", "exclude_possibility"),
    ("set up", "set_up"),
    ("turn down", "turn_down"),
    ("carry out", "conduct"),
    ("come down", "descend"),
    ("take off", "take_off"),
    ("touch down", "touch_down"),
    ("wheels touch", "touch_down"),
    ("put forward", "put_forward"),
    ("look for", "look_for"),
    ("call off", "cancel"),
    ("walk out", "walkout"),
    ("chief executive", "chief_executive"),
    ("managing director", "managing_director"),
    ("head teacher", "headteacher"),
    ("turned up", "find"),
    ("look into", "investigate"),
    ("taken ill", "ill"),
    ("made up", "make_up"),
    ("long time", "long_time"),
):
    PHRASES[tuple(stem(part) for part in _phrase.split())] = root(stem(_word))

_OPPOSITES = """
rise fall
increase decrease
grow shrink
gain loss
open close
reopen close
win lose
guilty innocent
convict acquit
safe dead
alive dead
unharmed dead
inside outside
covered uncovered
accept reject
approve reject
pass fail
profit loss
surplus deficit
longer shorter
more less
cheaper dearer
start end
support oppose
allow ban
adequate inadequate
outstanding inadequate
legal illegal
lawful unlawful
present absent
arrive depart
welcome condemn
confirm deny
improve worsen
strengthen weaken
likely unlikely
possible impossible
before after
"""


def _keys(word: str) -> str:
    return root(stem(word))


def _build() -> dict[str, frozenset[str]]:
    related: dict[str, set[str]] = {}
    for row in _GROUPS.split("\n"):
        keys = {_keys(word) for word in row.split()}
        for key in keys:
            related.setdefault(key, set()).update(keys)
    return {key: frozenset(keys - {key}) for key, keys in related.items()}


def _build_opposites() -> dict[str, frozenset[str]]:
    opposite: dict[str, set[str]] = {}
    for row in _OPPOSITES.split("\n"):
        pair = [_keys(word) for word in row.split()]
        if pair:
            opposite.setdefault(pair[0], set()).add(pair[1])
            opposite.setdefault(pair[1], set()).add(pair[0])
    return {key: frozenset(keys) for key, keys in opposite.items()}


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    return _build(), _build_opposites()


def synonyms(root_: str) -> frozenset[str]:
    """Give the roots that may stand for `root_`, without itself.

    >>> "investig" in synonyms("prob")
    True
    """
    return _tables()[0].get(root_, frozenset())


def antonyms(root_: str) -> frozenset[str]:
    """Give the roots that say the opposite of `root_`.

    >>> "fall" in antonyms("ris")
    True
    """
    return _tables()[1].get(root_, frozenset())
