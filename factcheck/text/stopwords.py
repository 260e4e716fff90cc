"""Words by how much they tell: function words tell nothing of which fact is meant, light words a little. By hand."""

from __future__ import annotations

from factcheck.text.lemmas import stem

FUNCTION = frozenset(
    """
    a an the this that these those some any each every either both all such same other another own i me my mine we
    us our ours you your yours he him his she her hers it its they them their theirs himself herself itself
    themselves who whom whose which what when where why how whether and or but nor so yet if unless although though
    because while whereas since until till as than then of in on at by for with from to into onto upon over under
    above below between among amid within without through during before after about around against across along
    behind beside besides beyond despite down off out up toward towards via per near outside inside like unlike be
    am is are was were been being have has had having do does did doing done will would shall should can could may
    might must ought cannot not no never none nobody nothing neither n't isn't aren't wasn't weren't hasn't haven't
    hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't i'm i've i'd i'll we're we've we'd we'll
    you're you've he'd he'll she'd she'll it'll they're they've they'd they'll there's there here now just only even
    also too very more most less least much many few still already ever again once mr mrs ms miss mx dr sir lady
    lord dame s t re ve ll d m
    """.split()
)

LIGHT = frozenset(
    stem(word)
    for word in """
    say tell ask add call make take get give go come put set keep let see look know think want need use find show
    become seem turn leave start begin end bring hold run move work try help mean happen include involve follow
    continue remain stay have do become appear consider expect believe understand describe people person man woman
    thing way time day week month year hour minute moment today yesterday tomorrow night morning evening part place
    case point number lot kind sort group side area new old good bad big small large little long short high low
    great early late last next first second third former current recent main major key several certain different own
    whole full real likely able available special particular important today currently recently previously already
    later earlier previously ago away back around together total overall about almost nearly roughly some according
    year-old one two three report face
    """.split()
)
"""Stems. They count, at a fraction of the weight of a word that tells."""
