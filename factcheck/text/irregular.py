"""Irregular forms of English words, by hand from a grammar's lists: form -> lemma; words that only look inflected."""

from __future__ import annotations

_VERBS = """
be am is are was were been being 'm 're
have has had having 've
do does did done doing
go goes went gone
say said | make made | take took taken | get got gotten | give gave given | come came | see saw seen | know knew known
find found | tell told | become became | leave left | feel felt | put put | bring brought | begin began begun
keep kept | hold held | write wrote written | stand stood | hear heard | let let | mean meant | set set | meet met
run ran | pay paid | sit sat | speak spoke spoken | lie lay lain | lead led | read read | grow grew grown | lose lost
fall fell fallen | send sent | build built | understand understood | draw drew drawn | break broke broken
spend spent | cut cut | rise rose risen | drive drove driven | buy bought | wear wore worn | choose chose chosen
eat ate eaten | win won | fight fought | teach taught | catch caught | sell sold | throw threw thrown | show shown
fly flew flown | forget forgot forgotten | shoot shot | strike struck stricken | steal stole stolen | swim swam swum
sing sang sung | sink sank sunk | ring rang rung | drink drank drunk | shut shut | hit hit | hurt hurt | cost cost
bear bore borne | beat beaten | bite bit bitten | blow blew blown | burn burnt | deal dealt | dig dug | feed fed
flee fled | forbid forbade forbidden | freeze froze frozen | hang hung | hide hid hidden | lay laid | learn learnt
lend lent | ride rode ridden | seek sought | shake shook shaken | shrink shrank shrunk | sleep slept | slide slid
spread spread | spring sprang sprung | stick stuck | swear swore sworn | sweep swept | swing swung | tear tore torn
think thought | undergo underwent undergone | undertake undertook undertaken | wake woke woken | weave wove woven
withdraw withdrew withdrawn | wind wound | overtake overtook overtaken | oversee oversaw overseen | strip stripped
quit quit | bid bid | shed shed | bet bet | split split | burst burst | cast cast | rebuild rebuilt | bind bound
arise arose arisen | awake awoke awoken | behold beheld | bend bent | bleed bled | breed bred | cling clung
dwell dwelt | fling flung | forgive forgave forgiven | grind ground | kneel knelt | light lit | plead pled
prove proven | sew sewn | shine shone | slay slew slain | sling slung | spin spun | spit spat | spoil spoilt
sting stung | stink stank stunk | stride strode stridden | strive strove striven | swell swollen | tread trod trodden
wring wrung | befall befell befallen | foresee foresaw foreseen
foretell foretold | forgo forwent forgone | mislead misled | mistake mistook mistaken | misunderstand misunderstood
outdo outdid outdone | outgrow outgrew outgrown | outrun outran | outsell outsold | overcome overcame
overdo overdid overdone | overhear overheard | overpay overpaid
override overrode overridden | overrun overran | oversell oversold | overthrow overthrew overthrown | redo redid redone
relay relaid | remake remade | repay repaid | rerun reran | resell resold | resit resat | retake retook retaken
retell retold | rethink rethought | rewind rewound | rewrite rewrote rewritten | underpay underpaid
undo undid undone | unwind unwound | uphold upheld | withhold withheld | withstand withstood
spell spelt | spill spilt | smell smelt | dream dreamt | lean leant | leap leapt | creep crept | weep wept | speed sped
die died dies dying | tie tied tying | lie lied lying | dye dyed | age aged aging ageing | range ranged ranging
use used using
""".replace("\n", "|")

_NOUNS = """
man men | woman women | child children | person people persons | foot feet | tooth teeth | mouse mice | goose geese
policeman policemen | policewoman policewomen | fireman firemen | spokesman spokesmen | chairman chairmen
fisherman fishermen | gunman gunmen | businessman businessmen | businesswoman businesswomen | spokeswoman spokeswomen
sportsman sportsmen | sportswoman sportswomen | salesman salesmen | statesman statesmen | seaman seamen
postman postmen | workman workmen | cameraman cameramen | clergyman clergymen | councilman councilmen
craftsman craftsmen | foreman foremen | horseman horsemen | lawman lawmen | linesman linesmen | marksman marksmen
militiaman militiamen | oarsman oarsmen | serviceman servicemen | servicewoman servicewomen | tribesman tribesmen
watchman watchmen | yachtsman yachtsmen | congressman congressmen | alderman aldermen
life lives | wife wives | knife knives | half halves | wolf wolves | leaf leaves | thief thieves | shelf shelves
loaf loaves | calf calves | scarf scarves | dwarf dwarves | hoof hooves | elf elves
oasis oases | fungus fungi | cactus cacti | alumnus alumni | stimulus stimuli | memorandum memoranda | matrix matrices
bureau bureaux | plateau plateaux | chateau chateaux | gateau gateaux
crisis crises | analysis analyses | thesis theses | diagnosis diagnoses | hypothesis hypotheses | axis axes
criterion criteria | phenomenon phenomena | bacterium bacteria | medium media | datum data | index indices
appendix appendices
bus buses | taxi taxis | menu menus | quiz quizzes | gas gases | penny pence pennies | die dice | ox oxen
series series | species species | aircraft aircraft
""".replace("\n", "|")

_ADJECTIVES = """
good better best | bad worse worst | far further furthest farther farthest | little less least | many more most
old older oldest elder eldest | high higher highest | low lower lowest | large larger largest | big bigger biggest
small smaller smallest | young younger youngest | long longer longest | short shorter shortest | fast faster fastest
slow slower slowest | early earlier earliest | late later latest | cheap cheaper cheapest | dark darker darkest
heavy heavier heaviest | busy busier busiest | strong stronger strongest | weak weaker weakest | great greater greatest
few fewer fewest | near nearer nearest | rich richer richest | poor poorer poorest | warm warmer warmest
wet wetter wettest
dry drier driest | hot hotter hottest | cold colder coldest | wide wider widest | deep deeper deepest
tall taller tallest
easy easier easiest | happy happier happiest | healthy healthier healthiest | wealthy wealthier wealthiest
angry angrier angriest
noisy noisier noisiest
clean cleaner cleanest | close closer closest | clear clearer clearest | safe safer safest | hard harder hardest
""".replace("\n", "|")

UNINFLECTED = frozenset(
    """
    access across address afterwards always analysis as basis bias bless boss bus business campus census chaos class
    compass congress consensus corps crisis cross darkness discuss dress during evening express focus gas glass grass
    guess
    happiness harness hers his illness kindness king loss mass meaning mess miss morning news nothing ours pass perhaps
    plus politics press pressing process progress red ring series serious sing species spring status string success
    theirs thing this thus toss us virus wing witness yes yours anything everything something being
    bed bleed breed creed deed exceed feed greed heed hundred indeed need proceed reed seed shed speed succeed weed wed
    always bring cling fling sling sting swing ceiling building sibling wedding offspring sterling
    mathematics physics economics athletics gymnastics headquarters lens christmas atlas canvas texas
    """.split()
)
"""Words whose -s, -ed or -ing is no ending, or whose sense would change without it (a building, a meaning)."""


def _forms(table: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for row in table.split("|"):
        lemma, *others = row.split() or [""]
        for form in others:
            forms.setdefault(form, lemma)
    return forms


def _past_forms() -> frozenset[str]:
    """Return the forms of irregular verbs that are neither their plain form nor another common word."""
    forms = {form for form, lemma in _forms(_VERBS).items() if form != lemma and not form.endswith("ing")}
    return frozenset(forms - {"'m", "'re", "'ve", "left", "led", "lead", "bound", "ground", "wound", "born", "used"})


PAST_FORMS = _past_forms()
"""Verbs by their form alone: "met", "told", "chose"."""

UNCHANGED_IN_PAST = frozenset(form for form, lemma in _forms(_VERBS).items() if form == lemma)
"""Verbs whose past is their plain form: "cut", "shut"."""

IRREGULAR: dict[str, str] = {
    **_forms(_ADJECTIVES),
    **_forms(_NOUNS),
    **_forms(_VERBS),
    "found": "find",
    "left": "leave",
    "lives": "life",
    "leaves": "leave",
    "lay": "lay",
    "fell": "fall",
    "saw": "see",
    "ground": "ground",
    "wound": "wound",
    "founded": "found_establish",  # "founded in 1987" has nothing to do with what was found
    "founder": "found_establish",
    "founders": "found_establish",
    "founding": "found_establish",
}
