"""Axes of meaning with two poles: words on one side say the contrary of all words on the other.

By hand, from newspapers' usage, for what WordNet pairs only word by word or not at all. A word may stand on several
axes. `factcheck.text.net` reads the table; words are written as in `factcheck.text.newsroom`. Verbs of several words
are read as one by `factcheck.text.phrases`.
"""

from __future__ import annotations

_AXES = """
# amount
up upwards higher rise increase grow climb soar surge jump leap rocket mount swell gain rally upturn boost raise lift
 hike double treble triple quadruple escalate go_up put_up push_up shoot_up step_up bump_up edge_up creep_up | down
 downwards lower fall drop decline decrease plunge plummet slump tumble slide slip dip sink shrink dwindle narrow
 downturn reduce cut slash trim halve go_down come_down bring_down push_down scale_back cut_back cut_down
more extra additional larger bigger greater exceed surpass outnumber | less fewer smaller
above over | below under
majority most | minority
maximum | minimum; surplus | deficit shortfall shortage; profit | loss deficit; boom | bust slump recession
inflation | deflation; gross | net; add | subtract deduct; heavier | lighter; longer | shorter; taller | shorter
wider | narrower; faster quicker | slower; older | younger newer; earlier sooner | later; hotter warmer | colder
 cooler
cheaper | dearer costlier pricier; closer nearer | further farther; stronger | weaker; richer | poorer
# change
improve recover better upturn rebound bounce_back | worsen deteriorate worse decline
expand widen broaden extend enlarge | contract shrink narrow shorten reduce limit
lengthen extend prolong | shorten curtail cut_short; strengthen bolster reinforce tighten | weaken loosen undermine
accelerate speed_up hasten bring_forward | slow slow_down delay put_back put_off push_back postpone
early ahead punctual | late delay behind overdue
warm heat thaw melt | cool freeze; upgrade promote promotion | downgrade demote relegate relegation
wet rainy | dry drought; full packed crowded | empty deserted
# course
begin start commence launch open kick_off | end finish stop cease halt conclude close wind_up
continue proceed persist persevere resume restart go_ahead keep_on carry_on press_on press_on_with press_ahead
 push_ahead go_ahead_with forge_ahead plough_on fight_on pursue insist | stop halt cease end drop abandon scrap
 suspend shelve axe discontinue interrupt quit call_off break_off give_up pull_out withdraw back_out walk_away
 cut_short
establish introduce create launch set_up bring_in | abolish scrap axe dismantle disband dissolve wind_up do_away_with
 close close_down shut_down destroy cut repeal
stay remain stay_on stay_put hang_on keep | leave go quit resign depart step_down stand_down walk_out move_out
 pull_out withdraw retire evacuate flee exit abandon sack dismiss oust
arrive come enter return turn_up | leave depart exit go_away
join enter enrol enlist sign_up rejoin unite merge | leave quit resign drop_out withdraw pull_out walk_out split
 secede
advance progress qualify promotion | eliminate knock_out crash_out miss_out exit retreat relegation
finish complete | abandon drop_out pull_out retire withdraw give_up
open reopen unlock unseal | close shut seal lock padlock board_up shut_down close_down
switch_on turn_on activate | switch_off turn_off deactivate disconnect disable cut_off
on | off
renew extend renewal extension | expire lapse run_out end cancel
advance push_forward attack invade | retreat withdraw pull_back defend
land touch_down | take_off crash; load | unload; ascend | descend; upstream | downstream
# having
keep retain hold preserve maintain save hang_on_to hold_on_to cling_on_to | lose return surrender forfeit sacrifice
 relinquish drop give_up give_back hand_back hand_over hand_in send_back part_with strip shed sell discard throw_away
 give_away scrap abandon
gain win obtain receive secure earn pick_up | lose lose_out forfeit miss miss_out
buy purchase acquire acquisition | sell sell_off sale; borrow | lend; import | export; supply | demand
creditor lender | debtor borrower; landlord owner | tenant; seller vendor | buyer purchaser
earn save hoard | spend squander; income revenue earnings | expenditure spending outlay
receive | send withhold; give donate offer provide award grant | keep withhold deny refuse take_away
pay pay_up reimburse refund repay | default withhold; add insert include attach | remove delete exclude omit extract
include involve affect | exclude exempt omit spare leave_out
find discover recover retrieve locate | lose miss hide; found recovered | missing lost
remember recall | forget; know aware | unaware ignorant unknown
free gratis | paid chargeable; rich wealthy affluent | poor needy impoverished
# consent
accept agree approve approval back allow permit grant authorise endorse ratify adopt consent welcome embrace sanction
 pass legalise let offer green_light say_yes give_in go_along take_up come_round come_round_to sign_off | refuse
 reject decline deny veto ban bar block forbid outlaw prohibit spurn rebuff snub withhold resist oppose prevent
 rejection refusal turn_down throw_out vote_down rule_out turn_away turn_away_from say_no dismiss
accept agree concede consent yield give_in back_down | contest challenge appeal dispute fight reject defy resist
 insist hold_out stand_firm
support back favour endorse defend welcome praise hail applaud commend thank credit advocate champion uphold
 urge recommend ally behind | oppose resist fight condemn criticise criticism attack denounce reject challenge
 contest protest object boycott against blame fault abandon
for | against; friend ally | enemy foe rival opponent
vote | abstain; unanimous united | split divided divide disagree; agree agreement | disagree disagreement clash
impose introduce tighten toughen enforce | lift ease relax loosen waive remove repeal abolish scrap end
raise impose introduce | scrap abolish waive; mandatory compulsory obligatory forced | optional voluntary
lawful legal legitimate | unlawful illegal illicit; obey comply observe honour respect | defy disobey flout breach
 violate break ignore disregard
encourage urge invite persuade | discourage dissuade deter warn; help aid assist | hinder hamper obstruct hurt harm
adopt carry pass approve | defeat reject lose vote_down throw_out
confirm prove verify corroborate acknowledge | deny denial disprove refute contradict dispute rebut rule_out
admit acknowledge confess concede plead_guilty accept | deny denial dispute reject contest plead_not_guilty
believe trust | doubt disbelieve distrust; true genuine real authentic | false untrue fake forged counterfeit bogus
reveal disclose publish release unveil expose report admit | hide conceal suppress withhold cover_up
promise pledge vow | refuse decline; honour keep fulfil | break breach renege
# success
win triumph prevail succeed clinch come_first | lose loss fail lose_out; victory triumph | defeat loss lose
beat overcome thrash defeat | lose
succeed success work pass manage achieve thrive prosper | fail failure flop founder collapse fall_through miss
hold survive withstand stand endure hold_up hold_out hold_firm stand_firm | fail collapse crumble burst break buckle
 rupture give_way cave_in break_down crack perish
stand uphold confirm | disallow annul cancel overturn quash strike_down chalk_off rule_out
score convert net | miss waste squander; hit | miss; catch | drop miss
catch capture arrest detain | escape evade elude flee free release
lead ahead leader winner | trail behind loser; first | last; best | worst; beginning opening | final closing
exceed beat surpass top overshoot | miss undershoot fall_short
attend attendance turn_up | miss skip absent boycott stay_away
# blame
guilty convict conviction sentence jail imprison fine punish ban suspend disqualify charge prosecute indict penalise
 discipline blame censure reprimand condemn implicate find_guilty bring_to_justice | innocent clear acquit acquittal
 not_guilty find_not_guilty exonerate absolve spare let_off pardon reprieve vindicate excuse reinstate
detain arrest jail imprison hold capture seize abduct kidnap remand | free release liberate bail set_free
suspend ban bar disqualify | reinstate readmit allow
jail imprison lock_up send_down | suspended_sentence community_order conditional_discharge
# people
alive survive survivor live unhurt unharmed unscathed rescue | dead die death kill perish drown murder fatal
unhurt unharmed unscathed uninjured safe | hurt injure injury wound; healthy well fit recover | ill sick poorly unwell
 injured
appoint hire recruit employ engage elect take_on | sack fire dismiss oust remove lay_off unseat vote_out
 make_redundant
current present serving | former previous past ex retired; predecessor | successor; defendant | plaintiff claimant
 prosecutor
marry wed wife husband | divorce separate split_up unmarried single; employee worker staff | employer
guest visitor | host resident; parent | child; adult grown-up | child; victim | perpetrator attacker; attacker |
 defender
veteran experienced | newcomer rookie novice; professional | amateur; emigrate emigrant | immigrate immigrant
offence | defence; everybody everyone | nobody no_one; all every | none no; armed | unarmed
overweight obese | underweight; sober | drunk; optimistic | pessimistic; communist | capitalist
# things
build construct erect rebuild restore repair put_up | demolish destroy dismantle bulldoze flatten raze tear_down
 knock_down pull_down wreck
save spare rescue safeguard protect preserve survive conserve | scrap axe cut close destroy demolish ruin burn wreck
 flatten gut damage devastate lose kill sacrifice bulldoze
intact unhurt unbroken pristine | damage break smash shatter crack ruin tear
plant | fell uproot dig_up chop_down cut_down; protect defend | attack threaten endanger; deploy | withdraw
safe harmless secure | dangerous unsafe hazardous risky harmful toxic; clean pure | dirty contaminate pollute taint
ignite kindle start | extinguish put_out douse quench; float refloat raise salvage | sink scuttle capsize
natural | artificial synthetic; raw | cooked; fresh | frozen stale tinned; permanent lasting | temporary interim
 provisional
private | public; privatise | nationalise; public open | secret private; total full complete | partial; major | minor
upper | lower; left | right; inside indoor | outside outdoor; upstairs | downstairs; front | rear back; inland |
 offshore
online | offline; with | without; true | untrue; loud noisy | quiet silent; fertile | barren; strong | weak; hot |
 cold
high tall | low; long | short; deep | shallow; wide broad | narrow; thick | thin; heavy | light; fast quick rapid |
 slow
cheap inexpensive | expensive dear costly; easy simple | hard difficult; big large huge | small little tiny; new | old
young | old elderly; rare scarce | common plentiful; urban | rural; domestic | foreign overseas; male | female;
 married | single
east | west; eastern | western; north | south; northern | southern; before | after; vertical | horizontal
connect link | disconnect separate; create | destroy cut; inflate | deflate; fill | empty drain; push | pull
"""
"""Axes are parted by ";" or a new line, the poles by "|"; a line that begins with a blank goes on with the last."""


def _rows() -> list[str]:
    lines = [line for line in _AXES.strip().splitlines() if not line.startswith("#")]
    text = "\n".join(lines).replace("\n ", " ").replace("\n|", " |")
    return [row.strip() for row in text.replace(";", "\n").splitlines()]


AXES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = tuple(
    (tuple(left.split()), tuple(right.split())) for left, _, right in (row.partition("|") for row in _rows())
)
"""For each axis the words of either pole."""
