"""What a file wants and nobody allowed: `restdesk run` sends nothing of it and names it."""

from pathlib import Path

import pytest

from tests.cli.test_commands import restdesk


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("{verify: false}", "settings.verify wants not to check the certificate of 127.0.0.1:9"),
        ("{connectTo: '10.0.0.1:1'}", "settings.connectTo wants to connect to 10.0.0.1:1 in place of 127.0.0.1:9"),
        ("{sni: b.example}", "settings.sni wants to ask 127.0.0.1:9 for the certificate of b.example"),
        (
            "{proxy: {config: {hostname: p.example}}}",
            "settings.proxy wants to go through the proxy http://p.example:80",
        ),
        ("{limits: {ratio: 5000}}", "settings.limits.ratio wants to raise a limit: ratio 5000"),
    ],
)
def test_what_nobody_allowed_exits_with_2_and_is_named(tmp_path: Path, own: str, said: str) -> None:
    (tmp_path / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo: {name: Mine}\n", "utf-8")
    request = f"info: {{name: A, type: http}}\nhttp: {{method: GET, url: 'http://127.0.0.1:9/'}}\nx-restdesk: {own}\n"
    (tmp_path / "a.yml").write_text(request, "utf-8")
    done = restdesk("run", str(tmp_path))
    assert done.returncode == 2
    assert said in done.stdout
