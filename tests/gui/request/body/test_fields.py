"""What goes over from one kind of form to the other."""

import pytest

from restdesk.gui.request.body.fields import fields_of, parts_of
from restdesk.model.request import FormBody, FormField, MultipartBody, Part
from tests.gui.request.body.conftest import Shown

EXTRA = (("later", "1"),)
PARTS = (
    Part(name="a", value="1", content_type="text/x", extra=EXTRA),
    Part(name="f", type="file", value="x.png"),
    Part(name="b", value=("2", "3"), disabled=True),
)


def test_texts_become_fields_and_files_stay_behind() -> None:
    assert fields_of(PARTS, ()) == (
        FormField(name="a", value="1"),
        FormField(name="b", value="2", disabled=True),
        FormField(name="b", value="3", disabled=True),
    )


def test_fields_that_did_not_change_give_the_old_parts_back() -> None:
    assert parts_of(fields_of(PARTS, ()), PARTS) == PARTS


def test_a_changed_field_keeps_the_type_of_its_part_and_files_keep_their_place() -> None:
    made = parts_of((FormField(name="a", value="9"), FormField(name="c")), PARTS[:2])
    assert made == (Part(name="a", value="9", content_type="text/x", extra=EXTRA), PARTS[1], Part(name="c"))


@pytest.mark.parametrize("field", [FormField(name="a", value="1", extra=EXTRA)])
def test_a_field_keeps_what_was_unknown(field: FormField) -> None:
    assert fields_of((Part(name="a", value="1"),), (field,)) == (field,)


def test_the_box_takes_names_and_values_over(shown: Shown) -> None:
    show = shown(MultipartBody(data=PARTS))
    show.choose("form-urlencoded")
    assert show.body() == FormBody(data=fields_of(PARTS, ()))
    show.choose("multipart-form")
    assert show.body() == MultipartBody(data=PARTS)


def test_what_another_kind_lies_between_is_kept_as_it_was(shown: Shown) -> None:
    show = shown(MultipartBody(data=PARTS))
    show.choose("json")
    show.choose("form-urlencoded")
    assert show.body() == FormBody()
    show.choose("multipart-form")
    assert show.body() == MultipartBody(data=PARTS[1:2])
