"""What the settings say, and what a build records of itself."""

import json

import msgspec
import pytest
from portal.model.moment import Moment
from portal.model.site import Place


@pytest.mark.parametrize(
    ("target", "outside"),
    [("/", False), ("/tin-tuc/", False), ("https://bns.cuc-mau.example/", True)],
)
def test_a_target_with_a_host_is_another_sites(target, outside):
    assert Place("Nhãn", target).outside is outside


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
