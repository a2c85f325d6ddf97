"""Times and sizes as short figures for people: `23 ms`, `1.2 KB`."""

_SIZES = ("KB", "MB", "GB", "TB")


def time_figure(seconds: float) -> str:
    """How long something took, in the unit that fits: `<1 ms`, `23 ms`, `1.23 s`, `12.3 s`, `2 min 5 s`."""
    milliseconds = round(seconds * 1000)
    if milliseconds < 1:
        return "<1 ms" if seconds > 0 else "0 ms"
    if milliseconds < 1000:
        return f"{milliseconds} ms"
    if seconds < 9.995:
        return f"{seconds:.2f} s"
    return running_figure(seconds)


def running_figure(seconds: float) -> str:
    """A clock that runs, in steps of a tenth of a second: `0.4 s`, `12.3 s`, `2 min 5 s`."""
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"


def size_figure(count: int) -> str:
    """A number of bytes: `812 B`, `1.2 KB`, `345 MB`; 1 KB is 1,000 bytes (IEC 80000-13)."""
    if count < 1000:
        return f"{count} B"
    amount = float(count)
    for unit in _SIZES:
        amount /= 1000
        if amount < 99.95:
            return f"{amount:.1f} {unit}"
        if amount < 999.5:
            return f"{amount:.0f} {unit}"
    return f"{amount:.0f} {_SIZES[-1]}"


def bytes_figure(count: int) -> str:
    """A number of bytes in full, its digits in groups of three: `1,234,567`."""
    return f"{count:,}"
