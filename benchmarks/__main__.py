"""`python -m benchmarks [NAME…]`: run the named benchmarks, or all, and print their figures."""

import sys

from benchmarks import big_bodies, collections, heartbeat, keys, look, saving, start, tabs, wire
from benchmarks.figures import machine

BENCHMARKS = (
    ("start", start.run),
    ("wire", wire.run),
    ("heartbeat", heartbeat.run),
    ("big_bodies", big_bodies.run),
    ("look", look.run),
    ("keys", keys.run),
    ("tabs", tabs.run),
    ("saving", saving.run),
    ("collections", collections.run),
)


def main() -> int:
    wanted = sys.argv[1:]
    unknown = set(wanted) - {name for name, _ in BENCHMARKS}
    if unknown:
        print(f"no such benchmark: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    print(f"On {machine()}; minimum / median / maximum.")
    for name, measure in BENCHMARKS:
        if not wanted or name in wanted:
            print(f"\n## {name}")
            for line in measure():
                print(f"- {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
