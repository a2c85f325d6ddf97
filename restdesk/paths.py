"""Where configuration, data, cache, state, spool and resources are.

`RESTDESK_HOME` moves everything but the resources below one folder, for tests and portable copies.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Paths:
    """The folders of one installation; none of them need exist yet."""

    config: Path
    data: Path
    cache: Path
    state: Path
    resources: Path

    @property
    def spool(self) -> Path:
        """The folder for the bodies of open responses; emptied at start."""
        return self.cache / "spool"

    @property
    def sample(self) -> Path:
        """The person's own copy of the sample collection."""
        return self.data / "sample"


def find(environ: Mapping[str, str]) -> Paths:
    """Return the folders for this person and system, or those below `RESTDESK_HOME` where `environ` has it."""
    home = environ.get("RESTDESK_HOME")
    if home:
        base = Path(home).expanduser().absolute()
        return Paths(base / "config", base / "data", base / "cache", base / "state", _resources())
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("restdesk", appauthor=False)
    return Paths(dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path, dirs.user_state_path, _resources())


def _resources() -> Path:
    """Return `resources/` as shipped in the wheel, or as it lies beside the package in a checkout."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"
