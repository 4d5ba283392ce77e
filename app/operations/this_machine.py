"""This is about telling one computer from another, without keeping a serial number anywhere.

Asked for at the edge (window, command line) and passed in from there.
"""

import platform
import secrets
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from app.operations.in_hand import Machine


def this_machine() -> Machine:
    """The computer the program runs on."""
    told = "\n".join(("FieldSeal machine", platform.node(), _installation()))
    return Machine(sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:32], secrets.token_bytes)


if sys.platform == "win32":
    import winreg

    def _installation() -> str:
        """What this installation of the system calls itself; empty where it doesn't say."""
        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""

else:

    def _installation() -> str:
        """What this installation of the system calls itself; empty where it doesn't say."""
        for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
            with suppress(OSError):
                return Path(place).read_text("ascii", "replace").strip()
        return ""
