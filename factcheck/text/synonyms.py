"""Words that newsrooms use for one another: a word of a group may stand for any other of it.

By hand, from newspapers' usage: only groups that are safe in nearly every sentence. What depends on the story belongs
into a claim's ``also``. A word in two groups does not join them: "fire" is "blaze" and "sack". Opposites stand in a
table of their own: a frame that matches but for an opposite says the contrary.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.lemmas import root, stem
from factcheck.text.synonym_roots import ROOTS

_ALIKE = """
accused: defendant suspect
acquire: acquisition purchase
admit: accept acknowledge confess plead_guilty
agree: accept
agreement: accord contract pact settlement
aid: assist relief
aide: adviser assistant
aim: objective target
aircraft: aeroplane airliner helicopter jet plane
airliner: aeroplane
airport: airfield runway terminal
allegation: accusation
allege: accuse
ambassador: diplomat envoy representative
animal: creature livestock
announce: confirm declare reveal unveil
appeal: challenge plea
applaud: cheer clap praise
application: app
approve: adopt back backing endorse grant pass
arrive: come reach
ask: request urge
assault: abuse rape
attack: assault raid stab
authority: agency
average: mean median typical
back: endorse support uphold
ban: bar disqualify forbid outlaw prohibit
beat: break defeat edge exceed hammer knock_out overcome surpass thrash win
begin: break_out commence open
bid: attempt offer try
bike: bicycle cyclist
birthday: age
blast: bomb explode explosion shell
blaze: inferno wildfire
boat: craft vessel yacht
body: agency corpse regulator remains watchdog
breach: violate violation
break: breach sever smash
bridge: crossing viaduct
budget: allocate spending
bug: bacterium
build: construct construction develop erect
building: construction premises
buy: acquire buyer purchase
call: demand plea urge
campaign: appeal drive season
campaigner: activist
cancel: abandon axe scrap suspend
candidate: contender hopeful
capacity: room seat
captain: capt skipper
carrier: airline operator
casualty: a&e victim wounded
cause: blame lead prompt reason trigger
cellar: basement
chairman: chair chairperson chairwoman president
chairperson: chair
chairwoman: chair chairperson
chance: likelihood probability
change: adjust alter amend reform switch
charge: accuse indict prosecute
cheat: con defraud swindle trick
chief: boss leader
child: kid pupil
choose: decide opt pick select
claim: allegation allege
clear: acquit exonerate
coast: beach
collapse: break_down cave_in
colleague: co-worker
colonel: col
comet: asteroid
committee: commission
company: business firm manufacturer operator
compel: force oblige
compete: contend contest enter participate take_part vie
competition: event tournament
competitor: athlete entrant rival
complaint: grievance objection
compulsory: mandatory obligatory
conceal: cover_up hide
concert: gig tour
conclude: complete
confirm: uphold verify
consultant: adviser
container: box
corruption: bribe graft
cost: bill
council: authority town_hall
councillor: cllr council member
counsel: attorney
count: census number survey tally
court: judge sue tribunal
cow: cattle herd
crash: accident collide collision plough smash
create: develop establish form found_establish set_up
criminal: crime offender
criticise: condemn slam
crowd: attendance audience fan mob spectator
crown: coronation
customer: client consumer household shopper user
cut: lower reduce sever shed slash
damages: compensation
day: daily
dead: fatal pass_away victim
deadly: fatal lethal
deal: accord agree agreement contract pact settlement
death: dead fatality mortality obituary pass_away toll
debt: borrowing owe
decline: decrease drop refuse
defeat: edge lose overcome
demolish: flatten knock_down tear_down
demonstration: march protest rally
depth: deep
design: architect designer
destroy: gut wipe_out
detain: arrest custody
detective: det
device: gadget instrument machine
die: dead drown pass_away perish
dig: archaeologist bury excavate
director: direct
disappear: missing vanish
discuss: debate
dismiss: oust throw_out
displace: evacuate flee refugee
dispute: contest deny row
disruption: chaos delay
district: area borough neighbourhood suburb
diver: dive
divert: redirect reroute
dock: berth harbour port
doctor: gp medic physician surgeon
dress: clothing wear
drop: decrease
dry: drought
duty: levy tariff
earn: pocket receive take_home
earnings: income profit
eastern: east
economy: economic
election: contest poll
emergency: crisis
emission: carbon
employ: employer hire recruit work
end: expire resolve
energy: electricity
enrol: join participate
erect: construct
error: blunder mistake
escape: flee get_away
estimate: calculate reckon
evidence: proof testify testimony
exceed: outnumber outstrip surpass top
exhibit: display
expand: enlarge
expect: due predict
expel: deport exclude
explosion: bomb
extend: expand lengthen prolong
extra: additional
factory: mill plant works
fake: counterfeit forged
fall: contract decline decrease dip drop go_down plunge shrink sink slide slip slump tumble
false: untrue wrong
farmer: farm grower
father: dad
fault: defect failure flaw
field: farm pitch
fight: battle bout combat
fighting: conflict
file: document lodge submit
film: footage movie
final: decider
finally: eventually
find: detect discover hoard locate recover
find_guilty: convict
finish: complete conclude end expire
fire: blaze dismiss oust wildfire
fireman: firefighter
firm: business
flat: apartment
flaw: defect
flood: deluge inundate submerge
floor: level storey
fly: flight
focus: concentrate
forecast: estimate predict project
former: ex
fossil: dinosaur
found_establish: establish
founder: co-founder establish sink
fowl: bird
fraud: con deceive scam swindle
fraudster: conman
freight: cargo goods
friend: mate pal
frontier: border
frontline: front
fuel: gas gasoline petrol propellant
fund: finance
funeral: burial bury
further: additional extra
game: clash fixture
gap: deficit hole
gather: assemble collect
general: gen
gift: donation
give: donate
giver: donor
goal: aim equaliser target
government: administration
governor: gov
grandmother: gran
grant: award donation scholarship subsidy
grow: climb expand
guilty: convict find_guilty
gun: firearm shoot weapon
hacker: cyber
hand_out: distribute
hand_over: deliver
harm: damage injure
harvest: crop yield
head: boss chief headteacher lead leader manager principal
headquarters: base
heatwave: heat
height: high tall
helicopter: chopper
help: aid assist relief
hire: appoint recruit
historic: ancient heritage
hit: collide punch reach
hold: accommodate arrest contain detain keep leave occupy organise seat stage
home: cottage dwelling flat house household property
honour: award tribute
hospital: hospitalise infirmary
hostage: captive
house: accommodate dwelling property shelter
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
information: data detail
inquest: coroner
inquiry: hearing investigate investigation
inspect: examine
inspector: insp ofsted
install: fit put_in
insure: cover insurance
introduce: bring_in impose
inundate: deluge
inventor: invent
jab: injection vaccinate vaccination vaccine
jacket: coat
jail: imprison lock_up prison
jet: aeroplane airliner
job: position post role work
jobless: unemployed unemployment
journey: travel trip
keep: maintain retain
keeper: custodian goalkeeper
kidnap: abduct
kill: claim dead fatal killer murder perish slay
kit: equipment
knighthood: knight
land: splash_down touch_down
large: big giant huge
laugh: joke
launch: begin introduce lift_off open unveil
law: act statute
lawsuit: case legal
lawyer: attorney barrister counsel solicitor
league: division
leak: disclose spill
leave: depart keep quit sail vacate
lecturer: academic
legislation: act bill law
legislator: lawmaker
length: long stretch
liberate: free
lift: hoist
limit: cap curb maximum quota restrict threshold
loan: borrow lend mortgage
loss: deficit
lt: lieutenant
manager: boss coach
manslaughter: killing
manufacturer: maker
map: chart
mark: celebrate grade
marry: husband spouse wed wedding wife
match: clash fixture game
medication: drug
medicine: drug medication
memoir: autobiography
mend: fix
merger: merge
message: email
migrant: immigrant
militant: fighter insurgent rebel
military: armed army
ministry: department minister
mishap: accident incident
mislead: deceive lie
mistreat: abuse
mobile: cellphone handset
monarch: king queen sovereign
money: cash funding
monthly: month
motorcycle: motorbike
motorist: driver
motorway: highway
mountain: hill
mountaineer: climber
mourn: grieve pay_tribute
move: relocate transfer transport
mp: lawmaker parliament politician
mudslide: landslide
mum: mother
murder: killing slay
museum: gallery
name: appoint identify nominate
nation: country
navy: naval
newborn: baby infant
novel: book
nuclear: atomic
nurse: midwife
object: oppose opposition
obtain: gain get secure
offence: crime
officer: constable detective police policeman policewoman
oil: crude
old: ancient elderly veteran
online: internet web
operate: manage
opponent: critic
opt: decide
orbit: circle
order: instruct
organisation: charity group
organise: arrange organiser stage
outage: blackout
outbreak: epidemic
outlaw: forbid
outlet: branch
overturn: capsize flip quash reverse
owner: landlord proprietor
pact: accord treaty
painter: artist paint
painting: artwork picture
panel: commission committee squad tribunal
paper: document exam
paramedic: ambulance medic
parent: father mother
parish: church
parliament: legislature
pass: adopt clear complete overtake
passenger: commuter traveller
patient: participant sufferer
pay: cost fork_out fund salary wage
payout: bonus compensation dividend
pc: computer constable
peak: crest mountain
penalty: fine sanction spot-kick
people: participant passenger population visitor
perform: performer play
permit: allow
petrol: gasoline
phone: handset mobile telephone
physician: medic
pick_up: arrest detect
pipeline: pipe
place: location
plaintiff: claimant
plan: blueprint project proposal propose schedule scheme
plane: aeroplane airliner jet
plant: facility
player: footballer play
plead_guilty: confess
pledge: commit commitment promise vow
police: constabulary force
policewoman: policeman
pollution: contaminate emission
population: inhabitant
port: harbour
post: position
postpone: delay push_back put_off
poultry: chicken
power: electricity energy
power_cut: blackout outage
praise: hail
prelate: bishop
preserve: conserve
price: cost fare fee inflation
priest: clergyman vicar
primary: elementary
prime_minister: premier
principal: headteacher
prison: imprison
prisoner: captive detainee inmate
prize: award jackpot
probe: craft inquiry investigate investigation spacecraft
problem: issue trouble
produce: make manufacture
product: item
production: output
professor: prof
programme: scheme series
prohibit: forbid outlaw
promise: commit vow
propose: intend offer put_forward suggest
protect: defend guard preserve safeguard
protester: activist demonstrator
provide: offer
publish: issue
pull: drag tow
pump: invest
punish: penalise
pup: cub
purchaser: buyer
purify: clean
put_off: delay
quake: earthquake
question: interrogate interview quiz
queue: backlog wait waiting_list
quick: fast
quiz: grill
rail: derail railway train
rain: downpour
rainfall: downpour rain
raise: collect
rapid: fast quick swift
rate: grade level percentage
ration: food
raze: demolish destroy knock_down level
rebel: insurgent
receive: get
recession: downturn
recommend: advise suggest
reconsider: investigate
record: album document file measure
recover: get_back rebound retrieve
reduce: decrease drop lower
reform: overhaul shake-up
refugee: asylum
regain: recapture
regard: consider
region: area province
reinforce: fortify strengthen
reject: block deny dismiss refuse throw_out turn_down vote_down
relative: family kin
release: free issue publish
relegate: demote
religion: faith
remains: bone corpse fossil
remark: comment
remove: evict expel strip
renovate: refurbish revamp
rent: lease
reopen: reinvestigate
repair: fix mend
repay: pay_back
reply: answer respond response
report: dossier finding
reporter: journalist
require: demand need oblige
rescue: coastguard lifeboat pull save
researcher: academic scientist
reservoir: dam
reside: live
resident: citizen inhabitant live local neighbour people villager
resign: quit
respond: answer
restaurant: eatery
restore: refurbish renovate repair
restrict: curb
result: finding grade outcome
resume: restart
retailer: chain
retake: recapture regain
retiree: pensioner
retirement: pension
retrieve: get_back
return: come_back go_back
reuse: recycle
reveal: disclose expose
revenue: income sales takings turnover
reverend: rev
review: examine inspect investigate reconsider scrutinise
rise: climb edge go_up grow increase jump rally soar surge
risk: chance danger hazard
road: lane route street
robbery: burglary raid
rock: boulder
rocket: launcher missile
role: position post
roof: ceiling
route: line
row: quarrel
royal: monarchy
rubbish: garbage litter trash waste
rubble: debris
rule: judge
ruling: decision judgment
run: lead manage operate operator runner stretch
runner: athlete
sack: dismiss fire oust redundancy shed
safety: safe
sailor: crew seaman
sale: auction
sample: dust
scale: climb
scam: con
schedule: due timetable
scholarship: bursary
school: academy college
schoolboy: boy
schoolgirl: girl
score: bag goal grab net
scrap: abandon axe
scrutinise: examine inspect
sea: ocean
search: comb hunt look_for raid
secret: confidential
see: notice spot
seek: look_for
seize: capture confiscate hijack
select: pick
sell: auction dispose seller
senator: sen senate
send: deploy dispatch
sentence: hand jail lock_up term
serious: grave severe
service: operation
session: meeting
set_up: establish found_establish
settle: agree resolve
sgt: sergeant
share: percentage proportion stake stock
shareholder: investor
shed: redundancy
sheep: flock
shell: artillery bombard
shelter: refuge
ship: boat ferry transport vessel
shoot_down: intercept
shop: outlet retailer
shore: beach coast
shortage: lack
shortfall: deficit gap lack
shortlist: nominate
shot: bullet dose gunfire injection jab
shout: chant yell
shove: push
show: demonstrate exhibition prove reveal
shrink: contract
shut: close seal
sick: ill illness unwell
side: club squad
sign: ink join signatory signature
signature: petition
singer: musician sing vocalist
site: facility location venue website
skeleton: bone
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
spark: ignite
speak: address interview
specialist: consultant expert
specific: detail
specimen: example sample
speech: address
spend: expenditure invest
split: divide
spokesman: representative spokesperson spokeswoman
spokeswoman: spokesperson
sponsor: backer
spouse: husband partner wife
stab: knife
stadium: ground
staff: employee teacher worker workforce
stage: host
start: begin break_out commence debut found_establish spark
state: nation say
statement: announcement
statistic: figure
statue: monument sculpture
stay: remain
steady: stable
steal: rob
step_down: quit resign retire
stop: end halt suspend
store: branch outlet shop supermarket
storm: gale tempest
strand: aground
stream: river
strike: attack hit stoppage walkout
striker: forward
student: pupil undergraduate
study: examine graduate report research survey
submit: hand_in
substantial: significant
succeed: replace
successor: heir succeed
suggestion: proposal
sum: amount
summit: conference meeting
supply: deliver provide
support: favour
supporter: backer fan
supt: superintendent
surge: jump soar
surgery: clinic operation
survey: census poll
survive: alive
suspend: halt
sustain: suffer
swap: exchange switch
swimmer: swim
swindle: defraud
tablet: pill
taint: contaminate contamination
take: capture last remove steal
take_part: involve participate
takeover: acquire acquisition appoint replace
talk: discussion meeting negotiation speak
tank: armour
tax: duty levy tariff
teacher: teach
team: crew side squad
teenager: adolescent
tell: inform order testify
temporary: interim
tenant: renter
test: exam
thank: gratitude
thaw: melt
theatre: playhouse
theft: burglary robbery steal
thief: burglar robber
thrash: hammer
threat: menace
throw: hurl toss
tie: draw
title: book championship
tomb: grave
tool: instrument
top: lead
topple: oust overthrow
torch: burn
total: amount number reach tally
tourist: holidaymaker
tower: block skyscraper
town: city
track: line monitor song
trader: seller
traffic: smuggle
trafficker: smuggler
trainer: coach
tram: streetcar
transfer: signing
transport: carry
trash: litter
treasure: coin hoard
treat: care regard
treatment: care cure drug remedy therapy
tree: timber
tremor: earthquake quake
trial: case prosecution test
trigger: prompt spark
triple: treble
troop: army force serviceman soldier
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
tycoon: businessman
typhoon: cyclone
uav: drone
umpire: referee
unchanged: stable steady
uncover: discover
undefeated: unbeaten
underground: subway tube
undo: reverse
unearth: discover uncover
unit: battalion brigade department ward
university: campus college
unwell: ill
upgrade: improve
uproot: dig_up tear_out tear_up
usual: normal
vacant: empty
vacation: holiday
vehicle: car lorry truck van
verdict: decision judgment ruling
verse: poem
vessel: craft
veto: block
vice: deputy
victory: triumph
viewer: audience
visit: tour trip
visitor: guest tourist
volunteer: helper participant
vote: back ballot poll referendum
voter: elector electorate
voyage: expedition journey sail
wage: salary
walk: hike
walker: hiker pedestrian
walkout: stoppage
want: demand
war: battle conflict
warehouse: depot
warn: alert caution threaten
waste: dump garbage
wastewater: sewage
watch: monitor
watchdog: inspector ombudsman regulator
wealthy: rich
weapon: firearm
weekly: week
weep: cry
weigh: heavy tip weight
weight: heavy
welcome: greet hail
welfare: benefit
western: west
widow: bereave wife
widower: husband
width: wide
win: award secure triumph victory winner
wind: gust
winner: champion
withdraw: pull pull_out pullout recall retreat
witness: onlooker
woodland: forest
worker: employee labourer
workforce: employee
world: planet
wound: injure injury
wreck: damage destroy shipwreck
write: author letter
writer: author novelist poet write
wrongdoing: misconduct
year: annual
yearly: annual year
youngster: child kid teenager
youth: adolescent teenager
zone: area
"""
"""A word and those that may stand for it, and it for them. Words that share a root need no row."""

_PHRASES = """
be down: fall
be up: rise
blast off: lift_off
break down: break_down
break out: break_out
bring in: bring_in
call off: cancel
carry out: conduct
casualty department: casualty
cave in: cave_in
chief executive: chief_executive
close down: close
come back: come_back
come down: descend
cover up: cover_up
dig up: dig_up
disciplinary action: discipline
emergency department: a&e
emergency room: a&e
find guilty: find_guilty
fork out: fork_out
get away: get_away
get back: get_back
go back: go_back
go down: go_down
go up: go_up
hand in: hand_in
hand out: hand_out
hand over: hand_over
head teacher: headteacher
industrial action: strike
knock down: knock_down
knock out: knock_out
lay off: sack
lift off: lift_off
lock up: lock_up
look for: look_for
look into: investigate
make off: steal
make up: make_up
managing director: managing_director
open again: reopen
pass away: pass_away
pay back: pay_back
pay tribute: pay_tribute
pick up: pick_up
plead guilty: plead_guilty
power cut: power_cut
prime minister: prime_minister
pull out: pull_out
push back: push_back
put forward: put_forward
put in: put_in
put off: put_off
rule out: exclude_possibility
set up: set_up
shoot down: shoot_down
shut down: shut
splash down: splash_down
stand down: step_down
step down: step_down
take home: take_home
take off: take_off
take over: takeover
take part: take_part
take place: happen
tear down: tear_down
tear out: tear_out
tear up: tear_up
throw out: throw_out
touch down: touch_down
town hall: town_hall
turn down: turn_down
turn up: find
vote down: vote_down
waiting list: waiting_list
walk out: walkout
wipe out: wipe_out
"""
"""Two words that read as one, whatever their forms ("ruled out"), and the word they read as."""

_OPPOSITES = """
accept adopt approve grant | refuse reject throw_out turn_down vote_down
acquit clear exonerate innocent | convict find_guilty guilty
adequate outstanding | inadequate
admit | deny
agree | decline disagree refuse
alive safe survive unharmed unhurt | dead die death
allow permit | ban forbid outlaw prohibit
appear | disappear
appoint hire recruit | sack
arrive | depart
begin commence | end finish
cheap | dear expensive
climb go_up grow increase rise soar surge | decline decrease dip drop fall go_down plunge slump tumble
confirm | deny exclude_possibility
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


def words_of_tables() -> set[str]:
    """Give every word of the tables of single words, as `factcheck.text.synonym_roots` keeps them."""
    return set((_ALIKE + _OPPOSITES).replace(":", " ").replace("|", " ").split())


def _keys(words: str) -> list[str]:
    return [ROOTS.get(word) or root(stem(word)) for word in words.split()]


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
