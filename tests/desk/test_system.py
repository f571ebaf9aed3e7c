"""System tools: found by command and file, installed by a stand-in apt-get that notes its words."""

from pathlib import Path

import pytest
from desk.system import (
    TOOLS,
    Machine,
    Tool,
    ensure_system_tools,
    find_missing,
    install_missing,
    this_machine,
)
from portal.model.finding import Refused


def _command(folder: Path, name: str, text: str = "exit 0") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def _apt(folder: Path, log: Path, code: int = 0) -> None:
    _command(folder, "apt-get", f'echo "$DEBIAN_FRONTEND $*" >> {log}\nexit {code}')


def test_a_tool_is_missing_until_each_of_its_commands_is_found(tmp_path):
    machine = Machine(str(tmp_path / "bin"), None)
    node = Tool("Node.js", ("nodejs", "npm"), commands=("node", "npm"))
    _command(tmp_path / "bin", "node")
    assert find_missing(machine, [node]) == (node,)
    _command(tmp_path / "bin", "npm")
    assert find_missing(machine, [node]) == ()


def test_a_tool_is_missing_until_its_file_is_there(tmp_path):
    module = Tool("mô-đun", ("mod",), files=(str(tmp_path / "module.so"),))
    machine = Machine("", None)
    assert find_missing(machine, [module]) == (module,)
    (tmp_path / "module.so").touch()
    assert find_missing(machine, [module]) == ()


def test_root_installs_all_packages_in_one_call_after_an_update(tmp_path):
    log = tmp_path / "log"
    _apt(tmp_path / "bin", log)
    install_missing(TOOLS, Machine(str(tmp_path / "bin"), ()))
    update, install = log.read_text(encoding="utf-8").splitlines()
    assert update == "noninteractive update -q"
    assert install == (
        "noninteractive install -y --no-install-recommends"
        " chromium nginx libnginx-mod-http-brotli-static nodejs npm libatomic1"
        " default-jre-headless libimage-exiftool-perl ffmpeg"
    )


def test_sudo_words_stand_before_the_command(tmp_path):
    log = tmp_path / "log"
    _apt(tmp_path / "bin", log)
    sudo = _command(tmp_path / "bin", "sudo", f'printf "%s\\n" "$1" >> {log}; shift; exec "$@"')
    install_missing(TOOLS[:1], Machine(str(tmp_path / "bin"), (str(sudo), "-n")))
    assert log.read_text(encoding="utf-8").splitlines()[:2] == ["-n", "noninteractive update -q"]


def test_without_the_right_the_line_to_type_is_named_and_nothing_runs(tmp_path):
    log = tmp_path / "log"
    _apt(tmp_path / "bin", log)
    with pytest.raises(Refused, match="máy còn thiếu: trình duyệt Chromium") as refused:
        install_missing(TOOLS[:1], Machine(str(tmp_path / "bin"), None))
    assert refused.value.fix == "gõ: sudo apt-get install -y --no-install-recommends chromium"
    assert not log.exists()


def test_a_machine_without_apt_is_told_the_packages(tmp_path):
    with pytest.raises(Refused, match=r"trình quản lý gói của máy.*: nginx$"):
        install_missing(TOOLS[1:2], Machine(str(tmp_path), ()))


def test_an_apt_that_fails_is_told_with_its_step(tmp_path):
    _apt(tmp_path / "bin", tmp_path / "log", code=100)
    with pytest.raises(Refused, match="apt-get update không chạy được"):
        install_missing(TOOLS[:1], Machine(str(tmp_path / "bin"), ()))


def test_nothing_is_said_or_installed_where_nothing_is_missing():
    said: list[str] = []
    shell = Tool("sh", ("dash",), commands=("sh",), files=("/",))
    ensure_system_tools(said.append, [shell])
    assert said == []


def test_folders_of_system_commands_are_searched_whatever_the_path_says():
    """Debian keeps nginx in /usr/sbin, which an ordinary user's PATH leaves out."""
    assert "/usr/sbin" in this_machine().search.split(":")


@pytest.mark.server
def test_invoke_test_has_seen_to_every_tool():
    assert find_missing(this_machine()) == ()
