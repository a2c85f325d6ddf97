"""The fast reader: ryaml, YAML 1.2. It loses spellings (1.10 is 1.1) and says little about errors."""

import ryaml

from restdesk.opencollection.breaks import has_breaks


class Inexact(Exception):
    """The exact reader must look: the text is refused here, or a spelling or a place is wanted."""


def load(text: str) -> dict[object, object]:
    """Return the mapping that `text` holds; raises Inexact for anything else."""
    if has_breaks(text):
        raise Inexact
    try:
        values = ryaml.loads(text)  # type: ignore[attr-defined]  # its stub does not say what it exports
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of the Rust side is not an Exception
        raise Inexact from error
    if not isinstance(values, dict):
        raise Inexact
    return values
