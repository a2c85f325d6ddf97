<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About RestDesk</source>
        <translation>RestDesk 정보</translation>
    </message>
    <message>
        <source>A desktop REST client: readable collections, no account, no telemetry.</source>
        <translation>데스크톱 REST 클라이언트: 사람이 읽을 수 있는 컬렉션, 계정 없음, 사용 정보 수집 없음.</translation>
    </message>
    <message>
        <source>Free software under the MIT License.</source>
        <translation>MIT 라이선스로 배포되는 자유 소프트웨어입니다.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New request</source>
        <translation>새 요청</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Open the sample collection</source>
        <translation>예제 컬렉션 열기</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Go to the URL</source>
        <translation>URL로 이동</translation>
    </message>
    <message>
        <source>Choose the environment</source>
        <translation>환경 선택</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>다음 탭</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>이전 탭</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>사이드바 보이기/숨기기</translation>
    </message>
    <message>
        <source>Response beside or below the request</source>
        <translation>응답을 요청 옆/아래에 배치</translation>
    </message>
    <message>
        <source>Start the demo server</source>
        <translation>데모 서버 시작</translation>
    </message>
    <message>
        <source>Stop the demo server</source>
        <translation>데모 서버 중지</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>About RestDesk</source>
        <translation>RestDesk 정보</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
</context>
<context>
    <name>ApiKeyAuthForm</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Add to</source>
        <translation>추가할 곳</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>쿼리</translation>
    </message>
</context>
<context>
    <name>AuthForms</name>
    <message>
        <source>No auth</source>
        <translation>인증 없음</translation>
    </message>
    <message>
        <source>Inherit</source>
        <translation>상속</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 토큰</translation>
    </message>
</context>
<context>
    <name>AuthPane</name>
    <message>
        <source>Authentication</source>
        <translation>인증</translation>
    </message>
</context>
<context>
    <name>BasicAuthForm</name>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
</context>
<context>
    <name>BearerAuthForm</name>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>{status}: the response has no body.</source>
        <translation>{status}: 응답에 본문이 없습니다.</translation>
    </message>
    <message>
        <source>{kind}, {size}: this is not text, so it is not shown here.</source>
        <translation>{kind}, {size}: 텍스트가 아니므로 여기에 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>The body cannot be read from this machine&apos;s disk any more: {cause}</source>
        <translation>이 컴퓨터의 디스크에서 본문을 더 이상 읽을 수 없습니다: {cause}</translation>
    </message>
    <message>
        <source>The body is larger than 1 MB, so it is shown as it came, read as UTF-8.</source>
        <translation>본문이 1 MB보다 커서 UTF-8로 읽어 받은 그대로 표시합니다.</translation>
    </message>
    <message>
        <source>The body is not valid JSON, so it is shown as it came.</source>
        <translation>본문이 올바른 JSON이 아니므로 받은 그대로 표시합니다.</translation>
    </message>
    <message>
        <source>The charset “{charset}” is not known, so the body is read as {used}.</source>
        <translation>문자 집합 “{charset}”을(를) 알 수 없어 본문을 {used}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>Some bytes are not {charset} and are shown as “�”.</source>
        <translation>일부 바이트가 {charset}에 맞지 않아 “�”로 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>BodyForms</name>
    <message>
        <source>No body</source>
        <translation>본문 없음</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>폼</translation>
    </message>
    <message>
        <source>Multipart form</source>
        <translation>멀티파트 폼</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
</context>
<context>
    <name>BodyPane</name>
    <message>
        <source>Pretty · JSON</source>
        <translation>보기 좋게 · JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Form of the body</source>
        <translation>본문 표시 형식</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>응답 본문</translation>
    </message>
    <message>
        <source>Click Send to see the response here.</source>
        <translation>보내기를 클릭하면 여기에 응답이 표시됩니다.</translation>
    </message>
    <message>
        <source>The body is incomplete.</source>
        <translation>본문이 완전하지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate was not checked: anybody could have answered in this server&apos;s place.</source>
        <translation>인증서를 검사하지 않았습니다. 다른 누군가가 이 서버 대신 응답했을 수도 있습니다.</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>본문 종류</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>This request is sent without a body.</source>
        <translation>이 요청은 본문 없이 보냅니다.</translation>
    </message>
    <message>
        <source>This body is sent as the file says. A later version of RestDesk can edit it here.</source>
        <translation>이 본문은 파일에 적힌 대로 보냅니다. 여기에서 편집하는 기능은 RestDesk의 다음 버전에 들어갑니다.</translation>
    </message>
    <message>
        <source>RestDesk keeps a body of the kind “{kind}” as it is and cannot send it yet.</source>
        <translation>RestDesk는 “{kind}” 종류의 본문을 그대로 보존하며 아직 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>{count} characters are too many to edit here: the beginning is shown, all is sent.</source>
        <translation>{count}자는 여기서 편집하기에 너무 많습니다. 앞부분만 표시하고, 보낼 때는 전체를 보냅니다.</translation>
    </message>
    <message>
        <source>{count} characters are too many to edit here; they were not pasted.</source>
        <translation>{count}자는 여기서 편집하기에 너무 많아 붙여넣지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The operator “{operator}” cannot be evaluated yet.</source>
        <translation>연산자 “{operator}”은(는) 아직 평가할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{expression}” leads to nothing in the response.</source>
        <translation>응답에 “{expression}”에 해당하는 값이 없습니다.</translation>
    </message>
    <message>
        <source>RestDesk cannot do the action “{action}” yet.</source>
        <translation>RestDesk는 아직 “{action}” 동작을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>The capture does not name a variable.</source>
        <translation>캡처에 변수 이름이 없습니다.</translation>
    </message>
    <message>
        <source>“{expression}” cannot be evaluated. RestDesk reads paths such as res.status and res.body.items[0].name.</source>
        <translation>“{expression}”을(를) 평가할 수 없습니다. RestDesk는 res.status, res.body.items[0].name 같은 경로를 읽습니다.</translation>
    </message>
    <message>
        <source>“{expression}” cannot be evaluated: the body is nested too deep.</source>
        <translation>“{expression}”을(를) 평가할 수 없습니다: 본문이 너무 깊게 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>캡처됨</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>No response came.</source>
        <translation>응답이 오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Results of the checks</source>
        <translation>검사 결과</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>실제 값</translation>
    </message>
    <message>
        <source>Captured variables</source>
        <translation>캡처한 변수</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>The results of the checks stand here.</source>
        <translation>검사 결과가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>This request has no checks.</source>
        <translation>이 요청에는 검사가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Open the sample collection</source>
        <translation>예제 컬렉션 열기</translation>
    </message>
    <message>
        <source>This link leads to nothing that can be opened here: {link}</source>
        <translation>여기서 열 수 없는 링크입니다: {link}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Open this page in the browser?</source>
        <translation>이 페이지를 브라우저에서 여시겠습니까?</translation>
    </message>
</context>
<context>
    <name>DocsPane</name>
    <message>
        <source>Docs</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>This request has no docs.</source>
        <translation>이 요청에는 문서가 없습니다.</translation>
    </message>
</context>
<context>
    <name>DocumentArea</name>
    <message>
        <source>Choose a request at the left, or press + for a new one.</source>
        <translation>왼쪽에서 요청을 선택하거나 +를 눌러 새 요청을 만듭니다.</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>열린 요청</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}, 저장되지 않음</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>New request</source>
        <translation>새 요청</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>“{name}”에 저장되지 않은 변경 사항이 있습니다.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>변경 사항 버리기</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>열어 두기</translation>
    </message>
    <message>
        <source>New request {number}</source>
        <translation>새 요청 {number}</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Params</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>인증</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>문서</translation>
    </message>
</context>
<context>
    <name>EnvironmentBox</name>
    <message>
        <source>No environment</source>
        <translation>환경 없음</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{where} has a line break or another control character.</source>
        <translation>{where}에 줄 바꿈이나 다른 제어 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Remove the character, also where it comes from a variable.</source>
        <translation>그 문자를 지우십시오. 변수에서 온 경우에는 변수의 값도 고치십시오.</translation>
    </message>
    <message>
        <source>“{method}” is not a method that HTTP allows.</source>
        <translation>“{method}”은(는) HTTP에서 쓸 수 있는 메서드가 아닙니다.</translation>
    </message>
    <message>
        <source>Use letters, digits and !#$%&amp;&apos;*+-.^_`|~ without blanks, such as GET.</source>
        <translation>GET처럼 공백 없이 영문자, 숫자, !#$%&amp;&apos;*+-.^_`|~만 사용하십시오.</translation>
    </message>
    <message>
        <source>“{url}” is not a URL that can be called.</source>
        <translation>“{url}”은(는) 호출할 수 있는 URL이 아닙니다.</translation>
    </message>
    <message>
        <source>A URL looks like https://example.com/path. Check scheme, host and port.</source>
        <translation>URL은 https://example.com/path와 같은 형태입니다. 스킴, 호스트, 포트를 확인하십시오.</translation>
    </message>
    <message>
        <source>The header “{name}” cannot be sent as it stands.</source>
        <translation>헤더 “{name}”은(는) 지금 상태로는 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>A name has letters, digits and hyphens only; a value has no blanks at its ends.</source>
        <translation>이름에는 영문자, 숫자, 하이픈만 쓰고, 값의 앞뒤에는 공백을 두지 마십시오.</translation>
    </message>
    <message>
        <source>This request cannot go without the header “{name}”.</source>
        <translation>이 요청은 헤더 “{name}” 없이 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>Take it out of the omitted headers.</source>
        <translation>생략할 헤더 목록에서 빼십시오.</translation>
    </message>
    <message>
        <source>The header “{name}” contradicts the body that it is sent with.</source>
        <translation>헤더 “{name}”이(가) 함께 보내는 본문과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Remove the header: RestDesk adds what describes the body.</source>
        <translation>그 헤더를 지우십시오. 본문을 설명하는 헤더는 RestDesk가 추가합니다.</translation>
    </message>
    <message>
        <source>The body has a character that no encoding can carry.</source>
        <translation>본문에 어떤 인코딩으로도 보낼 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Remove the broken character, also where it comes from a variable.</source>
        <translation>깨진 문자를 지우십시오. 변수에서 온 경우에는 변수의 값도 고치십시오.</translation>
    </message>
    <message>
        <source>The request breaks the rules of HTTP and was not sent.</source>
        <translation>요청이 HTTP 규칙에 어긋나서 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Check method, URL and headers; the cause stands below.</source>
        <translation>메서드, URL, 헤더를 확인하십시오. 원인은 아래에 있습니다.</translation>
    </message>
    <message>
        <source>“{address}” is not an address to connect to.</source>
        <translation>“{address}”은(는) 연결할 수 있는 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Write host and port, such as 127.0.0.1:8443 or [::1]:8443.</source>
        <translation>127.0.0.1:8443이나 [::1]:8443처럼 호스트와 포트를 적으십시오.</translation>
    </message>
    <message>
        <source>“{proxy}” is not the address of a proxy.</source>
        <translation>“{proxy}”은(는) 프록시 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Give the proxy&apos;s host name and a port from 1 to 65535.</source>
        <translation>프록시의 호스트 이름과 1에서 65535 사이의 포트를 적으십시오.</translation>
    </message>
    <message>
        <source>The client certificate “{path}” cannot be used.</source>
        <translation>클라이언트 인증서 “{path}”을(를) 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>It must be PEM with its key, or PKCS #12, and certificate and key must belong together.</source>
        <translation>키가 함께 있는 PEM이나 PKCS #12여야 하고, 인증서와 키가 서로 맞아야 합니다.</translation>
    </message>
    <message>
        <source>The passphrase of the client certificate “{path}” is wrong or missing.</source>
        <translation>클라이언트 인증서 “{path}”의 암호가 틀렸거나 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Type the passphrase that its key was saved with.</source>
        <translation>아무것도 보내지 않았습니다. 키를 저장할 때 정한 암호를 입력하십시오.</translation>
    </message>
    <message>
        <source>A certificate that is to be trusted cannot be read.</source>
        <translation>신뢰하도록 지정한 인증서를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It must be PEM: a text that begins with -----BEGIN CERTIFICATE-----.</source>
        <translation>-----BEGIN CERTIFICATE-----로 시작하는 텍스트인 PEM이어야 합니다.</translation>
    </message>
    <message>
        <source>The authentication lacks a value: {name}.</source>
        <translation>인증에 필요한 값이 없습니다: {name}.</translation>
    </message>
    <message>
        <source>Fill it in, or choose another authentication.</source>
        <translation>값을 채우거나 다른 인증을 선택하십시오.</translation>
    </message>
    <message>
        <source>The authentication has a character that it may not have: {name}.</source>
        <translation>인증에 쓸 수 없는 문자가 있습니다: {name}.</translation>
    </message>
    <message>
        <source>Check it for blanks, line breaks and stray signs.</source>
        <translation>공백, 줄 바꿈, 잘못 들어간 문자가 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The user name has a colon, which Basic authentication cannot carry.</source>
        <translation>사용자 이름에 Basic 인증에서 쓸 수 없는 콜론이 있습니다.</translation>
    </message>
    <message>
        <source>Remove the colon from the user name.</source>
        <translation>사용자 이름에서 콜론을 지우십시오.</translation>
    </message>
    <message>
        <source>RestDesk shows and keeps “{kind}”, but cannot send it yet.</source>
        <translation>RestDesk는 “{kind}”을(를) 표시하고 보존하지만 아직 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another kind, or send this request with the program it came from.</source>
        <translation>다른 종류를 선택하거나, 이 요청을 만든 프로그램에서 보내십시오.</translation>
    </message>
    <message>
        <source>No file is chosen for “{where}”.</source>
        <translation>“{where}”에 보낼 파일을 고르지 않았습니다.</translation>
    </message>
    <message>
        <source>Name the file to send, or leave this out.</source>
        <translation>보낼 파일을 적거나 이 항목을 빼십시오.</translation>
    </message>
    <message>
        <source>The variable “{name}” contains itself.</source>
        <translation>변수 “{name}”이(가) 자기 자신을 포함합니다.</translation>
    </message>
    <message>
        <source>Follow its value from variable to variable and break the circle.</source>
        <translation>변수의 값을 차례로 따라가서 순환을 끊으십시오.</translation>
    </message>
    <message>
        <source>The variable “{name}” leads through more than {limit} others.</source>
        <translation>변수 “{name}”이(가) 다른 변수를 {limit}개 넘게 거칩니다.</translation>
    </message>
    <message>
        <source>Write its value with fewer variables in variables.</source>
        <translation>변수 안에 변수를 여러 겹 넣지 말고 값을 더 단순하게 쓰십시오.</translation>
    </message>
    <message>
        <source>The variables in {name} unfold into more than {limit} MB of text.</source>
        <translation>{name}의 변수를 펼치면 텍스트가 {limit} MB를 넘습니다.</translation>
    </message>
    <message>
        <source>Repeat variables inside variables less often.</source>
        <translation>변수 안에서 다른 변수를 반복하는 횟수를 줄이십시오.</translation>
    </message>
    <message>
        <source>There is no folder “{path}”.</source>
        <translation>폴더 “{path}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Check the path; it may have been moved or renamed.</source>
        <translation>경로를 확인하십시오. 옮겨졌거나 이름이 바뀌었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The folder “{path}” is not a collection.</source>
        <translation>폴더 “{path}”은(는) 컬렉션이 아닙니다.</translation>
    </message>
    <message>
        <source>A collection has a file opencollection.yml at its top. Open that folder.</source>
        <translation>컬렉션은 최상위 폴더에 opencollection.yml 파일이 있습니다. 그 폴더를 여십시오.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: line {line}.</source>
        <translation>“{path}”을(를) 읽을 수 없습니다: {line}번째 줄.</translation>
    </message>
    <message>
        <source>Open the file in a text editor and mend that line. RestDesk left it as it is.</source>
        <translation>텍스트 편집기로 파일을 열어 그 줄을 고치십시오. RestDesk는 파일을 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read, and this request inherits from it.</source>
        <translation>“{path}”을(를) 읽을 수 없는데, 이 요청이 여기에서 설정을 상속합니다.</translation>
    </message>
    <message>
        <source>Mend that file first: headers or authentication could be missing. Nothing was sent.</source>
        <translation>먼저 그 파일을 고치십시오. 헤더나 인증이 빠질 수 있습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>“{path}” cannot be opened.</source>
        <translation>“{path}”을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>파일이 있는지, 읽을 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{path}” has more than {limit} MB and was not read.</source>
        <translation>“{path}”이(가) {limit} MB를 넘어서 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>A request is a small file. Move large data out of the collection.</source>
        <translation>요청은 작은 파일입니다. 큰 데이터는 컬렉션 밖으로 옮기십시오.</translation>
    </message>
    <message>
        <source>The collection has no environment “{name}”.</source>
        <translation>컬렉션에 환경 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Its environments are: {names}.</source>
        <translation>있는 환경: {names}.</translation>
    </message>
    <message>
        <source>“{path}” is not the name of a file that can be sent.</source>
        <translation>“{path}”은(는) 보낼 수 있는 파일의 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>Name an ordinary file, best one in the collection&apos;s folder.</source>
        <translation>일반 파일의 이름을 적으십시오. 컬렉션 폴더 안의 파일이 가장 좋습니다.</translation>
    </message>
    <message>
        <source>“{path}” is outside the collection&apos;s folder and was not read.</source>
        <translation>“{path}”은(는) 컬렉션 폴더 밖에 있어서 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>Send again and allow it, or copy the file into the folder.</source>
        <translation>다시 보내면서 허용하거나 파일을 폴더 안으로 복사하십시오.</translation>
    </message>
    <message>
        <source>The name “{host}” was not found.</source>
        <translation>호스트 이름 “{host}”을(를) 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the spelling and whether this machine is connected to the network.</source>
        <translation>철자와 이 컴퓨터의 네트워크 연결을 확인하십시오.</translation>
    </message>
    <message>
        <source>Nothing answers at {host}, port {port}.</source>
        <translation>{host}, 포트 {port}에서 응답하는 서버가 없습니다.</translation>
    </message>
    <message>
        <source>Start the server, or check host and port.</source>
        <translation>서버를 시작하거나 호스트와 포트를 확인하십시오.</translation>
    </message>
    <message>
        <source>{host}, port {port}, cannot be reached.</source>
        <translation>{host}, 포트 {port}에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the network, a firewall, and whether the address is right.</source>
        <translation>네트워크와 방화벽, 주소가 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>No connection to {host} within {seconds} seconds.</source>
        <translation>{seconds}초 안에 {host}에 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>The host may be down, or a firewall drops the packets. Check host and port.</source>
        <translation>호스트가 꺼져 있거나 방화벽이 패킷을 버리는 것일 수 있습니다. 호스트와 포트를 확인하십시오.</translation>
    </message>
    <message>
        <source>{host} closed the connection before it answered.</source>
        <translation>{host}에서 응답하기 전에 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Send again. If it stays so, look into the server&apos;s log.</source>
        <translation>다시 보내십시오. 계속 그러면 서버의 로그를 확인하십시오.</translation>
    </message>
    <message>
        <source>The certificate of {host} was refused.</source>
        <translation>{host}의 인증서를 거부했습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask who runs the server to mend its certificate.</source>
        <translation>아무것도 보내지 않았습니다. 서버 운영자에게 인증서를 고쳐 달라고 요청하십시오.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>{host}의 인증서가 만료되었습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Renew the certificate, or check this machine&apos;s date.</source>
        <translation>아무것도 보내지 않았습니다. 인증서를 갱신하거나 이 컴퓨터의 날짜를 확인하십시오.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet.</source>
        <translation>{host}의 인증서가 아직 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check this machine&apos;s date and time.</source>
        <translation>아무것도 보내지 않았습니다. 이 컴퓨터의 날짜와 시간을 확인하십시오.</translation>
    </message>
    <message>
        <source>The certificate belongs to another host than {host}.</source>
        <translation>인증서가 {host}이(가) 아닌 다른 호스트의 것입니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Call the host by the name in its certificate.</source>
        <translation>아무것도 보내지 않았습니다. 인증서에 적힌 이름으로 호스트를 호출하십시오.</translation>
    </message>
    <message>
        <source>The certificate of {host} is self-signed.</source>
        <translation>{host}의 인증서가 자체 서명되어 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. If it is yours, add it to the system&apos;s certificate store.</source>
        <translation>아무것도 보내지 않았습니다. 직접 만든 인증서라면 시스템의 인증서 저장소에 추가하십시오.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an issuer that this system does not know.</source>
        <translation>{host}의 인증서를 이 시스템이 모르는 발급자가 발급했습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. If you trust the issuer, add its certificate to the system&apos;s certificate store.</source>
        <translation>아무것도 보내지 않았습니다. 발급자를 신뢰한다면 그 인증서를 시스템의 인증서 저장소에 추가하십시오.</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made.</source>
        <translation>{host}에 보안 연결을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The server may speak plain HTTP at this port: try http:// in place of https://.</source>
        <translation>서버가 이 포트에서 일반 HTTP를 쓰는 것일 수 있습니다. https:// 대신 http://를 써 보십시오.</translation>
    </message>
    <message>
        <source>{host} expects a secure connection at this port.</source>
        <translation>{host}은(는) 이 포트에서 보안 연결을 요구합니다.</translation>
    </message>
    <message>
        <source>Use https:// in place of http://.</source>
        <translation>http:// 대신 https://를 쓰십시오.</translation>
    </message>
    <message>
        <source>{host} does not speak TLS at this port.</source>
        <translation>{host}은(는) 이 포트에서 TLS를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Use http:// in place of https://, or check the port.</source>
        <translation>아무것도 보내지 않았습니다. https:// 대신 http://를 쓰거나 포트를 확인하십시오.</translation>
    </message>
    <message>
        <source>{host} and RestDesk have no version of TLS in common.</source>
        <translation>{host}와(과) RestDesk가 함께 지원하는 TLS 버전이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. The server may be too old: TLS 1.2 is needed. Check the versions in the settings.</source>
        <translation>아무것도 보내지 않았습니다. 서버가 너무 오래된 것일 수 있습니다. TLS 1.2가 필요합니다. 설정에서 버전을 확인하십시오.</translation>
    </message>
    <message>
        <source>{host} ended the connection: it may want a client certificate.</source>
        <translation>{host}에서 연결을 끊었습니다. 클라이언트 인증서를 요구하는 것일 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose the certificate for this host in the settings and send again.</source>
        <translation>설정에서 이 호스트에 쓸 인증서를 선택하고 다시 보내십시오.</translation>
    </message>
    <message>
        <source>{host} did not accept the client certificate.</source>
        <translation>{host}에서 클라이언트 인증서를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that it is the right one for this host and that it has not expired.</source>
        <translation>이 호스트에 맞는 인증서인지, 만료되지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>{host} does not offer HTTP/2 here.</source>
        <translation>{host}은(는) 여기에서 HTTP/2를 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose HTTP/1.1 or the automatic choice in the request&apos;s settings.</source>
        <translation>요청의 설정에서 HTTP/1.1이나 자동 선택을 고르십시오.</translation>
    </message>
    <message>
        <source>{host} stopped this request: {code}.</source>
        <translation>{host}에서 이 요청을 중단했습니다: {code}.</translation>
    </message>
    <message>
        <source>Send again. If it stays so, choose HTTP/1.1 in the request&apos;s settings.</source>
        <translation>다시 보내십시오. 계속 그러면 요청의 설정에서 HTTP/1.1을 선택하십시오.</translation>
    </message>
    <message>
        <source>The proxy {proxy} cannot be reached.</source>
        <translation>프록시 {proxy}에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check its address, or send without a proxy.</source>
        <translation>아무것도 보내지 않았습니다. 프록시 주소를 확인하거나 프록시 없이 보내십시오.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a user name and a password.</source>
        <translation>프록시 {proxy}에서 사용자 이름과 비밀번호를 요구합니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Fill them in with the proxy&apos;s address.</source>
        <translation>아무것도 보내지 않았습니다. 프록시 주소와 함께 입력하십시오.</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not accept the user name and the password.</source>
        <translation>프록시 {proxy}에서 사용자 이름과 비밀번호를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check both where the proxy&apos;s address stands.</source>
        <translation>아무것도 보내지 않았습니다. 프록시 주소를 적은 곳에서 둘 다 확인하십시오.</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not connect to {host}, port {port}: {answer}.</source>
        <translation>프록시 {proxy}에서 {host}, 포트 {port}에 연결하지 않았습니다: {answer}.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check host and port, and what the proxy allows.</source>
        <translation>아무것도 보내지 않았습니다. 호스트와 포트, 프록시가 허용하는 대상을 확인하십시오.</translation>
    </message>
    <message>
        <source>What answers at {proxy} is not such a proxy.</source>
        <translation>{proxy}에서 응답한 것은 지정한 종류의 프록시가 아닙니다.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the proxy&apos;s kind, host and port.</source>
        <translation>아무것도 보내지 않았습니다. 프록시의 종류, 호스트, 포트를 확인하십시오.</translation>
    </message>
    <message>
        <source>What {host} answered is not HTTP.</source>
        <translation>{host}의 응답이 HTTP가 아닙니다.</translation>
    </message>
    <message>
        <source>Another service may listen at this port. It began with: {start}</source>
        <translation>다른 서비스가 이 포트를 쓰는 것일 수 있습니다. 응답의 시작: {start}</translation>
    </message>
    <message>
        <source>{host} broke the rules of HTTP.</source>
        <translation>{host}의 응답이 HTTP 규칙에 어긋납니다.</translation>
    </message>
    <message>
        <source>If something came, it is shown. Look into the server&apos;s log.</source>
        <translation>받은 내용이 있으면 표시됩니다. 서버 로그를 확인하십시오.</translation>
    </message>
    <message>
        <source>If something came, it is shown. Raise the time limit of the request if it needs longer.</source>
        <translation>받은 내용이 있으면 표시됩니다. 더 오래 걸리는 요청이면 제한 시간을 늘리십시오.</translation>
    </message>
    <message>
        <source>If something came, it is shown.</source>
        <translation>받은 내용이 있으면 표시됩니다.</translation>
    </message>
    <message>
        <source>{host} sent more than {limit} interim responses and no final one.</source>
        <translation>{host}에서 중간 응답만 {limit}개 넘게 보내고 최종 응답은 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The first ones are shown. Look into the server&apos;s log.</source>
        <translation>처음 것들만 표시합니다. 서버의 로그를 확인하십시오.</translation>
    </message>
    <message>
        <source>The headers of the response have more than {limit} bytes.</source>
        <translation>응답 헤더가 {limit}바이트를 넘습니다.</translation>
    </message>
    <message>
        <source>Send again with a higher limit for this request if they are wanted.</source>
        <translation>그래도 받으려면 이 요청의 한도를 늘려 다시 보내십시오.</translation>
    </message>
    <message>
        <source>The response has more than {limit} header fields.</source>
        <translation>응답의 헤더 필드가 {limit}개를 넘습니다.</translation>
    </message>
    <message>
        <source>The response is incomplete: the connection ended too early.</source>
        <translation>응답이 완전하지 않습니다: 연결이 너무 일찍 끊겼습니다.</translation>
    </message>
    <message>
        <source>What came so far is shown. Send again for the rest.</source>
        <translation>지금까지 받은 내용을 표시합니다. 나머지를 받으려면 다시 보내십시오.</translation>
    </message>
    <message>
        <source>The server sent more than the {length} bytes that it announced.</source>
        <translation>서버가 알린 {length}바이트보다 더 많이 보냈습니다.</translation>
    </message>
    <message>
        <source>What it announced is shown. Look into the server&apos;s log.</source>
        <translation>알린 만큼만 표시합니다. 서버의 로그를 확인하십시오.</translation>
    </message>
    <message>
        <source>The response is larger than {limit} MB once decoded.</source>
        <translation>디코딩한 응답이 {limit} MB보다 큽니다.</translation>
    </message>
    <message>
        <source>What came up to this size is shown. Send again with a higher limit for this request for the rest.</source>
        <translation>이 크기까지 받은 내용을 표시합니다. 나머지를 받으려면 이 요청의 한도를 늘려 다시 보내십시오.</translation>
    </message>
    <message>
        <source>The response unfolds to more than {limit} times what came over the wire.</source>
        <translation>응답을 디코딩하면 전송된 크기의 {limit}배를 넘습니다.</translation>
    </message>
    <message>
        <source>It may be a trap. What came up to there is shown; a higher limit for this request shows the rest.</source>
        <translation>함정일 수 있습니다. 거기까지 받은 내용을 표시합니다. 이 요청의 한도를 늘리면 나머지도 표시됩니다.</translation>
    </message>
    <message>
        <source>The body could not be decoded as “{coding}”.</source>
        <translation>본문을 “{coding}”(으)로 디코딩할 수 없습니다.</translation>
    </message>
    <message>
        <source>What could be decoded is shown.</source>
        <translation>디코딩한 부분을 표시합니다.</translation>
    </message>
    <message>
        <source>More than {limit} redirects followed one another.</source>
        <translation>리디렉션이 {limit}번 넘게 이어졌습니다.</translation>
    </message>
    <message>
        <source>The last response is shown. The server may redirect in a circle.</source>
        <translation>마지막 응답을 표시합니다. 서버의 리디렉션이 순환하는 것일 수 있습니다.</translation>
    </message>
    <message>
        <source>No complete response within {seconds} seconds.</source>
        <translation>{seconds}초 안에 완전한 응답이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>“{path}” could not be read while it was being sent.</source>
        <translation>보내는 동안 “{path}”을(를) 읽을 수 없었습니다.</translation>
    </message>
    <message>
        <source>The server did not get the whole request. Check that the file is there, then send again.</source>
        <translation>서버가 요청 전체를 받지 못했습니다. 파일이 있는지 확인한 뒤 다시 보내십시오.</translation>
    </message>
    <message>
        <source>“{path}” changed while it was being sent.</source>
        <translation>보내는 동안 “{path}”이(가) 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The server did not get the whole request. Send again when nothing writes to the file any more.</source>
        <translation>서버가 요청 전체를 받지 못했습니다. 파일에 쓰는 작업이 끝난 뒤 다시 보내십시오.</translation>
    </message>
    <message>
        <source>The response could not be kept on this machine&apos;s disk.</source>
        <translation>응답을 이 컴퓨터의 디스크에 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>Make room on the disk and send again.</source>
        <translation>디스크 공간을 확보한 뒤 다시 보내십시오.</translation>
    </message>
    <message>
        <source>The value typed into “{where}” is no longer known.</source>
        <translation>“{where}”에 입력했던 값이 더 이상 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Type it again. Secrets are kept until RestDesk quits.</source>
        <translation>다시 입력하십시오. 비밀 값은 RestDesk를 종료할 때까지만 보관됩니다.</translation>
    </message>
    <message>
        <source>The demo server did not start.</source>
        <translation>데모 서버가 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>Try again; the cause stands below.</source>
        <translation>다시 시도하십시오. 원인은 아래에 있습니다.</translation>
    </message>
    <message>
        <source>Something went wrong that should not: {kind}.</source>
        <translation>예상하지 못한 오류가 발생했습니다: {kind}.</translation>
    </message>
    <message>
        <source>You can go on. Copy the details and tell the maintainers.</source>
        <translation>계속 사용할 수 있습니다. 자세한 내용을 복사해 개발자에게 알려 주십시오.</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Text of the file, read-only</source>
        <translation>파일의 텍스트, 읽기 전용</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>“{path}” is a link that leads out of the collection&apos;s folder.</source>
        <translation>“{path}”은(는) 컬렉션 폴더 밖으로 이어지는 링크입니다.</translation>
    </message>
    <message>
        <source>RestDesk does not follow it. Copy what it leads to into the collection.</source>
        <translation>RestDesk는 이 링크를 따라가지 않습니다. 링크가 가리키는 것을 컬렉션 안으로 복사하십시오.</translation>
    </message>
    <message>
        <source>“{path}” lies more than {limit} folders deep.</source>
        <translation>“{path}”이(가) 폴더 {limit}단계보다 더 깊은 곳에 있습니다.</translation>
    </message>
    <message>
        <source>RestDesk does not read what is in it. Move it further up.</source>
        <translation>RestDesk는 그 안의 내용을 읽지 않습니다. 더 위로 옮기십시오.</translation>
    </message>
    <message>
        <source>“{path}” holds the whole collection in one file (bundled).</source>
        <translation>“{path}”에 컬렉션 전체가 한 파일로 들어 있습니다(bundled).</translation>
    </message>
    <message>
        <source>RestDesk cannot read its requests yet. Save the collection as one file for each request.</source>
        <translation>RestDesk는 아직 그 안의 요청을 읽을 수 없습니다. 요청마다 파일 하나로 컬렉션을 저장하십시오.</translation>
    </message>
    <message>
        <source>The name of “{path}” is not UTF-8 text.</source>
        <translation>“{path}”의 이름이 UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>Rename it; RestDesk did not read it.</source>
        <translation>이름을 바꾸십시오. RestDesk는 이 파일을 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Fill it or delete it. RestDesk left it as it is.</source>
        <translation>내용을 채우거나 삭제하십시오. RestDesk는 파일을 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>RestDesk leaves the file as it is. Send it with the program it came from.</source>
        <translation>RestDesk는 파일을 그대로 둡니다. 이 요청을 만든 프로그램에서 보내십시오.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Open a collection&apos;s folder</source>
        <translation>컬렉션 폴더 열기</translation>
    </message>
</context>
<context>
    <name>HeadersPane</name>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>from {owner}</source>
        <translation>{owner}에서 상속</translation>
    </message>
    <message>
        <source>The headers of the response stand here.</source>
        <translation>응답 헤더가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>리디렉션</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>응답 헤더</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>→ no response</source>
        <translation>→ 응답 없음</translation>
    </message>
</context>
<context>
    <name>InheritNote</name>
    <message>
        <source>Nothing is inherited: neither a folder above nor the collection has authentication.</source>
        <translation>상속할 인증이 없습니다: 상위 폴더에도 컬렉션에도 인증이 없습니다.</translation>
    </message>
    <message>
        <source>{scheme}, inherited from “{owner}”.</source>
        <translation>{scheme}, “{owner}”에서 상속.</translation>
    </message>
</context>
<context>
    <name>KeptNote</name>
    <message>
        <source>RestDesk keeps “{kind}” as it is and cannot send it yet.</source>
        <translation>RestDesk는 “{kind}”을(를) 그대로 보존하며 아직 보낼 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>LessonPane</name>
    <message>
        <source>Lesson: {name}</source>
        <translation>설명: {name}</translation>
    </message>
    <message>
        <source>This folder has no docs.</source>
        <translation>이 폴더에는 문서가 없습니다.</translation>
    </message>
    <message>
        <source>This collection has no docs.</source>
        <translation>이 컬렉션에는 문서가 없습니다.</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>요청 1개</translation>
    </message>
    <message>
        <source>{count} requests</source>
        <translation>요청 {count}개</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>These requests have changes that are not saved:</source>
        <translation>다음 요청에 저장되지 않은 변경 사항이 있습니다:</translation>
    </message>
    <message>
        <source>Discard changes and quit</source>
        <translation>변경 사항을 버리고 종료</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>요청(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Demo server</source>
        <translation>데모 서버(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>MethodBox</name>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
</context>
<context>
    <name>NoAuthNote</name>
    <message>
        <source>This request is sent without credentials.</source>
        <translation>이 요청은 자격 증명 없이 보냅니다.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>The body is coded as “{coding}”, which RestDesk cannot decode: it is shown as it came.</source>
        <translation>본문이 RestDesk가 디코딩할 수 없는 “{coding}”(으)로 인코딩되어 있어 받은 그대로 표시합니다.</translation>
    </message>
    <message>
        <source>The body is shown as it came: it is coded more than {limit} times over.</source>
        <translation>본문이 {limit}번 넘게 겹쳐 인코딩되어 있어 받은 그대로 표시합니다.</translation>
    </message>
    <message>
        <source>“{name}” was sent as typed; the chosen authentication was left out.</source>
        <translation>“{name}”을(를) 입력한 대로 보냈습니다. 선택한 인증은 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The comments in the JSON body were not sent.</source>
        <translation>JSON 본문의 주석은 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The user name and password in the URL were not sent: the request has its own authentication.</source>
        <translation>URL의 사용자 이름과 비밀번호는 보내지 않았습니다: 요청에 자체 인증이 있습니다.</translation>
    </message>
    <message>
        <source>The typed Content-Type does not name the form&apos;s boundary: the server may not find the parts.</source>
        <translation>입력한 Content-Type에 폼의 경계 문자열(boundary)이 없습니다. 서버가 각 부분을 찾지 못할 수 있습니다.</translation>
    </message>
    <message>
        <source>Sent as typed, though RestDesk decides these by itself elsewhere: {names}.</source>
        <translation>다른 때에는 RestDesk가 정하는 헤더를 입력한 그대로 보냈습니다: {names}.</translation>
    </message>
    <message>
        <source>The redirect to {host} was not followed: it asks to send the body to another server.</source>
        <translation>{host}(으)로의 리디렉션을 따라가지 않았습니다: 본문을 다른 서버에 보내라는 요청입니다.</translation>
    </message>
    <message>
        <source>The redirect to {host} was not followed: its address holds a secret, and it is another server.</source>
        <translation>{host}(으)로의 리디렉션을 따라가지 않았습니다: 주소에 비밀 값이 있고 다른 서버입니다.</translation>
    </message>
    <message>
        <source>Not carried to {host}, which is another server: {names}.</source>
        <translation>다른 서버인 {host}에는 보내지 않은 항목: {names}.</translation>
    </message>
    <message>
        <source>The redirect to “{location}” was not followed: it leads to no http or https address.</source>
        <translation>“{location}”(으)로의 리디렉션을 따라가지 않았습니다: http나 https 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>The client certificate was not shown to {host}, which is another server.</source>
        <translation>다른 서버인 {host}에는 클라이언트 인증서를 제시하지 않았습니다.</translation>
    </message>
    <message>
        <source>The Cookie header was sent as typed, without the cookies kept for {host}.</source>
        <translation>Cookie 헤더를 입력한 그대로 보냈고, {host}에 대해 보관 중인 쿠키는 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Not sent, because HTTP/2 does not allow it: {names}.</source>
        <translation>HTTP/2에서 허용하지 않아 보내지 않은 항목: {names}.</translation>
    </message>
    <message>
        <source>The answer 407 comes from the proxy {proxy}, not from the server.</source>
        <translation>응답 407은 서버가 아니라 프록시 {proxy}에서 왔습니다.</translation>
    </message>
</context>
<context>
    <name>PairsTable</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>행 삭제</translation>
    </message>
</context>
<context>
    <name>ParamsPane</name>
    <message>
        <source>Query parameters</source>
        <translation>쿼리 매개변수</translation>
    </message>
    <message>
        <source>not in the URL</source>
        <translation>URL에 없음</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>Looking up the host…</source>
        <translation>호스트를 찾는 중…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>Making the connection secure…</source>
        <translation>보안 연결을 만드는 중…</translation>
    </message>
    <message>
        <source>Sending the request…</source>
        <translation>요청을 보내는 중…</translation>
    </message>
    <message>
        <source>Waiting for the response…</source>
        <translation>응답을 기다리는 중…</translation>
    </message>
    <message>
        <source>Receiving the response…</source>
        <translation>응답을 받는 중…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>보내는 중…</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Use this URL</source>
        <translation>이 URL 사용</translation>
    </message>
    <message>
        <source>Trust this certificate for {host}</source>
        <translation>{host}에서 이 인증서 신뢰</translation>
    </message>
    <message>
        <source>Send without checking</source>
        <translation>검사하지 않고 보내기</translation>
    </message>
    <message>
        <source>Show the certificate</source>
        <translation>인증서 보기</translation>
    </message>
    <message>
        <source>Use http://</source>
        <translation>http:// 사용</translation>
    </message>
    <message>
        <source>Use https://</source>
        <translation>https:// 사용</translation>
    </message>
    <message>
        <source>Raise the limit for this Send</source>
        <translation>이번 보내기만 한도 늘리기</translation>
    </message>
    <message>
        <source>Send without the time limit</source>
        <translation>시간 제한 없이 보내기</translation>
    </message>
    <message>
        <source>Send it to {host}, without credentials</source>
        <translation>자격 증명 없이 {host}(으)로 보내기</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>다시 검사</translation>
    </message>
</context>
<context>
    <name>RequestLine</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>https://example.com/path, then Enter</source>
        <translation>https://example.com/path 입력 후 Enter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>요청 보내기 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>End this Send (Esc)</source>
        <translation>보내기 중단 (Esc)</translation>
    </message>
    <message>
        <source>Methods are case-sensitive: {method} is not {usual}.</source>
        <translation>메서드는 대소문자를 구분합니다. {method}은(는) {usual}과(와) 다릅니다.</translation>
    </message>
</context>
<context>
    <name>RequestTab</name>
    <message>
        <source>The URL begins with a variable. Let its value begin with {scheme}://, then send again.</source>
        <translation>URL이 변수로 시작합니다. 변수의 값이 {scheme}://로 시작하도록 바꾼 뒤 다시 보내십시오.</translation>
    </message>
</context>
<context>
    <name>ResponsePane</name>
    <message>
        <source>Response</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보낸 내용</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>{passed} of {count} checks passed</source>
        <translation>검사 {count}개 중 {passed}개 통과</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The demo server was not running. It was started at {address}.</source>
        <translation>데모 서버가 실행 중이 아니어서 {address}에서 시작했습니다.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Before this can be sent:</source>
        <translation>보내기 전에 필요한 것:</translation>
    </message>
    <message>
        <source>Allow reading this file?</source>
        <translation>이 파일을 읽도록 허용하시겠습니까?</translation>
    </message>
    <message>
        <source>Allow reading these files?</source>
        <translation>이 파일들을 읽도록 허용하시겠습니까?</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>The request sends {path}, which is outside the collection&apos;s folder. Used in: {field}.</source>
        <translation>요청이 컬렉션 폴더 밖에 있는 {path}을(를) 보냅니다. 사용 위치: {field}.</translation>
    </message>
    <message>
        <source>The secret “{name}” has no value here yet. Used in: {field}.</source>
        <translation>비밀 값 “{name}”에 아직 값이 없습니다. 사용 위치: {field}.</translation>
    </message>
    <message>
        <source>A value is asked for: {name}. Used in: {field}.</source>
        <translation>값을 입력해야 합니다: {name}. 사용 위치: {field}.</translation>
    </message>
    <message>
        <source>“{name}” is a variable of this machine, which a collection may not read. Used in: {field}.</source>
        <translation>“{name}”은(는) 이 컴퓨터의 변수이므로 컬렉션이 읽을 수 없습니다. 사용 위치: {field}.</translation>
    </message>
    <message>
        <source>Nothing defines the variable “{name}”. Used in: {field}.</source>
        <translation>변수 “{name}”을(를) 정의한 곳이 없습니다. 사용 위치: {field}.</translation>
    </message>
    <message>
        <source>The request “{title}” sets it: send that one first.</source>
        <translation>요청 “{title}”이(가) 이 값을 정합니다. 그 요청을 먼저 보내십시오.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>인증</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>검사</translation>
    </message>
</context>
<context>
    <name>SentPane</name>
    <message>
        <source>The bytes that were sent stand here.</source>
        <translation>보낸 바이트가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>As it was sent. Secrets are masked.</source>
        <translation>보낸 그대로입니다. 비밀 값은 가려집니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>보낸 내용</translation>
    </message>
    <message>
        <source>The body that was sent has {size}; its first 64 KB are shown.</source>
        <translation>보낸 본문의 크기는 {size}이며, 처음 64 KB를 표시합니다.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Collections</source>
        <translation>컬렉션</translation>
    </message>
    <message>
        <source>New request or collection</source>
        <translation>새 요청 또는 컬렉션</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter collections by name</source>
        <translation>이름으로 컬렉션 필터</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Demo server: stopped</source>
        <translation>데모 서버: 중지됨</translation>
    </message>
    <message>
        <source>Demo server: running at {address}</source>
        <translation>데모 서버: {address}에서 실행 중</translation>
    </message>
    <message>
        <source>Proxy: {proxy} (system)</source>
        <translation>프록시: {proxy} (시스템)</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>프록시 없음</translation>
    </message>
    <message>
        <source>Certificate not checked: {hosts}</source>
        <translation>인증서를 검사하지 않음: {hosts}</translation>
    </message>
    <message>
        <source>Secrets are kept until RestDesk quits</source>
        <translation>비밀 값은 RestDesk를 종료할 때까지 보관됩니다</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 검사</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Time of the whole Send</source>
        <translation>보내기 전체 시간</translation>
    </message>
    <message>
        <source>Body: {decoded} bytes, {wire} bytes on the wire</source>
        <translation>본문: {decoded}바이트, 전송 크기 {wire}바이트</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>받기</translation>
    </message>
    <message>
        <source>{time} ms, begun at {start} ms</source>
        <translation>{time} ms, {start} ms에 시작</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결 상태</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 연결</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>재사용</translation>
    </message>
    <message>
        <source>Server&apos;s address</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>내 주소</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLS 버전</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>암호화 방식</translation>
    </message>
    <message>
        <source>Certificate check</source>
        <translation>인증서 검사</translation>
    </message>
    <message>
        <source>certificate verified</source>
        <translation>인증서를 확인함</translation>
    </message>
    <message>
        <source>certificate not verified</source>
        <translation>인증서를 확인하지 않음</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate</source>
        <translation>발급자의 인증서</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>발급자</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>유효 기간 시작</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>유효 기간 끝</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>PEM 복사</translation>
    </message>
    <message>
        <source>Body sent</source>
        <translation>보낸 본문</translation>
    </message>
    <message>
        <source>Body received</source>
        <translation>받은 본문</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count}바이트</translation>
    </message>
    <message>
        <source>{wire} bytes on the wire, {decoded} bytes decoded</source>
        <translation>전송 {wire}바이트, 디코딩 후 {decoded}바이트</translation>
    </message>
    <message>
        <source>{wire} bytes on the wire, {decoded} bytes decoded, incomplete</source>
        <translation>전송 {wire}바이트, 디코딩 후 {decoded}바이트, 불완전</translation>
    </message>
    <message>
        <source>Not carried here</source>
        <translation>여기로 보내지 않음</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <translation>리디렉션 대상</translation>
    </message>
    <message>
        <source>Interim response</source>
        <translation>중간 응답</translation>
    </message>
    <message>
        <source>Trailers</source>
        <translation>트레일러</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>{count} more are not shown</source>
        <translation>외 {count}개는 표시하지 않음</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>What happened on the wire stands here, step by step.</source>
        <translation>네트워크에서 일어난 일이 단계별로 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Each request in order, with its times.</source>
        <translation>각 요청과 걸린 시간을 순서대로 표시합니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>What</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시점</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>Line {line}: {cause}</source>
        <translation>{line}번째 줄: {cause}</translation>
    </message>
</context>
<context>
    <name>UnderWay</name>
    <message>
        <source>{done} of {whole}</source>
        <translation>{whole} 중 {done}</translation>
    </message>
</context>
</TS>
