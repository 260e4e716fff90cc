"""Words that newsrooms use for one another: a word of a group may stand for any other of it.

By hand, from newspapers' usage: only groups that are safe in nearly every sentence. What depends on the story belongs into a
claim's ``also``. A word in two groups does not join them: "fire" is "blaze" and "sack". Opposites stand in a table of their own:
a frame that matches but for an opposite says the contrary.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.lemmas import root, stem

_ALIKE = """
accused: defendant suspect
acquire: acquisition buy purchase takeover
admit: accept acknowledge confess plead_guilty
agree: accept
agreement: accord contract
aide: adviser assistant
aim: objective target
aircraft: aeroplane airliner helicopter jet plane
airliner: aeroplane
airport: airfield runway terminal
allegation: accusation
allege: accuse
animal: creature livestock
announce: declare unveil
application: app
approve: adopt back backing endorse grant pass
assault: abuse rape
assist: aid
attack: assault raid stab
authority: agency
average: mean median typical
back: endorse support uphold vote
ban: bar disqualify forbid outlaw prohibit
beat: defeat edge exceed hammer knock_out overcome surpass thrash
begin: break_out commence open
bid: attempt offer try
bike: bicycle cyclist
birthday: age
blast: bomb explode explosion
blaze: inferno wildfire
body: agency corpse regulator remains watchdog
budget: allocate spending
bug: bacterium
build: construct construction erect
campaign: appeal drive season
campaigner: activist
cancel: abandon axe call_off scrap suspend
candidate: contender hopeful
capacity: room seat
carrier: airline operator
casualty: a&e victim wounded
cause: blame lead trigger
cellar: basement
chairman: chair chairperson chairwoman president
chairperson: chair
chairwoman: chair chairperson
challenge: appeal
chance: likelihood probability
change: adjust alter amend reform
charge: accuse indict prosecute
chief: boss leader
child: kid pupil
choose: opt pick select
claim: allegation allege
clear: acquit exonerate
climb: grow scale
coast: beach
collapse: break_down cave_in
colleague: co-worker
come: arrive
comet: asteroid
committee: commission
company: business firm manufacturer operator
compete: enter participate
competitor: athlete entrant rival
complaint: grievance objection
compulsory: mandatory obligatory
conceal: cover_up hide
concert: gig tour
conclude: complete
confirm: announce uphold verify
construction: building
consultant: adviser
container: box
convict: find_guilty guilty
corruption: bribe graft
cost: bill
council: authority councillor town_hall
counsel: attorney
count: census number tally
court: judge sue tribunal
cow: cattle herd
craft: boat
crash: accident collide collision smash
criminal: crime offender
criticise: condemn slam
crossing: bridge
crowd: attendance audience fan spectator
customer: client consumer household shopper user
cut: lower shed slash
damages: compensation
day: daily
dead: fatal pass_away victim
deadly: fatal lethal
deal: accord agree agreement contract pact
death: dead obituary pass_away toll
debt: borrowing owe
decrease: decline
defeat: edge lose overcome
demand: call want
demolish: flatten knock_down raze tear_down
demonstration: march protest rally
depth: deep
design: architect
detain: arrest custody
device: gadget instrument machine
die: dead death drown pass_away perish
dig: archaeologist bury excavate
director: direct
disappear: missing vanish
discuss: debate
dismiss: oust throw_out
dispute: deny
disruption: chaos delay
district: area borough neighbourhood
diver: dive
dock: berth harbour port
doctor: gp medic physician surgeon
dress: clothing wear
drop: decline decrease
dry: drought
earnings: income profit
eastern: east
economy: economic
emission: carbon
employ: recruit work
energy: electricity
erect: construct
error: blunder mistake
escape: flee get_away
establish: create found
estimate: calculate reckon
evidence: proof testify testimony
exceed: outnumber surpass top
exhibit: display
expel: deport exclude
expire: end
explosion: bomb
extra: additional
factory: mill plant works
fall: decline decrease drop go_down plunge slump tumble
farmer: farm grower
father: dad
fault: defect failure flaw
field: farm pitch
fight: battle combat
fighting: conflict
file: document
film: footage movie
final: decider
finally: eventually
find: detect discover hoard locate recover
finish: complete conclude end expire
fire: blaze dismiss oust wildfire
fireman: firefighter
firm: business
flat: apartment
flaw: defect
flood: deluge inundate submerge
floor: level storey
fly: flight
forecast: estimate predict project
form: create
former: ex
fossil: dinosaur
fowl: bird
fraud: con deceive scam
fraudster: conman
freight: cargo goods
friend: mate pal
frontier: border
fuel: gas gasoline petrol propellant
fund: finance
funeral: burial bury
further: additional extra
game: clash fixture
gather: assemble
gift: donation
give: donate
giver: donor
goal: aim equaliser score target
government: administration
grandmother: gran
grant: award donation
gun: firearm shoot weapon
gut: destroy
hacker: cyber
hand_out: distribute
harm: damage injure
harvest: crop yield
head: boss chief headteacher leader manager principal
heatwave: heat
height: high tall
help: aid assist
hire: appoint employ recruit
historic: ancient heritage
hold: accommodate arrest contain detain seat
home: dwelling flat house household property
hostage: captive
house: accommodate dwelling property
household: family
hurricane: cyclone gale storm typhoon
hurt: harm injure injury wound
illness: disease
incident: accident
include: contain
increase: climb go_up grow hike raise
infant: baby
infect: catch
infection: case disease virus
infirmary: hospital
information: data detail
inquest: coroner
inquiry: hearing investigate investigation
inspect: examine
insure: cover insurance
inundate: deluge
jab: injection shot vaccinate vaccination vaccine
jacket: coat
jail: imprison lock_up prison
jet: aeroplane airliner
job: position post role work
jobless: unemployed unemployment
journey: travel trip
keeper: custodian goalkeeper
kidnap: abduct
kill: claim dead fatal murder perish slay
kit: equipment
land: splash_down touch_down
large: big giant huge
launch: begin blast_off lift_off open unveil
law: act statute
lawmaker: legislator mp
lawsuit: case legal
lawyer: attorney barrister counsel solicitor
league: division
leak: disclose spill
leave: depart quit
lecturer: academic
legislation: act bill law
length: long stretch
levy: duty
liberate: free
lift: hoist
limit: cap maximum threshold
loan: borrow lend mortgage
loss: deficit
manager: boss coach
manslaughter: killing
manufacturer: maker
map: chart
mark: grade
marry: wed wedding
match: clash fixture game
medic: paramedic physician
medication: drug
medicine: drug medication
member: councillor
mend: fix
merger: merge
message: email
migrant: immigrant
militant: fighter
military: armed army
ministry: department minister
mislead: deceive lie
mistreat: abuse
mobile: cellphone handset
money: cash funding
monthly: month
motorcycle: motorbike
motorist: driver
motorway: highway
mountain: hill peak
mountaineer: climber
mudslide: landslide
mum: mother
murder: killing slay
museum: gallery
name: appoint identify
nation: country
navy: naval
newborn: baby infant
novel: book
nurse: midwife
object: oppose opposition
offence: crime
officer: constable detective police policeman policewoman
ofsted: inspector
oil: crude
old: ancient elderly veteran
online: internet web
operate: manage
operation: service surgery
opponent: critic
orbit: circle
organisation: charity group
outage: blackout
outbreak: epidemic
outlaw: forbid
overturn: capsize quash reverse
owner: landlord proprietor
pact: accord agreement treaty
painter: artist
painting: artwork picture
panel: commission committee squad tribunal
paper: document exam
parent: father mother
parish: church
parliament: legislature mp
pass: adopt complete overtake
passenger: commuter people traveller
pay: cost fork_out fund salary wage
payout: compensation dividend
pc: computer
penalty: fine spot-kick
permit: allow
petrol: gasoline
phone: handset mobile telephone
pipeline: pipe
plan: project proposal propose schedule scheme
plane: aeroplane airliner jet
play: perform
player: footballer
plead_guilty: confess
pledge: commit commitment promise vow
police: constabulary force
policewoman: policeman
poll: election
pollution: contaminate emission
population: inhabitant people
port: harbour
post: position
postpone: delay push_back put_off
poultry: chicken
power: electricity energy
power_cut: blackout outage
predict: expect
prelate: bishop
preserve: conserve
price: cost fare fee inflation
priest: clergyman vicar
primary: elementary
principal: headteacher
prison: imprison
prisoner: captive detainee inmate
prize: award
probe: craft inquiry investigate investigation spacecraft
problem: issue trouble
produce: make manufacture
product: item
production: output
programme: scheme series
prohibit: forbid outlaw
promise: commit vow
propose: offer put_forward suggest
protect: defend guard preserve safeguard
protester: activist demonstrator
provide: offer
publish: issue
pull: drag tow
pump: invest
pup: cub
purchase: buy
purchaser: buyer
purify: clean
put_off: delay
quake: earthquake
question: interrogate interview quiz
queue: wait waiting_list
quick: fast
quiz: grill
rail: railway train
rain: downpour
rainfall: downpour rain
raise: collect
rapid: fast quick swift
rate: grade level percentage
raze: knock_down
reach: arrive hit
recommend: advise suggest
reconsider: look_into
record: album document file
reduce: cut decrease drop lower
reform: overhaul shake-up
refugee: asylum
region: area
reject: block deny dismiss refuse throw_out turn_down vote_down
relative: family kin
release: free issue publish
religion: faith
remains: bone corpse fossil
remark: comment
remove: evict expel strip take
renovate: refurbish revamp
rent: lease
reopen: reinvestigate
repair: fix mend
reply: answer respond response
report: finding
request: ask
require: demand need oblige
rescue: coastguard lifeboat pull save
researcher: academic scientist
reservoir: dam
reside: live
resident: citizen inhabitant local neighbour people villager
resign: quit stand_down
respond: answer
restore: refurbish renovate repair
result: finding grade outcome
retailer: chain shop
retiree: pensioner
retirement: pension
return: come_back go_back
reuse: recycle
reveal: announce disclose expose show
revenue: income sales takings turnover
review: examine inspect look_into reconsider scrutinise
rise: climb go_up grow increase jump soar surge
risk: chance danger hazard
road: lane route street
robbery: burglary raid
rock: boulder
rocket: launcher
role: position post
roof: ceiling
route: line
row: dispute quarrel
rubbish: garbage litter trash waste
rubble: debris
rule: judge
ruling: decision judgment
run: manage operate operator stretch
runner: athlete
sack: dismiss fire oust redundancy shed
safety: safe
sailor: crew seaman
sale: auction
sample: dust
scam: con
school: academy college
schoolboy: boy
schoolgirl: girl
score: net
scrap: abandon axe
scrutinise: examine inspect
sea: ocean
search: comb hunt look_for
secret: confidential
see: notice spot
seek: look_for
seize: capture confiscate hijack
select: pick
sell: auction sale
senator: senate
sentence: hand jail lock_up term
serious: grave severe
session: meeting
set_up: create establish found
share: percentage proportion stock
shareholder: investor
shed: redundancy
sheep: flock
shell: bombard
ship: boat ferry transport vessel
shore: beach coast
shot: dose injection
shove: push
show: demonstrate exhibition
shut: close seal
sick: ill illness unwell
side: club squad
sign: ink join signatory signature
signature: petition
singer: musician vocalist
sink: founder
skeleton: bone
skipper: captain
slot: appointment
sluggish: slow
slump: plunge
small: little
smash: collision
snowfall: snow
soar: jump
software: program
soldier: serviceman
solicitor: barrister
sorry: apologise regret
southern: south
spacecraft: capsule craft satellite
spark: ignite trigger
speak: address interview
specialist: consultant expert
specific: detail
specimen: example sample
speech: address
spend: expenditure invest
spokesman: representative spokesperson spokeswoman
spokeswoman: spokesperson
spouse: husband partner wife
stab: knife
stadium: ground
staff: employee teacher
start: begin break_out commence debut spark
state: nation say
statement: announcement
statistic: figure
statue: monument sculpture
steal: rob
step_down: quit resign retire
stop: end halt suspend
store: shop supermarket
storm: gale tempest
strand: aground
stream: river
strike: attack hit stoppage walk_out walkout
striker: forward
student: pupil undergraduate
study: examine report research
substantial: significant
succeed: replace successor
sufferer: patient
suggestion: proposal
sum: amount
summit: conference meeting
supply: deliver provide
support: favour
supporter: fan
surge: jump soar
survey: census count poll study
suspend: halt
swap: exchange
swimmer: swim
tablet: pill
taint: contaminate contamination
take: capture steal
take_over: appoint replace
take_part: compete involve participate
takeover: acquisition
talk: discussion meeting negotiation speak
tax: duty levy
team: crew side squad
teenager: adolescent
tell: inform testify
tenant: renter
test: exam
theatre: playhouse
theft: burglary robbery steal
thief: burglar robber
thrash: hammer
threat: menace
tie: draw
timetable: schedule
title: book championship
tomb: grave
tool: instrument
top: lead
total: amount number reach
tourist: holidaymaker
tower: block skyscraper
town: city
track: line monitor song
traffic: smuggle
trafficker: smuggler
trainer: coach
tram: streetcar
transfer: move signing
transport: carry move
trash: litter
treasure: coin hoard
treat: care
treatment: care cure drug remedy therapy
tree: timber
tremor: earthquake quake
trial: case prosecution test
troop: serviceman soldier
trophy: cup
truce: ceasefire
truck: lorry
try: attempt
tube: subway
tuition: fee
tumble: plunge slump
turn_down: refuse
turnover: sales
twice: double
typhoon: cyclone
umpire: referee
uncover: discover
underground: subway tube
undo: reverse
unearth: discover uncover
unit: department ward
university: campus college
unwell: ill
upgrade: improve
urge: ask call
vacation: holiday
vehicle: car lorry truck van
verdict: decision judgment ruling
verse: poem
vessel: boat craft
veto: block
vice: deputy
victory: triumph
viewer: audience
visit: tour trip
visitor: guest people tourist
volunteer: helper
vote: ballot poll
voyage: expedition journey sail
wage: salary
walk: hike
walker: hiker pedestrian
walkout: stoppage
war: battle conflict
warn: alert caution threaten
waste: dump garbage
wastewater: sewage
watch: monitor
watchdog: inspector ombudsman regulator
weapon: firearm
website: site
weekly: week
weigh: heavy tip weight
weight: heavy
welfare: benefit
western: west
widow: bereave wife
widower: husband
width: wide
win: award triumph victory
wind: gust
winner: champion
withdraw: pull pull_out pullout recall
witness: onlooker
woodland: forest
worker: employee labourer staff
world: planet
wound: injure injury
wreck: damage destroy shipwreck
write: author letter
writer: author novelist poet
wrongdoing: misconduct
year: annual
yearly: annual year
youngster: child kid teenager
youth: adolescent teenager
"""
"""A word and those that may stand for it, and it for them. Words that share a root need no row."""

_PHRASES = """
blast off: lift_off
break down: break_down
break out: break_out
call off: cancel
carry out: conduct
casualty department: casualty
cave in: cave_in
chief executive: chief_executive
close down: close
come back: come_back
come down: descend
cover up: cover_up
emergency department: a&e
emergency room: a&e
find guilty: find_guilty
fork out: fork_out
get away: get_away
go back: go_back
go down: go_down
go up: go_up
hand out: hand_out
head teacher: headteacher
industrial action: strike
knock down: knock_down
knock out: knock_out
lay off: sack
lift off: lift_off
lock up: lock_up
long time: long_time
look for: look_for
look into: investigate
make up: make_up
managing director: managing_director
open again: reopen
pass away: pass_away
plead guilty: plead_guilty
power cut: power_cut
prime minister: prime_minister
pull out: pull_out
push back: push_back
put forward: put_forward
put off: put_off
rule out: exclude_possibility
set up: set_up
shut down: shut
splash down: splash_down
stand down: step_down
step down: step_down
take ill: ill
take off: take_off
take over: takeover
take part: take_part
tear down: tear_down
throw out: throw_out
touch down: touch_down
town hall: town_hall
turn down: turn_down
turn up: find
vote down: vote_down
waiting list: waiting_list
walk out: walkout
wheels touch: touch_down
"""
"""Two words that read as one, whatever their forms ("ruled out"), and the word they read as."""

_OPPOSITES = """
accept adopt approve grant | refuse reject throw_out turn_down vote_down
acquit clear exonerate innocent | convict find_guilty guilty
adequate outstanding | inadequate
agree | disagree
alive safe survive unharmed | dead die death
allow permit | ban forbid outlaw prohibit
appear | disappear
appoint hire recruit | sack
arrive | depart leave
begin commence | end finish
cheap | dear expensive
climb go_up increase rise soar surge | decline decrease fall go_down plunge slump tumble
confirm | deny
covered | uncovered
favour support | oppose
gain | lose
grow | shrink
improve | worsen
lawful | unlawful
legal | illegal
likely | unlikely
long | short
majority | minority
miss | convert score
open | close shut
pass | fail
possible | impossible
present | absent
profit surplus | deficit loss
raise | cut lower reduce
recover | deteriorate
reopen | close
strengthen | weaken
tighten | loosen relax
triumph victory win | defeat lose
uphold | overturn quash
welcome | condemn
"""
"""Two sides a line: each word of one says the contrary of each word of the other."""


def _keys(words: str) -> list[str]:
    return [root(stem(word)) for word in words.split()]


def _read_phrases() -> dict[tuple[str, ...], str]:
    rows = (row.split(": ") for row in _PHRASES.strip().splitlines())
    return {tuple(map(stem, phrase.split())): root(stem(word)) for phrase, word in rows}


PHRASES = _read_phrases()
"""Stems in a row that read as one word: ("rul", "out") -> "exclude_possibility"; the first token carries it."""


def _read_alike() -> dict[str, frozenset[str]]:
    related: dict[str, set[str]] = {}
    for row in _ALIKE.strip().splitlines():
        word, _, others = row.partition(": ")
        (key,) = _keys(word)
        for other in _keys(others):
            related.setdefault(key, set()).add(other)
            related.setdefault(other, set()).add(key)
    return {key: frozenset(keys - {key}) for key, keys in related.items()}


def _read_opposites() -> dict[str, frozenset[str]]:
    opposite: dict[str, set[str]] = {}
    for row in _OPPOSITES.strip().splitlines():
        left, right = map(_keys, row.split("|"))
        for keys, others in ((left, right), (right, left)):
            for key in keys:
                opposite.setdefault(key, set()).update(others)
    return {key: frozenset(keys) for key, keys in opposite.items()}


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    return _read_alike(), _read_opposites()


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
