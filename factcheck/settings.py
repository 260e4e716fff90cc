"""Every threshold in one place, each with its reason and how it was found.

Figures marked *measured* were swept on the labelled development pairs and drafts named in `.github/CONTRIBUTING.md`;
those marked *convention* are a choice of newsroom usage that no measurement decides.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model.records import NamedTuple


class Settings(NamedTuple):
    """The thresholds of one run."""

    about: Fraction = Fraction(1, 10)
    """Half width of "about", "around", "some", as a share of the number. Convention: a tenth either way is what readers
    allow "about 50" (45 to 55)."""
    nearly: Fraction = Fraction(1, 10)
    """How far below the number "nearly", "almost", "just under" may reach, as a share of it. Convention, as `about`."""
    open_end: Fraction = Fraction(1, 4)
    """How far past the number "more than", "over", "at least" (upwards) or "fewer than", "up to" (downwards) still make
    sense for a journalist who knew the true value, as a share of the number: "more than 6,000" agrees with 6,214 and
    with 7,500, not with 60,000. Convention."""

    value_weight: float = 1.0
    """Weight of a plain one-digit value beside an ordinary word of a frame (1.0)."""
    name_weight: float = 1.5
    """Weight of a name beside an ordinary word: a name says whom a fact is about."""
    light_weight: float = 0.35
    """Weight of a light word ("said", "new", "people") beside an ordinary one."""
    rarity: float = 0.35
    """How fast a word loses weight with the number of claims that have it: weight 1/(1 + rarity · ln(claims))."""
    context: tuple[float, ...] = (0.6, 0.45)
    """What a word is worth that stands one and two sentences before the passage."""
    pronoun: float = 0.8
    """What a name is worth for which "he" or "she" stands in the sentence, the one before naming nobody else."""
    named_in_text: float = 0.5
    """What a name is worth that stands anywhere else in the text."""
    alike: float = 0.85
    """What another word for a word ("probe" for "inquiry"), or its opposite, is worth beside the word itself."""
    keys: int = 6
    """Terms under which a wording is indexed, rarest first; fewer lose candidates whose words were changed."""
    slip_length: int = 7
    """Letters that a word needs before a near-equal word counts as a typing slip of it: shorter words have too many
    real neighbours (county, country)."""
    support: float = 0.55
    """Share of a claim (frame and values) that a passage has to give to support it."""
    support_plain: float = 0.67
    """The same for a claim without a value, where the words are all there is."""
    plain_here: float = 0.5
    """The share of it that has to stand in the sentence itself: a context alone states nothing."""
    conflict: float = 0.7
    """Share of the frame around a value that a passage has to give before another value there is a conflict, when
    nothing about the two values suggests that one stands for the other."""
    conflict_kin: float = 0.2
    """By how much less is asked for when the two values are evidently of one kin (digits swapped, a unit changed)."""
    slip: float = 0.99
    """Kinship from which one value is the other with a slip of the pen in it: digits swapped, millions for billions."""
    conflict_slip: float = 0.15
    """By how much less is asked for still where a value that tells (`telling`) has such a slip in it."""
    said_slip: float = 0.25
    """What has to be said then, instead of `said`."""
    conflict_here: float = 0.35
    """Share of the frame that has to stand in the sentence itself for a conflict."""
    opposite: float = 0.65
    """Share of the frame that a passage has to give before a denial of it is a conflict."""
    terse: float = 1.6
    """Weight of a frame below which it is too terse to name a fact by itself; then only values of one kin conflict."""
    terse_kin: float = 0.65
    """The kinship that is asked for then."""
    unopposed: float = 0.4
    """Share of the matched words under the opposite sign up to which a passage can still support."""
    misquoted: float = 0.62
    """Likeness (telling words and word order, half each) from which altered words are a misquotation, where the speaker
    is the claim's or the claim names none."""
    misquoted_elsewhere: float = 0.72
    """The same under another speaker: two people say alike things."""
    mixed: float = 0.1
    """By how much more sure a conflict has to be in a text that supports the claim elsewhere: writers seldom contradict
    themselves, and often speak of two like things."""
    anchor_names: int = 3
    """Names shared with the claims from which a text has their subject; with fewer names than that among the claims, or
    in the text, nothing can be told and it is taken to have it."""
    anchor_share: float = 0.34
    """The share of the claims' names that is enough where they have only a few."""
    terse_about: float = 0.85
    """Role score from which a terse frame of two words and more is taken at its word, kin or not: "three people
    killed"."""
    whose_age: float = 0.5
    """Coverage from which an age of the claim's person is the age that the claim means: "18 when she was freed" is
    another."""
    certain: float = 0.95
    """Share of the frame in the sentence itself from which two values may differ at once and it is still the same
    event."""
    clash: float = 0.15
    """How much more of a claim a passage has to give where a verb of the claim is nowhere and it has a verb of its
    own."""
    said: float = 0.35
    """Share of what is said, names left out, without which names and a number that agree are no support."""
    said_otherwise: float = 0.65
    """The same where a verb of the claim is nowhere and the passage has one of its own. Measured: from 0.5 to 0.8 four
    supports in ten are given up for six look-alikes that fall silent."""
    telling: float = 1.6
    """Weight from which a value that agrees tells by itself that the fact is the same: three digits, a full date."""
    said_telling: float = 0.1
    """The share of what is said that such a value needs beside it."""
    kin: float = 0.9
    """Kinship from which two values are taken for one with a slip in it, even where the verbs differ."""
    neighbour: float = 0.2
    """How much less sure a support of another claim may be that still takes a value from the conflict with this one."""
    one_subject: float = 0.75
    """Share of their words that two claims with `as_of` have in common from which they are one history, if they give
    the same kinds of value: "3,500 documents examined", "5,300 documents have now been examined". By hand."""
    other_person: float = 0.78
    """How sure it is that another person in the same place is a conflict: below what it needs beside a support."""
    clearly_better: float = 0.2
    """By how much another value has to stand better in the role before one that agrees is passed over for it."""
    in_role: float = 0.4
    """Role score from which a value that may agree by chance is taken to agree."""
    near_role: float = 0.2
    """The same for a value that says more than a small count: a paraphrase may leave little of the frame."""
    vague_role: float = 0.85
    """The same for an order of size ("a handful", "dozens") beside the number that the claim gives."""
    telling_little: float = 0.9
    """Weight up to which a value is often in a sentence by chance: a small count."""
    other_noun: float = 0.5
    """Role score from which two nouns that no table knows for one may still be one ("passengers", "holidaymakers")."""
    same_people: float = 0.7
    """Role score from which "three volunteers" differ from the "four people" of the claim."""
    same_measure: float = 0.9
    """The same for "2,100 hectares of moor" beside "1,200 hectares"."""
    same_whole: float = 0.9
    """Kinship of two parts of one whole, whatever the numbers: nothing ties two values closer than the whole of
    both."""
    denied: float = 0.6
    """Share of the weight of the matched words that has to stand under the opposite sign for a denial: less is a clause
    about something else."""
    related: float = 0.4
    """Coverage from which a passage that decided nothing is shown as near."""


DEFAULTS = Settings()

PAIRS = DEFAULTS._replace(support=0.4, support_plain=0.5, said=0.2, said_otherwise=0.4, plain_here=0.3)
"""For a text that was given for one claim and no other (`factcheck.pairs`): that it speaks of the claim's subject need
not be made out from it, so that less has to be said for a support. Measured on an eighth of the labelled pairs: support
recall from 0.27 to 0.43 at a precision of 0.52 instead of 0.56, macro-F1 up by 0.04; conflicts are asked for as
ever."""
