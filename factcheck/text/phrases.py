"""Words in a row that are one in a frame: their stems, and the root that they are read as.

By hand, from newspapers' usage: verbs with their particles, compound offices and things, and the verbs of several words
that `factcheck.text.axes` lists. How a root is related to others is the lexical net's to say; see `factcheck.text.net`.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.text.axes import AXES
from factcheck.text.lemmas import stem

_ROWS = """
a&e: emergency_department emergency_room
break_down: break_down
break_out: break_out
bring_in: bring_in
cancel: call_off
casualty: casualty_department
cave_in: cav_in
chief_executive: chief_executiv
clos: clos_down
come_back: com_back
conduct: carry_out
cover_up: cover_up
descend: com_down
dig_up: dig_up
disciplin: disciplinary_action
exclude_possibility: rul_out
fall: be_down
find: turn_up
find_guilty: find_guilty
fork_out: fork_out
get_away: get_away
get_back: get_back
go_back: go_back
go_down: go_down
go_up: go_up
hand_in: hand_in
hand_out: hand_out
hand_over: hand_over
happen: tak_plac
headteacher: head_teacher
investig: look_into
knock_down: knock_down
knock_out: knock_out
lift_off: blast_off lift_off
lock_up: lock_up
look_for: look_for
make_up: mak_up
managing_director: manag_director
pass_away: pass_away
pay_back: pay_back
pay_tribute: pay_tribut
pick_up: pick_up
plead_guilty: plead_guilty
power_cut: power_cut
prime_minister: prim_minister
pull_out: pull_out
push_back: push_back
put_forward: put_forward
put_in: put_in
put_off: put_off
reopen: open_again
ris: be_up
sack: lay_off
set_up: set_up
shoot_down: shoot_down
shut: shut_down
splash_down: splash_down
steal: mak_off
succeed: tak_over_as tak_over_from
step_down: stand_down step_down
strik: industrial_action
take_home: tak_hom
take_off: tak_off
take_part: tak_part
takeover: tak_over
tear_down: tear_down
tear_out: tear_out
tear_up: tear_up
throw_out: throw_out
touch_down: touch_down
town_hall: town_hall
turn_down: turn_down
vote_down: vot_down
waiting_list: wait_list
walkout: walk_out
wipe_out: wip_out
"""

_LISTED = {
    tuple(phrase.split("_")): root
    for root, _, phrases in (row.partition(": ") for row in _ROWS.split("\n") if row)
    for phrase in phrases.split()
}
_ON_AXES = {
    tuple(map(stem, word.split("_"))): "_".join(map(stem, word.split("_")))
    for poles in AXES
    for pole in poles
    for word in pole
    if "_" in word
}


def _by_first() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, root in sorted((_ON_AXES | _LISTED).items(), key=lambda entry: (-len(entry[0]), entry)):
        found.setdefault(phrase[0], []).append((phrase, root))
    return {first: tuple(phrases) for first, phrases in found.items()}


PHRASES: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = _by_first()
"""A stem -> the phrases that begin with it, the longest first, each with the root that it is read as."""

PARTED = frozenset("away back down guilty off out over up".split())
"""Last words that may stand behind the object: "handed the medal back", "found Mr Lund guilty"."""
