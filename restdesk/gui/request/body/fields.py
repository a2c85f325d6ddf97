"""The fields of a form in the one and in the other kind of form: what both know goes over."""

from collections.abc import Sequence

from restdesk.gui.request.pairing import pairing
from restdesk.gui.request.pane import changed
from restdesk.model.request import FormField, Part


def fields_of(parts: Sequence[Part], old: Sequence[FormField]) -> tuple[FormField, ...]:
    """Return the texts among the parts as fields; those that are as they were are the old ones."""
    made = [
        FormField(name=part.name, value=value, description=part.description, disabled=part.disabled)
        for part in parts
        if part.type == "text"
        for value in ((part.value,) if isinstance(part.value, str) else part.value)
    ]
    origins = pairing([_known(field) for field in old], [_known(field) for field in made])
    return tuple(
        field
        if origin is None
        else changed(
            old[origin], name=field.name, value=field.value, description=field.description, disabled=field.disabled
        )
        for field, origin in zip(made, origins, strict=True)
    )


def parts_of(fields: Sequence[FormField], old: Sequence[Part]) -> tuple[Part, ...]:
    """Return the fields as parts; the files among the old ones stay where they were, and so do types of content."""
    if [_known(field) for field in fields_of(old, ())] == [_known(field) for field in fields]:
        return tuple(old)
    texts = [part for part in old if part.type == "text" and isinstance(part.value, str)]
    known = [_known(field) for field in fields]
    origins = pairing([_known(field) for field in fields_of(texts, ())], known)
    made = [
        changed(
            Part() if origin is None else texts[origin],
            name=field.name,
            value=field.value,
            description=field.description,
            disabled=field.disabled,
        )
        for field, origin in zip(fields, origins, strict=True)
    ]
    for place, part in enumerate(old):
        if part.type == "file":
            made.insert(min(place, len(made)), part)
    return tuple(made)


def _known(field: FormField) -> tuple[str, str, str, str]:
    return field.name, field.value, field.description, str(field.disabled)
