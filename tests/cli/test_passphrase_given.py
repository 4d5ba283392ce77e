"""A passphrase comes from a file or a pipe."""

import os
import threading
from pathlib import Path

from app.cli.desk import passphrase_in


def test_a_pipe_is_read_as_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes("\ufeff口令 示例\n第二行".encode())
    assert passphrase_in(tmp_path / "file") == "口令 示例"
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=("口令 示例\n", "utf-8"))
    writer.start()
    assert passphrase_in(tmp_path / "pipe") == "口令 示例"
    writer.join()
