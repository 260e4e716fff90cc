"""The deciding parts of a claim: which of them a passage has, or the document gives."""

from __future__ import annotations

from factcheck.matching.bind import NOUN, Binding, Bound, How, neighbours
from factcheck.matching.parts import Part, PartKind
from factcheck.reading.rates import rates_of
from factcheck.reading.statement import Statement
from factcheck.text.contractions import spell_out


def lacking(binding: Binding) -> list[Part]:
    """Return the deciding parts that a passage lacks."""
    return [bound.part for bound in binding.bounds if is_lacking(bound, binding)]


def unquoted(binding: Binding) -> list[str]:
    """Return what a claim has in quotation marks and a passage has not, word for word, in marks or without."""
    passage = [_spoken(binding.at(offset)) for offset in neighbours(binding.text, binding.focus)]
    return [
        " ".join(words)
        for words in binding.wording.verbatim
        if not any(f" {' '.join(words)} " in spoken for spoken in passage)
    ]


def _spoken(statement: Statement) -> str:
    """Return the words of a sentence, contractions written out and marks left out, with a space around each."""
    found: str | None = statement.kept.get(_spoken)
    if found is None:
        norms = (word.norm for word in spell_out(statement.tokens) if word.norm[0].isalnum())
        found = statement.kept[_spoken] = f" {' '.join(norms)} "
    return found


def is_lacking(bound: Bound, binding: Binding) -> bool:
    """Whether a part decides and the passage has it not."""
    return bound.part.decides and not is_had(bound, binding)


def lacks_only_named(binding: Binding) -> bool:
    """Whether all that a passage lacks is a name that its text has elsewhere."""
    missing = [bound for bound in binding.bounds if is_lacking(bound, binding)]
    return len(missing) == 1 and missing[0].how is How.ELSEWHERE


def need_not_be_named(binding: Binding) -> bool:
    """Whether all that a passage lacks is a name that its text has elsewhere, and that does nothing in the claim.

    "Council tax rises by 5%" need not say again that it is Marle's; who raises it has to be told. The passage has to be
    surely about the claim then.
    """
    if not lacks_only_named(binding):
        return False
    syntax = binding.wording.statement.syntax
    [part] = lacking(binding)
    return not syntax.relations[syntax.head_of_phrase(part.first, part.last)].startswith(("nsubj", "root"))


def is_had(bound: Bound, binding: Binding) -> bool:
    """Whether the passage has a part, or the document gives it."""
    if bound.part.kind is PartKind.VALUE:
        return (bound.how is How.VALUE and bound.noun >= NOUN) or _recurs(bound, binding)
    if bound.how is How.ELSEWHERE:
        return bound.part.is_subject or binding.text.is_about(bound.part.name)
    return bound.how is not How.ABSENT or _is_common(bound.part, binding)


def _recurs(bound: Bound, binding: Binding) -> bool:
    """Whether a claim says "once a month", and the passage "monthly" or "every month"."""
    ours = binding.wording.statement
    if bound.part.fact is None or ours.tokens[bound.part.at].norm != "once":
        return False
    base = next((rate.base for rate, fact in rates_of(ours) if fact is bound.part.fact), None)
    passage = (binding.at(offset) for offset in neighbours(binding.text, binding.focus))
    return any(rate.base == base and fact is None for statement in passage for rate, fact in rates_of(statement))


def _is_common(part: Part, binding: Binding) -> bool:
    """Whether what looks like a name opens the claim, and is a common word in the text: "Reservoir owned by Acme"."""
    name = part.name
    opens = name is not None and not part.first and len(name.words) == 1 and part.kind is PartKind.NAME
    return name is not None and opens and name.words[0] in binding.text.in_small_letters
