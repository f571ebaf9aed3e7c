"""What the settings say, and what a build records of itself."""

import json

import msgspec
import pytest
from portal.model.moment import Moment
from portal.model.site import Ask, Owner, Place


@pytest.mark.parametrize(
    ("target", "outside"),
    [("/", False), ("/tin-tuc/", False), ("https://bns.cuc-mau.example/", True)],
)
def test_a_target_with_a_host_is_another_sites(target, outside):
    assert Place("Nhãn", target).outside is outside


@pytest.mark.parametrize(
    ("phone", "email", "contacts"),
    [
        ("", "", ()),
        ("024 1", "a@b.example", ("024 1", "a@b.example")),
        (
            "024 1, 024 2;",
            "a@b.example; c@b.example",
            ("024 1", "024 2", "a@b.example", "c@b.example"),
        ),
    ],
)
def test_an_owner_s_contacts_are_known_one_by_one(phone, email, contacts):
    assert Owner("Cục Mẫu", phone=phone, email=email).contacts == contacts


def test_the_settings_numbers_may_stand_beside_the_owner_s(site):
    owner = Owner("Cục Mẫu", parent="Tổng cục Ví dụ", phone="024 1")
    known = msgspec.structs.replace(site, owner=owner, public_numbers=("3713.0.1",))
    assert known.public_contacts == ("024 1", "3713.0.1")
    assert known.publishers == ("Cục Mẫu", "Tổng cục Ví dụ")
    assert site.publishers == ("Cục Mẫu",)


def test_only_another_host_is_an_origin():
    assert Ask("/nhan").origin == Ask().origin == ""
    assert Ask("https://nhan.cuc-mau.example/a/b").origin == "https://nhan.cuc-mau.example"


def test_the_record_says_when_from_where_and_whether_it_may_be_deployed(portal):
    job = msgspec.structs.replace(portal.job(), as_of=Moment(5), now=True, publish=False)
    assert json.loads(job.record()) == {
        "as_of": 5,
        "as_of_from_clock": True,
        "deployable": False,
    }
    other = msgspec.structs.replace(job, now=False, publish=True).record()
    assert json.loads(other)["deployable"] is True
    assert json.loads(other)["as_of_from_clock"] is False
    assert other.endswith(b"}\n")


def test_the_record_has_nothing_of_the_machine(portal):
    assert str(portal.path).encode() not in portal.job().record()
