"""The steps that put a collection in order: names, places, copies, tags, words that are replaced everywhere."""

from scripts.walk_keys import TREE
from scripts.walk_words import At, Both, Files, Step, Type

_LEVEL = Both("Stock level", "재고 확인")


def copy_row(kind: str) -> Both:
    """What git says of the copy of a request."""
    return Both(f"{kind} catalog/list-goods-copy.yml", f"{kind} catalog/list-goods-사본.yml")


ORDERED = (
    Step(
        "renamed",
        (TREE, "Up", "F2", At("treeName"), Type(_LEVEL), "Return"),
        "The file follows the name; the tab does, too.",
        "파일이 이름을 따라가고 탭도 따라갑니다.",
        (
            Both("GET Stock level", "GET 재고 확인"),
            Files(
                (Both("R account/stock.yml → account/stock-level.yml", "R account/stock.yml → account/재고-확인.yml"),)
            ),
        ),
        "collectionTree",
    ),
    Step(
        "folder-renamed",
        ("Home", Type("Acc"), "F2", At("treeName"), Type("Customer"), "Return"),
        "The folder follows, with all that is in it.",
        "폴더가 그 안의 모든 것과 함께 따라갑니다.",
        (
            "Customer",
            Files(
                (
                    "R account/folder.yml → customer/folder.yml",
                    "R account/log-in.yml → customer/log-in.yml",
                    "R account/orders.yml → customer/orders.yml",
                    Both(
                        "R account/stock-level.yml → customer/stock-level.yml",
                        "R account/재고-확인.yml → customer/재고-확인.yml",
                    ),
                )
            ),
        ),
        "collectionTree",
    ),
    Step(
        "moved-down",
        (Type("Ord"), "Alt+Down"),
        "A request one place further down; only those whose place changed are written.",
        "요청을 한 칸 내립니다. 자리가 바뀐 것만 기록됩니다.",
        (Files(("M customer/orders.yml",)),),
    ),
    Step(
        "move-to",
        ("Up", "Ctrl+Shift+M", At("_Field"), Type("cat")),
        "Where a request goes is found by some letters.",
        "몇 글자로 요청을 옮길 곳을 찾습니다.",
        ("Catalog",),
    ),
    Step(
        "moved-to",
        ("Return",),
        "It is in the other folder.",
        "다른 폴더로 옮겼습니다.",
        (
            Files(
                (
                    Both(
                        "R customer/stock-level.yml → catalog/stock-level.yml",
                        "R customer/재고-확인.yml → catalog/재고-확인.yml",
                    ),
                )
            ),
        ),
    ),
    Step(
        "duplicated",
        (TREE, "Home", Type("List"), "Ctrl+D"),
        "A copy stands behind it.",
        "바로 뒤에 사본이 생깁니다.",
        (Files((copy_row("A"),)),),
    ),
    Step(
        "deleted",
        ("Del",),
        "It is in the system's trash.",
        "시스템 휴지통으로 갔습니다.",
        (Files((copy_row("D"),)),),
    ),
    Step(
        "brought-back",
        (
            TREE,
            "Ctrl+Z",
        ),
        "And back again.",
        "다시 돌아옵니다.",
        (Files((copy_row("A"),)),),
    ),
)
