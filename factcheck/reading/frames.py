"""A tree -> who does what to whom, and what is what: the relations between two words that say the same in any dress.

"Acme bought Bolt", "Bolt was bought by Acme", "Acme, which bought Bolt" give one frame; so do "the mirror is silver",
"a silver mirror" and "mirror: silver". The tree is the parser's best guess: a relation is evidence that is weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

AGENT, PATIENT, OBLIQUE, ATTRIBUTE = "agent", "patient", "oblique", "attribute"

_SUBJECTS = frozenset({"nsubj", "vocative"})
"""News addresses nobody: what the parser takes for an address opens a sentence and is its subject."""
_PASSIVE = frozenset({"nsubj:pass"})
_OBJECTS = frozenset({"obj", "iobj"})
_PHRASE = frozenset("amod appos compound conj dep det flat nmod nmod:poss nummod list goeswith".split())
"""Relations by which a word belongs to the phrase of its head."""
_LINKING = frozenset({"acl:relcl", "acl", "advcl", "parataxis", "ccomp"})
_SHARING = frozenset({"conj", "xcomp", "advcl"})
"""Relations of a verb without a subject to the verb whose subject it shares."""
_RELATIVES = frozenset("who whom which that whose".split())
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_STEPS = 8
"""How far a word is followed upwards."""

Filled = tuple[str, int]
"""A role and the head of the phrase that fills it."""


class Frames:
    """The frames of one sentence; indexes count its tokens."""

    def __init__(
        self, words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]
    ) -> None:
        self._words, self._tags, self._heads, self._relations = words, tags, heads, relations
        self._children: list[list[int]] = [[] for _ in heads]
        for at, head in enumerate(heads):
            if head >= 0:
                self._children[head].append(at)
        self._fillers: dict[int, tuple[Filled, ...]] = {}
        self._phrases: dict[int, tuple[int, ...]] = {}
        self._known: dict[tuple[int, int], str] = {}

    def fillers(self, verb: int) -> tuple[Filled, ...]:
        """Return who and what fills the roles of a verb, subjects shared with another verb included."""
        found = self._fillers.get(verb)
        if found is None:
            self._fillers[verb] = ()  # a tree that runs in a circle ends here
            found = self._fillers[verb] = tuple(dict.fromkeys(self._fill(verb)))
        return found

    def _fill(self, verb: int) -> Iterator[Filled]:
        heads, relations = self._heads, self._relations
        beside = {relations[child] for child in self._children[verb]}
        passive = not beside.isdisjoint({"aux:pass", "obl:agent"} | _PASSIVE)
        has_subject = False
        for child in self._children[verb]:
            role = self._role(child, passive=passive)
            if not role:
                continue
            has_subject |= relations[child] in _SUBJECTS or relations[child] in _PASSIVE
            yield role, self._antecedent(child, verb) if self._words[child].lower() in _RELATIVES else child
        above = heads[verb]
        if has_subject or above < 0:
            return
        if relations[verb] in ("acl", "acl:relcl") and self._tags[above] != "VERB":
            active = self._words[verb].lower().endswith("ing")
            has_object = any(relations[child] in _OBJECTS for child in self._children[verb])
            yield (AGENT if active or has_object else PATIENT), above
        elif relations[verb] in _SHARING:
            roles = self.fillers(above)
            shared = PATIENT if passive or not any(role == AGENT for role, _ in roles) else AGENT
            yield from (filled for filled in roles if filled[0] == shared)

    def _antecedent(self, pronoun: int, verb: int) -> int:
        """Return what a relative pronoun stands for: what its clause hangs on, else the noun before it."""
        above = self._heads[verb]
        if above >= 0 and self._relations[verb] in _LINKING and self._tags[above] in _NOMINAL:
            return above
        before = next((at for at in range(pronoun - 1, -1, -1) if self._tags[at] not in ("PUNCT", "ADP")), -1)
        return self.phrases(before)[-1] if before >= 0 and self._tags[before] in _NOMINAL else pronoun

    def _role(self, at: int, *, passive: bool) -> str:
        relation = self._relations[at]
        if relation in _PASSIVE or (passive and relation in _SUBJECTS):
            return PATIENT
        if relation in _SUBJECTS or relation == "obl:agent":
            return AGENT
        if relation in _OBJECTS:
            return PATIENT
        return OBLIQUE if relation == "obl" else ""

    def phrases(self, at: int) -> tuple[int, ...]:
        """Return a word and the heads of the phrases that it belongs to, from the inside out."""
        found = self._phrases.get(at)
        if found is None:
            chain = [at]
            while len(chain) < _STEPS and self._relations[chain[-1]] in _PHRASE and self._heads[chain[-1]] >= 0:
                chain.append(self._heads[chain[-1]])
            found = self._phrases[at] = tuple(chain)
        return found

    def relation(self, one: int, other: int) -> str:
        """Return what one word is to another, empty where no frame holds both.

        An argument of a verb is its agent, patient or oblique; words that one phrase, a copula or a label joins are
        attributes of each other; two arguments of one verb stand as their roles do: "agent patient".
        """
        found = self._known.get((one, other))
        if found is None:
            found = self._known[one, other] = self._relation(one, other)
        return found

    def _relation(self, one: int, other: int) -> str:
        if self._tags[other] == "VERB" and (role := self.argument(one, other)):
            return role
        if self._tags[one] == "VERB" and (role := self.argument(other, one)):
            return "of " + role
        if self._is_attribute(one, other):
            return ATTRIBUTE
        ours, theirs = self._arguments(one), self._arguments(other)
        for verb, role in ours.items():
            if verb in theirs and (role != theirs[verb] or role != OBLIQUE):
                return f"{role} {theirs[verb]}"
        return ""

    def argument(self, at: int, verb: int) -> str:
        """Return the role of the phrase of a word with a verb, empty where it has none."""
        chain = self.phrases(at)
        return next((role for role, filler in self.fillers(verb) if filler in chain or self._same(filler) in chain), "")

    def _same(self, at: int) -> int:
        """Return what a word is an apposition to, or the word itself."""
        return self._heads[at] if self._relations[at] == "appos" else at

    def _arguments(self, at: int) -> dict[int, str]:
        """Return the verbs that a word is an argument of, with its role."""
        found: dict[int, str] = {}
        for node in self.phrases(at):
            linked = (child for child in self._children[node] if self._relations[child] in _LINKING)
            for verb in (self._heads[node], *linked):
                sharing = self._children[verb] if verb >= 0 else []
                for each in (verb, *(more for more in sharing if self._relations[more] in _SHARING)):
                    if each >= 0 and self._tags[each] == "VERB" and (role := self.argument(at, each)):
                        found.setdefault(each, role)
        return found

    def _is_attribute(self, one: int, other: int) -> bool:
        ours, theirs = self.phrases(one), self.phrases(other)
        if not set(ours).isdisjoint(theirs):
            return True
        return self._is_predicated(ours, theirs) or self._is_predicated(theirs, ours)

    def _is_predicated(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether a copula or the colon of a label says that the one is the other."""
        for node in ours:
            head = self._heads[node]
            if head < 0 or head not in theirs:
                continue
            relation = self._relations[node]
            if relation in _SUBJECTS | _PASSIVE and self._tags[head] != "VERB":
                return True
            if relation == "parataxis" and any(self._words[at] == ":" for at in range(head, node)):
                return True
        return False
