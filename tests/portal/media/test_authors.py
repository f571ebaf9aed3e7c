"""Who made an attachment is a warning with a masked name; the owner's name may stand."""

import io
import zipfile

import pytest
from portal.media.authors import author_faults

OWNER = ("Cục Mẫu", "Tổng cục Ví dụ")


def pdf(name):
    return b"%PDF-1.4\n<</Author <FEFF" + name.encode("utf-16-be").hex().encode() + b">>\n"


def docx(creator="", company=""):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("docProps/core.xml", f"<dc:creator>{creator}</dc:creator>")
        archive.writestr("docProps/app.xml", f"<Company>{company}</Company>")
    return stream.getvalue()


def test_a_person_is_told_masked_with_the_remedy_of_the_program():
    [fault] = author_faults(pdf("Nguyễn Văn Án"), "pdf", OWNER)
    assert fault.message == "tệp ghi tên người soạn “N. V. A.”"
    assert (fault.line, fault.severity, fault.rule) == (1, "warning", "private-author")
    assert "qpdf" in fault.fix
    [fault] = author_faults(docx("Lê Mẫu"), "docx", OWNER)
    assert "Kiểm tra tài liệu" in fault.fix


@pytest.mark.parametrize(
    "name",
    ["Cục Mẫu", "CỤC  MẪU", "Tổng cục Ví dụ", "Admin", "Windows User", "Phòng Biên tập/Cục Mẫu"],
)
def test_the_owner_an_office_and_a_machine_s_account_may_stand(name):
    assert author_faults(pdf(name), "pdf", OWNER) == ()


@pytest.mark.parametrize("name", ["hoangvan85", "Lê Mẫu - Văn phòng", "王小明"])
def test_what_may_be_a_person_is_told(name):
    [fault] = author_faults(pdf(name), "pdf", OWNER)
    assert name not in fault.message


def test_a_company_is_told_unless_it_is_the_owner():
    [fault] = author_faults(docx(company="Văn phòng Thiết kế Thử"), "docx", OWNER)
    assert fault.message == "tệp ghi tên tổ chức “V. P. T. K. T.”"
    assert author_faults(docx(company="Cục Mẫu"), "docx", OWNER) == ()


def test_a_file_without_properties_or_of_another_kind_is_none():
    assert author_faults(docx(), "docx", OWNER) == ()
    assert author_faults(pdf("Lê Mẫu"), "mp4", OWNER) == ()
    assert author_faults(b"", "pdf", OWNER) == ()


def test_several_names_are_told_at_once():
    [fault] = author_faults(pdf("Lê Mẫu") + pdf("Trần Thử"), "pdf", OWNER)
    assert fault.message.endswith("“L. M.”, “T. T.”")
