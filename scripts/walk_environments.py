"""The steps with words and variables of all files, with environments, and with what other programs did."""

from scripts.walk_keys import PANES, TREE, action
from scripts.walk_organising import copy_row
from scripts.walk_words import At, Both, ByHand, Diff, Files, Gone, Runs, Said, Step, Type, Until

CHANGED = (
    Step(
        "tags",
        (
            TREE,
            "Home",
            Type("List"),
            "Shift+Down",
            *action("Tags…"),
            Type("smoke"),
        ),
        "Tags for two requests at once.",
        "요청 두 개에 태그를 한 번에 붙입니다.",
        ("smoke",),
    ),
    Step(
        "tagged",
        ("Return",),
        "Each file has one line more.",
        "파일마다 한 줄씩 늘어납니다.",
        (
            Diff("catalog/list-goods.yml", ("+  tags:", "+    - smoke")),
            Files((copy_row("M"), "M catalog/list-goods.yml")),
        ),
    ),
    Step(
        "found",
        ("Ctrl+Shift+F", At("findEverywhereText"), Type("tea")),
        "What is found in all that is open, by request.",
        "열려 있는 모든 곳에서 찾은 것이 요청별로 나옵니다.",
        ("Add to cart",),
        "findEverywhereText",
    ),
    Step(
        "preview",
        ("Ctrl+Shift+H", Until("Tab", "findEverywhereNew", "what replaces it", "바꿀 내용"), Type("coffee")),
        "What each place becomes, before anything is written.",
        "기록하기 전에 각 위치가 무엇으로 바뀌는지 보입니다.",
        ("coffee",),
        "findEverywhereNew",
    ),
    Step(
        "replaced",
        (Until("Tab", "findReplace", "the button", "단추"), "Space"),
        "Replaced, in these files and nowhere else.",
        "이 파일들에서만 바뀝니다.",
        (Files(("M catalog/add-to-cart.yml", copy_row("M"), "M catalog/list-goods.yml")),),
    ),
    Step(
        "replace-undone",
        (TREE, "Ctrl+Z"),
        "One step takes all of it back.",
        "한 번에 모두 되돌립니다.",
        (Files(("M catalog/add-to-cart.yml", copy_row("M"), "M catalog/list-goods.yml")),),
    ),
    Step(
        "variable",
        (TREE, "Home", Type("List"), "Return", "Ctrl+L", "Home", "Right", "Right", "Right", "Ctrl+I"),
        "The card of a variable: its value, where it comes from, and what can be done.",
        "변수 카드에 값과 출처, 할 수 있는 일이 나옵니다.",
        ("http://127.0.0.1:5000", "local"),
    ),
    Step(
        "variable-rename",
        (
            Until("Tab", "cardRename", "“Rename everywhere”", "“모든 곳에서 이름 바꾸기”"),
            "Space",
            At("renameVariableNew"),
            Type("server"),
        ),
        "A new name for it wherever it is used.",
        "변수가 쓰이는 모든 곳의 새 이름입니다.",
        ("server",),
        "renameVariableNew",
    ),
    Step(
        "variable-renamed",
        ("Return",),
        "All files that name it have the new name, each on that line.",
        "변수를 쓰는 모든 파일의 그 줄에 새 이름이 있습니다.",
        (
            Files(
                (
                    "M catalog/add-to-cart.yml",
                    copy_row("M"),
                    "M catalog/list-goods.yml",
                    Both("M catalog/stock-level.yml", "M catalog/재고-확인.yml"),
                    "M customer/log-in.yml",
                    "M customer/orders.yml",
                    "M environments/local.yml",
                )
            ),
            Diff("environments/local.yml", ("-  - name: baseUrl", "+  - name: server")),
            Diff(
                "catalog/list-goods.yml",
                ('-  url: "{{baseUrl}}/open/api/data?param=tea"', '+  url: "{{server}}/open/api/data?param=tea"'),
            ),
        ),
    ),
    Step(
        "own-value",
        (
            *("Ctrl+W", "Ctrl+Shift+E", At("environmentList")),
            Until("Tab", "environmentTable", "the variables", "변수"),
            *("Ctrl+Home", *("Right",) * 4, Type("http://localhost:5000"), "Return"),
        ),
        "A value of one's own, for this computer alone; no file has it.",
        "이 컴퓨터에서만 쓰는 나만의 값입니다. 어떤 파일에도 없습니다.",
        ("http://localhost:5000", Files(())),
    ),
    Step(
        "production",
        (
            *("Ctrl+Shift+E", At("environmentList")),
            Until("Tab", "environmentNew", "“New environment”", "“새 환경”"),
            *("Space", At("QLineEdit"), Type("production"), "Return"),
            Until("Tab", "environmentExtends", "“Extends”", "“확장”"),
            "Down",
            Until("Tab", "environmentProduction", "the mark", "표시"),
            *("Space", "Ctrl+S"),
        ),
        "A second environment that has what the first one has, marked as production.",
        "첫 환경의 값을 이어받고 운영으로 표시된 두 번째 환경입니다.",
        (
            "production",
            Files(("A .restdesk/kept.yml", "A environments/production.yml")),
            Diff(
                "environments/production.yml",
                ("+name: production", "+extends: local", "+x-restdesk:", "+  production: true"),
            ),
        ),
    ),
    Step(
        "asked-twice",
        (TREE, "Home", Type("Add"), "Return", "Ctrl+E", "Down", "Return", "Ctrl+L", "Ctrl+Return"),
        "Send asks once more.",
        "보내기가 한 번 더 묻습니다.",
        (Both("Send to production?", "production에 보낼까요?"),),
    ),
    Step(
        "sent-twice",
        ("Ctrl+Return",),
        "And the second time it sends.",
        "두 번째에 보냅니다.",
        ("200 OK",),
    ),
    Step(
        "back-to-local",
        ("Ctrl+E", "Up", "Return"),
        "Back to the first environment.",
        "첫 환경으로 돌아갑니다.",
        ("local",),
    ),
)

OUTSIDE = (
    Step(
        "by-hand",
        (
            ByHand("catalog/add-to-cart.yml", "info:\n", "# Kept by the people of the shop.\ninfo:\n"),
            ByHand("catalog/add-to-cart.yml", "method: POST\n", "method: 'POST'   # one thing at a time\n"),
            ByHand("catalog/list-goods.yml", "http:\n", "<<<<<<< ours\nhttp:\n"),
            *action("Close the collection"),
        ),
        "Meanwhile one file got comments and a spelling of its own, another was broken; the collection is closed.",
        "그사이 한 파일에는 주석과 다른 표기가 들어가고 다른 파일은 깨졌습니다. 컬렉션을 닫습니다.",
        (
            Said("EmptyPage", "No collection is open"),
            Files(("M catalog/add-to-cart.yml", "M catalog/list-goods.yml")),
        ),
    ),
    Step(
        "opened-again",
        (*action("Open recent"), At("_Field"), "Return"),
        "It is there as before; the broken file stays in the tree, with an error mark.",
        "전과 같이 열립니다. 깨진 파일은 오류 표시와 함께 트리에 남습니다.",
        ("Shop", "Customer"),
    ),
    Step(
        "broken",
        (TREE, "Home", Type("list-"), "Return"),
        "It opens as text, with the place that cannot be read and what is wrong there.",
        "텍스트로 열립니다. 읽을 수 없는 곳과 그 이유가 나옵니다.",
        ("<<<<<<< ours", Both("cannot be read: line 8", "8번째 줄")),
    ),
    Step(
        "mended",
        (
            Until("F6", "fileEdit", "the text", "텍스트"),
            *("Ctrl+Home", *("Down",) * 7, "Shift+Down", "Del"),
        ),
        "Without that line it can be read; that is said as it is typed.",
        "그 줄이 없으면 읽을 수 있습니다. 입력하는 동안 바로 알려 줍니다.",
        (Gone("<<<<<<< ours"),),
        "fileEdit",
    ),
    Step(
        "whole-again",
        ("Ctrl+S",),
        "It is a request again, in its place in the tree.",
        "다시 요청이 되어 트리의 제자리에 있습니다.",
        ("List goods", Diff("catalog/list-goods.yml", ("-<<<<<<< ours",))),
    ),
    Step(
        "one-field",
        (
            *(TREE, "Home", Type("Add"), "Return", "Ctrl+L", PANES, "Left"),
            Until("Tab", "headersTable", "the headers", "헤더"),
            *("Ctrl+Home", "Right", "Right", Type("8"), "Return", "Ctrl+S"),
        ),
        "One field was changed, one line of the file is another; comments and spelling stay.",
        "칸 하나를 바꾸자 파일의 한 줄만 달라집니다. 주석과 표기는 그대로입니다.",
        (
            Files(("M catalog/add-to-cart.yml",)),
            Diff("catalog/add-to-cart.yml", ('-      value: "7"', '+      value: "8"')),
        ),
    ),
    Step(
        "run",
        (),
        "All requests are green on the command line.",
        "명령줄에서 모든 요청이 통과합니다.",
        (Runs("restdesk"),),
    ),
    Step(
        "bruno",
        (),
        "And in Bruno, which reads the same files.",
        "같은 파일을 읽는 Bruno에서도 통과합니다.",
        (Runs("bru"),),
    ),
)
