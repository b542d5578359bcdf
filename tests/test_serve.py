import re
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest

from site_src.errors import Location, Problem, ServeError
from site_src.serve import Showcase, Snapshot, check_port, take
from tests.support import serving, small
from tests.support.serving import PATIENCE
from tests.support.site import ROOT

POLICY = b"<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self'\">"
TREE = {
    "index.html": b"<html><head>" + POLICY + b"<title>home</title></head>",
    "regions/jiangsu/index.html": b"<html><head></head>jiangsu",
    "404.html": b"<html><head></head>lost",
    "assets/site.css": b"body{}",
    "assets/site.js": b"1",
    "assets/icon.svg": b"<svg/>",
    "assets/touch.png": b"png",
}
PROBLEM = Problem(Location("content/a.yaml", 3, 5), "some-rule", "写的是 <script>", "改成 <b>。")


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def ask(snapshot: Snapshot, path: str, method: str = "GET") -> Answer:
    """Ask the application for a path, as the server would."""
    showcase = Showcase()
    showcase.show(snapshot)
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path.encode().decode("latin-1")}
    setup_testing_defaults(environ)
    said: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _error: object = None) -> Callable[[bytes], object]:
        said.append((status, headers))
        return lambda _data: None

    body = b"".join(showcase(environ, start_response))
    return Answer(int(said[0][0].split()[0]), dict(said[0][1]), body)


@pytest.mark.parametrize("path", ["/", "/index.html"])
def test_the_first_page_is_served(path: str) -> None:
    answer = ask(Snapshot(TREE), path)

    assert answer.status == 200
    assert b"<title>home</title>" in answer.body


def test_a_folder_is_served_by_its_index() -> None:
    assert ask(Snapshot(TREE), "/regions/jiangsu/").body.endswith(b"jiangsu")


def test_a_folder_without_its_slash_is_sent_there_so_that_links_lead_right() -> None:
    answer = ask(Snapshot(TREE), "/regions/jiangsu")

    assert (answer.status, answer.headers["Location"]) == (302, "/regions/jiangsu/")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/assets/icon.svg", "image/svg+xml; charset=utf-8"),
        ("/assets/touch.png", "image/png"),
    ],
)
def test_every_file_has_its_type(path: str, kind: str) -> None:
    assert ask(Snapshot(TREE), path).headers["Content-Type"] == kind


def test_a_script_has_a_type_that_browsers_run() -> None:
    assert "javascript; charset=utf-8" in ask(Snapshot(TREE), "/assets/site.js").headers["Content-Type"]


def test_nothing_is_kept_by_the_browser() -> None:
    assert ask(Snapshot(TREE), "/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/nothing.css",
        "/没有/",
        "/../build.py",
        "//etc/passwd",
        "/%2e%2e/x",
        "/\ud83d".encode("utf-8", "replace").decode(),
    ],
)
def test_what_is_not_in_the_tree_is_not_found(path: str) -> None:
    answer = ask(Snapshot(TREE), path)

    assert answer.status == 404
    assert answer.body.endswith(b"lost")


def test_a_tree_without_a_page_for_it_still_answers_not_found() -> None:
    assert ask(Snapshot({}), "/").status == 404


def test_head_gives_no_body() -> None:
    answer = ask(Snapshot(TREE), "/", "HEAD")

    assert (answer.status, answer.body) == (200, b"")


def test_other_methods_are_refused() -> None:
    assert ask(Snapshot(TREE), "/", "POST").status == 405


def test_the_policy_is_taken_out_so_that_the_page_can_reload() -> None:
    assert b"Content-Security-Policy" not in ask(Snapshot(TREE), "/").body


@pytest.mark.parametrize("path", ["/", "/regions/jiangsu/", "/regions/jiangsu", "/404.html", "/nothing/"])
def test_every_page_shows_what_is_wrong(path: str) -> None:
    answer = ask(Snapshot(TREE, problems=(PROBLEM,)), path)

    text = answer.body.decode()
    assert answer.status == 500
    assert "内容有 1 个问题" in text
    assert "content/a.yaml:3:5" in text
    assert "写的是 &lt;script&gt;" in text
    assert "改成 &lt;b&gt;。" in text
    assert "</head>" in text, "livereload puts its script there"


def test_styles_are_still_served_while_something_is_wrong() -> None:
    assert ask(Snapshot(TREE, problems=(PROBLEM,)), "/assets/site.css").body == b"body{}"


def test_a_crash_is_shown_as_it_is() -> None:
    answer = ask(Snapshot(TREE, crash="Traceback: <Undefined>"), "/")

    assert answer.status == 500
    assert "Traceback: &lt;Undefined&gt;" in answer.body.decode()


def test_a_snapshot_of_sound_content_is_a_site(tmp_path: Path) -> None:
    snapshot = take(small.copy(tmp_path), Snapshot())

    assert snapshot.sound
    assert snapshot.pages > 20
    assert "index.html" in snapshot.tree


def test_a_snapshot_of_wrong_content_keeps_the_last_good_site(tmp_path: Path) -> None:
    order = small.copy(tmp_path)
    small.spoil(order.content, "site.yaml", "title: ", "titel: ")

    snapshot = take(order, Snapshot(TREE))

    assert not snapshot.sound
    assert "unknown-key" in {each.rule for each in snapshot.problems}
    assert snapshot.tree == TREE


def test_a_snapshot_of_a_broken_template_keeps_the_last_good_site(tmp_path: Path) -> None:
    order = replace(small.copy(tmp_path), templates=tmp_path / "no-templates")

    snapshot = take(order, Snapshot(TREE))

    assert "TemplateNotFound" in snapshot.crash
    assert snapshot.tree == TREE


def test_a_port_in_use_is_refused_with_advice() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(ServeError) as caught:
        check_port(taken.getsockname()[1])

    assert "已经有程序在用" in caught.value.message
    assert "--port" in caught.value.hint


def test_serve_shows_a_save_and_a_mistake_and_its_mending(tmp_path: Path) -> None:
    with serving.serve(tmp_path) as served:
        status, text = served.get("/")
        assert status == 200
        assert "livereload.js" in text
        assert not re.search("content-security-policy", text, re.IGNORECASE)
        assert served.get("/livereload.js")[0] == 200

        small.spoil(served.content, "site.yaml", "title: ", "title: 新的")
        assert served.wait_for("/", "<title>新的")[0] == 200

        small.spoil(served.content, "site.yaml", "title: ", "titel: ")
        status, text = served.wait_for("/topics/card/", "titel")
        assert status == 500
        assert "livereload.js" in text

        small.spoil(served.content, "site.yaml", "titel: ", "title: ")
        assert served.wait_for("/topics/card/", "办读者证")[0] == 200


def test_a_removed_file_is_noticed(tmp_path: Path) -> None:
    with serving.serve(tmp_path) as served:
        (served.content / "regions" / "yunhu.yaml").unlink()

        assert served.wait_for("/", "内容有")[0] == 500


def test_serve_on_a_port_in_use_says_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = [sys.executable, "build.py", "serve", "--port", str(taken.getsockname()[1])]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE)

    assert done.returncode == 1
    assert "已经有程序在用" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
