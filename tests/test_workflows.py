"""The forges' files: least rights, nothing unpinned, the project's own commands.

docs/decisions/0029-workflow-files.md has the reasons. YAML is read with every scalar a string:
YAML's own guesses would make the key `on` a truth value.
"""

import re
import runpy

import pytest
import yaml
from desk.checking.formats import FORMATS
from invoke import Collection, Task
from invoke.parser import Parser

from tests.conftest import ROOT

GITHUB = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((ROOT / ".github/workflows").glob("*.y*ml"))
}
GITLAB = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")

_USES = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
_IMAGE = re.compile(r"debian:bookworm-\d{8}-slim@sha256:[0-9a-f]{64}$")
_CHECK = re.compile(r"\.venv/bin/invoke (check\b[^>|;]*)")
# The keywords that we use, by where they stand. GitLab refuses a misspelt one; and of those that
# are not here many let a failure pass, widen rights or bring in another's file.
_GITHUB_JOB = {"name", "runs-on", "container", "timeout-minutes", "permissions", "steps"}
_STEP = {"name", "run", "uses", "with"}
_GLOBAL = {"workflow", "variables", "default"}
_DEFAULT = {"image", "interruptible", "cache", "before_script"}
_JOB = {"timeout", "script", "artifacts"}
_MORE = {
    "workflow": {"auto_cancel", "rules"},
    "cache": {"key", "paths"},
    "artifacts": {"when", "expire_in", "reports"},
}


def parse(text):
    return yaml.load(text, Loader=yaml.CBaseLoader)


CI, PIPELINE = parse(GITHUB["ci.yml"]), parse(GITLAB)


def steps(job):
    return CI["jobs"][job]["steps"]


def commands(forge, job):
    """The shell lines of a job, in order."""
    if forge == "gitlab":
        return [*PIPELINE["default"]["before_script"], *PIPELINE[job]["script"]]
    return [step["run"] for step in steps(job) if "run" in step]


every_workflow = pytest.mark.parametrize("name", GITHUB)
both_forges = pytest.mark.parametrize("forge", ["github", "gitlab"])
both_jobs = pytest.mark.parametrize("job", ["check", "test"])


@every_workflow
def test_action_stands_by_its_commit_with_its_tag_beside_it(name):
    """A tag can be moved to other code, a commit cannot."""
    lines = [line.strip("- ") for line in GITHUB[name].splitlines() if "uses:" in line]
    named = [s for job in parse(GITHUB[name])["jobs"].values() for s in [job, *job["steps"]]]
    assert len(lines) == len([each for each in named if "uses" in each]) > 0
    assert [line for line in lines if not _USES.match(line)] == []


@every_workflow
def test_workflow_may_read_the_sources_and_nothing_more(name):
    workflow = parse(GITHUB[name])
    assert workflow["permissions"] == {}
    rights = [job.get("permissions") for job in workflow["jobs"].values()]
    assert [each for each in rights if each not in ({}, {"contents": "read"})] == []


@every_workflow
def test_workflow_runs_for_strangers_without_anything_of_ours(name):
    """`pull_request_target` and `workflow_run` give a stranger's code our rights and secrets."""
    assert set(parse(GITHUB[name])["on"]) == {"push", "pull_request"}
    assert re.findall(r"secrets|github\.token|GITHUB_TOKEN", GITHUB[name]) == []


@every_workflow
def test_no_script_holds_an_expression(name):
    """GitHub pastes it in before the shell reads the line: the title of a request would be code."""
    found = [step for job in parse(GITHUB[name])["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in found if "${{" in step.get("run", "")] == []


@every_workflow
def test_checkout_leaves_no_password_behind(name):
    found = [step for job in parse(GITHUB[name])["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in found if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert {step["with"]["persist-credentials"] for step in checkouts} == {"false"}


@every_workflow
def test_newer_push_ends_the_run_before_it(name):
    concurrency = parse(GITHUB[name])["concurrency"]
    assert concurrency["cancel-in-progress"] == "true"
    assert "github.ref" in concurrency["group"]


def test_newer_push_ends_the_pipeline_before_it():
    assert PIPELINE["workflow"]["auto_cancel"] == {"on_new_commit": "interruptible"}
    assert PIPELINE["default"]["interruptible"] == "true"


def test_pipeline_runs_for_merge_requests_and_the_default_branch_alone():
    """Two pipelines for one push would be the usual mistake."""
    assert PIPELINE["workflow"]["rules"] == [
        {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'},
        {"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"},
    ]


def test_github_s_keywords_are_known():
    assert sorted(CI["jobs"]) == ["check", "test"]
    assert CI["on"] == {"push": {"branches": ["main"]}, "pull_request": ""}
    places = [(name, job, _GITHUB_JOB) for name, job in CI["jobs"].items()]
    places += [(step["name"], step, _STEP) for name in CI["jobs"] for step in steps(name)]
    unknown = [f"{where}: {key}" for where, at, known in places for key in set(at) - known]
    assert unknown == []


def test_gitlab_s_keywords_are_known():
    jobs = {name: PIPELINE[name] for name in PIPELINE.keys() - _GLOBAL}
    assert sorted(jobs) == ["check", "test"]
    places = [("default", PIPELINE["default"], _DEFAULT)]
    places += [(name, job, _JOB) for name, job in jobs.items()]
    for place in (PIPELINE, PIPELINE["default"], *jobs.values()):
        places += [(name, place[name], known) for name, known in _MORE.items() if name in place]
    unknown = [f"{where}: {key}" for where, at, known in places for key in set(at) - known]
    assert unknown == []


def test_gitlab_gets_no_password_and_no_history():
    assert set(PIPELINE["variables"]) == {"GIT_DEPTH", "DEBIAN_FRONTEND", "PIP_CACHE_DIR"}
    assert PIPELINE["variables"]["GIT_DEPTH"] == "1"
    assert "TOKEN" not in GITLAB


@both_jobs
def test_both_forges_run_in_one_image_by_its_digest(job):
    image = CI["jobs"][job]["container"]
    assert _IMAGE.match(image)
    assert image == PIPELINE["default"]["image"]


@both_jobs
def test_both_forges_set_one_limit_of_time(job):
    minutes = int(CI["jobs"][job]["timeout-minutes"])
    assert PIPELINE[job]["timeout"] == f"{minutes} minutes"
    assert minutes <= {"check": 10, "test": 60}[job]


@both_forges
@both_jobs
def test_what_is_installed_is_locked(forge, job):
    """Debian's signed packages first, then the README's own line; .ci/run has its own."""
    first, *rest = commands(forge, job)
    assert first == (
        "apt-get update -q && apt-get install -y -q --no-install-recommends "
        "ca-certificates git python3-venv"
    )
    installing = [line for line in rest if re.search(r"\b(pip|npm|npx|apt-get|curl)\b", line)]
    start = re.search(r"<!-- serve -->\n```\n(.+) && \S+ serve\n```", README)[1]
    assert "--require-hashes --only-binary :all:" in start
    assert installing == ([start] if job == "check" else [])


@both_forges
def test_check_is_a_task_with_these_options(forge):
    lines = [line for line in commands(forge, "check") if "invoke" in line]
    calls = [call.split() for line in lines for call in _CHECK.findall(line)]
    assert calls[0] == ["check", "--format", forge]
    if forge == "github":  # nothing after it that would let a finding pass
        assert lines == [f".venv/bin/invoke {' '.join(calls[0])}"]
    # invoke takes the help out of the tasks that it parses for: these are nobody else's
    own = runpy.run_path(str(ROOT / "tasks.py"))
    collection = Collection(*[each for each in own.values() if isinstance(each, Task)])
    parser = Parser(contexts=collection.to_contexts())
    for call in calls:
        [context] = parser.parse_argv(call)  # it raises on an option that the task has not
        assert context.args["format"].value in FORMATS


@both_forges
def test_all_tests_are_those_of_ci(forge):
    assert commands(forge, "test")[1:] == [".ci/run"]


def test_report_of_findings_is_kept_for_the_merge_request():
    """Above all of a check that failed: without `when: always` GitLab keeps none of it."""
    artifacts = PIPELINE["check"]["artifacts"]
    path = artifacts["reports"]["codequality"]
    assert artifacts["when"] == "always"
    [line] = [line for line in PIPELINE["check"]["script"] if "--format gitlab" in line]
    assert f"--format gitlab > {path} ||" in line
    assert line.endswith("exit 1; }")


def test_only_downloads_are_kept_between_pipelines():
    """By name, by lock; pip holds what it takes from there against the hashes again."""
    cache = PIPELINE["default"]["cache"]
    assert cache["paths"] == [".cache/pip"]
    assert PIPELINE["variables"]["PIP_CACHE_DIR"] == "$CI_PROJECT_DIR/.cache/pip"
    assert cache["key"]["files"] == ["requirements.txt", "requirements-dev.txt"]
