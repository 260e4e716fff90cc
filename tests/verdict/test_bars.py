"""What keeps a passage that has all of a claim from bearing it out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.document.texts import read_document
from factcheck.matching.bind import Binding, bind
from factcheck.matching.wording import read_claims
from factcheck.model.claims import Claim
from factcheck.model.results import ClaimResult, Verdict
from factcheck.readers import read_text
from factcheck.verdict.bars import BARS, amounts, doubtful, identity, omissions, others, turned, unrealised
from factcheck.verdict.bars.amounts import turns_round
from factcheck.verdict.bars.others import is_role_of_another
from factcheck.verdict.bars.refusals import is_refused, lost_refusals
from factcheck.verdict.bars.rewording import find_replaced
from factcheck.verdict.bars.unrealised import is_of_the_past


def bound(claim: str, text: str, focus: int = 0) -> Binding:
    wording, *_ = read_claims([Claim("c", claim)])
    return bind(wording, read_document(read_text(text), str), focus, None)


@pytest.mark.parametrize(
    ("claim", "text", "is_another"),
    [
        (
            "Captain Elin Holm landed the plane",
            "It was Tom Rehn who landed the plane, with Elin Holm in the cabin.",
            True,
        ),
        ("Ines Barlow wrote the song", "The song, for Ines Barlow, was written by Tom Haddow.", True),
        ("The poet's wife burned his plays", "The poet burned his wife's plays.", True),
        ("The abbey's mill moves to Leck", "The abbey is moving its mill to Leck.", False),
        ("Ines Barlow wrote the song", "The song was written in a hotel by Ines Barlow.", False),
        ("Ines Barlow wrote the song", "Tom Haddow said that Ines Barlow wrote the song.", False),
        ("Ines Barlow wrote the song", "It was Ines Barlow, not Tom Haddow, who wrote the song.", False),
        ("Ines Barlow and Tom Haddow wrote the song", "Ines Barlow wrote the song with Tom Haddow.", False),
        ("The Greens are the largest party", "Labour is the largest party, with the Greens second.", True),
        ("The chief executive is German", "The chief executive, Karl Braun, is German.", False),
    ],
)
def test_somebody_else_who_is_named_does_it(claim: str, text: str, is_another: bool) -> None:
    assert is_role_of_another(bound(claim, text)) is is_another


@pytest.mark.parametrize(
    ("claim", "text", "lacks"),
    [
        ("Harrow declined a knighthood", "Harrow drove to the palace for his knighthood.", True),
        ("Harrow declined a knighthood", "Harrow was offered a knighthood and turned it down.", False),
        ("Harrow declined a knighthood", "Harrow did not want the knighthood.", False),
        ("The guild is against the quarry", "The guild has stood behind the quarry from the start.", True),
        ("The guild is against the quarry", "The guild opposes the quarry.", False),
        ("Members voted 40 to 12 against the merger", "Members voted 40 to 12 to go ahead with the merger.", True),
        ("Members voted 40 to 12 against the merger", "By 40 votes to 12 members rejected the merger.", False),
        ("Lindqvist appealed against the ruling", "Lindqvist lodged an appeal in the case.", False),
        ("The guild backs the quarry", "The guild has stood behind the quarry.", False),
        (
            "Members voted 40 to 12 against the merger",
            "They voted by 40 to 12 to merge, something that the bishop had advised them not to do.",
            True,
        ),
    ],
)
def test_nobody_refuses(claim: str, text: str, lacks: bool) -> None:
    assert bool(lost_refusals(bound(claim, text))) is lacks


@pytest.mark.parametrize(
    ("claim", "text", "is_past"),
    [
        ("Tom Haddow is the mayor of Leck", "Tom Haddow, the former mayor of Leck, resigned.", True),
        ("Tom Haddow, the chairman, lives in Leck", "Ex-chairman Tom Haddow lives in Leck.", True),
        ("Tom Haddow is the mayor of Leck", "Tom Haddow, the mayor of Leck, resigned.", False),
        ("Tom Haddow was the mayor of Leck", "Tom Haddow, the former mayor of Leck, resigned.", False),
        ("Tom Haddow is a former mayor", "Tom Haddow, the former mayor, resigned.", False),
        ("The mayor opened the bridge", "The mayor opened the bridge of a former railway.", False),
    ],
)
def test_what_somebody_no_longer_is(claim: str, text: str, is_past: bool) -> None:
    assert is_of_the_past(bound(claim, text)) is is_past


@pytest.mark.parametrize(
    ("claim", "text", "turned"),
    [
        ("Seats cut from 940 to 810", "We had 810 seats and now we've got 940.", True),
        ("Seats cut from 940 to 810", "There were 940 seats and now there are 810.", False),
        ("Seats cut from 940 to 810", "There are 810 seats, down from 940.", False),
        ("Seats cut from 940 to 810", "There are 810 seats; it used to be 940.", False),
        ("Work starts from 3 May", "Work now starts on 3 May.", False),
        ("Members voted 212 to 57 for the sale", "Members backed the sale by 57 votes to 212.", True),
        ("Members voted 212 to 57 for the sale", "By 212 votes to 57 members backed the sale.", False),
        ("Members voted 212 to 57 for the sale", "The sale, which 57 were against, was voted through by 212.", False),
        ("Members voted 212 to 57 for the sale", "The vote to keep the hut was lost by 57 to 212.", False),
        ("Halden beat Corvane 3-2", "Corvane lost 2-3 to Halden.", False),
        ("The fare rose by £2 to £9", "The fare is £9, which is £2 more.", False),
    ],
)
def test_a_change_the_other_way_round(claim: str, text: str, turned: bool) -> None:
    assert turns_round(bound(claim, text)) is turned


TABLES: dict[Callable[[Binding], bool], tuple[list[tuple[str, str]], list[tuple[str, str]]]] = {
    # claim and text where it holds, and where it does not
    others.is_of_a_relative: (
        [
            ("Marta Lind won the regatta", "Marta Lind's brother won the regatta."),
            ("The abbot sold the mill", "The abbot's predecessor sold the mill."),
        ],
        [
            ("Marta Lind won the regatta", "Marta Lind, whose brother steered, won the regatta."),
            ("Marta Lind's brother won the regatta", "Marta Lind's brother won the regatta."),
            ("Lumen sold the mill", "Lumen's chief executive sold the mill."),
            ("The abbot sold the mill", "The mill was sold by the abbot."),
        ],
    ),
    turned.is_the_other_way_round: (
        [
            ("The goose bit the vicar", "The vicar bit the goose."),
            ("The guild bought the barge from the crown", "The crown bought the barge from the guild."),
            ("The goose bit the vicar", "The goose was bitten by the vicar."),
        ],
        [
            ("The goose bit the vicar", "The vicar was bitten by the goose."),
            ("The goose bit the vicar", "It was the goose that bit the vicar."),
            ("Halden met Corvane", "Corvane met Halden."),
            ("Ada Finch said the mill was sold", "The mill was sold, said Ada Finch."),
            ("The vicar was bitten by the goose", "The goose bit the vicar, who ran."),
            ("Snow closed the road", "The road closed because of snow."),
        ],
    ),
    others.is_another_act: (
        [
            ("Tom Finch condemned 12 eels", "Tom Finch, a health officer, passed 12 eels in Leck."),
            ("The guild mapped the fens", "In Leck the guild, as ever, flooded the fens."),
            ("The guild mapped the fens", "The guild drained the fens after an abbot had mapped the coast."),
        ],
        [
            ("Inspector Tom Finch condemned 12 eels", "Twelve eels were condemned by Tom Finch."),
            ("The guild bought the fens", "The guild acquired the fens in Leck."),
            ("The guild mapped the fens", "The guild made a map of the fens."),
            ("The guild landed 46 eels", "In Leck 46 eels were brought in by the guild."),
            ("The guild mapped the fens", "The abbot drained the fens for the guild."),
            ("The guild mapped the fens", "The guild drained and mapped the fens."),
            ("The guild mapped the fens", "The guild drained the fens after mapping them."),
            ("The guild counted 31 owls", "The abbot counted 24 owls; the guild counted 31 owls."),
            ("The guild counted 31 owls", "The guild counted 24 owls; then the guild counted 31 owls."),
        ],
    ),
    others.is_another_of_its_kind: (
        [
            ("The company lost £3m", "A rival company lost £3m."),
            ("The head resigned", "The deputy head resigned."),
            ("Leck lost the final", "Leck lost the semi-final."),
            ("The court lifted the ban", "A lower court lifted the ban."),
            ("The barn has six doors", "The barn next door has six doors."),
            ("His mother-in-law found the ring", "His mother found the ring."),
            ("The deputy head resigned", "The head resigned."),
        ],
        [
            ("The company lost £3m", "The company lost £3m to a rival."),
            ("The deputy head resigned", "The deputy head resigned."),
            ("Leck lost the semi-final", "Leck lost the semi-final."),
            ("His mother-in-law found the ring", "The ring was found by his mother-in-law."),
        ],
    ),
    unrealised.was_so: (
        [
            ("The guild has 400 members", "The guild had 400 members in 1960."),
            ("The quarry employs 60 men", "The quarry employed 60 men until it flooded."),
            ("The inn was rated the best", "The inn was once rated the best."),
        ],
        [
            ("The guild has 400 members", "The guild said that it had 400 members."),
            ("The guild has 400 members", "The guild, which was founded in 1960, has 400 members."),
            ("The guild had 400 members", "The guild had 400 members in 1960."),
            ("The gate is to close", "The gate was opened in 1960 and is to close."),
            ("Last visit by a bishop: 2011", "A bishop last visited in 2011."),
        ],
    ),
    unrealised.is_unrealised: (
        [
            ("Bailiffs seized two boats", "Bailiffs want to seize two boats."),
            ("The guild agreed to buy the mill", "The guild wants to buy the mill, and has agreed a price."),
            ("The guild agreed to sell the mill", "The mill would have been sold, the guild agreed."),
            ("The guild apologised", "The widow asked the guild to apologise."),
            ("The inn was rated the best", "The inn was hoping to be rated the best."),
            ("Rents rose by 9%", "Rents are forecast to rise by 9%."),
            ("The bishop visited on Monday", "The bishop will visit on Monday."),
            ("The guild made £3m", "The guild expects £3m."),
            ("The guild cut 500 jobs", "The guild plans to cut 500 jobs."),
            ("The guild cut 500 jobs", "The guild will cut 500 jobs."),
            ("Lumen shut the mill", "Lumen wants to shut the mill."),
            ("The inn has a pool", "The inn is to get a pool."),
            ("The inn has a pool", "The inn will have a pool."),
            ("The toll applies from April", "The toll was to apply from April."),
            ("The abbot met the guild", "The abbot is due to meet the guild."),
            ("The guild sold the mill", "The guild was about to sell the mill."),
            ("The guild sold the mill", "The guild would have sold the mill."),
            ("The guild sold the mill", "The guild considered selling the mill."),
            ("The fair was held in Leck", "The fair was to have been held in Leck but was called off."),
            ("The guild hired 60 masons", "The guild is looking to hire 60 masons."),
            ("The two guilds signed a treaty", "The two guilds agreed to sign a treaty."),
            ("Harn has banned eels", "Harn is considering a ban on eels."),
            ("The appeal doubled the number of donors", "The appeal aims to double the number of donors."),
            (
                "Lowen agreed to buy Corvane and hired 300 people",
                "Lowen agreed to buy Corvane and plans to hire 300 people.",
            ),
        ],
        [
            ("Bailiffs seized two boats", "Two boats were seized by bailiffs."),
            ("Bailiffs want to seize two boats", "Bailiffs want to seize two boats."),
            ("The inn opens in May", "The inn is to open in May."),
            ("The inn will open in May", "The inn is expected to open in May."),
            ("The guild was not told", "The guild was not asked to be told."),
            ("Damp contributed to the fall", "Damp is likely to have contributed to the fall."),
            ("The bishop visited the inn to seek peace", "To seek peace, the bishop visited the inn."),
            ("The two guilds agreed to sign a treaty", "The two guilds agreed to sign a treaty."),
            (
                "The guild has agreed to buy the mill",
                "The mill is to be bought by the guild, by an agreement of Monday.",
            ),
        ],
    ),
    unrealised.is_called_off: (
        [("The abbot met the guild", "The abbot cancelled a meeting with the guild.")],
        [
            ("The abbot met the guild", "The abbot, who met the guild, cancelled a fair."),
            ("The abbot scrapped the meeting", "The abbot cancelled the meeting."),
        ],
    ),
    others.is_first_of_a_compound: (
        [
            ("The abbot left the guild in 2018", "The abbot left the guild dinner in 2018."),
            ("The abbot left the guild", "The abbot left the guild dinner."),
        ],
        [
            ("The abbot left the guild dinner", "The abbot left the guild dinner."),
            ("The abbot left the guild", "The abbot left the guild on Monday."),
            ("The abbot left the guild", "In 2018 the abbot left the guild."),
        ],
    ),
    unrealised.is_of_none_of_them: (
        [("The guild has 40 shops in Leck", "The guild has 40 shops, none of them in Leck.")],
        [
            ("The guild has 40 shops in Leck", "The guild has 40 shops in Leck, none of them open."),
            ("The guild has no shops in Leck", "The guild has no shops in Leck."),
        ],
    ),
    unrealised.is_nearly_so: (
        [
            ("The barge sank", "The barge nearly sank."),
            ("The barge was sold", "The barge was almost sold."),
            ("Every inn shut", "Nearly every inn shut."),
            ("The bill is dead", "The bill is all but dead."),
            ("The villages were destroyed", "The villages were all but destroyed."),
            ("The bridge collapsed", "The bridge all but collapsed."),
        ],
        [
            ("The barge sank", "The barge sank with nearly all hands."),
            ("The barge almost sank", "The barge almost sank."),
            ("The bill is dead", "The bill is dead, and all but two voted so."),
        ],
    ),
    amounts.is_measured_otherwise: (
        [
            ("The fare fell to £40", "The fare fell by £40."),
            ("The fare fell to £40", "The fare fell from £40."),
            ("The moat is 300 metres long", "The moat is 300 metres from the inn."),
            ("The barge lies at 90 metres", "The barge lies 90 metres from the quay."),
            ("A berth costs £15", "A berth costs £15 more than last year."),
            ("He has played since 2011", "He played until 2011."),
            ("The toll applies from April", "The toll applies until April."),
            ("The crossing takes 40 minutes", "The ferry crosses every 40 minutes."),
            ("The crossing takes 40 minutes", "The crossing was 40 minutes late."),
            ("Half are seen within four hours", "Half are seen after more than four hours."),
            ("Adults pay £9", "Adults pay £9 each way."),
            ("Up to 50 jobs will go", "More than 50 jobs will go."),
            ("The guild finished second", "The guild finished second from bottom."),
            ("The guild finished third", "The guild came third-to-last."),
            ("The shop is open until 8pm", "The shop is open from 8pm."),
        ],
        [
            ("Adults pay £9 each", "Adults pay £9 each."),
            ("Adults pay £9", "Adults pay £9 and each child £4."),
            ("The guild finished second from bottom", "The guild finished second from bottom."),
            ("The fare fell to £40", "The fare fell from £60 to £40."),
            ("The fare fell by £40", "The fare fell £40."),
            ("The moat is 300 metres long", "The moat, 300 metres long, is dry."),
            ("The moat is 300 metres long", "The moat measures 300 metres from end to end."),
            ("The scouts walked 12 miles", "The scouts walked 12 miles from the inn."),
            ("Inflation was 3%", "Prices were 3% higher than a year ago."),
            ("The route is safe until 2030", "The route will not be touched before 2030."),
            ("The inn made a loss of £2m", "The inn spent £2m more than it took in."),
            ("The audience fell to 1.9m", "The play was watched by 1.9 million."),
            ("Birth weight: 180 grams", "The cubs weighed 180 grams each at birth."),
        ],
    ),
    others.is_from_the_other_end: (
        [
            ("The land was let to a farmer", "The land was let by a farmer."),
            ("The cart runs from Leck to Harn", "The cart runs from Harn to Leck."),
            ("The constable was off duty", "The constable was on duty."),
            ("The coin lay under the hearth", "The coin lay over the hearth."),
            ("The cart left Leck at noon", "The cart left for Leck at noon."),
            ("The stone fell in a garden", "The stone fell near a garden."),
            ("The champion quit after the race", "The champion quit during the race."),
            ("Finch lets the flat to a student", "Finch lets the flat from a student."),
            ("The crew rang before the impact", "The crew rang after the impact, not before it, passengers said."),
        ],
        [
            ("The cart runs from Leck to Harn", "To Harn from Leck the cart runs."),
            ("The constable was off duty", "The constable was off duty on Friday."),
            ("The silver came from parents", "The silver was paid for by parents."),
            ("The land was let to a farmer", "The land was let to a farmer by the crown."),
            ("The land was let to a farmer", "The crown let the land to a farmer."),
        ],
    ),
    amounts.is_of_another_date: (
        [("Inflation was 3% in May", "Inflation was 3% in March, and 4% in May.")],
        [
            ("Inflation was 3% in May", "Inflation was 4% in March, and 3% in May."),
            ("Inflation was 3% in May", "In May inflation was 3%, down from 4% in March."),
            ("Growth of 1.1% in 2027", "Growth is put at 0.7% this year, 1.1% in 2027 and 1.6% in 2028."),
        ],
    ),
    amounts.is_most_otherwise: (
        [
            ("The bank is the largest in Norland", "The bank has the largest branch in Norland."),
            ("The river is the longest in Norland", "The longest bridge in Norland crosses the river."),
            ("It is the oldest inn in the county", "It is the oldest inn in the country."),
            ("The lake is the deepest in Europe", "The lake is the warmest in Europe."),
        ],
        [
            ("The bank is the largest in Norland", "The bank is Norland's largest lender."),
            ("The bank is the largest in Norland", "The bank, the largest in Norland, made a loss."),
            ("It is the oldest inn in the county", "It is the oldest inn in the county, and in the country."),
            ("The lake is the biggest in Europe", "The lake is the largest in Europe."),
            ("The lake is the deepest in Europe", "The lake, the deepest in Europe, has the largest eels."),
        ],
    ),
    others.is_called_otherwise: (
        [
            ("The judge was Lord Harn", "The judge was Lady Harn."),
            ("Mr Finch resigned", "Mrs Finch resigned."),
            ("His appeal failed", "Her appeal failed."),
        ],
        [("The judge was Lord Harn", "The judge was Lord Harn."), ("Sir Tom Finch resigned", "Mr Finch resigned.")],
    ),
    amounts.is_of_another_period: (
        [("Fog held the boats up by an hour", "Fog held the boats up by a day.")],
        [
            ("Fog held the boats up by an hour", "Fog held the boats up by an hour and a day."),
            ("Rents are up 9% in a year", "Rents are 9% higher than a year ago."),
        ],
    ),
    amounts.says_yes_for_no: (
        [("A majority voted no", "A majority voted yes.")],
        [
            ("A majority voted no", "A majority voted no."),
            ("A majority voted no", "A majority said yes to a vote: no."),
        ],
    ),
    amounts.is_on_another_day: (
        [
            ("The trial starts next month", "The trial starts next week."),
            ("She was born on 4 May 1933", "She was born in 1933. The ship, launched on 9 June 1933, sank."),
        ],
        [
            ("The trial starts next month", "The trial starts next month."),
            ("The 17th fire this autumn", "There have been 17 fires this year."),
            ("She was born on 4 May 1933", "She was born on 4 May 1933. The ship sank on 9 June 1933."),
            ("She was born on 4 May 1933", "She was born in 1933. The ship sank on 9 June 1940."),
        ],
    ),
    amounts.is_not_the_most: (
        [("Oldest inn in the county", "It isn't the oldest inn in the county, but it runs it close.")],
        [
            ("Oldest inn in the county", "It isn't open, the oldest inn in the county."),
            ("It is not the oldest inn", "It is not the oldest inn."),
        ],
    ),
    amounts.is_of_another_zone: (
        [("The vigil begins at 8pm GMT", "The vigil begins at 8pm EST.")],
        [
            ("The vigil begins at 8pm GMT", "The vigil begins at 8pm GMT (3pm EST)."),
            ("The vigil begins at 8pm GMT", "The vigil begins at 8pm."),
        ],
    ),
    amounts.is_ranked_otherwise: (
        [("The barge slid to third place", "The barge held first place in its third week.")],
        [
            ("The barge slid to third place", "The barge slid to third place in its first week."),
            ("The barge slid to third place", "The barge came third."),
        ],
    ),
    omissions.says_nothing_of_it: (
        [
            ("Tom Finch apologised to the widow", "Tom Finch, in a long coat, walked to the quay."),
            ("Abbot Tom Finch was fined", "Abbot Tom Finch opened the fair."),
            ("Six of the nine inns in Leck are to close", "Six of the nine inns in Leck sell eels."),
        ],
        [
            ("Tom Finch apologised to the widow", "Tom Finch said sorry: he apologised in person."),
            ("Tom Finch apologised to the widow", "Tom Finch walked to the quay. He apologised there."),
            ("Tom Finch apologised to the widow", "The widow was there with Tom Finch."),
            ("Six of the nine inns are to close", "Inns: nine, of which six shut."),
            ("Owner: Tom Finch", "Tom Finch, 63, opened the fair."),
            ("Tom Finch is the abbot", "Tom Finch, the abbot, opened the fair."),
        ],
    ),
    omissions.says_nothing_of_label: (
        [
            ("Deaths in the floods: 34", "Divers cleared 34 cellars after the floods."),
            ("Kick-off: 3pm", "The bar shuts at 3pm."),
            ("Owner of the mill: Ada Finch", "Ada Finch painted the mill."),
            ("Fine: £400", "The bell cost £400."),
            ("First man to swim the sound: Erik Aas", "Erik Aas spoke of men who swim the sound."),
        ],
        [
            ("Deaths in the floods: 34", "The floods caused 34 deaths."),
            ("Owner of the mill: Ada Finch", "Ada Finch is the owner of the mill."),
            ("Mayor: Ann Lee", "Ann Lee spoke for an hour."),
            ("Highest temperature: 36C", "Temperatures peaked at 36C."),
            ("Cause: fog", "Fog lay on the bay."),
            ("The fine was £400", "The bell cost £400."),
            ("Fine: £400", f"The bell cost £400.{' Rain fell on the bay.' * 5}"),
        ],
    ),
    omissions.is_label_of_another: (
        [
            ("Founded: 1921", "The club, which won the cup in 1921, was founded by miners."),
            ("Designer of the station: Ivo Brand", "Ivo Brand designed the kiosk outside the station."),
        ],
        [
            ("Founded: 1921", "The club, which was founded by miners in 1921, won the cup."),
            ("Founded: 1921", "In 1921 miners founded the club."),
            ("Designer of the station: Ivo Brand", "Ivo Brand designed the hall of the station."),
            ("Designer of the station: Ivo Brand", "The station, which Ivo Brand designed, is listed."),
            ("Final score: Leeds 2 Hull 1", "Leeds beat Hull 2-1 on Saturday."),
            ("The club was founded in 1921", "The club, which won the cup in 1921, was founded by miners."),
        ],
    ),
    omissions.has_what_is_denied: (
        [
            ("The ship had no radar", "Its radar failed as the ship left."),
            ("The town has no cinema", "A cinema manager moved to the town."),
        ],
        [
            ("The ship had no radar", "No radar was fitted to the ship."),
            ("The ship had no radar", "The ship sailed without radar."),
            ("The ship had radar", "Its radar failed as the ship left."),
            ("Nobody was hurt", "Two people were hurt."),
        ],
    ),
    omissions.lacks_what_it_is_called: (
        [
            ("The school was rated outstanding", "Inspectors gave the school a rating."),
            ("The strike was ruled unlawful", "A judge ruled on the strike."),
        ],
        [
            ("The school was rated outstanding", "Inspectors rated the school outstanding."),
            ("The strike was ruled unlawful", "A judge ruled that the strike was illegal."),
            ("The school was rated", "Inspectors gave the school a rating."),
        ],
    ),
    omissions.gives_no_cause: (
        [
            ("The fair was put off because of fog", "The fair was put off until Sunday."),
            ("The fair was put off due to fog", "The fair was put off after a flood."),
            ("The barge sank because of a fire", "The fire broke out because the barge was sinking."),
        ],
        [
            ("The fair was put off because of fog", "Fog meant that the fair was put off."),
            ("The fair was put off", "The fair was put off because of fog."),
            ("Because of fog the fair was put off", "The fair was put off until Sunday."),
        ],
    ),
    omissions.is_of_another_pair: (
        [
            ("The barge carried tin and apples", "The barge carried wool and apples."),
            ("The barge carried tin and apples", "The barge carried tin and wool."),
        ],
        [
            ("The barge carried tin and apples", "The barge carried apples and tin."),
            ("The barge carried tin and apples", "The barge carried apples."),
            ("Tom Finch and his wife sailed", "Tom Finch sailed with his wife and a dog."),
        ],
    ),
    omissions.is_not_the_only_one: (
        [
            ("The scouts won only in rowing", "The scouts won in rowing, chess and darts."),
            ("Only the inn will open", "The inn and the mill will open."),
        ],
        [
            ("The scouts won only in rowing", "The scouts won in rowing and in nothing else, only just."),
            ("The scouts won only in rowing", "The scouts won in rowing alone."),
            ("The scouts won in rowing", "The scouts won in rowing, chess and darts."),
        ],
    ),
    turned.is_compared_the_other_way: (
        [
            ("Leck is bigger than Harn", "Harn is bigger than Leck."),
            ("The north has more rain than the south", "The south has more rain than the north."),
        ],
        [
            ("Leck is bigger than Harn", "Leck is a little bigger than Harn."),
            ("Leck is bigger than Harn", "Leck is the bigger of the two, and Harn is older than it."),
            ("Leck has more than 40 inns", "There are more than 40 inns in Leck."),
        ],
    ),
    others.is_in_another_language: (
        [("The mass was sung in Welsh", "The mass was sung in English.")],
        [
            ("The mass was sung in Welsh", "The mass was sung in Welsh and in English."),
            ("The mass was sung in Wales", "The mass was sung in English."),
        ],
    ),
    is_refused: (
        [
            ("The guild recommended the mill", "The guild came out against the mill."),
            ("The abbot backed the mill", "The abbot opposed the mill."),
        ],
        [
            ("The guild opposed the mill", "The guild came out against the mill."),
            ("The guild sued the mill", "The guild brought a case against the mill."),
            ("The abbot backed the mill", "The abbot backed the mill, which the guild had opposed."),
        ],
    ),
    doubtful.is_called_untrue: (
        [
            ("The striker will join Leck", "Rumours that the striker will join Leck were dismissed."),
            ("The shrine was looted", "The claim that the shrine was looted is false."),
        ],
        [
            ("Rumours of a flood emptied the inns", "The inns emptied on rumours of a flood."),
            ("The shrine was looted", "The shrine was looted, which is true."),
        ],
    ),
    doubtful.is_only_believed: (
        [
            ("Damp caused the fire", "Police believe that damp caused the fire."),
            ("Damp caused the fire", "Campaigners claim that damp caused the fire."),
            ("Damp caused the fire", "The fire was apparently caused by damp."),
            ("Damp caused the fire", "The fire is thought to have been caused by damp."),
            ("Damp caused the fire", "Damp caused the fire, if the abbot is to be believed."),
            ("Quill took money from Lowen", "It has been alleged in two papers that Quill took money from Lowen."),
            ("Verdict on Quill: not guilty", "Quill entered a plea of not guilty."),
            ("Quill is not guilty", "Quill pleaded not guilty to fraud."),
        ],
        [
            ("Damp caused the fire", "Police said that damp caused the fire."),
            ("Quill pleaded not guilty", "Quill pleaded not guilty to fraud."),
            ("Quill was found guilty of fraud", "Quill was found guilty of fraud after pleading not guilty."),
            ("Quill was found guilty", "The jury found Quill guilty, despite a plea of not guilty."),
            ("Quill is guilty of fraud", "Quill pleaded guilty to fraud."),
            ("Verdict on Quill: not guilty", "The jury found Quill not guilty."),
            ("Police believe that damp caused the fire", "Police believe damp caused the fire."),
            ("Damp caused the fire", "Damp caused the fire, and the abbot believed it."),
            ("The widow won her case", "The widow won her claim that the abbot had lied."),
            ("The mayor said that taxes rose", "The mayor, who believes in growth, said that taxes rose."),
        ],
    ),
    doubtful.is_hardly_so: (
        [
            ("The striker is fit", "The striker is unlikely to be fit."),
            ("The trial was fair", "The trial was far from fair."),
            ("The lifeboat came in time", "The lifeboat came too late."),
            ("The drug cures scurvy", "The drug cures scurvy in mice."),
        ],
        [
            ("The striker is fit", "The striker is fit, far from home."),
            ("The trial was far from fair", "The trial was far from fair."),
            ("The drug cures scurvy in mice", "In mice the drug cures scurvy."),
        ],
    ),
    doubtful.has_exceptions: (
        [
            ("Dogs are banned", "Dogs are banned unless they are on a lead."),
            ("All the windows broke", "All the windows apart from two broke."),
            ("Riders get a refund", "Riders get a refund only if they ask."),
            ("Nobody complained", "Nobody other than Mrs Quill complained."),
        ],
        [
            ("Riders get a refund", "Riders get a refund if they ask."),
            ("Dogs are banned unless on a lead", "Dogs are banned unless they are on a lead."),
        ],
    ),
    doubtful.counts_some: (
        [("No eels died in the pond", "Two eels died in the pond, neither of hunger.")],
        [
            ("No eels died in the pond", "None of the 12 eels died in the pond."),
            ("Two eels died in the pond", "Two eels died in the pond, neither of hunger."),
            ("No eels died in the pond", "Not one of the eels died in the pond."),
        ],
    ),
    doubtful.says_not_this: (
        [
            ("Overfishing killed the herring", "The cold killed the herring, not overfishing."),
            ("Tom Finch found the ring", "Ann Lee rather than Tom Finch found the ring."),
        ],
        [
            ("Overfishing killed the herring", "Overfishing, not the cold, killed the herring."),
            ("The cold, not overfishing, killed the herring", "The cold killed the herring, not overfishing."),
        ],
    ),
    doubtful.is_the_negative_word: (
        [("The abbot went willingly", "The abbot went unwillingly.")],
        [
            ("The abbot went willingly", "The abbot went willingly, not unwillingly."),
            ("The inn was not insured", "The inn was uninsured."),
        ],
    ),
    doubtful.lacks_the_whole: (
        [
            ("All the windows broke", "Windows broke."),
            ("Only the guild may fish", "The guild may fish."),
        ],
        [
            ("All the windows broke", "Every window broke."),
            ("The toll came to £40 in all", "The toll came to £40."),
            ("Only the guild may fish", "Nobody but the guild may fish."),
            ("Windows broke", "All the windows broke."),
        ],
    ),
    doubtful.is_one_of_the_most: (
        [
            ("It is the oldest inn", "It is one of the oldest inns."),
            ("Leck is the biggest town", "Leck is among the biggest towns."),
        ],
        [
            ("It is one of the oldest inns", "It is among the oldest inns."),
            ("It is the oldest inn", "It is the oldest inn, and one of the biggest."),
        ],
    ),
    turned.have_changed_places: (
        [
            ("Wheat rose and barley fell", "Wheat fell and barley rose, to the surprise of traders."),
            ("The judge heard Holt before Lee", "The judge heard Lee before Holt."),
            ("The guild scored 3 and conceded 1", "The guild scored 1 and conceded 3."),
            ("The widow was killed and her son was hurt", "The widow was hurt and her son was killed."),
        ],
        [
            ("Wheat rose and barley fell", "Barley fell and wheat rose."),
            ("The guild sold wheat and barley", "The guild sold barley and wheat."),
            ("The cart runs from Leck to Harn", "The cart runs to Harn from Leck."),
            ("The lawyer sued the surgeon", "The surgeon was sued by the lawyer."),
            ("Holt met Lee in Leck", "Lee met Holt in Leck."),
        ],
    ),
    amounts.is_less_than_most: (
        [
            ("Most of the silver came from Leck", "Some of the silver came from Leck."),
            ("The guild agreed unanimously", "The guild agreed by one vote."),
            ("The lake froze", "Part of the lake froze."),
            ("The flood hit Leck", "The flood hit the outskirts of Leck."),
            ("The fleet sailed", "Half the fleet sailed."),
            ("The bank will repay savers", "The bank will repay some savers."),
            ("Several of the coins are fakes", "All of the coins are fakes."),
            ("Most of the elms were felled", "A few of the elms were felled; most were left."),
            ("Corvane sold its airline", "Corvane sold a stake in its airline."),
        ],
        [
            ("Most of the silver came from Leck", "The bulk of the silver came from Leck, some of it by sea."),
            ("Most of the silver came from Leck", "Some 80% of the silver came from Leck."),
            ("The guild agreed unanimously", "Every member of the guild agreed."),
            ("The bank will repay savers", "The bank will repay savers, some of them in May."),
            ("Several of the coins are fakes", "Some of the coins are fakes."),
            ("Corvane sold its stake in the airline", "Corvane sold its stake in the airline."),
        ],
    ),
    turned.is_done_to_another: (
        [
            (
                "Ines Barlow called the plan reckless",
                "Ines Barlow read out a letter in which a sculptor called the plan reckless.",
            ),
            ("The fair has been cancelled", "Two bands have cancelled their shows at the fair."),
            ("The body was found by a diver", "The body was found by a canoeist before the beach was open to divers."),
            ("Ada Finch wrote the report", "Ada Finch met the woman who wrote the report."),
            ("Lumen bought Corvane", "Lumen sued the company that bought Corvane."),
        ],
        [
            ("Ines Barlow called the plan reckless", "The sculptor Ines Barlow called the plan reckless."),
            ("Captain Elin Holm landed the plane", "Elin Holm, the captain, landed the plane."),
            ("The bridge opened in May", "The bridge was opened in May by a duke."),
            ("The farmer keeps 90 goats and 14 donkeys", "The farmer keeps 14 donkeys and 90 goats."),
            ("Half of the wells dried up", "One in two of the wells dried up."),
            ("The baritone Leif Odd designed the set", "Leif Odd sang; the baritone designed the set too."),
            ("The zoo moved its elephants", "Keepers moved the zoo's elephants."),
            ("Lumen launched the phone", "The company launched the phone, Lumen said."),
            ("The president signed the treaty", "Ada Finch signed the treaty on her last day as president."),
        ],
    ),
    turned.is_done_by_another: (
        [
            ("Lumen sued the brewery", "Lumen sued the bakery, and the brewery was sued by Corvane."),
            ("Ada Finch won the gold medal", "Ada Finch won the silver medal and Ines Barlow won the gold medal."),
            ("Ada Finch wrote the novel", "Ada Finch wrote the poem and the novel was written by Ines Barlow."),
        ],
        [
            ("Halden bought the brewery", "Halden, which Corvane had sued, bought the brewery."),
            ("Halden bought the brewery", "Halden and Corvane bought the brewery."),
            ("Halden bought the brewery", "Halden has bought the brewery, which Corvane sold in May."),
            ("Halden bought the brewery", "Halden bought the brewery and Corvane bought the bakery."),
        ],
    ),
    identity.are_two_here: (
        [
            ("Winner: Ada Finch", "Ada Finch congratulated the winner."),
            ("Winner: Ada Finch", "The winner congratulated Ada Finch."),
            ("Prime minister: Ada Finch", "Ada Finch has criticised the prime minister."),
            ("Victim: Tom Haddow", "Tom Haddow, who found the victim, called the police."),
            ("Suspect: Tom Haddow", "Tom Haddow told police that he had seen the suspect."),
            ("Defendant: Ada Finch", "Ada Finch, prosecuting, said that the defendant had lied."),
            ("Ada Finch is the mayor of Leck", "Ada Finch met the mayor of Leck."),
            ("Ada Finch is the bishop's deputy", "Ada Finch, who used to work for the bishop's deputy, has died."),
            ("Ada Finch wrote the report", "Ada Finch praised the author of the report."),
            ("Ada Finch owns the mill", "Ada Finch sued the owner of the mill."),
        ],
        [
            ("Winner: Ada Finch", "The winner was Ada Finch."),
            ("Winner: Ada Finch", "Ada Finch, the winner, thanked the crowd."),
            ("Winner: Ada Finch", "The judges named Ada Finch the winner."),
            ("Captain: Ada Finch", "Halden have made Ada Finch captain."),
            ("Captain: Ada Finch", "Ada Finch has succeeded Tom Haddow as captain."),
            ("Judge: Ada Finch", "The judge, Ada Finch, told the jury to leave."),
            ("Ada Finch is the mayor of Leck", "Ada Finch was elected mayor of Leck."),
            ("Ada Finch owns the mill", "Ada Finch, the owner of the mill, was away."),
            ("Victim: Tom Haddow", "Police named the victim as Tom Haddow."),
            ("Captain: Ada Finch; coach: Tom Haddow", "Tom Haddow praised the captain, Ada Finch."),
            ("Coach: Tom Haddow", "Tom Haddow, her coach, said that the runner was tired."),
        ],
    ),
    unrealised.will_be_so: (
        [
            ("The pension bill has become law", "The pension bill will become law in July."),
            ("Ada Finch is mayor of Leck", "Ada Finch will be mayor of Leck."),
            ("Ada Finch is mayor of Leck", "Ada Finch is about to become mayor of Leck."),
            ("Ada Finch is mayor of Leck", "Ada Finch is expected to be the next mayor of Leck."),
            ("Ada Finch is mayor of Leck", "Ada Finch hopes to be mayor of Leck."),
        ],
        [
            ("The fare is £4", "The fare will be £4 from Monday."),
            ("Ada Finch will be mayor of Leck", "Ada Finch will be mayor of Leck."),
            ("Ada Finch is mayor of Leck", "Ada Finch, who is mayor of Leck, will be there."),
            ("The film is a comedy", "The film, which is out in May, will be a comedy."),
            ("Entry is free", "Entry will be free."),
        ],
    ),
    amounts.is_share_of_another: (
        [
            ("A quarter of the women in the study smoked", "A quarter of the smokers in the study were women."),
            ("60% of the nurses come from abroad", "Nurses make up 60% of the staff from abroad."),
        ],
        [
            ("A quarter of the women in the study smoked", "In the study a quarter of the women smoked."),
            ("60% of the nurses come from abroad", "Of the nurses 60% come from abroad."),
            ("60% of the town's nurses come from abroad", "60% of all nurses in the town come from abroad."),
            ("90% of patients recovered", "90% of the study's 300 patients recovered."),
            ("Half of the workers are women", "Half of the group of workers are women."),
        ],
    ),
    others.is_told_of_another: (
        [
            ("Lowen Mills lost £2m", "The county lost £2m. Lowen Mills said it was sorry."),
            ("Lowen Mills lost £2m", "Its parent company lost £2m. Lowen Mills did well."),
            ("Lowen Mills lost £2m", "Harn Mills lost £2m. Lowen Mills did well out of it."),
            ("Tessa Quill opened the barn", "The council opened the barn. Tessa Quill came late."),
        ],
        [
            ("Lowen Mills lost £2m", "The company lost £2m. Lowen Mills said it was sorry."),
            ("Lowen Mills lost £2m", "Its directors lost £2m. Lowen Mills said it was sorry."),
            ("Lowen Mills lost £2m", "The mills lost £2m. Lowen Mills said it was sorry."),
            ("Lowen Mills lost £2m", "It lost £2m. Lowen Mills said it was sorry."),
            ("Mayor Tessa Quill opened the barn", "The mayor opened the barn. Tessa Quill came late."),
        ],
    ),
    others.is_of_the_owner: (
        [
            ("Tessa Quill's brother was elected", "Tessa Quill was elected, and her brother ran her campaign."),
            ("Quill's daughter owns the barn", "Quill owns the barn and his daughter sweeps it."),
        ],
        [
            ("Tessa Quill's brother was elected", "Tessa Quill's brother was elected by one vote."),
            ("Quill's daughter owns the barn", "The barn is owned by Quill's daughter."),
            ("The abbot's cart was stolen", "The cart of the abbot was stolen."),
            ("The guild's barn burned down", "The guild lost its barn, which burned down."),
            ("Quill's brother was elected", "Quill and his brother were elected."),
        ],
    ),
    others.has_another_owner: (
        [
            ("The abbot's cart was stolen", "The abbot was there when his clerk's cart was stolen."),
            ("The abbot's cart was stolen", "The abbot watched as thieves took the clerk's cart, and it was stolen."),
        ],
        [
            ("The abbot's cart was stolen", "The abbot's cart was stolen in Leck."),
            ("The abbot's cart was stolen", "The abbot said that his cart was stolen."),
        ],
    ),
    others.has_another_in_its_place: (
        [
            ("Finch was jailed for arson", "Finch was jailed for fraud."),
            ("Finch is serving nine years for arson", "Finch, who is serving nine years for fraud, has been moved."),
            ("The hoard was found by a farmer", "The hoard was found by a schoolboy."),
            ("Finch missed the match with a back injury", "Finch missed the match with a knee injury."),
        ],
        [
            ("Finch was jailed for arson", "Finch was jailed for setting fire to a barn."),
            ("Finch was jailed for arson", "Finch was jailed for six years for arson."),
            ("The hoard was found by a farmer", "A farmer found the hoard."),
        ],
    ),
    turned.are_paired_otherwise: (
        [
            (
                "Maya Lund won gold and Petra Olsen silver",
                "Petra Olsen and Maya Lund won gold and silver respectively.",
            ),
            ("Petra Olsen won gold", "Maya Lund and Petra Olsen won gold and silver respectively."),
            ("Sales rose to £9m and profit to £3m", "Profit and sales rose to £9m and £3m respectively."),
        ],
        [
            (
                "Maya Lund won gold and Petra Olsen silver",
                "Maya Lund and Petra Olsen won gold and silver respectively.",
            ),
            ("Petra Olsen won silver", "Maya Lund and Petra Olsen won gold and silver respectively."),
            ("Sales rose to £9m and profit to £3m", "Sales and profit rose to £9m and £3m."),
        ],
    ),
    turned.is_in_the_other_order: (
        [
            ("The bell rang after the guests left", "The guests left after the bell rang."),
            ("Villagers will vote before the court meets", "The court meets before villagers vote."),
            ("Heirs read the will before it is published", "The will is published before heirs read it."),
        ],
        [
            ("The bell rang after the guests left", "After the guests left, the bell rang."),
            ("The bell rang after the guests left", "The guests left, and after that the bell rang."),
            ("The mine closed after a fire", "A fire broke out shortly after 2am and the mine closed."),
        ],
    ),
    turned.is_turned_in_another_clause: (
        [
            ("Profits rose 8%", "Profits fell 8%, and costs had been rising faster than sales."),
            ("Eight of the clerks passed", "Of the clerks, four passed the test and eight failed."),
            ("Finch was convicted of perjury", "Finch was cleared of perjury and was convicted only of forgery."),
        ],
        [
            ("The hall holds 400", "The hall, which holds 400, was sold out."),
            ("Profits rose 8%", "Profits rose 8%, though costs fell."),
            ("Profits rose 8%", "Profits, which had fallen, rose 8%."),
        ],
    ),
    unrealised.is_only_the_aim: (
        [("The levy reduced waste", "The levy was introduced to reduce waste.")],
        [
            ("The levy reduced waste", "The levy was seen to reduce waste."),
            ("The levy reduced waste", "The levy, introduced last year, reduced waste."),
            ("The levy will reduce waste", "The levy was introduced to reduce waste."),
        ],
    ),
    doubtful.is_only_supposed_of_it: (
        [
            ("Finch fled to Harn", "The court heard that Finch may have fled to Harn."),
            ("The panel is by Quill", "The panel may be by Quill."),
            ("The barge will sink", "There is a chance that the barge will sink."),
            (
                "The tomb was opened by robbers before 1900",
                "It is unclear whether robbers opened the tomb before 1900.",
            ),
        ],
        [
            ("Finch fled to Harn", "Finch fled to Harn, where he may have friends."),
            ("The panel is by Quill", "The panel is by Quill, and may be sold."),
            ("Finch may have fled", "Finch may have fled."),
            ("The shop closed on Monday", "Despite hopes that a buyer would be found, the shop closed on Monday."),
        ],
    ),
    doubtful.has_condition: (
        [
            ("The ferry will stop on Friday", "The ferry will stop on Friday if the talks fail."),
            ("Finch will pay £3m", "If the court agrees, Finch will pay £3m."),
        ],
        [
            ("The ferry will stop on Friday", "The ferry will stop on Friday, even if it rains."),
            ("The ferry will stop on Friday", "The ferry will stop on Friday, and nobody knows if it will be back."),
            ("The ferry will stop if talks fail", "The ferry will stop if talks fail."),
            ("Lamb costs £9", "Lamb costs £9, if you can find any."),
            ("The storm killed hundreds", "The storm killed hundreds, if not thousands."),
        ],
    ),
    omissions.is_of_one_of_two: (
        [
            ("Tom Finch and Ada Quill were fined", "Tom Finch was fined. Ada Quill was let off."),
        ],
        [
            ("Tom Finch and Ada Quill were fined", "Ada Quill was fined, and so was Tom Finch."),
            ("Tom Finch, Ada Quill's tenant, was fined", "Tom Finch was fined. Ada Quill was let off."),
        ],
    ),
    omissions.lacks_nationality: (
        [("A German walker was hurt", "A walker was hurt in the fall.")],
        [
            ("A German walker was hurt", "A walker from Germany was hurt in the fall."),
            ("A German walker was hurt", "A walker was hurt in the fall. The German had been alone."),
        ],
    ),
    amounts.is_a_whole: (
        [("Five of the sailors were boys", "Two of the five sailors were boys.")],
        [
            ("Five of the sailors were boys", "Five of the nine sailors were boys."),
            ("Staff: 96", "Most of the 96 staff were let go."),
        ],
    ),
    amounts.is_day_of_report: (
        [
            ("The bridge opened on 4 May", "LECK, 4 May - The bridge opened yesterday."),
            ("The ferry sank on Tuesday", "LECK, Tuesday 12 March - The ferry sank on Monday evening."),
        ],
        [
            ("The bridge opened on 4 May", "LECK, 4 May - The bridge opened on Thursday."),
            ("The bridge opened on 4 May", "LECK, 5 May - The bridge opened on 4 May."),
        ],
    ),
    amounts.counts_another: (
        [
            ("The farm has 600 sheep", "The farm has 600 hens and 60 sheep."),
            ("The mill makes 400 looms a day", "With 400 workers the mill makes 950 looms a day."),
        ],
        [
            ("The farm has 600 sheep", "The farm has 600 sheep and 60 hens."),
            ("The farm has 600 sheep", "The farm has 600 ewes."),
            ("600 of the sheep died", "Of the 900 sheep 600 died."),
            ("Three prison officers were hurt", "Twelve police officers and three prison officers were hurt."),
            ("The mill employs 400 people", "The mill employs 400 workers in a town of 9,000 people."),
        ],
    ),
    amounts.is_each_of_another: (
        [("Anglers get £10 for each pike", "Anglers get £10 for each kilo of pike.")],
        [
            ("Anglers get £10 for each pike", "For each pike that they land anglers get £10."),
            ("Anglers get £10 for each pike", "Anglers get £10 per pike."),
            ("Anglers get £10 for each pike", "Anglers get £10 for every large pike."),
            ("Each household pays £10", "Each of the households pays £10."),
            ("Each club gets £10", "Clubs get £10 each."),
            ("Each club gets £10", "Clubs get £10 for each"),
        ],
    ),
}


@pytest.mark.parametrize(
    ("bar", "claim", "text", "bars_it"),
    [
        pytest.param(bar, claim, text, barred, id=f"{bar.__name__}: {text}")
        for bar, (there, not_there) in TABLES.items()
        for rows, barred in ((there, True), (not_there, False))
        for claim, text in rows
    ],
)
def test_a_bar(bar: Callable[[Binding], bool], claim: str, text: str, bars_it: bool) -> None:
    assert bar(bound(claim, text)) is bars_it


@pytest.mark.parametrize(
    ("claim", "text"), [row for there, _ in TABLES.values() for row in there], ids=lambda words: str(words)[:40]
)
def test_what_is_barred_is_never_a_support(claim: str, text: str, check_one: Callable[..., ClaimResult]) -> None:
    assert check_one(claim, text).verdict not in (Verdict.SUPPORTED, Verdict.MIXED)


@pytest.mark.parametrize(("bar", "tables"), TABLES.items(), ids=lambda key: getattr(key, "__name__", ""))
def test_a_bar_is_asked_of_sentences_that_break_off_anywhere(
    bar: Callable[[Binding], bool], tables: tuple[list[tuple[str, str]], ...]
) -> None:
    for claim, text in (row for rows in tables for row in rows):
        words = text.split()
        for end in range(1, len(words) + 1):
            bar(bound(claim, " ".join(words[:end]).rstrip(".")))


def test_every_bar_is_tried() -> None:
    assert TABLES.keys() | {is_role_of_another, is_of_the_past, turns_round} == {bar for bar, _ in BARS}


@pytest.mark.parametrize(
    ("claim", "text", "replaced"),
    [
        ("The guild raised £4m", "The guild spent £4m.", "raised, spent"),
        ("The fair came in the first half of May", "The fair came in the second half of May.", "first, second"),
        ("The dispute is over pay", "The dispute is over pensions.", "pay, pensions"),
        ("Few scouts came", "Many scouts came.", "Few, Many"),
        ("The abbot moved in in May", "The abbot moved out in May.", "in, out"),
        ("The surgeon was struck off in 2016", "The surgeon qualified in 2016.", "struck off, qualified"),
        ("The mill was built in 1840", "In Leck the mill was restored in 1840, the guild says.", "built, restored"),
        ("It was the last fair of the year", "It was the penultimate fair of the year.", "last, penultimate"),
        ("It is the first conviction under the law", "It is the latest conviction under the law.", "first, latest"),
        (
            "The army evacuated 600 villagers",
            "The army detained 600 villagers in a sweep through the hills that followed the killing of a lieutenant.",
            "evacuated, detained",
        ),
        ("He fought in World War I", "He fought in World War II.", "I, II"),
        # the same in other words
        ("The guild bought the mill in 1840", "The guild acquired the mill in 1840.", ""),
        ("The mass is sung in May", "The mass was sung in May.", ""),
        ("The choir sings every Tuesday", "The choir sings each Tuesday.", ""),
        ("The choir is second in the county", "The choir stands second in the county.", ""),
        ("Most of the silver came from Leck", "Nearly all of the silver came from Leck.", ""),
        ("Tom Finch never sailed", "Tom Finch did not sail.", ""),
        # what is compared as what it is
        ("The mill has 14 floors", "The mill has 12 floors.", ""),
        ("Tom Finch owns 85 inns", "Mr Finch owns 85 inns.", ""),
        # more than a word or two, or nothing
        ("The mill was built in 1840", "In 1840, the year of the flood, monks from Harn put up a mill.", ""),
        ("The mill was built in 1840", "The mill was built in 1840.", ""),
        ("Prize: £5m", "It was worth £5m.", ""),
        # told in another order, or by a pronoun and a verb
        ("Score: 96 points", "The judges gave them 96 points.", ""),
        ("The mill has 84 looms", "They have 84 looms.", ""),
        ("The shaft was dug in 90 metres of water", "The firm sank the shaft on 2 May in 90 metres of water.", ""),
    ],
)
def test_a_word_in_the_place_of_another(claim: str, text: str, replaced: str) -> None:
    binding = bound(claim, text)
    spans = find_replaced(binding)
    words = [] if spans is None else [binding.wording.statement.text(spans[0]), binding.statement.text(spans[1])]
    assert ", ".join(words) == replaced


def test_a_word_in_the_place_of_another_is_named(check_one: Callable[..., ClaimResult]) -> None:
    [related] = check_one("The quarrel is over pay", "The quarrel is over pensions.").related
    assert "perhaps pensions, not pay" in related.reason
