"""Words -> what newsrooms mean by them, where a dictionary does not say it: tables that go before the lexical net.

By hand, from newspapers' usage; only what WordNet lacks or hides behind a commoner meaning. `factcheck.text.net` reads
the tables; of two that list a pair, the later one counts. Words are written as in a text, several in a row joined by
"_", rows are parted by ";" or a new line. What is derived from a word (approval, approve) need not be listed with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.text.axes import AXES
from factcheck.text.lemmas import stem

_ALIKE = """
acquisition: acquire buy purchase takeover
A&E: emergency_department emergency_room; CEO: chief_executive boss; GP: family_doctor; HQ: head_office
MP: member_of_parliament parliamentarian; NGO: charity; OAP: pensioner; PM: prime_minister premier
account_for: explain; admit: acknowledge concede confess; airport: airfield; allege: claim; appoint: name
apprehend: arrest; approve: back endorse green_light ratify; ask: call_for request urge; attempt: bid; attend: go_to
attendance: crowd turnout; axe: cancel cut dismiss sack scrap; back: endorse support; ban: bar outlaw prohibit
bank_robbery: heist; beat: defeat; bid: offer attempt try; bin: scrap; birth: born; blast: explosion criticise condemn
blaze: fire inferno; body: corpse; boost: increase raise; boss: chief head leader manager
break_up: separate split_up split; cabinet_minister: minister; call_for: demand urge; call_off: cancel postpone
carry_out: perform; champion: winner titleholder; chancellor: finance_minister; chief: boss head leader director
chief_executive: boss chief head managing_director; clash: fight confrontation; clear: acquit exonerate
clinch: secure win; come_back: return; con: defraud swindle fraud; condemn: criticise denounce
cop: police_officer policeman officer police; crackdown: clampdown; crash: collision accident collide
curb: limit restrict restriction; cut: cutback reduce reduction lower slash; deal: agreement contract; death: fatality
death_toll: dead; dismiss: sack fire lay_off; doctor: GP physician medic; donate: give; downturn: recession slowdown
drop: fall; drug: medicine medication; early_retirement: retire; expert: specialist; feud: dispute row; film: movie
find_guilty: convict; find_not_guilty: clear acquit not_guilty; not_guilty: clear acquit; plead_not_guilty: deny
fire: blaze sack dismiss; fire_service: fire_brigade fire_department; firefighter: fireman; firm: company business
flat: apartment; flee: escape; foreign_secretary: foreign_minister; found: establish set_up launch
fraudster: conman swindler; give_up: quit abandon; go_ahead: approval; green_light: approval go_ahead; grill: question
gun_down: shoot; gunfire: shooting shot; head: lead boss leader; headquarters: HQ head_office; headteacher: head
headteacher: principal head_teacher headmaster headmistress; heist: robbery; hike: rise increase raise; hold: detain
home_secretary: interior_minister; hospital: infirmary; hurt: injure wound; illegal: unlawful; ink: sign
inquiry: investigation probe; install: fit put_in; lead: conduct
jab: vaccine vaccination inoculation injection; jail: imprison prison lock_up; jail: prison
job_cut: redundancy layoff; join_force: team_up; kick_off: start begin; kid: child; knock_out: eliminate
lambast: criticise; land: win secure; lash_out: criticise; lawmaker: MP legislator; lay_off: sack make_redundant
lift: end remove; look_for: seek search; look_into: investigate; loot: steal; lorry: truck
managing_director: chief_executive; manufacture: produce make; net: score; nick: steal arrest
oust: remove topple overthrow; outage: power_cut blackout; outlay: spending; outline: describe
outstrip: exceed surpass; overtake: surpass exceed; pact: agreement treaty; pay: salary wage; pay_back: repay
pay_rise: raise; pay_tribute: praise; pen: write; pensioner: retiree; perish: die; pick: choose select appoint
plea: appeal request; plead_guilty: admit confess; pledge: promise vow; plummet: fall plunge; plunge: fall drop
poll: election survey vote; post: job position; power_cut: blackout; premier: prime_minister
pressure_group: campaigner; probe: investigate investigation inquiry examine; pull_out: withdraw
pupil: student schoolchild; push_back: delay postpone; put_off: postpone delay; quash: overturn; quick: rapid fast
quit: resign leave step_down; quiz: question interrogate; raid: swoop; rap: criticise reprimand
redundancy: layoff lay_off; redundant: lay_off; reject: turn_down throw_out vote_down; rescue: save
resign: step_down stand_down quit; retailer: shop store; retire: stand_down; reveal: disclose announce
row: dispute argument quarrel; rule_out: exclude; sack: fire dismiss lay_off; scoop: win; score: net
scrap: cancel abolish abandon; send_down: jail imprison; serious: severe; set_up: establish found; shed: cut lose
shelve: postpone; shooting: shoot gunfire; shot: shoot; shut: close close_down shut_down; shutdown: closure
side: team; sign_up: enrol; sign_up: join recruit; slam: criticise condemn; slash: cut reduce; slay: kill murder
slump: fall drop; snap_up: buy; snub: reject; soar: rise; spark: cause trigger; spat: dispute row; spell_out: explain
spokesperson: spokesman spokeswoman; stabbing: stab; stand_down: step_down; step_down: quit leave; store: shop
strike: walkout industrial_action; supporter: fan; swoop: raid; take_over: takeover acquire
talk: negotiation discussion; throw_out: reject dismiss; tie: draw; title: championship; toll: total
top: exceed lead surpass; tot: child toddler; town_hall: council; track_down: find; triumph: win victory
troop: soldier; tumble: fall; turn_down: refuse; turn_out: attend; turn_up: arrive; union_boss: union_leader
unveil: announce reveal; vaccinate: inoculate immunise jab; vaccine: jab vaccination; verdict: ruling decision
veto: reject block; vie: compete; vow: promise; wed: marry; wind_up: end; worker: employee staff; workforce: staff
yob: hooligan; youngster: child youth
"""
"""A word and words that may stand for it, and it for them."""

_KINDS = """
assassinate: kill; attorney_general: lawyer; behead: kill; bomb: attack; brother: sibling; burglary: crime theft
by_election: election; charter: rent; civil_war: war; daffodil: flower; dollar: money currency; drown: die
electrocute: kill; euro: money currency; foreign_minister: minister; foreign_secretary: minister
general_election: election; gun_down: kill; head_teacher: teacher; headteacher: teacher; lorry_driver: driver
murder: kill; nurse: health_worker; oil: fuel; police_officer: officer; pound: money currency
prime_minister: minister leader; quit: leave; resign: leave; rose: flower; sack: remove; shoot: attack
shoot_dead: shoot kill; shoplift: steal; sister: sibling; stab: attack; stab_to_death: stab kill; starve: die
steel: metal; strangle: kill; suffocate: die; tulip: flower; wine: drink
"""
"""A word and what it implies."""

_OVERLAPPING = """
airport terminal runway; barrister lawyer; bishop prelate; boat ship vessel; borrow loan; burglary robbery theft
champion winner; city town; district area; incident accident crash; jet airliner plane aircraft; journalist reporter
lane road street; policeman officer constable; shell artillery; shop store supermarket outlet; school college academy
study research; tourist visitor; troop army force; woman officer; youth teenager youngster adolescent
hotel inn guesthouse; flat house home; hill mountain; beach coast shore; forest wood woodland; stadium ground arena
war battle conflict; wave surge; minister politician MP; actor star; singer star musician; author writer novelist
expert scientist researcher; patient victim; manager coach; owner boss; painting picture portrait; knife blade
rifle gun weapon; coat jacket; bag suitcase
"""
"""Words that WordNet sets beside each other and newspapers do not keep apart: never taken to exclude each other."""

_EXCLUSIVE = """
acquit/clear convict; arrest charge convict sentence; arrest release; caution charge; try sentence
aunt brother cousin daughter father grandfather husband mother nephew niece sister son stepfather stepson uncle wife
aunt daughter father grandmother husband mother niece sister son stepdaughter stepmother uncle wife
boyfriend husband; girlfriend wife; boy/girl man woman; bronze gold silver; burn drown; buy rent/lease
sell rent/lease; lend give; daily fortnightly hourly monthly weekly yearly/annual; divorce/split marry
engaged married; widow/widower divorcee; east north south west; northeast northwest southeast southwest
eastern northern southern western; first second third fourth fifth sixth seventh eighth ninth tenth
half quarter third; double treble/triple quadruple; sack/fire/dismiss/lay_off resign/quit/step_down/stand_down retire
suspend sack/dismiss/fire; suspend resign; suspend expel; injure/wound/hurt kill/die; injury death/fatality
injure unhurt/unharmed; gas electricity; knife gun; heart kidney liver lung; arm leg
ankle calf elbow groin hamstring hip knee shoulder thigh wrist
manslaughter murder suicide; rape robbery; fraud defamation/libel; misdemeanour felony; shoot stab strangle
shoot_dead stab_to_death; hang shoot; hit_and_run stab; morning afternoon evening night; spring summer autumn winter
dawn/daybreak/sunrise dusk/sunset/nightfall noon/midday/lunchtime midnight afternoon
today tomorrow yesterday; nurse doctor paramedic; nurse surgeon; teacher professor; mayor governor
judge magistrate coroner; pilot driver; primary secondary; quarterfinal semifinal final; win draw
undergraduate postgraduate; president vice_president; president prime_minister; minister deputy_minister
chairman vice_chairman treasurer secretary; flood fire earthquake storm; head deputy; commander deputy; captain deputy
Catholic Protestant Muslim Jewish Hindu Buddhist Sikh; Conservative Labour Liberal Green; Democrat Republican
millimetre centimetre metre kilometre mile yard inch; gram kilogram tonne ounce
football rugby cricket tennis hockey golf; bus train tram plane ferry; lorry bus car motorcycle van bicycle
adopt foster; arrive/reach leave; build demolish/pull_down; restore demolish/pull_down; buy steal; cure kill
divided unanimous; full_time part_time; give sell; lend sell; keep scrap/abolish/do_away_with; profit revenue/turnover
qualify strike_off suspend; raise spend; write edit translate
black white red blue green yellow purple pink brown grey; mumps measles; stroke heart_attack
appeal retrial; bachelor master doctorate; postpone/delay cancel/call_off; propose approve; plan complete
"""
"""Words that exclude each other in one story; those joined by "/" do not."""


def _key(word: str) -> str:
    return "_".join(map(stem, word.lower().replace("-", "_").split("_")))


def _keys(words: str) -> tuple[str, ...]:
    return tuple(map(_key, words.split()))


def _rows(table: str) -> Iterator[str]:
    return (row.strip() for row in table.strip().replace(";", "\n").splitlines())


def _lists(table: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for row in _rows(table):
        word, _, others = row.partition(": ")
        yield _key(word), _keys(others)


def alike() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Return keys with those that may stand for them."""
    return _lists(_ALIKE)


def kinds() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Return keys with those that they imply."""
    return _lists(_KINDS)


def overlapping() -> Iterator[tuple[str, ...]]:
    """Return groups of keys that do not exclude each other."""
    return map(_keys, _rows(_OVERLAPPING))


def exclusive() -> Iterator[tuple[tuple[str, ...], ...]]:
    """Return groups of sides: the keys of one side exclude those of all others."""
    return (tuple(_keys(side.replace("/", " ")) for side in row.split()) for row in _rows(_EXCLUSIVE))


def opposed() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return two sides of keys, each the contrary of the other."""
    return ((tuple(map(_key, left)), tuple(map(_key, right))) for left, right in AXES)
