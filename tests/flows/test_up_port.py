"""`dateline up` on a port that is taken: said at once, nothing started."""

import socket


def test_a_taken_port_is_said(dateline, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = dateline("up", "--home", tmp_path, "--port", taken.getsockname()[1])
    assert result.exit_code == 1
    assert "is taken" in result.stderr
    assert "--port" in result.stderr
