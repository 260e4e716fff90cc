"""Single lines, as somebody tries them first: one part of the claim is another, or stands in another place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model.results import ClaimResult, Verdict

CheckOne = Callable[..., ClaimResult]

RATES = [
    ("The plan costs £29 a week", "The plan costs £29 a month."),
    ("The mill turns out 60 looms an hour", "The mill turns out 60 looms a day."),
    ("A ticket costs £8 per adult", "A ticket costs £8 per household."),
    ("The choir rehearses once a month", "The choir rehearses once a week in Lent."),
    ("The drains are flushed weekly", "The drains are flushed monthly."),
    ("The drains are flushed every week", "The drains are flushed every month."),
]
OCCASIONS = [
    ("The choir rehearses twice a week", "The choir rehearses three times a week."),
    ("The choir rehearses once a week", "The choir rehearses twice a week."),
    ("The winch was overhauled twice", "The winch was overhauled three times."),
    ("Orrell was booked four times", "Orrell was booked twice."),
]
"""How often something happens."""
EXTENTS = [
    ("The gate is 12 feet high", "The gate is 12 feet wide."),
    ("The bog is 4 metres deep", "It is 4 metres long."),
    ("Depth of the bog: 4 metres", "The bog is 4 metres wide."),
    ("Depth of the bog: 4 metres", "The bog lies 4 metres from the road."),
    ("Height of the wall: 3 metres", "The wall is 3 metres thick."),
]
TIMES = [
    ("The first launch was before 9am", "The first launch was after 9am."),
    ("The first launch was before 9am", "The first launch was at 9.40am."),
    ("The museum opens before noon on Sundays", "The museum opens after noon on Sundays."),
    ("Police were called to the mill after 11pm", "Police were called to the mill at 10.40pm."),
]
LIMITS = [
    ("The fine is up to £500", "The fine is up to £750."),
    ("Drivers over 70 need a test", "Drivers over 80 need a test."),
    ("Lorries longer than 12 metres are banned", "Lorries longer than 15 metres are banned."),
]
SWAPS = [
    ("The lawyer sued the surgeon", "The surgeon sued the lawyer."),
    ("Halden defeated Corvane", "Corvane defeated Halden."),
    ("Lumen bought Corvane for £4m", "Corvane bought Lumen for £4m."),
    ("Lumen bought Corvane", "Corvane bought Lumen."),
]
CODES = [
    ("The WHO approved the drug", "The FDA approved the drug; the WHO has not ruled on it."),
    ("Block B flats are to be pulled down", "The flats of Block A are to be pulled down in May."),
    ("The inn is a category A listed building", "The inn, a category B listed building, was sold."),
    ("Leck are in Group D", "Leck have been drawn in Group B."),
    ("The prize is worth US$5,000", "The prize is worth A$5,000."),
]
OTHER_CLAUSES = [
    ("The fair closes at 9.30pm", "The bar closes at 10.30pm and the fair closes at eight."),
    (
        "The Halden ferry sank in the Sound in June 2011",
        "A Halden ferry sank in the Sound in June 2012, and a tug caught fire in the harbour in June 2011.",
    ),
]
OPPOSITES = [
    ("Rents rose in June", "Rents slid in June."),
    ("The bill passed by 40 votes to 38", "The bill was lost by 38 votes to 40."),
    ("The bill passed by 40 votes to 38", "The bill passed by 38 votes to 40."),
    ("She quit the board before the vote", "She quit the board once the vote was over."),
]
TOO_UNSURE = [
    ("Halden lost to Corvane 3-1", "Halden beat Corvane 3-1."),
    ("Rovers beat United 3-1", "United beat Rovers 3-1."),
    ("At least 40 people fell ill in Leck", "At most 40 people fell ill in Leck."),
    ("Ada Finch is the mayor of Leck", "Ada Finch, the former mayor of Leck, resigned."),
]
"""Never a support, but called no conflict yet."""
BESIDE_ANOTHER = [
    ("The fare is £25", "The fare is £20, up £5 from £15."),
    ("The company employs 500 people", "The company employs 400 people after it laid off 100 people."),
    ("300 people were hurt", "200 people were hurt and 100 were arrested."),
    ("Five of the 12 mills will close", "Seven of the 12 mills will close."),
    ("The choir has 48 singers", "The choir has 46 singers, among them 20 sopranos."),
]
"""Values beside others, some of which come to the claim's."""
LABELS = [
    ("Mayor: Ann Lee", "Tom Poe is the mayor; he beat Ann Lee."),
    ("Winner: Norland", "The winner was Harn, who beat Norland 3-2."),
    ("Victim: Tom Poe", "Ben Rae was the victim; Tom Poe was jailed."),
]
"""Names that stand in the sentence, and are another's than the label's."""
OFFICES = [
    ("Ada Finch is minister of transport", "Ada Finch, the health minister, resigned."),
    ("Ada Finch is minister for health", "Ada Finch, the minister for education, resigned."),
    ("Ada Finch is secretary of state for defence", "Ada Finch, the education secretary, resigned."),
]
LINES = [
    ("Tarn brought in 14 tonnes", "| Farm | Tonnes |\n| --- | --- |\n| Orrell | 14 |\n| Tarn | 39 |"),
    ("Tarn brought in 14 tonnes", "Tonnes brought in:\n\n- Orrell: 14\n- Tarn: 39"),
    ("Tarn brought in 14 tonnes", "Tonnes brought in\n\nOrrell: 14\n\nTarn: 39"),
]
BODIES = [
    (
        "Ada Finch is chief technology officer of Lumen",
        "Before she joined Lumen, Ada Finch was chief technology officer of Corvane.",
    ),
]
SURNAMES = [
    ("The mayor is Peter Lund", "The mayor is Paul Lund. Lund was happy."),
    ("The mayor is Peter Lund", "The mayor is Mary Lund. Mrs Lund was happy."),
    ("Peter Lund was fined £400", "Paul Lund was fined £400. Lund said that he was sorry."),
    ("The flood hit North Leck", "The flood hit South Leck. Leck itself was dry."),
    ("Lumen was bought by Halden Brewery", "Lumen was bought by Corvane Brewery. Brewery shares rose."),
]
"""Part of the name of somebody else, whom the text names in full."""
VERDICTS = [
    ("Ada Finch was found not guilty of fraud", "Ada Finch was found guilty of fraud."),
    ("Ada Finch was found not guilty of fraud", "Ada Finch was convicted of fraud."),
    ("Ada Finch was convicted of fraud", "Ada Finch was found not guilty of fraud."),
    ("Ada Finch pleaded not guilty", "Ada Finch pleaded guilty."),
    ("Ada Finch pleaded not guilty", "Ada Finch admitted the charge."),
]
ANSWERS = [
    ("Injuries: none", "Two people were injured."),
    ("Arrests: none", "Police made three arrests."),
    ("Alarm working: no", "The alarm was working."),
    ("Driver insured: no", "The driver was insured."),
]
"""Labels with "no" or "none" behind them."""
SCHEDULES = [
    ("The lido opened a month ahead of schedule", "Engineers opened the lido a month behind schedule."),
]
READINGS = [
    ("Birthplace: Tartu", "She was born in Narva."),
    ("Owner of the mill: Ada Finch", "The mill is owned by Tom Haddow."),
    ("Composer of the opera: Ada Finch", "Tom Haddow composed the opera, and Ada Finch sang in it."),
    ("Kick-off: 3pm", "The match kicks off at 5pm."),
    ("Year the mill closed: 2009", "The mill shut in 2014."),
    ("Founded: 1921", "The club, founded in 1912, has 400 members."),
    ("Injured in the fire: 12", "Two people were hurt in the fire."),
    ("Deaths in the fire: 34", "The fire killed 43 people."),
    ("Final score: Halden 2 Corvane 1", "Corvane beat Halden 2-1."),
    ("Headquarters of Lumen: Narva", "Lumen is based in Tartu."),
    ("Plea entered by Tom Haddow: guilty", "Tom Haddow pleaded not guilty."),
]
"""Labels, of which newspapers say with a verb what they say with a noun."""
ORDINALS = [
    ("Haddow scored in the first half", "Haddow scored in the second half."),
    ("Haddow was sent off in the second half", "Haddow was sent off in the first half."),
]
WAYS = [
    ("The train runs from Leeds to York", "The train runs from York to Leeds."),
    ("The barge stopped 60 metres before the lock", "The barge stopped 60 metres past the lock."),
    ("Ada Finch came first and Tom Haddow came last", "Tom Haddow came first and Ada Finch came last."),
    ("Ada Finch left in May and Tom Haddow in June", "Tom Haddow left in May and Ada Finch in June."),
    ("The bill was passed by the guild", "The guild threw out the bill."),
]
OTHER_AGES = [("The victim was 19", "The victim, a student from Hull, was 29.")]
MUTUAL = [
    ("Halden met Corvane in Leck", "Corvane met Halden in Leck."),
    ("Ada Finch married Tom Haddow", "Tom Haddow married Ada Finch."),
]
"""Either side may be said first."""
CONVERSES = [
    ("Lisbon is south of Porto", "Porto is north of Lisbon."),
    ("Tom Haddow is the nephew of Ada Finch", "Ada Finch is the aunt of Tom Haddow."),
    ("Ada Finch is the daughter of a potter", "Ada Finch said that her father was a potter."),
    ("Ada Finch is the daughter of Ned Finch", "Ada Finch and her father, Ned Finch, left."),
    ("Tom Haddow is Ada Finch's husband", "Ada Finch is Tom Haddow's wife."),
    ("Tom Haddow is the brother of Ada Finch", "Ada Finch is Tom Haddow's sister."),
    ("Tom Haddow is married to a potter", "Tom Haddow's wife is a potter."),
    ("Father of Ada Finch: Ned Finch", "Ada Finch is the daughter of Ned Finch."),
    ("Coffee costs more than tea", "Tea costs less than coffee."),
    ("Norland exports apples to Harn", "Harn imports apples from Norland."),
    ("Two schools in Leck did not reopen", "All but two of the schools in Leck reopened on Monday."),
    ("Two shops did not reopen", "All but 2 shops reopened."),
    ("Harn did not sign the treaty", "Every state except Harn signed the treaty."),
    ("Ada Finch is the first woman to lead the guild", "No woman had led the guild before Ada Finch."),
    ("Five people died in the crash", "Three people died at the scene of the crash and two more died in hospital."),
    ("Five people died in the crash", "Three people died at once in the crash and two later, in hospital."),
    ("The bill passed by 81 votes to 62", "Farmers had asked their friends to vote the bill down."),
    ("Half of all flights were late", "50% of flights were late."),
    ("The pool will reopen in April", "The pool will be closed until April."),
]
"""Told from the other side."""
SPELLINGS = [("Lumen CEO Silvia Ferrante", "Sylvie Ferrante, chief executive of Lumen, resigned.")]
WHOLES = [("All seven judges backed the ruling", "Five of the seven judges backed the ruling.")]


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        *RATES,
        *OCCASIONS,
        *EXTENTS,
        *LIMITS,
        *SWAPS,
        *CODES,
        *OTHER_CLAUSES,
        *WHOLES,
        *OPPOSITES,
        *TOO_UNSURE,
        *OFFICES,
        *LINES,
        *BODIES,
        *SURNAMES,
        *VERDICTS,
        *ANSWERS,
        *SCHEDULES,
        *READINGS,
        *ORDINALS,
        *WAYS,
        *OTHER_AGES,
        ("Deaths in the floods: 34", "Rescuers emptied 34 villages after the floods."),
        ("Founded: 1921", "The club, which won the cup in 1921, was founded by miners."),
        ("Year the mill closed: 2009", "The mill closed after a fire that gutted it in 2009."),
        ("Year the mill closed: 2009", "The school opposite the mill closed in 2009."),
        ("Architect of the station: Ivo Brand", "Ivo Brand designed the fountain outside the station."),
        ("Home town of the cellist: Leck", "The cellist played to a full house in Leck on Saturday."),
        ("First man to swim the sound: Erik Aas", "Erik Aas gave a lecture on men who swim the sound."),
        ("Population of Leck: 12,500", "The guild planted 12,500 trees around Leck."),
        ("Nurses hired in Leck: 150", "The clinic in Leck bought 150 beds."),
        ("Opening day of the fair: 5 July", "The fair's accounts are due on 5 July."),
        ("Flight 417 flew from Kirkwall to Leeds", "Flight 417, bound for Kirkwall from Leeds, landed."),
        ("The barge is the oldest in the fleet", "The barge is the newest in the fleet."),
        (
            "Barge: the Wren, built in 2009, the oldest in the fleet",
            "The Wren, built in 2009, is the newest in the fleet.",
        ),
        ("Ada Finch was first and Tom Haddow second", "Ada Finch was second and Tom Haddow first."),
        ("The rower won gold at the Sydney Olympics", "The rower lives in Sydney and sells gold rings."),
        ("The school was rated outstanding", "Inspectors gave the school a rating of inadequate."),
        ("The town has no cinema", "A cinema manager moved to the town."),
        ("Haddow succeeded Finch as treasurer", "Finch took over from Haddow as treasurer."),
        ("The shop was burgled twice in August", "The shop was burgled only once in August."),
        ("The museum gets £2m a year", "The museum gets £2m."),
        ("The winch was overhauled twice", "The winch was overhauled by 12 fitters."),
        ("The first launch was before 9am", "The first launch was shortly after 9am."),
        ("The robbery was after 9pm", "The robbery was around 9pm."),
        ("The robbery was after 9pm", "The robbery was after 8.30pm."),
        ("The robbery was at 9.50pm", "The robbery was after 9pm."),
        ("The weir was finished three weeks ahead of schedule", "The job was finished three weeks behind schedule."),
        ("Tom Haddow was jailed for six years", "Tom Haddow was given a six-year suspended sentence."),
        ("Buyer: Ada Finch, a potter", "The barge was bought by Ada Finch, a sculptor who works in iron."),
    ],
)
def test_another_part_is_never_a_support(claim: str, text: str, check_one: CheckOne) -> None:
    assert check_one(claim, text, name="draft.md").verdict not in (Verdict.SUPPORTED, Verdict.MIXED)


too_unsure = pytest.mark.xfail(strict=True, reason="'lost' and 'beat' are thought too unsurely contrary")


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        *RATES,
        *OCCASIONS,
        *LIMITS,
        *SWAPS,
        *CODES,
        *OPPOSITES,
        *TIMES,
        *BESIDE_ANOTHER,
        *LABELS,
        *OFFICES,
        *SPELLINGS,
        *SURNAMES,
        *VERDICTS,
        *ANSWERS,
        *SCHEDULES,
        *READINGS,
        *ORDINALS,
        *WAYS,
        *OTHER_AGES,
        ("The shop was burgled twice in August", "The shop was burgled only once in August."),
        *(pytest.param(*row, marks=too_unsure) for row in TOO_UNSURE),
    ],
)
def test_another_part_is_a_conflict(claim: str, text: str, check_one: CheckOne) -> None:
    assert check_one(claim, text).verdict is Verdict.CONFLICTING


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The plan costs £29 a week", "The plan costs £29 per week."),
        ("The choir rehearses once a month", "The choir rehearses monthly."),
        ("The drains are flushed every week", "The drains are flushed weekly."),
        ("The drains are flushed daily", "The Weekly Echo says that the drains are flushed daily."),
        ("The winch was overhauled twice", "The winch was overhauled twice and painted three times."),
        ("The gate is 12 feet high", "The gate is 12ft tall."),
        ("Height of the gate: 12 feet", "The gate is 12ft tall."),
        ("Length of the tunnel: 12km", "The 12km tunnel opened in May."),
        ("The lawyer sued the surgeon", "The surgeon was sued by the lawyer."),
        ("Lumen bought Corvane for £4m", "Corvane was sold to Lumen for £4m."),
        ("The inn is a category A listed building", "The inn is listed, in category A."),
        ("The prize is worth US$5,000", "The prize is worth $5,000."),
        ("Ada Finch, the Lib Dem MP, resigned", "Ada Finch, the Liberal Democrat MP, resigned."),
        ("The winner was a Finn", "The winner was Finnish."),
        ("Ada Finch was cleared of fraud", "Ada Finch was found not guilty of fraud."),
        ("Ada Finch was cleared of fraud", "Ada Finch was found not guilty of fraud by the jury."),
        ("The jury cleared Ada Finch of fraud", "Ada Finch was found not guilty of fraud by the jury."),
        ("Ada Finch was acquitted of fraud", "Ada Finch was found not guilty of fraud by a jury."),
        ("The town has no cinema", "A cinema manager moved to the town."),
        ("The isle has no doctor of its own", "A doctor has written a history of the isle's lighthouse."),
        ("The first phase of the dam cost £2m", "The first phase of the dam cost £2m and the second £3m."),
        ("The train runs from Leeds to York", "The train leaves for York from Leeds."),
        ("Ada Finch came first and Tom Haddow came last", "Tom Haddow came last and Ada Finch came first."),
        ("Ada Finch was found guilty", "Ada Finch pleaded not guilty."),
        ("Ada Finch pleaded not guilty", "Ada Finch denied the charge."),
        ("Injuries: none", "No one was injured."),
        ("Twelve ringers took part", "Twelve ringers took part. Two ringers had moved to Harn."),
        ("Twelve ringers took part", "Two ringers were given medals."),
        ("340 households have no water", "Twelve households complained."),
        ("Age of the driver: 41", "The 41-year-old driver was held."),
        ("Arrests: none", "No arrests have been made."),
        ("Alarm working: no", "The alarm was not working."),
        ("Alarm working: yes", "The alarm was working."),
        ("The guild closed two shops", "The guild will close two shops if the talks do not succeed."),
        ("The judges dismissed the appeal", "The appeal was rejected by the judges."),
        ("Halden lost to Corvane 3-1", "Corvane beat Halden 3-1."),
        ("Ada Finch is minister of transport", "Ada Finch, the transport minister, resigned."),
        ("Ada Finch is CEO of Lumen", "Ada Finch, the chief executive of Lumen, resigned."),
        ("Mayor Ada Finch opened the mill", "Ada Finch, the barrister who is mayor, opened the mill."),
        ("She quit the board before the vote", "She quit the board ahead of the vote."),
        ("The brewer is the No. 4 in Norland", "It is the No. 4 and No. 5 brewer in Norland and Harn."),
    ],
)
def test_the_same_in_other_words_is_no_conflict(claim: str, text: str, check_one: CheckOne) -> None:
    assert check_one(claim, text).verdict in (Verdict.SUPPORTED, Verdict.NOT_FOUND)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Birthplace: Tartu", "She was born in Tartu in 1961."),
        ("Owner of the mill: Ada Finch", "Ada Finch owns the mill."),
        ("Kick-off: 3pm", "The match kicks off at 3pm on Saturday."),
        ("Opening day of the fair: 5 July", "The fair opens on 5 July."),
        ("Founded: 1921", "The club was founded in 1921."),
        ("Founded: 1921", "In 1921 miners founded the club."),
        ("Year the mill closed: 2009", "The mill shut in 2009."),
        ("Injured in the fire: 12", "Twelve people were hurt in the fire."),
        ("Deaths in the fire: 34", "The fire killed 34 people."),
        ("Nurses hired in Leck: 150", "The clinic in Leck has hired 150 nurses."),
        ("Final score: Halden 2 Corvane 1", "Halden beat Corvane 2-1."),
        ("Headquarters of Lumen: Narva", "Lumen is based in Narva."),
        ("Verdict: guilty", "The jury found her guilty."),
        ("Verdict: not guilty", "The jury cleared her of fraud."),
        ("Majority: 1,204", "She won the seat by 1,204 votes."),
        ("Cause of death: cancer", "She died of cancer in March."),
    ],
)
def test_a_label_is_said_with_a_verb(claim: str, text: str, check_one: CheckOne) -> None:
    assert check_one(claim, text).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("claim", "text"), MUTUAL)
def test_what_two_do_to_each_other_may_be_said_from_either_side(claim: str, text: str, check_one: CheckOne) -> None:
    assert check_one(claim, text).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("claim", "text"), CONVERSES)
def test_what_is_told_from_the_other_side_is_no_conflict(claim: str, text: str, check_one: CheckOne) -> None:
    assert check_one(claim, text).verdict in (Verdict.SUPPORTED, Verdict.NOT_FOUND)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Lisbon is south of Porto", "Lisbon is north of Porto."),
        ("The guild accepted the offer", "The offer was rejected by the guild."),
        ("Coffee costs more than tea", "Coffee costs less than tea."),
        ("Twelve ringers took part", "Two ringers took part."),
        ("Age of the victim: 19", "The victim, a 22-year-old student, died."),
        ("Two schools in Leck did not reopen", "All schools in Leck reopened on Monday."),
        ("Five people died in the crash", "Three people died in the crash and two were hurt."),
        ("Ned Finch is the father of Ada Finch", "Ned Finch is the son of Ada Finch."),
        ("Tom Haddow is Ada Finch's nephew", "Tom Haddow is Ada Finch's uncle."),
    ],
)
def test_a_contrary_on_the_same_side_is_one(claim: str, text: str, check_one: CheckOne) -> None:
    assert check_one(claim, text).verdict is Verdict.CONFLICTING


def test_two_totals_are_two(check_one: CheckOne) -> None:
    text = "Twelve ringers took part. Only ten ringers took part."
    assert check_one("Twelve ringers took part", text).verdict is Verdict.MIXED


def test_a_person_is_not_put_for_a_place_beside_the_right_one(check_one: CheckOne) -> None:
    result = check_one("The loom was made in Leck", "The loom was made by weaver Tamsin Bell in Harn.")
    assert [evidence.reason for evidence in result.evidence] == ["Harn, not Leck"]
