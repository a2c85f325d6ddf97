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
    <name>Acting</name>
    <message>
        <source>Undo the change before it</source>
        <translation>그 앞의 변경 실행 취소</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New request</source>
        <translation>새 요청</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>저장본으로 되돌리기</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>모두 저장</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>새 컬렉션…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 컬렉션 열기</translation>
    </message>
    <message>
        <source>Open the sample collection</source>
        <translation>예제 컬렉션 열기</translation>
    </message>
    <message>
        <source>Move the collection up</source>
        <translation>컬렉션을 위로 이동</translation>
    </message>
    <message>
        <source>Move the collection down</source>
        <translation>컬렉션을 아래로 이동</translation>
    </message>
    <message>
        <source>Close the collection</source>
        <translation>컬렉션 닫기</translation>
    </message>
    <message>
        <source>Open as text</source>
        <translation>텍스트로 열기</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>닫은 탭 다시 열기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Paste as request</source>
        <translation>요청으로 붙여넣기</translation>
    </message>
    <message>
        <source>Choose a variable</source>
        <translation>변수 고르기</translation>
    </message>
    <message>
        <source>Show the variable</source>
        <translation>변수 보기</translation>
    </message>
    <message>
        <source>Go to the variable&apos;s definition</source>
        <translation>변수의 정의로 이동</translation>
    </message>
    <message>
        <source>Find uses of the variable</source>
        <translation>변수의 사용처 찾기</translation>
    </message>
    <message>
        <source>Rename the variable everywhere…</source>
        <translation>모든 곳에서 변수 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Count the number or date up</source>
        <translation>숫자나 날짜를 하나 올리기</translation>
    </message>
    <message>
        <source>Count the number or date down</source>
        <translation>숫자나 날짜를 하나 내리기</translation>
    </message>
    <message>
        <source>Find in the pane</source>
        <translation>창에서 찾기</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>텍스트에서 바꾸기</translation>
    </message>
    <message>
        <source>Find everywhere</source>
        <translation>모든 곳에서 찾기</translation>
    </message>
    <message>
        <source>Replace everywhere</source>
        <translation>모든 곳에서 바꾸기</translation>
    </message>
    <message>
        <source>Next result of find everywhere</source>
        <translation>모든 곳에서 찾기의 다음 결과</translation>
    </message>
    <message>
        <source>Previous result of find everywhere</source>
        <translation>모든 곳에서 찾기의 이전 결과</translation>
    </message>
    <message>
        <source>Turn lines into comments and back</source>
        <translation>줄을 주석으로 바꾸거나 되돌리기</translation>
    </message>
    <message>
        <source>Format the body</source>
        <translation>본문 정렬</translation>
    </message>
    <message>
        <source>Minify the body</source>
        <translation>본문 압축</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>행을 위로 이동</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>행을 아래로 이동</translation>
    </message>
    <message>
        <source>Duplicate the row</source>
        <translation>행 복제</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Edit the rows as text, or as a table</source>
        <translation>행을 텍스트 또는 표로 편집</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>환경설정</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Send without credentials</source>
        <translation>자격 증명 없이 보내기</translation>
    </message>
    <message>
        <source>Send to file…</source>
        <translation>파일로 보내기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>cURL로 복사</translation>
    </message>
    <message>
        <source>Copy as cURL with variables</source>
        <translation>변수를 남겨 cURL로 복사</translation>
    </message>
    <message>
        <source>Copy as cURL with secrets…</source>
        <translation>비밀 값과 함께 cURL로 복사…</translation>
    </message>
    <message>
        <source>Save the response&apos;s body…</source>
        <translation>응답 본문 저장…</translation>
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
        <source>Edit environments…</source>
        <translation>환경 편집…</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>새 환경</translation>
    </message>
    <message>
        <source>Edit global variables…</source>
        <translation>전역 변수 편집…</translation>
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
        <source>Find an action…</source>
        <translation>동작 찾기…</translation>
    </message>
    <message>
        <source>Go to request…</source>
        <translation>요청으로 이동…</translation>
    </message>
    <message>
        <source>The answer before</source>
        <translation>이전 응답</translation>
    </message>
    <message>
        <source>The answer after</source>
        <translation>다음 응답</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Wrap the lines of the response</source>
        <translation>응답의 줄 바꿈</translation>
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
        <source>Theme: as the system</source>
        <translation>테마: 시스템 설정 따름</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 밝게</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 어둡게</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>테마: 고대비</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>100 %로</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>언어: English</translation>
    </message>
    <message>
        <source>Language: 한국어</source>
        <translation>언어: 한국어</translation>
    </message>
    <message>
        <source>Move tab to the right</source>
        <translation>탭을 오른쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Move tab to the left</source>
        <translation>탭을 왼쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Pin or unpin tab</source>
        <translation>탭 고정 또는 고정 해제</translation>
    </message>
    <message>
        <source>Rename in its tab</source>
        <translation>탭에서 이름 바꾸기</translation>
    </message>
    <message>
        <source>Close other tabs</source>
        <translation>다른 탭 닫기</translation>
    </message>
    <message>
        <source>Close tabs to the right</source>
        <translation>오른쪽 탭 닫기</translation>
    </message>
    <message>
        <source>Close all tabs</source>
        <translation>모든 탭 닫기</translation>
    </message>
    <message>
        <source>Go to tab…</source>
        <translation>탭으로 이동…</translation>
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
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>다른 폴더로 이동…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>태그…</translation>
    </message>
    <message>
        <source>Inherit auth</source>
        <translation>인증 상속</translation>
    </message>
    <message>
        <source>Copy the selected requests as cURL</source>
        <translation>선택한 요청을 cURL로 복사</translation>
    </message>
    <message>
        <source>Delete {count} requests</source>
        <translation>요청 {count}개 삭제</translation>
    </message>
    <message>
        <source>Delete {count} items</source>
        <translation>항목 {count}개 삭제</translation>
    </message>
    <message>
        <source>Duplicate {count} requests</source>
        <translation>요청 {count}개 복제</translation>
    </message>
    <message>
        <source>Duplicate {count} items</source>
        <translation>항목 {count}개 복제</translation>
    </message>
    <message>
        <source>Cut {count} requests</source>
        <translation>요청 {count}개 잘라내기</translation>
    </message>
    <message>
        <source>Cut {count} items</source>
        <translation>항목 {count}개 잘라내기</translation>
    </message>
    <message>
        <source>Copy {count} requests</source>
        <translation>요청 {count}개 복사</translation>
    </message>
    <message>
        <source>Copy {count} items</source>
        <translation>항목 {count}개 복사</translation>
    </message>
    <message>
        <source>Move {count} requests to…</source>
        <translation>요청 {count}개를 다른 폴더로 이동…</translation>
    </message>
    <message>
        <source>Move {count} items to…</source>
        <translation>항목 {count}개를 다른 폴더로 이동…</translation>
    </message>
    <message>
        <source>Tags of {count} requests…</source>
        <translation>요청 {count}개의 태그…</translation>
    </message>
    <message>
        <source>Tags of {count} items…</source>
        <translation>항목 {count}개의 태그…</translation>
    </message>
    <message>
        <source>Let {count} requests inherit auth</source>
        <translation>요청 {count}개가 인증을 상속</translation>
    </message>
    <message>
        <source>Let {count} items inherit auth</source>
        <translation>항목 {count}개가 인증을 상속</translation>
    </message>
    <message>
        <source>New request here</source>
        <translation>여기에 새 요청</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>여기에 새 폴더</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>파일 관리자에서 보기</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Undo the last change of files</source>
        <translation>마지막 파일 변경 실행 취소</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Mark the open request in the tree, or no longer</source>
        <translation>열린 요청을 트리에 표시하거나 표시하지 않기</translation>
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
    <name>AnswerSteps</name>
    <message>
        <source>{count} before</source>
        <translation>이전 {count}개</translation>
    </message>
    <message>
        <source>{number} of {count}, {time}</source>
        <translation>{count}개 중 {number}번째, {time}</translation>
    </message>
    <message>
        <source>The last answers of this request; the request itself stays as it is.</source>
        <translation>이 요청의 최근 응답입니다. 요청은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The answer before (Alt+Left)</source>
        <translation>이전 응답 (Alt+Left)</translation>
    </message>
    <message>
        <source>The answer after (Alt+Right)</source>
        <translation>다음 응답 (Alt+Right)</translation>
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
    <name>Appearance</name>
    <message>
        <source>The theme {name} cannot be used: {why}. The usual one is shown.</source>
        <translation>테마 {name}을(를) 사용할 수 없습니다: {why}. 기본 테마를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The theme {name} cannot be used: {why} (line {line}). The usual one is shown.</source>
        <translation>테마 {name}을(를) 사용할 수 없습니다: {why}({line}번째 줄). 기본 테마를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The theme {name} has colours that are hard to read: {role} on {ground} has a contrast of {ratio}:1.</source>
        <translation>테마 {name}에 읽기 어려운 색이 있습니다: {ground} 위의 {role} 대비가 {ratio}:1입니다.</translation>
    </message>
</context>
<context>
    <name>AuthEffect</name>
    <message>
        <source>Open folder “{owner}”</source>
        <translation>“{owner}” 폴더 열기</translation>
    </message>
    <message>
        <source>Open collection “{owner}”</source>
        <translation>“{owner}” 컬렉션 열기</translation>
    </message>
    <message>
        <source>Show the header</source>
        <translation>헤더 보기</translation>
    </message>
    <message>
        <source>Show the URL</source>
        <translation>URL 보기</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>보내는 내용</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing is added.</source>
        <translation>추가되는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Inherited from the collection “{owner}”.</source>
        <translation>“{owner}” 컬렉션에서 상속했습니다.</translation>
    </message>
    <message>
        <source>Inherited from the folder “{owner}”.</source>
        <translation>“{owner}” 폴더에서 상속했습니다.</translation>
    </message>
    <message>
        <source>RestDesk keeps “{kind}” as it is and cannot send it yet. Choose another authentication.</source>
        <translation>RestDesk는 “{kind}”을(를) 그대로 보관하며 아직 보낼 수 없습니다. 다른 인증을 고르십시오.</translation>
    </message>
    <message>
        <source>Nothing defines the variable “{name}”.</source>
        <translation>변수 “{name}”이(가) 정의되지 않았습니다.</translation>
    </message>
    <message>
        <source>The request “{title}” sets it: send that one first.</source>
        <translation>요청 “{title}”이(가) 값을 정합니다. 그 요청을 먼저 보내십시오.</translation>
    </message>
    <message>
        <source>“{name}” is typed in the URL too. That one is sent, this authentication is left out.</source>
        <translation>“{name}”이(가) URL에도 있습니다. URL의 것을 보내고 이 인증은 뺍니다.</translation>
    </message>
    <message>
        <source>Your own header “{name}” is sent instead: this authentication is left out.</source>
        <translation>직접 쓴 헤더 “{name}”을(를) 대신 보내고 이 인증은 뺍니다.</translation>
    </message>
    <message>
        <source>The header “{name}” of “{owner}” is sent instead: this authentication is left out.</source>
        <translation>“{owner}”의 헤더 “{name}”을(를) 대신 보내고 이 인증은 뺍니다.</translation>
    </message>
    <message>
        <source>From the user name and password in the URL, which itself is sent without them.</source>
        <translation>URL의 사용자 이름과 비밀번호로 만듭니다. URL 자체는 이들 없이 보냅니다.</translation>
    </message>
    <message>
        <source>The user name and password in the URL are not sent: this takes their place.</source>
        <translation>URL의 사용자 이름과 비밀번호는 보내지 않습니다. 이 인증이 대신합니다.</translation>
    </message>
    <message>
        <source>Basic only encodes user name and password, it does not encrypt them.</source>
        <translation>Basic은 사용자 이름과 비밀번호를 인코딩할 뿐 암호화하지 않습니다.</translation>
    </message>
    <message>
        <source>A key in the URL stays in logs and histories. A header is the safer place.</source>
        <translation>URL의 키는 로그와 기록에 남습니다. 헤더가 더 안전합니다.</translation>
    </message>
    <message>
        <source>http:// has no TLS: anyone on the way can read this. Use https:// if you can.</source>
        <translation>http://에는 TLS가 없어 중간의 누구나 읽을 수 있습니다. 가능하면 https://를 쓰십시오.</translation>
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
        <source>{status}: the response to a HEAD request has no body.</source>
        <translation>{status}: HEAD 요청의 응답에는 본문이 없습니다.</translation>
    </message>
    <message>
        <source>{status}: the {size} that came decode to nothing.</source>
        <translation>{status}: 받은 본문({size})에서 디코딩된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The body is not valid {language}, so it is shown as it came.</source>
        <translation>본문이 올바른 {language}이 아니므로 받은 그대로 표시합니다.</translation>
    </message>
    <message>
        <source>{kind}, {size}</source>
        <translation>{kind}, {size}</translation>
    </message>
    <message>
        <source>The body cannot be read from this machine&apos;s disk any more: {cause}</source>
        <translation>이 컴퓨터의 디스크에서 본문을 더 이상 읽을 수 없습니다: {cause}</translation>
    </message>
    <message>
        <source>The charset “{charset}” is not known, so the body is read as {used}.</source>
        <translation>문자 집합 “{charset}”을(를) 알 수 없어 본문을 {used}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>Some bytes are not {charset} and are shown as “�”.</source>
        <translation>일부 바이트가 {charset}에 맞지 않아 “�”로 표시됩니다.</translation>
    </message>
    <message>
        <source>This is not valid JSON: see line {line} (byte {byte} of the body). It is laid out as far as it goes.</source>
        <translation>올바른 JSON이 아닙니다. {line}번째 줄(본문의 {byte}번째 바이트)을 확인하십시오. 가능한 데까지 정렬했습니다.</translation>
    </message>
    <message>
        <source>The JSON ends too early; it is laid out as far as it goes.</source>
        <translation>JSON이 중간에서 끝났습니다. 가능한 데까지 정렬했습니다.</translation>
    </message>
    <message>
        <source>This is not well-formed XML: tags are left open or do not match. It is laid out as far as it goes.</source>
        <translation>올바른 형식의 XML이 아닙니다. 닫히지 않았거나 짝이 맞지 않는 태그가 있습니다. 가능한 데까지 정렬했습니다.</translation>
    </message>
</context>
<context>
    <name>BodyContent</name>
    <message>
        <source>Form of the body</source>
        <translation>본문 형식</translation>
    </message>
    <message>
        <source>Show the image at 100 %</source>
        <translation>이미지를 100 %로 보기</translation>
    </message>
    <message>
        <source>More for the body</source>
        <translation>본문에 대한 다른 동작</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>응답 본문</translation>
    </message>
    <message>
        <source>Pretty · {language}</source>
        <translation>정리 · {language}</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진수</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Save body…</source>
        <translation>본문 저장…</translation>
    </message>
</context>
<context>
    <name>BodyFindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Find in the body</source>
        <translation>본문에서 찾기</translation>
    </message>
    <message>
        <source>Text, or bytes as 89 50 4E</source>
        <translation>텍스트, 또는 89 50 4E와 같은 바이트</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규 표현식</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>이전 위치</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>다음 위치</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>찾기 끝내기</translation>
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
    <message>
        <source>GraphQL</source>
        <translation>GraphQL</translation>
    </message>
</context>
<context>
    <name>BodyPane</name>
    <message>
        <source>Click Send to see the response here.</source>
        <translation>보내기를 누르면 여기에 응답이 표시됩니다.</translation>
    </message>
    <message>
        <source>The body is incomplete.</source>
        <translation>본문이 온전하지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate was not checked: anybody could have answered in this server&apos;s place.</source>
        <translation>인증서를 확인하지 않았습니다. 누구든 이 서버를 대신해 응답했을 수 있습니다.</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>본문 종류</translation>
    </message>
    <message>
        <source>This request is sent without a body.</source>
        <translation>이 요청은 본문 없이 보냅니다.</translation>
    </message>
    <message>
        <source>RestDesk keeps a body of the kind “{kind}” as it is and cannot send it yet.</source>
        <translation>RestDesk는 “{kind}” 종류의 본문을 그대로 보관하며 아직 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>The file could not be written: {cause}</source>
        <translation>파일을 쓰지 못했습니다: {cause}</translation>
    </message>
    <message>
        <source>{count} characters are too many to edit here: the beginning is shown, all is sent.</source>
        <translation>{count}자는 여기서 편집하기에 너무 깁니다. 앞부분만 보이고 전부 보냅니다.</translation>
    </message>
    <message>
        <source>Save the body as a file</source>
        <translation>본문을 파일로 저장</translation>
    </message>
    <message>
        <source>{count} characters are too many to edit here; they were not pasted.</source>
        <translation>{count}자는 여기서 편집하기에 너무 길어 붙여넣지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Captures</name>
    <message>
        <source>runtime — until RestDesk quits</source>
        <translation>runtime — RestDesk를 종료할 때까지</translation>
    </message>
</context>
<context>
    <name>CardDoing</name>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>정의로 이동</translation>
    </message>
    <message>
        <source>Keep outside the files</source>
        <translation>파일 밖에 보관</translation>
    </message>
    <message>
        <source>Change in the request</source>
        <translation>요청에서 바꾸기</translation>
    </message>
    <message>
        <source>Save to the file</source>
        <translation>파일에 저장</translation>
    </message>
    <message>
        <source>Keep as my own value</source>
        <translation>내 값으로 보관</translation>
    </message>
    <message>
        <source>Create as my own value</source>
        <translation>내 값으로 만들기</translation>
    </message>
    <message>
        <source>Create in this request</source>
        <translation>이 요청에 만들기</translation>
    </message>
    <message>
        <source>Create in folder {name}</source>
        <translation>폴더 {name}에 만들기</translation>
    </message>
    <message>
        <source>Create in environment {name}</source>
        <translation>환경 {name}에 만들기</translation>
    </message>
    <message>
        <source>Create in collection {name}</source>
        <translation>컬렉션 {name}에 만들기</translation>
    </message>
    <message>
        <source>Create in Global</source>
        <translation>전역에 만들기</translation>
    </message>
    <message>
        <source>Find uses</source>
        <translation>사용처 찾기</translation>
    </message>
    <message>
        <source>Rename everywhere…</source>
        <translation>모든 곳에서 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>secret variable</source>
        <translation>비밀 변수</translation>
    </message>
    <message>
        <source>unknown variable</source>
        <translation>알 수 없는 변수</translation>
    </message>
    <message>
        <source>dynamic variable</source>
        <translation>동적 변수</translation>
    </message>
    <message>
        <source>There is no variable here.</source>
        <translation>여기에는 변수가 없습니다.</translation>
    </message>
    <message>
        <source>Type {{ to choose one.</source>
        <translation>{{를 입력하면 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>The request “{title}” sets it: send that one first.</source>
        <translation>“{title}” 요청이 값을 설정합니다. 먼저 그 요청을 보내십시오.</translation>
    </message>
    <message>
        <source>Nothing defines it.</source>
        <translation>정의된 곳이 없습니다.</translation>
    </message>
    <message>
        <source>It is secret: its value is never shown.</source>
        <translation>비밀 값이라 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>Its value is {meaning}.</source>
        <translation>값: {meaning}.</translation>
    </message>
    <message>
        <source>Comes from: {origin} ({file})</source>
        <translation>출처: {origin} ({file})</translation>
    </message>
    <message>
        <source>Comes from: {origin}</source>
        <translation>출처: {origin}</translation>
    </message>
    <message>
        <source>Hides: {origin}, {value}</source>
        <translation>가려진 값: {origin}, {value}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Inherit</source>
        <translation>상속</translation>
    </message>
    <message>
        <source>PEM: certificate and key</source>
        <translation>PEM: 인증서와 키</translation>
    </message>
    <message>
        <source>PKCS #12 (.p12, .pfx)</source>
        <translation>PKCS #12 (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>Choose a certificate or key</source>
        <translation>인증서 또는 키 선택</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>Challenges</name>
    <message>
        <source>This server asks for Basic authentication: a user name and a password.</source>
        <translation>이 서버는 Basic 인증을 요구합니다. 사용자 이름과 비밀번호가 필요합니다.</translation>
    </message>
    <message>
        <source>This server asks for Basic authentication for the area “{realm}”: a user name and a password.</source>
        <translation>이 서버는 “{realm}” 영역에 Basic 인증을 요구합니다. 사용자 이름과 비밀번호가 필요합니다.</translation>
    </message>
    <message>
        <source>The server did not take this user name and password. It asks for Basic authentication.</source>
        <translation>서버가 이 사용자 이름과 비밀번호를 받아들이지 않았습니다. Basic 인증을 요구합니다.</translation>
    </message>
    <message>
        <source>The server did not take this user name and password. It asks for Basic authentication for the area “{realm}”.</source>
        <translation>서버가 이 사용자 이름과 비밀번호를 받아들이지 않았습니다. “{realm}” 영역에 Basic 인증을 요구합니다.</translation>
    </message>
    <message>
        <source>This server asks for a Bearer token.</source>
        <translation>이 서버는 Bearer 토큰을 요구합니다.</translation>
    </message>
    <message>
        <source>This server asks for a Bearer token for the area “{realm}”.</source>
        <translation>이 서버는 “{realm}” 영역에 Bearer 토큰을 요구합니다.</translation>
    </message>
    <message>
        <source>The server did not take the Bearer token: it is wrong, has expired or was withdrawn. Get a new one.</source>
        <translation>서버가 Bearer 토큰을 받아들이지 않았습니다. 틀렸거나 만료되었거나 취소된 토큰입니다. 새로 받으십시오.</translation>
    </message>
    <message>
        <source>The server could not read the Bearer token as it was sent: it is in the wrong place, or there twice.</source>
        <translation>보낸 Bearer 토큰을 서버가 읽지 못했습니다. 잘못된 곳에 있거나 두 번 들어 있습니다.</translation>
    </message>
    <message>
        <source>The Bearer token is good, but may not do this. The server wants the scope “{scope}”.</source>
        <translation>Bearer 토큰은 유효하지만 이 작업을 할 수 없습니다. 서버가 요구하는 스코프: “{scope}”.</translation>
    </message>
    <message>
        <source>The Bearer token is good, but may not do this.</source>
        <translation>Bearer 토큰은 유효하지만 이 작업을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>The server says: “{text}”</source>
        <translation>서버의 설명: “{text}”</translation>
    </message>
    <message>
        <source>This server asks for {scheme} authentication, which RestDesk does not have.</source>
        <translation>이 서버는 {scheme} 인증을 요구하지만 RestDesk는 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>The server does not know who asks, and does not say by what it wants to be told.</source>
        <translation>서버는 누가 요청했는지 모르며 어떤 인증을 원하는지 알려 주지 않았습니다.</translation>
    </message>
    <message>
        <source>The server knows the request and forbids it (403). Other credentials may help, the same ones do not.</source>
        <translation>서버가 요청을 이해했지만 금지했습니다(403). 다른 자격 증명이라면 될 수 있지만 같은 것으로는 안 됩니다.</translation>
    </message>
</context>
<context>
    <name>CheckResults</name>
    <message>
        <source>✓ passed</source>
        <translation>✓ 통과</translation>
    </message>
    <message>
        <source>✗ failed: got {actual}</source>
        <translation>✗ 실패: {actual} 받음</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>⚠ {why}</source>
        <translation>⚠ {why}</translation>
    </message>
    <message>
        <source>✓ captured: {value}</source>
        <translation>✓ 캡처됨: {value}</translation>
    </message>
    <message>
        <source>✗ not captured. {why}</source>
        <translation>✗ 캡처하지 못함. {why}</translation>
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
    <message>
        <source>“{pattern}” is not a regular expression that RestDesk can read.</source>
        <translation>“{pattern}”은(는) RestDesk가 읽을 수 있는 정규식이 아닙니다.</translation>
    </message>
    <message>
        <source>“{pattern}” cannot be evaluated: the search takes too long.</source>
        <translation>“{pattern}”을(를) 평가할 수 없습니다. 검색이 너무 오래 걸립니다.</translation>
    </message>
    <message>
        <source>“{pattern}” cannot be evaluated: RestDesk searches in texts of up to 64 KB, and this one is longer.</source>
        <translation>“{pattern}”을(를) 평가할 수 없습니다. RestDesk는 64 KB까지의 텍스트에서 검색하며, 이 텍스트는 더 깁니다.</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>캡처</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>식</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>연산자</translation>
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
        <source>Scope</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Add a check</source>
        <translation>검사 추가</translation>
    </message>
    <message>
        <source>Add a capture</source>
        <translation>캡처 추가</translation>
    </message>
    <message>
        <source>Send first: what the response has is offered here.</source>
        <translation>먼저 보내십시오. 응답에 있는 것이 여기에 제시됩니다.</translation>
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
    <name>Closing</name>
    <message>
        <source>Keep open</source>
        <translation>열어 두기</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>변경 버리기</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>“{name}”에 저장하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>These have changes that are not saved:</source>
        <translation>저장하지 않은 변경이 있는 항목:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>모두 저장</translation>
    </message>
    <message>
        <source>Discard all changes</source>
        <translation>모든 변경 버리기</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Format</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>One member a line; numbers, keys and variables stay as they are</source>
        <translation>한 줄에 하나씩 놓습니다. 숫자, 키, 변수는 그대로입니다</translation>
    </message>
    <message>
        <source>Minify</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>Without blanks and comments</source>
        <translation>공백과 주석 없이</translation>
    </message>
    <message>
        <source>The comments were left out. Undo brings them back.</source>
        <translation>주석을 뺐습니다. 실행 취소하면 돌아옵니다.</translation>
    </message>
</context>
<context>
    <name>Completer</name>
    <message>
        <source>{entry}, {number} of {count}</source>
        <translation>{entry}, {count}개 중 {number}번째</translation>
    </message>
</context>
<context>
    <name>Converting</name>
    <message>
        <source>“{name}” is an older collection of Bruno&apos;s.</source>
        <translation>“{name}”은(는) Bruno의 이전 형식 컬렉션입니다.</translation>
    </message>
    <message>
        <source>Its requests can be seen and sent, not changed. Converting makes a new collection beside it.</source>
        <translation>요청을 보고 보낼 수 있지만 바꿀 수는 없습니다. 변환하면 새 컬렉션이 따로 만들어집니다.</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>변환…</translation>
    </message>
    <message>
        <source>These files could not be read. They lie in the new collection as they were:</source>
        <translation>다음 파일은 읽을 수 없어서 새 컬렉션에 그대로 두었습니다:</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>다른 폴더 고르기…</translation>
    </message>
</context>
<context>
    <name>CookieForm</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>2030-12-31 18:00, or empty: until RestDesk quits</source>
        <translation>2030-12-31 18:00, 비우면 RestDesk를 끝낼 때까지</translation>
    </message>
    <message>
        <source>Hosts below the domain too</source>
        <translation>하위 도메인에도</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>지정 안 함</translation>
    </message>
    <message>
        <source>Keep cookie</source>
        <translation>쿠키 보관</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Cookies</name>
    <message>
        <source>kept</source>
        <translation>보관함</translation>
    </message>
    <message>
        <source>deleted by the server</source>
        <translation>서버가 삭제함</translation>
    </message>
    <message>
        <source>not kept: cookies are off for this request</source>
        <translation>보관 안 함: 이 요청은 쿠키를 끔</translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation>거부함: {reason}</translation>
    </message>
    <message>
        <source>sent, from the store</source>
        <translation>보냄(저장소)</translation>
    </message>
    <message>
        <source>sent, as typed</source>
        <translation>보냄(입력한 대로)</translation>
    </message>
    <message>
        <source>until RestDesk quits</source>
        <translation>RestDesk를 끝낼 때까지</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>its Domain is not this server&apos;s</source>
        <translation>Domain이 이 서버의 것이 아님</translation>
    </message>
    <message>
        <source>its Domain belongs to many (a public suffix)</source>
        <translation>Domain이 여러 사이트가 함께 쓰는 것임(공개 접미사)</translation>
    </message>
    <message>
        <source>SameSite=None needs Secure</source>
        <translation>SameSite=None에는 Secure가 필요함</translation>
    </message>
    <message>
        <source>it is Secure but came over plain http</source>
        <translation>Secure인데 암호화되지 않은 http로 옴</translation>
    </message>
    <message>
        <source>over plain http it may not cover a Secure cookie of that name</source>
        <translation>http로는 같은 이름의 Secure 쿠키를 덮을 수 없음</translation>
    </message>
    <message>
        <source>a name that begins with __Host- needs Secure, Path=/ written out and no Domain</source>
        <translation>__Host-로 시작하는 이름에는 Secure와 Path=/가 있고 Domain이 없어야 함</translation>
    </message>
    <message>
        <source>a name that begins with __Secure- needs Secure</source>
        <translation>__Secure-로 시작하는 이름에는 Secure가 필요함</translation>
    </message>
    <message>
        <source>a value without a name may not begin with __Secure- or __Host-</source>
        <translation>이름 없는 값은 __Secure-나 __Host-로 시작할 수 없음</translation>
    </message>
    <message>
        <source>it is not written as a cookie, or is longer than 4 KB</source>
        <translation>쿠키 형식이 아니거나 4 KB보다 김</translation>
    </message>
    <message>
        <source>A cookie needs a name or a value.</source>
        <translation>쿠키에는 이름이나 값이 필요합니다.</translation>
    </message>
    <message>
        <source>A name has no = and no ; and no line break.</source>
        <translation>이름에는 =와 ;와 줄바꿈을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A value has no ; and no line break.</source>
        <translation>값에는 ;와 줄바꿈을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The domain is a host name, such as example.com.</source>
        <translation>도메인은 example.com 같은 호스트 이름입니다.</translation>
    </message>
    <message>
        <source>The path begins with / and has no ;.</source>
        <translation>경로는 /로 시작하며 ;를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The date looks like 2030-12-31 18:00, or is empty.</source>
        <translation>날짜는 2030-12-31 18:00처럼 쓰거나 비워 둡니다.</translation>
    </message>
    <message>
        <source>The date is over: the cookie would be gone at once.</source>
        <translation>지난 날짜입니다. 쿠키가 바로 없어집니다.</translation>
    </message>
    <message>
        <source>This cookie would not be kept: {reason}.</source>
        <translation>이 쿠키는 보관되지 않습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>CookiesPane</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>Cookies of this exchange</source>
        <translation>이번 주고받기의 쿠키</translation>
    </message>
    <message>
        <source>Kept cookies</source>
        <translation>보관한 쿠키</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>모두 삭제</translation>
    </message>
    <message>
        <source>No cookie is kept here. Servers set them, or press Add.</source>
        <translation>보관한 쿠키가 없습니다. 서버가 설정하면 여기에 보관됩니다. 직접 넣으려면 추가를 누르십시오.</translation>
    </message>
    <message>
        <source>Cookies were off for this request: none were sent from the store, and none kept.</source>
        <translation>이 요청은 쿠키를 껐습니다. 저장소의 쿠키를 보내지 않았고 보관하지도 않았습니다.</translation>
    </message>
    <message>
        <source>This exchange has no cookies.</source>
        <translation>이번 주고받기에는 쿠키가 없습니다.</translation>
    </message>
    <message>
        <source>Kept for requests of no collection</source>
        <translation>컬렉션에 없는 요청용으로 보관</translation>
    </message>
    <message>
        <source>Kept for “{collection}”</source>
        <translation>“{collection}”용으로 보관</translation>
    </message>
    <message>
        <source>Kept for “{collection}” in the environment “{environment}”</source>
        <translation>“{collection}”의 환경 “{environment}”용으로 보관</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Copy as cURL</source>
        <translation>cURL로 복사</translation>
    </message>
    <message>
        <source>Copy as cURL with variables</source>
        <translation>변수를 남겨 cURL로 복사</translation>
    </message>
    <message>
        <source>Copy as cURL with secrets…</source>
        <translation>비밀 값과 함께 cURL로 복사…</translation>
    </message>
    <message>
        <source>For bash, zsh and sh</source>
        <translation>bash, zsh, sh용</translation>
    </message>
    <message>
        <source>For cmd</source>
        <translation>cmd용</translation>
    </message>
    <message>
        <source>For PowerShell</source>
        <translation>PowerShell용</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copied: {path}</source>
        <translation>복사함: {path}</translation>
    </message>
    <message>
        <source>The clipboard holds no request: a cURL line, a fetch call, an HTTP message or its YAML.</source>
        <translation>클립보드에 요청이 없습니다. cURL 명령, fetch 호출, HTTP 메시지 또는 요청의 YAML을 복사하십시오.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>새 요청</translation>
    </message>
    <message>
        <source>The pasted request holds a secret, so it has no file yet.</source>
        <translation>붙여넣은 요청에 비밀 값이 있어 아직 파일을 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Save it: the secret gets a name, and its value stays out of the file.</source>
        <translation>저장하십시오. 비밀 값에 이름이 붙고, 값 자체는 파일에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>In clear: {names}. Put it into Auth or a secret variable before you save.</source>
        <translation>그대로 적힌 값: {names}. 저장하기 전에 인증 탭이나 비밀 변수로 옮기십시오.</translation>
    </message>
    <message>
        <source>Some of what was pasted was not taken over:</source>
        <translation>붙여넣은 내용 중 일부는 가져오지 못했습니다:</translation>
    </message>
</context>
<context>
    <name>CurlCopy</name>
    <message>
        <source>Copy the command with its secrets?</source>
        <translation>명령을 비밀 값과 함께 복사할까요?</translation>
    </message>
    <message>
        <source>They will stand in it in plain text: whoever reads the clipboard can use them.</source>
        <translation>비밀 값이 그대로 들어갑니다. 클립보드를 읽는 누구나 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Copy with secrets</source>
        <translation>비밀 값과 함께 복사</translation>
    </message>
    <message>
        <source>Copy masked</source>
        <translation>가려서 복사</translation>
    </message>
    <message>
        <source>Copied as cURL. Secrets are masked.</source>
        <translation>cURL로 복사했습니다. 비밀 값은 가려졌습니다.</translation>
    </message>
    <message>
        <source>Copied as cURL. Variables stand in it by their names.</source>
        <translation>cURL로 복사했습니다. 변수는 이름으로 들어 있습니다.</translation>
    </message>
    <message>
        <source>Copied as cURL, with its secrets in plain text.</source>
        <translation>비밀 값을 그대로 담아 cURL로 복사했습니다.</translation>
    </message>
    <message>
        <source>Not copied: there is no value yet for {names}.</source>
        <translation>복사하지 않았습니다. 아직 값이 없습니다: {names}.</translation>
    </message>
    <message>
        <source>Send the request once, or copy it with variables.</source>
        <translation>요청을 한 번 보내거나 변수를 남겨 복사하십시오.</translation>
    </message>
    <message>
        <source>Copy with variables</source>
        <translation>변수를 남겨 복사</translation>
    </message>
</context>
<context>
    <name>Curls</name>
    <message>
        <source>Copied 1 request as cURL. Secrets are masked.</source>
        <translation>요청 1개를 cURL로 복사했습니다. 비밀 값은 가려져 있습니다.</translation>
    </message>
    <message>
        <source>Copied {count} requests as cURL. Secrets are masked.</source>
        <translation>요청 {count}개를 cURL로 복사했습니다. 비밀 값은 가려져 있습니다.</translation>
    </message>
    <message>
        <source>Not copied, a value or an input is missing: {names}</source>
        <translation>값이나 입력이 빠져 복사하지 못했습니다: {names}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
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
    <name>DifferenceDialog</name>
    <message>
        <source>Write the whole file?</source>
        <translation>파일 전체를 쓸까요?</translation>
    </message>
    <message>
        <source>Lines with - go, lines with + come. File: {path}</source>
        <translation>-가 붙은 줄은 없어지고 +가 붙은 줄은 새로 생깁니다. 파일: {path}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>파일 쓰기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>DocsPane</name>
    <message>
        <source>Docs</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Language of the docs</source>
        <translation>문서의 언어</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>파일 그대로</translation>
    </message>
    <message>
        <source>In Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Docs, in Markdown</source>
        <translation>문서 (Markdown)</translation>
    </message>
    <message>
        <source>This request has no docs.</source>
        <translation>이 요청에는 문서가 없습니다.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Show the docs as they read</source>
        <translation>문서를 읽는 모습으로 보기</translation>
    </message>
    <message>
        <source>Edit the docs as Markdown</source>
        <translation>문서를 Markdown으로 편집</translation>
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
    <message>
        <source>{name}, pinned</source>
        <translation>{name}, 고정됨</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>New request</source>
        <translation>새 요청</translation>
    </message>
    <message>
        <source>New request {number}</source>
        <translation>새 요청 {number}</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>{count} items</source>
        <translation>항목 {count}개</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>Another program dropped settings from {file} that only RestDesk knows.</source>
        <translation>다른 프로그램이 RestDesk만 아는 설정을 {file} 파일에서 지웠습니다.</translation>
    </message>
    <message>
        <source>A copy was kept: {names}.</source>
        <translation>사본이 남아 있습니다: {names}.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>되돌려 놓기</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>넣지 않기</translation>
    </message>
</context>
<context>
    <name>Dynamic</name>
    <message>
        <source>a random UUID</source>
        <translation>무작위 UUID</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>1970년부터 지난 초</translation>
    </message>
    <message>
        <source>the time now, in ISO 8601</source>
        <translation>ISO 8601 형식의 현재 시각</translation>
    </message>
    <message>
        <source>an identifier of 21 characters</source>
        <translation>21자 식별자</translation>
    </message>
    <message>
        <source>a number from 0 to 1000</source>
        <translation>0에서 1000 사이의 수</translation>
    </message>
    <message>
        <source>a letter or a digit</source>
        <translation>영문자 또는 숫자 한 글자</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>the name of a colour</source>
        <translation>색 이름</translation>
    </message>
    <message>
        <source>a colour such as #2f6feb</source>
        <translation>#2f6feb 같은 색</translation>
    </message>
    <message>
        <source>an abbreviation of computing</source>
        <translation>컴퓨터 분야 약어</translation>
    </message>
    <message>
        <source>an IPv4 address</source>
        <translation>IPv4 주소</translation>
    </message>
    <message>
        <source>an IPv6 address</source>
        <translation>IPv6 주소</translation>
    </message>
    <message>
        <source>a MAC address</source>
        <translation>MAC 주소</translation>
    </message>
    <message>
        <source>a password of 15 letters and digits</source>
        <translation>영문자와 숫자 15자로 된 암호</translation>
    </message>
    <message>
        <source>the code of a language</source>
        <translation>언어 코드</translation>
    </message>
    <message>
        <source>the name that a browser gives itself</source>
        <translation>브라우저의 User-Agent 이름</translation>
    </message>
    <message>
        <source>http or https</source>
        <translation>http 또는 https</translation>
    </message>
    <message>
        <source>a version such as 3.0.7</source>
        <translation>3.0.7 같은 버전</translation>
    </message>
    <message>
        <source>the name of a domain</source>
        <translation>도메인 이름</translation>
    </message>
    <message>
        <source>the end of a domain, such as com</source>
        <translation>com 같은 도메인 끝부분</translation>
    </message>
    <message>
        <source>the name of a domain without its end</source>
        <translation>끝부분을 뺀 도메인 이름</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>an e-mail address that can belong to nobody</source>
        <translation>아무도 쓸 수 없는 이메일 주소</translation>
    </message>
    <message>
        <source>a user name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>a URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>a first name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>a last name</source>
        <translation>성</translation>
    </message>
    <message>
        <source>a first and a last name</source>
        <translation>이름과 성</translation>
    </message>
    <message>
        <source>a title before a name, such as Miss</source>
        <translation>Miss 같은 이름 앞 호칭</translation>
    </message>
    <message>
        <source>a title behind a name, such as PhD</source>
        <translation>PhD 같은 이름 뒤 칭호</translation>
    </message>
    <message>
        <source>what a job is about</source>
        <translation>업무 분야</translation>
    </message>
    <message>
        <source>the rank of a job</source>
        <translation>직급</translation>
    </message>
    <message>
        <source>the title of a job</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>a kind of job</source>
        <translation>직종</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>a telephone number with a country&apos;s code</source>
        <translation>국가 번호가 붙은 전화번호</translation>
    </message>
    <message>
        <source>a city</source>
        <translation>도시</translation>
    </message>
    <message>
        <source>a street</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>a street with a number</source>
        <translation>번지가 있는 거리 주소</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>나라</translation>
    </message>
    <message>
        <source>the two letters of a country</source>
        <translation>두 글자 국가 코드</translation>
    </message>
    <message>
        <source>a latitude from -90 to 90</source>
        <translation>-90부터 90까지의 위도</translation>
    </message>
    <message>
        <source>a longitude from -180 to 180</source>
        <translation>-180부터 180까지의 경도</translation>
    </message>
    <message>
        <source>the URL of a person&apos;s picture</source>
        <translation>인물 사진의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture</source>
        <translation>그림의 URL</translation>
    </message>
    <message>
        <source>the URL of an abstract picture</source>
        <translation>추상적인 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of animals</source>
        <translation>동물 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of business</source>
        <translation>비즈니스 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of cats</source>
        <translation>고양이 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of a city</source>
        <translation>도시 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of food</source>
        <translation>음식 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of nightlife</source>
        <translation>밤 문화 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of fashion</source>
        <translation>패션 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of people</source>
        <translation>사람 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of nature</source>
        <translation>자연 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of sports</source>
        <translation>스포츠 그림의 URL</translation>
    </message>
    <message>
        <source>the URL of a picture of transport</source>
        <translation>교통수단 그림의 URL</translation>
    </message>
    <message>
        <source>a small picture as a data URI</source>
        <translation>data URI로 된 작은 그림</translation>
    </message>
    <message>
        <source>the eight digits of a bank account</source>
        <translation>8자리 계좌 번호</translation>
    </message>
    <message>
        <source>the name of a kind of bank account</source>
        <translation>은행 계좌 종류의 이름</translation>
    </message>
    <message>
        <source>the last four digits of a card</source>
        <translation>카드의 마지막 네 자리</translation>
    </message>
    <message>
        <source>the BIC of a bank</source>
        <translation>은행의 BIC</translation>
    </message>
    <message>
        <source>the IBAN of a bank account</source>
        <translation>계좌의 IBAN</translation>
    </message>
    <message>
        <source>a kind of payment</source>
        <translation>거래 종류</translation>
    </message>
    <message>
        <source>the three letters of a currency</source>
        <translation>세 글자 통화 코드</translation>
    </message>
    <message>
        <source>the name of a currency</source>
        <translation>통화 이름</translation>
    </message>
    <message>
        <source>the sign of a currency</source>
        <translation>통화 기호</translation>
    </message>
    <message>
        <source>a Bitcoin address</source>
        <translation>비트코인 주소</translation>
    </message>
    <message>
        <source>the name of a company</source>
        <translation>회사 이름</translation>
    </message>
    <message>
        <source>the end of a company&apos;s name, such as Inc</source>
        <translation>Inc 같은 회사 이름 끝부분</translation>
    </message>
    <message>
        <source>three words of a business plan</source>
        <translation>사업 계획에 나올 법한 세 단어</translation>
    </message>
    <message>
        <source>an adjective of a business plan</source>
        <translation>사업 계획에 나올 법한 형용사</translation>
    </message>
    <message>
        <source>a verb of a business plan</source>
        <translation>사업 계획에 나올 법한 동사</translation>
    </message>
    <message>
        <source>a noun of a business plan</source>
        <translation>사업 계획에 나올 법한 명사</translation>
    </message>
    <message>
        <source>three words of an advertisement</source>
        <translation>광고에 나올 법한 세 단어</translation>
    </message>
    <message>
        <source>an adjective of an advertisement</source>
        <translation>광고에 나올 법한 형용사</translation>
    </message>
    <message>
        <source>a describing word of an advertisement</source>
        <translation>광고에 나올 법한 수식어</translation>
    </message>
    <message>
        <source>a noun of an advertisement</source>
        <translation>광고에 나올 법한 명사</translation>
    </message>
    <message>
        <source>the name of a database column</source>
        <translation>데이터베이스 열 이름</translation>
    </message>
    <message>
        <source>the type of a database column</source>
        <translation>데이터베이스 열의 형식</translation>
    </message>
    <message>
        <source>the collation of a database</source>
        <translation>데이터베이스의 콜레이션</translation>
    </message>
    <message>
        <source>the engine of a database</source>
        <translation>데이터베이스 엔진</translation>
    </message>
    <message>
        <source>a moment within a year from now, in ISO 8601</source>
        <translation>앞으로 1년 안의 시각(ISO 8601)</translation>
    </message>
    <message>
        <source>a moment of the last year, in ISO 8601</source>
        <translation>지난 1년 안의 시각(ISO 8601)</translation>
    </message>
    <message>
        <source>a moment of the last day, in ISO 8601</source>
        <translation>지난 하루 안의 시각(ISO 8601)</translation>
    </message>
    <message>
        <source>a day of the week</source>
        <translation>요일</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>달 이름</translation>
    </message>
    <message>
        <source>the name of a file</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>a kind of file, such as audio</source>
        <translation>audio 같은 파일 종류</translation>
    </message>
    <message>
        <source>the extension of a file</source>
        <translation>파일 확장자</translation>
    </message>
    <message>
        <source>the name of a file of a common kind</source>
        <translation>흔한 종류의 파일 이름</translation>
    </message>
    <message>
        <source>a common kind of file, such as audio</source>
        <translation>audio 같은 흔한 파일 종류</translation>
    </message>
    <message>
        <source>a common extension of a file</source>
        <translation>흔한 파일 확장자</translation>
    </message>
    <message>
        <source>the path of a file</source>
        <translation>파일 경로</translation>
    </message>
    <message>
        <source>the path of a folder</source>
        <translation>폴더 경로</translation>
    </message>
    <message>
        <source>a media type</source>
        <translation>미디어 형식</translation>
    </message>
    <message>
        <source>a price from 0.00 to 1000.00</source>
        <translation>0.00부터 1000.00까지의 가격</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>a word that praises a product</source>
        <translation>상품을 꾸미는 말</translation>
    </message>
    <message>
        <source>what a product is made of</source>
        <translation>상품의 재료</translation>
    </message>
    <message>
        <source>the full name of a product</source>
        <translation>상품의 전체 이름</translation>
    </message>
    <message>
        <source>a department of a shop</source>
        <translation>상점의 매장</translation>
    </message>
    <message>
        <source>a noun of computing</source>
        <translation>컴퓨터 분야 명사</translation>
    </message>
    <message>
        <source>a verb of computing</source>
        <translation>컴퓨터 분야 동사</translation>
    </message>
    <message>
        <source>a verb of computing that ends in -ing</source>
        <translation>-ing로 끝나는 컴퓨터 분야 동사</translation>
    </message>
    <message>
        <source>an adjective of computing</source>
        <translation>컴퓨터 분야 형용사</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>단어</translation>
    </message>
    <message>
        <source>two to five words</source>
        <translation>단어 두 개에서 다섯 개</translation>
    </message>
    <message>
        <source>a sentence of computing</source>
        <translation>컴퓨터 분야 문장</translation>
    </message>
    <message>
        <source>three words</source>
        <translation>단어 세 개</translation>
    </message>
    <message>
        <source>a sentence</source>
        <translation>문장</translation>
    </message>
    <message>
        <source>two to six sentences</source>
        <translation>문장 두 개에서 여섯 개</translation>
    </message>
    <message>
        <source>a paragraph</source>
        <translation>문단</translation>
    </message>
    <message>
        <source>three paragraphs</source>
        <translation>문단 세 개</translation>
    </message>
    <message>
        <source>a text of several sentences</source>
        <translation>여러 문장으로 된 글</translation>
    </message>
    <message>
        <source>three words with hyphens between them</source>
        <translation>하이픈으로 이은 세 단어</translation>
    </message>
    <message>
        <source>one to five lines</source>
        <translation>한 줄에서 다섯 줄</translation>
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
    <message>
        <source>Checks</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>scripts not run</source>
        <translation>스크립트 실행 안 함</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No collection is open</source>
        <translation>열린 컬렉션이 없습니다</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>최근 컬렉션</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>새 컬렉션…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Open the sample collection</source>
        <translation>샘플 컬렉션 열기</translation>
    </message>
</context>
<context>
    <name>EnvironmentBox</name>
    <message>
        <source>Edit environments…</source>
        <translation>환경 편집…</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>환경 없음</translation>
    </message>
    <message>
        <source>New environment…</source>
        <translation>새 환경…</translation>
    </message>
    <message>
        <source>Environment (production)</source>
        <translation>환경 (운영)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
</context>
<context>
    <name>EnvironmentColours</name>
    <message>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>주황</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>청록</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색</translation>
    </message>
</context>
<context>
    <name>EnvironmentHead</name>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Extends</source>
        <translation>확장할 환경</translation>
    </message>
    <message>
        <source>.env file</source>
        <translation>.env 파일</translation>
    </message>
    <message>
        <source>Own colour as #rrggbb</source>
        <translation>#rrggbb 형식의 직접 고른 색</translation>
    </message>
    <message>
        <source>Path from the collection&apos;s folder, such as .env</source>
        <translation>컬렉션 폴더 기준 경로, 예: .env</translation>
    </message>
    <message>
        <source>Its variables hold where this environment has none of that name</source>
        <translation>이 환경에 같은 이름의 변수가 없으면 그 환경의 변수를 씁니다</translation>
    </message>
    <message>
        <source>Production environment</source>
        <translation>운영 환경</translation>
    </message>
    <message>
        <source>Send asks once more here, but for GET, HEAD, OPTIONS and requests marked as safe.</source>
        <translation>여기서는 보낼 때 한 번 더 묻습니다. GET, HEAD, OPTIONS와 안전하다고 표시한 요청은 묻지 않습니다.</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>색 없음</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>직접 고른 색</translation>
    </message>
    <message>
        <source>Write it as #rrggbb, such as #2e8b57.</source>
        <translation>#2e8b57처럼 #rrggbb 형식으로 쓰십시오.</translation>
    </message>
</context>
<context>
    <name>EnvironmentMaking</name>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Make it the active one</source>
        <translation>이 환경 사용</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>새 환경</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 복사본</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>An environment needs a name.</source>
        <translation>환경에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>This name is too long: {most} characters are the most.</source>
        <translation>이름이 너무 깁니다. 최대 {most}자입니다.</translation>
    </message>
    <message>
        <source>There is an environment “{name}” already.</source>
        <translation>“{name}” 환경이 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>EnvironmentSaving</name>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>내 것으로 덮어쓰기</translation>
    </message>
</context>
<context>
    <name>EnvironmentSheet</name>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Filter variables</source>
        <translation>변수 필터</translation>
    </message>
    <message>
        <source>Write own values to the file</source>
        <translation>내 값을 파일에 쓰기</translation>
    </message>
    <message>
        <source>Put the own values of the chosen rows in the place of those in the file</source>
        <translation>선택한 행의 내 값을 파일의 값 자리에 넣습니다</translation>
    </message>
    <message>
        <source>Write the own value to the file</source>
        <translation>내 값을 파일에 쓰기</translation>
    </message>
    <message>
        <source>Forget the own value</source>
        <translation>내 값 지우기</translation>
    </message>
    <message>
        <source>Delete the secret&apos;s value</source>
        <translation>비밀 값 삭제</translation>
    </message>
    <message>
        <source>This secret stands in the file in clear. Type its value to move it out of the file.</source>
        <translation>이 비밀 값이 파일에 그대로 적혀 있습니다. 값을 다시 입력하면 파일 밖으로 옮겨집니다.</translation>
    </message>
</context>
<context>
    <name>EnvironmentsDocument</name>
    <message>
        <source>Environments</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>active</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>새 환경</translation>
    </message>
    <message>
        <source>No environments yet</source>
        <translation>아직 환경이 없습니다</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Open as text</source>
        <translation>텍스트로 열기</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>전역</translation>
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
        <source>The path parameter “{name}” has no value.</source>
        <translation>경로 매개변수 “{name}”에 값이 없습니다.</translation>
    </message>
    <message>
        <source>Fill it in under Params, in the table Path.</source>
        <translation>매개변수 탭의 경로 표에 값을 입력하십시오.</translation>
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
        <source>The setting “{setting}” cannot be “{value}”.</source>
        <translation>설정 “{setting}”의 값은 “{value}”일 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another value in the request&apos;s settings, or let it be inherited.</source>
        <translation>요청의 설정에서 다른 값을 고르거나 상속하게 하십시오.</translation>
    </message>
    <message>
        <source>“{value}” is not a number from {least} to {most}.</source>
        <translation>“{value}”은(는) {least}부터 {most}까지의 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The authentication lacks a value: a field is empty.</source>
        <translation>인증에 필요한 값이 없습니다. 빈 입력란이 있습니다.</translation>
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
        <translation>RestDesk는 “{kind}”을(를) 표시하고 보관하지만 아직 보낼 수 없습니다.</translation>
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
        <source>The GraphQL variables are not JSON: line {line}, column {column}.</source>
        <translation>GraphQL 변수가 JSON이 아닙니다: {line}번째 줄, {column}번째 칸.</translation>
    </message>
    <message>
        <source>Write an object with a value for each variable, or leave them empty.</source>
        <translation>변수마다 값이 있는 객체를 적거나 비워 두십시오.</translation>
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
        <source>The environment “{name}” extends itself: {names}.</source>
        <translation>환경 “{name}”이(가) 자기 자신을 확장합니다: {names}.</translation>
    </message>
    <message>
        <source>Let one of them extend nothing. Nothing was sent.</source>
        <translation>그중 하나가 아무것도 확장하지 않게 하세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The environment “{name}” extends “{parent}”, which is not there.</source>
        <translation>환경 “{name}”이(가) 없는 환경 “{parent}”을(를) 확장합니다.</translation>
    </message>
    <message>
        <source>Choose another environment to extend, or none. Nothing was sent.</source>
        <translation>확장할 다른 환경을 고르거나 비워 두십시오. 아무것도 보내지 않았습니다.</translation>
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
        <source>The body could not be saved as “{path}”.</source>
        <translation>본문을 “{path}”(으)로 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the folder and the free space, or choose another place. What was there before is unchanged.</source>
        <translation>폴더와 남은 공간을 확인하거나 다른 위치를 고르십시오. 전에 있던 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <translation>“{path}”을(를) 쓸 수 없었습니다.</translation>
    </message>
    <message>
        <source>Try again, or choose another place. Nothing was lost.</source>
        <translation>다시 시도하거나 다른 위치를 선택하십시오. 잃은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” is an older collection of Bruno&apos;s (.bru files).</source>
        <translation>“{path}”은(는) Bruno의 이전 형식(.bru 파일) 컬렉션입니다.</translation>
    </message>
    <message>
        <source>It can be read and sent, not changed. Convert it: that makes a new collection and leaves this one.</source>
        <translation>읽고 보낼 수 있지만 바꿀 수는 없습니다. 변환하면 이 컬렉션은 그대로 두고 새 컬렉션을 만듭니다.</translation>
    </message>
    <message>
        <source>“{path}” may not be written.</source>
        <translation>“{path}”에 쓸 권한이 없습니다.</translation>
    </message>
    <message>
        <source>The file or its folder is read-only, or another program holds it. Allow writing there, or choose another place. Nothing was lost.</source>
        <translation>파일이나 폴더가 읽기 전용이거나 다른 프로그램이 사용 중입니다. 쓰기를 허용하거나 다른 위치를 선택하십시오. 잃은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The disk has no room for “{path}”.</source>
        <translation>디스크에 “{path}”을(를) 쓸 공간이 없습니다.</translation>
    </message>
    <message>
        <source>Make room, then try again. Nothing was lost.</source>
        <translation>공간을 확보한 뒤 다시 시도하십시오. 잃은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: it or its folder is no longer there.</source>
        <translation>“{path}”을(를) 쓸 수 없습니다: 파일이나 폴더가 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>It was moved or deleted outside RestDesk. Bring it back, or choose another place.</source>
        <translation>RestDesk 밖에서 옮겨졌거나 삭제되었습니다. 되돌려 놓거나 다른 위치를 선택하십시오.</translation>
    </message>
    <message>
        <source>“{path}” is too long a name for this disk.</source>
        <translation>“{path}”은(는) 이 디스크에 쓰기에 너무 긴 이름입니다.</translation>
    </message>
    <message>
        <source>Choose a shorter name, or a folder that lies less deep.</source>
        <translation>더 짧은 이름을 쓰거나 덜 깊은 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>There is a “{path}” already.</source>
        <translation>“{path}”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>Choose another name. Nothing was overwritten.</source>
        <translation>다른 이름을 선택하십시오. 덮어쓴 것은 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” was changed outside RestDesk.</source>
        <translation>“{path}”이(가) RestDesk 밖에서 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Look at what stands there now before you go on. Nothing was overwritten.</source>
        <translation>계속하기 전에 지금 내용을 확인하십시오. 덮어쓴 것은 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” lies behind a link that leads out of the collection&apos;s folder.</source>
        <translation>“{path}”은(는) 컬렉션 폴더 밖으로 이어지는 링크 너머에 있습니다.</translation>
    </message>
    <message>
        <source>RestDesk changes nothing there. Put a real file or folder in the link&apos;s place.</source>
        <translation>RestDesk는 그곳에 있는 것을 바꾸지 않습니다. 링크 대신 실제 파일이나 폴더를 두십시오.</translation>
    </message>
    <message>
        <source>“{path}” can only be changed by writing all of it anew.</source>
        <translation>“{path}”은(는) 전체를 새로 써야만 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Open it, change it there and save: the difference is shown first. Nothing was changed.</source>
        <translation>열어서 직접 바꾸고 저장하십시오. 차이를 먼저 보여 줍니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” could not be written, and part of the change stayed: {names}.</source>
        <translation>“{path}”을(를) 쓸 수 없었고, 변경의 일부가 남았습니다: {names}.</translation>
    </message>
    <message>
        <source>Look at these files. Each is whole, either as before or as wanted.</source>
        <translation>이 파일들을 확인하십시오. 각 파일은 변경 전이나 변경 후의 온전한 상태입니다.</translation>
    </message>
    <message>
        <source>What RestDesk keeps in “{path}” cannot be read or written.</source>
        <translation>RestDesk가 “{path}”에 보관하는 내용을 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk has room. Your files are safe.</source>
        <translation>쓰기 권한과 디스크 공간을 확인하십시오. 사용자 파일은 안전합니다.</translation>
    </message>
    <message>
        <source>A newer RestDesk wrote “{path}”: this one reads it, but writes nothing there.</source>
        <translation>더 새로운 RestDesk가 “{path}”을(를) 썼습니다: 이 버전은 읽기만 하고 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Use the newer version. Your files are safe.</source>
        <translation>새 버전을 사용하십시오. 사용자 파일은 안전합니다.</translation>
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
        <source>The request has a character that no command line can carry (NUL).</source>
        <translation>명령줄에 담을 수 없는 문자(NUL)가 요청에 있습니다.</translation>
    </message>
    <message>
        <source>Put the body into a file and send it as a file body.</source>
        <translation>본문을 파일에 넣고 파일 본문으로 보내십시오.</translation>
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
        <source>The process that works on big bodies ended before it was done.</source>
        <translation>큰 본문을 처리하는 프로세스가 작업을 마치기 전에 끝났습니다.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, save the body and open it elsewhere.</source>
        <translation>다시 시도하십시오. 또 이러면 본문을 저장해서 다른 프로그램으로 여십시오.</translation>
    </message>
    <message>
        <source>The body cannot be read from this machine&apos;s disk any more.</source>
        <translation>본문을 이 컴퓨터의 디스크에서 더 이상 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>요청을 다시 보내십시오.</translation>
    </message>
    <message>
        <source>The laid-out body could not be kept on this machine&apos;s disk.</source>
        <translation>정렬한 본문을 이 컴퓨터의 디스크에 저장할 수 없었습니다.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again, or choose Raw.</source>
        <translation>디스크 공간을 확보하고 다시 시도하거나 원본 보기를 선택하십시오.</translation>
    </message>
    <message>
        <source>This is not a valid regular expression.</source>
        <translation>올바른 정규식이 아닙니다.</translation>
    </message>
    <message>
        <source>Correct it, or search for plain text.</source>
        <translation>정규식을 고치거나 일반 텍스트로 찾으십시오.</translation>
    </message>
    <message>
        <source>The regular expression takes too long in this body.</source>
        <translation>이 본문에서는 정규식이 너무 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Use one that repeats less, or search for plain text.</source>
        <translation>반복이 적은 정규식을 쓰거나 일반 텍스트로 찾으십시오.</translation>
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
        <source>A typed secret could not be kept, so nothing was saved.</source>
        <translation>입력한 비밀 값을 보관하지 못해 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Unlock the keyring if it is locked, and save again. Your changes are still here.</source>
        <translation>키링이 잠겨 있으면 푼 뒤 다시 저장하십시오. 변경 내용은 여기에 그대로 있습니다.</translation>
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
    <name>Expressions</name>
    <message>
        <source>the status code</source>
        <translation>상태 코드</translation>
    </message>
    <message>
        <source>the reason phrase</source>
        <translation>상태 문구</translation>
    </message>
    <message>
        <source>the time in milliseconds</source>
        <translation>걸린 시간(밀리초)</translation>
    </message>
    <message>
        <source>the whole body</source>
        <translation>본문 전체</translation>
    </message>
    <message>
        <source>a header, its name in lower case</source>
        <translation>헤더, 이름은 소문자로</translation>
    </message>
    <message>
        <source>in the last response</source>
        <translation>마지막 응답에 있음</translation>
    </message>
</context>
<context>
    <name>FileEditor</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>콘텐츠 유형</translation>
    </message>
    <message>
        <source>Drop a file here, choose one, or type its path</source>
        <translation>파일을 여기에 놓거나 선택하거나 경로를 입력하십시오</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose the file to send</source>
        <translation>보낼 파일 선택</translation>
    </message>
    <message>
        <source>This file is not found.</source>
        <translation>이 파일을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>{size}, {bytes} bytes</source>
        <translation>{size}, {bytes}바이트</translation>
    </message>
    <message>
        <source>Outside the collection: you are asked when it is sent.</source>
        <translation>컬렉션 밖의 파일입니다. 보낼 때 물어봅니다.</translation>
    </message>
    <message>
        <source>{count} other choices are kept in the request.</source>
        <translation>다른 선택 {count}개는 요청에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Guessed from the file&apos;s name</source>
        <translation>파일 이름으로 추정</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Create “local” and save</source>
        <translation>“local” 만들고 저장</translation>
    </message>
    <message>
        <source>Use “{name}” and save</source>
        <translation>“{name}” 사용하고 저장</translation>
    </message>
    <message>
        <source>A typed secret needs an environment to have a name in, and none is active.</source>
        <translation>입력한 비밀 값의 이름을 둘 환경이 필요한데, 활성 환경이 없습니다.</translation>
    </message>
    <message>
        <source>The file gets a reference to a variable of the environment; the value stays outside the files.</source>
        <translation>파일에는 환경 변수에 대한 참조만 들어가고, 값은 파일 밖에 남습니다.</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>내 것으로 덮어쓰기</translation>
    </message>
    <message>
        <source>Take the file&apos;s version</source>
        <translation>파일의 내용 가져오기</translation>
    </message>
    <message>
        <source>The file of “{name}” is no longer there.</source>
        <translation>“{name}”의 파일이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>It was moved or deleted outside RestDesk. Your changes are still here.</source>
        <translation>RestDesk 밖에서 옮겨지거나 삭제되었습니다. 변경 내용은 여기에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>다시 쓰기</translation>
    </message>
    <message>
        <source>The file of “{name}” was changed outside RestDesk and cannot be read now.</source>
        <translation>“{name}”의 파일이 RestDesk 밖에서 바뀌어 지금은 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Mend it as text: your changes stay in this tab, and can be saved after that.</source>
        <translation>텍스트로 열어 고치십시오. 변경 내용은 이 탭에 남아 있으며, 고친 뒤에 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>The file of “{name}” was changed outside RestDesk, where you changed it too.</source>
        <translation>“{name}”의 파일이 RestDesk 밖에서 바뀌었고, 같은 곳을 여기서도 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Nothing was written. Taking the file&apos;s version can be undone, saving over it cannot.</source>
        <translation>아직 아무것도 쓰지 않았습니다. 파일의 내용을 가져온 것은 실행 취소할 수 있지만, 덮어쓴 것은 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” can only be written anew as a whole: comments or its layout may change.</source>
        <translation>“{path}”은(는) 전체를 새로 써야 합니다. 주석이나 배치가 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>Look at the difference…</source>
        <translation>차이 보기…</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>아직 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Open as text</source>
        <translation>텍스트로 열기</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
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
        <source>“{path}” is the root of a collection that lies inside this one.</source>
        <translation>“{path}”은(는) 이 컬렉션 안에 있는 다른 컬렉션의 루트 파일입니다.</translation>
    </message>
    <message>
        <source>Here its folder is one of this collection. To use its own settings and environments, open that folder by itself.</source>
        <translation>여기서는 이 컬렉션의 폴더로 취급합니다. 그 컬렉션의 설정과 환경을 쓰려면 해당 폴더를 따로 여세요.</translation>
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
        <source>The system&apos;s trash did not take {names}: deleted, but RestDesk kept a copy. Undo brings it back.</source>
        <translation>시스템 휴지통에 {names}을(를) 넣지 못해 바로 삭제했습니다. RestDesk가 사본을 보관하므로 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>“{path}” was broken. RestDesk kept it as “{aside}” and began a new one: own values must be typed again.</source>
        <translation>“{path}”이(가) 손상되어 있었습니다. RestDesk가 “{aside}”(으)로 보관하고 새로 만들었습니다: 내 값은 다시 입력해야 합니다.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer RestDesk. This one reads it, but keeps nothing new there.</source>
        <translation>“{path}”은(는) 더 새로운 RestDesk가 쓴 파일입니다. 이 버전은 읽기만 하고 새로 저장하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>Not a pattern</source>
        <translation>정규식이 아님</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾지 못함</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{count}개 중 {place}</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count}개 찾음</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>{count}개 바꿈</translation>
    </message>
</context>
<context>
    <name>FindDocument</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>저장하지 않음</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>{count} found, the first {shown} are shown</source>
        <translation>{count}개 찾음, 처음 {shown}개를 보여 줍니다</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>{count} found in {files} files</source>
        <translation>파일 {files}개에서 {count}개 찾음</translation>
    </message>
    <message>
        <source>{count} found in one file</source>
        <translation>파일 1개에서 {count}개 찾음</translation>
    </message>
    <message>
        <source>Replace {count} in {files} files</source>
        <translation>파일 {files}개에서 {count}개 바꾸기</translation>
    </message>
    <message>
        <source>Replace {count} in one file</source>
        <translation>파일 1개에서 {count}개 바꾸기</translation>
    </message>
    <message>
        <source>Rename in {files} files</source>
        <translation>파일 {files}개에서 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename in one file</source>
        <translation>파일 1개에서 이름 바꾸기</translation>
    </message>
</context>
<context>
    <name>FindEverywhere</name>
    <message>
        <source>All collections</source>
        <translation>모든 컬렉션</translation>
    </message>
    <message>
        <source>global environment</source>
        <translation>전역 환경</translation>
    </message>
    <message>
        <source>request {name}</source>
        <translation>요청 {name}</translation>
    </message>
    <message>
        <source>folder {name}</source>
        <translation>폴더 {name}</translation>
    </message>
    <message>
        <source>collection {name} and its environments</source>
        <translation>컬렉션 {name}과(와) 그 환경</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>This is not a regular expression that RestDesk can read: {why}</source>
        <translation>RestDesk가 읽을 수 있는 정규식이 아닙니다: {why}</translation>
    </message>
    <message>
        <source>This regular expression takes too long. Write it simpler, or search less.</source>
        <translation>이 정규식은 너무 오래 걸립니다. 더 간단하게 쓰거나 찾을 범위를 줄이세요.</translation>
    </message>
    <message>
        <source>The search with a regular expression ended unexpectedly. Try it again.</source>
        <translation>정규식으로 찾기가 예기치 않게 끝났습니다. 다시 시도하세요.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a variable. Choose another one.</source>
        <translation>“{name}”은(는) 변수 이름으로 쓸 수 없습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>The variable is called “{name}” already.</source>
        <translation>변수 이름이 이미 “{name}”입니다.</translation>
    </message>
    <message>
        <source>There is a variable “{name}” already, in {path}. Choose another name.</source>
        <translation>{path}에 변수 “{name}”이(가) 이미 있습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>No variable “{name}” is defined here: it cannot be renamed.</source>
        <translation>여기에는 변수 “{name}”이(가) 정의되어 있지 않아 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Undo rename everywhere</source>
        <translation>모든 곳에서 이름 바꾸기 실행 취소</translation>
    </message>
    <message>
        <source>Redo rename everywhere</source>
        <translation>모든 곳에서 이름 바꾸기 다시 실행</translation>
    </message>
    <message>
        <source>It was changed since it was searched. Search again.</source>
        <translation>찾은 뒤에 바뀌었습니다. 다시 찾으세요.</translation>
    </message>
    <message>
        <source>It could only be written anew as a whole. Open it, change it there and save it.</source>
        <translation>파일 전체를 새로 써야만 바꿀 수 있습니다. 열어서 직접 바꾸고 저장하세요.</translation>
    </message>
    <message>
        <source>Its collection is read-only.</source>
        <translation>읽기 전용 컬렉션에 있습니다.</translation>
    </message>
    <message>
        <source>Its file cannot be read or written now.</source>
        <translation>지금은 파일을 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Undo replace</source>
        <translation>바꾸기 실행 취소</translation>
    </message>
    <message>
        <source>Redo replace</source>
        <translation>바꾸기 다시 실행</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Open a collection&apos;s folder</source>
        <translation>컬렉션 폴더 열기</translation>
    </message>
    <message>
        <source>The folder in which the new collection is made</source>
        <translation>새 컬렉션을 만들 폴더</translation>
    </message>
</context>
<context>
    <name>FolderDocs</name>
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
    <name>FolderEditor</name>
    <message>
        <source>Docs</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>인증</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>스크립트</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>폴더 이름</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>컬렉션 이름</translation>
    </message>
</context>
<context>
    <name>FolderVariables</name>
    <message>
        <source>Variables of this folder</source>
        <translation>이 폴더의 변수</translation>
    </message>
    <message>
        <source>Variables of this collection</source>
        <translation>이 컬렉션의 변수</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>No font on this system can show Korean. Install the package {package}, then restart.</source>
        <translation>이 시스템에는 한글 글꼴이 없습니다. {package} 패키지를 설치한 뒤 다시 시작합니다. (No Korean font: install {package}.)</translation>
    </message>
    <message>
        <source>No font on this system can show Korean. Install the font {font}, then restart.</source>
        <translation>이 시스템에는 한글 글꼴이 없습니다. {font} 글꼴을 설치한 뒤 다시 시작합니다. (No Korean font: install {font}.)</translation>
    </message>
    <message>
        <source>Open settings file</source>
        <translation>설정 파일 열기</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>Fields of the form</source>
        <translation>폼 필드</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>파라미터</translation>
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
        <source>Check</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>캡처</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>New request</source>
        <translation>새 요청</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>추가할 태그</translation>
    </message>
    <message>
        <source>Tags to remove</source>
        <translation>제거할 태그</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>태그 바꾸기</translation>
    </message>
    <message>
        <source>Which tags are added, and which taken away? Several are parted by commas.</source>
        <translation>어떤 태그를 추가하고 어떤 태그를 제거합니까? 여러 개는 쉼표로 나눕니다.</translation>
    </message>
    <message>
        <source>Move to which folder or collection?</source>
        <translation>어느 폴더나 컬렉션으로 옮깁니까?</translation>
    </message>
    <message>
        <source>No file manager could be opened. The folder is: {path}</source>
        <translation>파일 관리자를 열 수 없습니다. 폴더: {path}</translation>
    </message>
    <message>
        <source>A name cannot be empty. Type one, or press Esc to keep the old one.</source>
        <translation>이름은 비워 둘 수 없습니다. 이름을 입력하거나 Esc를 눌러 이전 이름을 유지하십시오.</translation>
    </message>
</context>
<context>
    <name>Graphql</name>
    <message>
        <source>“{word}” of line {line} is not closed</source>
        <translation>{line}번째 줄의 “{word}”이(가) 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>“{word}” closes nothing</source>
        <translation>“{word}”(으)로 닫을 것이 없습니다</translation>
    </message>
    <message>
        <source>“{word}” stands here where “{right}” closes line {line}</source>
        <translation>{line}번째 줄을 닫는 “{right}” 자리에 “{word}”이(가) 있습니다</translation>
    </message>
    <message>
        <source>the text does not end: a double quote is missing</source>
        <translation>문자열이 끝나지 않습니다: 큰따옴표가 빠졌습니다</translation>
    </message>
    <message>
        <source>“{word}” does not belong here</source>
        <translation>“{word}”은(는) 여기에 올 수 없습니다</translation>
    </message>
</context>
<context>
    <name>GraphqlEditor</name>
    <message>
        <source>Query</source>
        <translation>쿼리</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>첫 번째</translation>
    </message>
</context>
<context>
    <name>HeaderNotes</name>
    <message>
        <source>Hints about the browser that the server would like to get.</source>
        <translation>서버가 받고 싶어 하는 브라우저 힌트입니다.</translation>
    </message>
    <message>
        <source>The kinds of body that PATCH takes here.</source>
        <translation>여기서 PATCH가 받는 본문의 종류입니다.</translation>
    </message>
    <message>
        <source>The kinds of body that POST takes here.</source>
        <translation>여기서 POST가 받는 본문의 종류입니다.</translation>
    </message>
    <message>
        <source>Whether parts of the resource can be asked for, and in which unit.</source>
        <translation>리소스의 일부를 요청할 수 있는지와 그 단위입니다.</translation>
    </message>
    <message>
        <source>Whether scripts of other sites may call with cookies (CORS).</source>
        <translation>다른 사이트의 스크립트가 쿠키와 함께 호출할 수 있는지입니다(CORS).</translation>
    </message>
    <message>
        <source>Headers that scripts of other sites may send (CORS).</source>
        <translation>다른 사이트의 스크립트가 보낼 수 있는 헤더입니다(CORS).</translation>
    </message>
    <message>
        <source>Methods that scripts of other sites may use (CORS).</source>
        <translation>다른 사이트의 스크립트가 쓸 수 있는 메서드입니다(CORS).</translation>
    </message>
    <message>
        <source>The site whose scripts may read this response; * is any (CORS).</source>
        <translation>이 응답을 읽을 수 있는 스크립트의 사이트이며 *는 모두입니다(CORS).</translation>
    </message>
    <message>
        <source>Headers of this response that scripts of other sites may read (CORS).</source>
        <translation>다른 사이트의 스크립트가 읽을 수 있는 이 응답의 헤더입니다(CORS).</translation>
    </message>
    <message>
        <source>How long a browser may remember these permissions (CORS), in seconds.</source>
        <translation>브라우저가 이 허락을 기억할 수 있는 시간(초)입니다(CORS).</translation>
    </message>
    <message>
        <source>How long the response has lain in a cache, in seconds.</source>
        <translation>응답이 캐시에 있었던 시간(초)입니다.</translation>
    </message>
    <message>
        <source>The methods that this address takes.</source>
        <translation>이 주소가 받는 메서드입니다.</translation>
    </message>
    <message>
        <source>Another way to the same server, such as HTTP/3.</source>
        <translation>HTTP/3처럼 같은 서버로 가는 다른 길입니다.</translation>
    </message>
    <message>
        <source>How long and by whom the response may be kept.</source>
        <translation>응답을 누가 얼마나 오래 보관할 수 있는지입니다.</translation>
    </message>
    <message>
        <source>The same as Cache-Control, for content delivery networks alone.</source>
        <translation>Cache-Control과 같지만 CDN에만 적용됩니다.</translation>
    </message>
    <message>
        <source>What a browser should forget about this site.</source>
        <translation>브라우저가 이 사이트에 대해 지워야 할 것입니다.</translation>
    </message>
    <message>
        <source>What holds for this connection alone, such as close.</source>
        <translation>close처럼 이 연결에만 적용되는 것입니다.</translation>
    </message>
    <message>
        <source>Whether to show the body or save it, and under which name.</source>
        <translation>본문을 보여 줄지 저장할지와 그 파일 이름입니다.</translation>
    </message>
    <message>
        <source>How the body was compressed on the wire.</source>
        <translation>전송할 때 본문을 압축한 방식입니다.</translation>
    </message>
    <message>
        <source>The language that the body is written for.</source>
        <translation>본문이 쓰인 언어입니다.</translation>
    </message>
    <message>
        <source>The bytes of the body on the wire.</source>
        <translation>전송되는 본문의 바이트 수입니다.</translation>
    </message>
    <message>
        <source>The address of exactly this form of the resource.</source>
        <translation>바로 이 형태의 리소스가 있는 주소입니다.</translation>
    </message>
    <message>
        <source>Which part of the whole the body is.</source>
        <translation>본문이 전체 가운데 어느 부분인지입니다.</translation>
    </message>
    <message>
        <source>What a page may load and run, for browsers.</source>
        <translation>페이지가 불러오고 실행할 수 있는 것을 브라우저에 알립니다.</translation>
    </message>
    <message>
        <source>The same as Content-Security-Policy, only reported and not enforced.</source>
        <translation>Content-Security-Policy와 같지만 막지 않고 보고만 합니다.</translation>
    </message>
    <message>
        <source>The kind of the body and its charset.</source>
        <translation>본문의 종류와 문자 집합입니다.</translation>
    </message>
    <message>
        <source>What a page may embed from other sites.</source>
        <translation>페이지가 다른 사이트에서 끼워 넣을 수 있는 것입니다.</translation>
    </message>
    <message>
        <source>Whether pages of other sites share a window group with this one.</source>
        <translation>다른 사이트의 페이지가 이 페이지와 창을 공유하는지입니다.</translation>
    </message>
    <message>
        <source>Which sites may embed this response.</source>
        <translation>이 응답을 끼워 넣을 수 있는 사이트입니다.</translation>
    </message>
    <message>
        <source>When the server made the response.</source>
        <translation>서버가 응답을 만든 시각입니다.</translation>
    </message>
    <message>
        <source>When this address became, or becomes, deprecated.</source>
        <translation>이 주소의 사용이 권장되지 않게 되는 시각입니다.</translation>
    </message>
    <message>
        <source>A checksum of the resource; an older form of Repr-Digest.</source>
        <translation>리소스의 체크섬이며 Repr-Digest의 옛 형태입니다.</translation>
    </message>
    <message>
        <source>A mark of this version, to be sent back in If-None-Match or If-Match.</source>
        <translation>이 버전의 표시이며 If-None-Match나 If-Match에 담아 돌려보냅니다.</translation>
    </message>
    <message>
        <source>When a kept copy becomes stale; Cache-Control goes before it.</source>
        <translation>보관한 사본이 오래된 것이 되는 시각이며 Cache-Control이 우선합니다.</translation>
    </message>
    <message>
        <source>A key by which a repeated request is recognised.</source>
        <translation>반복된 요청을 알아보는 키입니다.</translation>
    </message>
    <message>
        <source>How long and for how many requests the connection stays open.</source>
        <translation>연결을 얼마나 오래, 몇 번까지 열어 두는지입니다.</translation>
    </message>
    <message>
        <source>When the resource was last changed.</source>
        <translation>리소스가 마지막으로 바뀐 시각입니다.</translation>
    </message>
    <message>
        <source>Other addresses that belong to this one, such as the next page.</source>
        <translation>다음 페이지처럼 이 주소와 관련된 다른 주소입니다.</translation>
    </message>
    <message>
        <source>Where to go next, or where the new resource is.</source>
        <translation>다음에 갈 곳이나 새 리소스가 있는 곳입니다.</translation>
    </message>
    <message>
        <source>Asks browsers to report network errors.</source>
        <translation>브라우저에 네트워크 오류를 보고하도록 합니다.</translation>
    </message>
    <message>
        <source>Asks browsers to keep this site in a process of its own.</source>
        <translation>브라우저가 이 사이트를 별도 프로세스에 두도록 합니다.</translation>
    </message>
    <message>
        <source>Which abilities of the browser a page may use.</source>
        <translation>페이지가 쓸 수 있는 브라우저 기능입니다.</translation>
    </message>
    <message>
        <source>An old form of Cache-Control.</source>
        <translation>Cache-Control의 옛 형태입니다.</translation>
    </message>
    <message>
        <source>Which wishes of the Prefer header were followed.</source>
        <translation>Prefer 헤더의 요청 가운데 반영한 것입니다.</translation>
    </message>
    <message>
        <source>How to sign in to the proxy.</source>
        <translation>프록시에 로그인하는 방법입니다.</translation>
    </message>
    <message>
        <source>How many requests are left, and until when.</source>
        <translation>남은 요청 수와 그 기한입니다.</translation>
    </message>
    <message>
        <source>How many requests are allowed in the time window.</source>
        <translation>정해진 시간 안에 허용되는 요청 수입니다.</translation>
    </message>
    <message>
        <source>The rules by which requests are limited.</source>
        <translation>요청을 제한하는 규칙입니다.</translation>
    </message>
    <message>
        <source>How many requests are left in the time window.</source>
        <translation>정해진 시간 안에 남은 요청 수입니다.</translation>
    </message>
    <message>
        <source>When the count of requests begins anew.</source>
        <translation>요청 수를 다시 세기 시작하는 때입니다.</translation>
    </message>
    <message>
        <source>How much of its address a page tells others.</source>
        <translation>페이지가 자기 주소를 다른 곳에 얼마나 알리는지입니다.</translation>
    </message>
    <message>
        <source>When a browser should load the page again, or another.</source>
        <translation>브라우저가 페이지를 다시 불러오거나 옮겨 갈 때입니다.</translation>
    </message>
    <message>
        <source>Where browsers should send reports; an older form of Reporting-Endpoints.</source>
        <translation>브라우저가 보고를 보낼 곳이며 Reporting-Endpoints의 옛 형태입니다.</translation>
    </message>
    <message>
        <source>Where browsers should send reports.</source>
        <translation>브라우저가 보고를 보낼 곳입니다.</translation>
    </message>
    <message>
        <source>A checksum of the whole resource.</source>
        <translation>리소스 전체의 체크섬입니다.</translation>
    </message>
    <message>
        <source>A checksum of the bytes of this body.</source>
        <translation>이 본문 바이트의 체크섬입니다.</translation>
    </message>
    <message>
        <source>How long to wait before the next try.</source>
        <translation>다시 시도하기 전에 기다릴 시간입니다.</translation>
    </message>
    <message>
        <source>The software of the server.</source>
        <translation>서버 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>What the server did and how long it took, in milliseconds.</source>
        <translation>서버가 한 일과 걸린 시간(밀리초)입니다.</translation>
    </message>
    <message>
        <source>A cookie for the client to keep and send back.</source>
        <translation>클라이언트가 보관했다가 돌려보낼 쿠키입니다.</translation>
    </message>
    <message>
        <source>Where the source behind this script or style is described.</source>
        <translation>이 스크립트나 스타일의 원본을 설명하는 파일의 위치입니다.</translation>
    </message>
    <message>
        <source>Browsers must call this host by HTTPS only, for so many seconds.</source>
        <translation>브라우저가 정해진 시간(초) 동안 이 호스트를 HTTPS로만 불러야 합니다.</translation>
    </message>
    <message>
        <source>When this address is expected to stop working.</source>
        <translation>이 주소가 없어질 예정인 시각입니다.</translation>
    </message>
    <message>
        <source>Sites whose scripts may see how long this took.</source>
        <translation>걸린 시간을 볼 수 있는 스크립트의 사이트입니다.</translation>
    </message>
    <message>
        <source>Names of headers that come after the body.</source>
        <translation>본문 뒤에 오는 헤더의 이름입니다.</translation>
    </message>
    <message>
        <source>How the body is cut into pieces on the wire.</source>
        <translation>전송할 때 본문을 나누는 방식입니다.</translation>
    </message>
    <message>
        <source>Other protocols that the server offers.</source>
        <translation>서버가 제안하는 다른 프로토콜입니다.</translation>
    </message>
    <message>
        <source>Request headers on which this response depends.</source>
        <translation>이 응답이 달라지는 요청 헤더입니다.</translation>
    </message>
    <message>
        <source>The proxies that the response came through.</source>
        <translation>응답이 거쳐 온 프록시입니다.</translation>
    </message>
    <message>
        <source>An old note of a cache about the response.</source>
        <translation>응답에 관한 캐시의 옛 경고입니다.</translation>
    </message>
    <message>
        <source>How the server wants to be shown who asks.</source>
        <translation>서버가 요구하는 인증 방법입니다.</translation>
    </message>
    <message>
        <source>Whether a cache between had the response.</source>
        <translation>중간 캐시에 응답이 있었는지입니다.</translation>
    </message>
    <message>
        <source>nosniff: browsers must take the Content-Type as it is.</source>
        <translation>nosniff이면 브라우저가 Content-Type을 그대로 따라야 합니다.</translation>
    </message>
    <message>
        <source>A number by which this request is found in several logs.</source>
        <translation>여러 로그에서 이 요청을 찾는 번호입니다.</translation>
    </message>
    <message>
        <source>Whether the page may stand in a frame of another.</source>
        <translation>페이지를 다른 페이지의 프레임에 넣을 수 있는지입니다.</translation>
    </message>
    <message>
        <source>The software behind the server.</source>
        <translation>서버 뒤의 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>The server&apos;s number for this request, to be named when asking for help.</source>
        <translation>이 요청에 서버가 붙인 번호이며 문의할 때 알려 줍니다.</translation>
    </message>
    <message>
        <source>What search engines may do with this.</source>
        <translation>검색 엔진이 할 수 있는 것입니다.</translation>
    </message>
    <message>
        <source>An old filter of browsers; it has no effect any more.</source>
        <translation>브라우저의 옛 필터이며 이제는 효과가 없습니다.</translation>
    </message>
</context>
<context>
    <name>HeaderWords</name>
    <message>
        <source>for {duration}</source>
        <translation>{duration} 동안</translation>
    </message>
    <message>
        <source>{duration} in a cache</source>
        <translation>캐시에 {duration}</translation>
    </message>
    <message>
        <source>wait {duration}, until {date} local time</source>
        <translation>{duration} 기다림, 현지 시각 {date}까지</translation>
    </message>
</context>
<context>
    <name>HeadersPane</name>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>counted when sent</source>
        <translation>보낼 때 계산</translation>
    </message>
    <message>
        <source>taken from the URL</source>
        <translation>URL에서 가져옴</translation>
    </message>
    <message>
        <source>left out ({origin})</source>
        <translation>제외됨 ({origin})</translation>
    </message>
    <message>
        <source>Click or press Enter to send another value.</source>
        <translation>클릭하거나 Enter를 누르면 다른 값을 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Click or press Enter to go to the Auth pane.</source>
        <translation>클릭하거나 Enter를 누르면 인증 탭으로 이동합니다.</translation>
    </message>
    <message>
        <source>from {owner}</source>
        <translation>{owner}에서 상속</translation>
    </message>
    <message>
        <source>Body: {kind}</source>
        <translation>본문: {kind}</translation>
    </message>
    <message>
        <source>Auth: {kind}, from {owner}</source>
        <translation>인증: {kind}, {owner}에서 상속</translation>
    </message>
    <message>
        <source>Auth: {kind}</source>
        <translation>인증: {kind}</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>쿠키</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
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
        <source>What it says</source>
        <translation>뜻</translation>
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
        <source>The whole header</source>
        <translation>헤더 전체</translation>
    </message>
    <message>
        <source>Filter headers</source>
        <translation>헤더 필터</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
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
    <name>Json</name>
    <message>
        <source>a comma is missing</source>
        <translation>쉼표가 빠졌습니다</translation>
    </message>
    <message>
        <source>a colon is missing after the name</source>
        <translation>이름 뒤에 콜론이 빠졌습니다</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>값이 빠졌습니다</translation>
    </message>
    <message>
        <source>a name in double quotes is missing</source>
        <translation>큰따옴표로 묶은 이름이 빠졌습니다</translation>
    </message>
    <message>
        <source>there is a comma too many</source>
        <translation>쉼표가 하나 더 있습니다</translation>
    </message>
    <message>
        <source>the text does not end: a double quote is missing</source>
        <translation>문자열이 끝나지 않습니다: 큰따옴표가 빠졌습니다</translation>
    </message>
    <message>
        <source>the comment does not end</source>
        <translation>주석이 끝나지 않습니다</translation>
    </message>
    <message>
        <source>“{word}” is no JSON value; a text stands in double quotes</source>
        <translation>“{word}”은(는) JSON 값이 아닙니다. 문자열은 큰따옴표로 묶습니다</translation>
    </message>
    <message>
        <source>“{word}” is not a number as JSON writes it</source>
        <translation>“{word}”은(는) JSON 숫자 형식이 아닙니다</translation>
    </message>
    <message>
        <source>“{word}” is written “{right}”</source>
        <translation>“{word}”은(는) “{right}”(으)로 적습니다</translation>
    </message>
    <message>
        <source>“{word}” means nothing in JSON; a backslash is written \\</source>
        <translation>“{word}”은(는) JSON에서 뜻이 없습니다. 역슬래시는 \\로 적습니다</translation>
    </message>
    <message>
        <source>a tab or another control character in a text is written with a backslash: \t</source>
        <translation>문자열 안의 탭이나 제어 문자는 역슬래시로 적습니다: \t</translation>
    </message>
    <message>
        <source>“{word}” closes nothing</source>
        <translation>“{word}”(으)로 닫을 것이 없습니다</translation>
    </message>
    <message>
        <source>“{word}” stands here where “{right}” closes line {line}</source>
        <translation>{line}번째 줄을 닫는 “{right}” 자리에 “{word}”이(가) 있습니다</translation>
    </message>
    <message>
        <source>“{word}” of line {line} is not closed</source>
        <translation>{line}번째 줄의 “{word}”이(가) 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>something follows after the end of the value</source>
        <translation>값이 끝난 뒤에 다른 것이 있습니다</translation>
    </message>
    <message>
        <source>something is wrong here</source>
        <translation>여기가 잘못되었습니다</translation>
    </message>
    <message>
        <source>“{word}” does not belong here</source>
        <translation>“{word}”은(는) 여기에 올 수 없습니다</translation>
    </message>
    <message>
        <source>an object in braces is wanted here</source>
        <translation>여기에는 중괄호로 묶은 객체가 와야 합니다</translation>
    </message>
</context>
<context>
    <name>KeptNote</name>
    <message>
        <source>RestDesk keeps “{kind}” as it is and cannot send it yet.</source>
        <translation>RestDesk는 “{kind}”을(를) 그대로 보관하며 아직 보낼 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>KindForm</name>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
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
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collection</source>
        <translation>컬렉션(&amp;C)</translation>
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
        <source>&amp;Tabs</source>
        <translation>탭(&amp;T)</translation>
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
    <name>Moments</name>
    <message>
        <source>{duration} ago</source>
        <translation>{duration} 전</translation>
    </message>
    <message>
        <source>in {duration}</source>
        <translation>{duration} 후</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>{relative}, {date} local time</source>
        <translation>{relative}, 현지 시각 {date}</translation>
    </message>
    <message>
        <source>d MMMM yyyy HH:mm</source>
        <translation>yyyy년 M월 d일 HH:mm</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>0초</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1년</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count}년</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1개월</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count}개월</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1일</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count}일</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count}시간</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1분</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1초</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count}초</translation>
    </message>
</context>
<context>
    <name>MultipartEditor</name>
    <message>
        <source>Parts of the form</source>
        <translation>폼 파트</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>콘텐츠 유형</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Type a path in place of these {count} files</source>
        <translation>이 파일 {count}개 대신 쓸 경로를 입력하세요</translation>
    </message>
    <message>
        <source>Choose files or type a path…</source>
        <translation>파일을 선택하거나 경로를 입력하세요…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>파일 추가…</translation>
    </message>
    <message>
        <source>Choose others…</source>
        <translation>다른 파일 선택…</translation>
    </message>
    <message>
        <source>Type a path…	F2</source>
        <translation>경로 입력…	F2</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>{name} 빼기</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>보낼 파일 선택</translation>
    </message>
    <message>
        <source>asked about when sent</source>
        <translation>보낼 때 물어봄</translation>
    </message>
    <message>
        <source>(not found)</source>
        <translation>(찾을 수 없음)</translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>New name of {name}</source>
        <translation>{name}의 새 이름</translation>
    </message>
    <message>
        <source>Type a name: it cannot be empty.</source>
        <translation>이름을 입력하십시오. 비워 둘 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>NewCollectionDialog</name>
    <message>
        <source>New collection</source>
        <translation>새 컬렉션</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>위치 선택</translation>
    </message>
    <message>
        <source>With an environment “{name}”</source>
        <translation>“{name}” 환경도 만들기</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Where the collection&apos;s folder is made</source>
        <translation>컬렉션 폴더를 만들 위치</translation>
    </message>
    <message>
        <source>Its folder: {path}</source>
        <translation>폴더: {path}</translation>
    </message>
    <message>
        <source>Give it a name and a place. Only its own folder is written.</source>
        <translation>이름과 위치를 정하십시오. 컬렉션의 폴더에만 씁니다.</translation>
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
    <name>NoDefaultNote</name>
    <message>
        <source>Requests that inherit are sent without credentials.</source>
        <translation>상속하는 요청은 자격 증명 없이 전송됩니다.</translation>
    </message>
</context>
<context>
    <name>NoteArea</name>
    <message>
        <source>The first {shown} of {size} are shown; a copy has all of it.</source>
        <translation>{size} 중 처음 {shown}만 표시합니다. 복사하면 전부 들어 있습니다.</translation>
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
    <message>
        <source>The document has several operations: the first one, “{name}”, was asked for.</source>
        <translation>문서에 작업이 여러 개 있어 첫 번째인 “{name}”을(를) 요청했습니다.</translation>
    </message>
    <message>
        <source>Sent without: {names}.</source>
        <translation>빼고 보냄: {names}.</translation>
    </message>
    <message>
        <source>Sent without credentials: there were none to leave out.</source>
        <translation>자격 증명 없이 보냄: 뺄 것이 없었습니다.</translation>
    </message>
    <message>
        <source>The client certificate was not shown to the server.</source>
        <translation>클라이언트 인증서를 서버에 보이지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>OnceMore</name>
    <message>
        <source>{name} is a production environment. Send again within three seconds to send.</source>
        <translation>{name}은(는) 운영 환경입니다. 보내려면 3초 안에 다시 보내기를 누르십시오.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open the sample collection</source>
        <translation>샘플 컬렉션 열기</translation>
    </message>
    <message>
        <source>Make it a collection</source>
        <translation>컬렉션으로 만들기</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>목록에서 빼기</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>equals</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>does not equal</source>
        <translation>같지 않음</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>보다 큼</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>이상</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>보다 작음</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>이하</translation>
    </message>
    <message>
        <source>is one of (a, b, c)</source>
        <translation>이 중 하나 (a, b, c)</translation>
    </message>
    <message>
        <source>is none of (a, b, c)</source>
        <translation>이 중에 없음 (a, b, c)</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>포함함</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>포함하지 않음</translation>
    </message>
    <message>
        <source>has the length</source>
        <translation>길이가 같음</translation>
    </message>
    <message>
        <source>matches the regular expression</source>
        <translation>정규식과 일치함</translation>
    </message>
    <message>
        <source>does not match the regular expression</source>
        <translation>정규식과 일치하지 않음</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>로 시작함</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>로 끝남</translation>
    </message>
    <message>
        <source>is between (least, most)</source>
        <translation>사이에 있음 (최소, 최대)</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>비어 있지 않음</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>null임</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>true임</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>false임</translation>
    </message>
    <message>
        <source>is a JSON object</source>
        <translation>JSON 객체임</translation>
    </message>
    <message>
        <source>is a number</source>
        <translation>숫자임</translation>
    </message>
    <message>
        <source>is a text</source>
        <translation>문자열임</translation>
    </message>
    <message>
        <source>is true or false</source>
        <translation>true 또는 false임</translation>
    </message>
    <message>
        <source>is an array</source>
        <translation>배열임</translation>
    </message>
</context>
<context>
    <name>Organising</name>
    <message>
        <source>{name} copy</source>
        <translation>{name} 사본</translation>
    </message>
    <message>
        <source>{name} copy {number}</source>
        <translation>{name} 사본 {number}</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
    <message>
        <source>Undo create</source>
        <translation>만들기 실행 취소</translation>
    </message>
    <message>
        <source>Redo create</source>
        <translation>만들기 다시 실행</translation>
    </message>
    <message>
        <source>Created “{name}”.</source>
        <translation>“{name}”을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>Created {count} requests.</source>
        <translation>요청 {count}개를 만들었습니다.</translation>
    </message>
    <message>
        <source>Created {count} items.</source>
        <translation>항목 {count}개를 만들었습니다.</translation>
    </message>
    <message>
        <source>Undo rename</source>
        <translation>이름 바꾸기 실행 취소</translation>
    </message>
    <message>
        <source>Redo rename</source>
        <translation>이름 바꾸기 다시 실행</translation>
    </message>
    <message>
        <source>Renamed to “{name}”.</source>
        <translation>이름을 “{name}”(으)로 바꿨습니다.</translation>
    </message>
    <message>
        <source>Renamed {count} requests.</source>
        <translation>요청 {count}개의 이름을 바꿨습니다.</translation>
    </message>
    <message>
        <source>Renamed {count} items.</source>
        <translation>항목 {count}개의 이름을 바꿨습니다.</translation>
    </message>
    <message>
        <source>Undo duplicate</source>
        <translation>복제 실행 취소</translation>
    </message>
    <message>
        <source>Redo duplicate</source>
        <translation>복제 다시 실행</translation>
    </message>
    <message>
        <source>Duplicated “{name}”.</source>
        <translation>“{name}”을(를) 복제했습니다.</translation>
    </message>
    <message>
        <source>Duplicated {count} requests.</source>
        <translation>요청 {count}개를 복제했습니다.</translation>
    </message>
    <message>
        <source>Duplicated {count} items.</source>
        <translation>항목 {count}개를 복제했습니다.</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>삭제 실행 취소</translation>
    </message>
    <message>
        <source>Redo delete</source>
        <translation>삭제 다시 실행</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>“{name}”을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <source>Deleted {count} requests.</source>
        <translation>요청 {count}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Deleted {count} items.</source>
        <translation>항목 {count}개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Undo move</source>
        <translation>이동 실행 취소</translation>
    </message>
    <message>
        <source>Redo move</source>
        <translation>이동 다시 실행</translation>
    </message>
    <message>
        <source>Moved “{name}”.</source>
        <translation>“{name}”을(를) 옮겼습니다.</translation>
    </message>
    <message>
        <source>Moved {count} requests.</source>
        <translation>요청 {count}개를 옮겼습니다.</translation>
    </message>
    <message>
        <source>Moved {count} items.</source>
        <translation>항목 {count}개를 옮겼습니다.</translation>
    </message>
    <message>
        <source>Undo paste</source>
        <translation>붙여넣기 실행 취소</translation>
    </message>
    <message>
        <source>Redo paste</source>
        <translation>붙여넣기 다시 실행</translation>
    </message>
    <message>
        <source>Pasted “{name}”.</source>
        <translation>“{name}”을(를) 붙여넣었습니다.</translation>
    </message>
    <message>
        <source>Pasted {count} requests.</source>
        <translation>요청 {count}개를 붙여넣었습니다.</translation>
    </message>
    <message>
        <source>Pasted {count} items.</source>
        <translation>항목 {count}개를 붙여넣었습니다.</translation>
    </message>
    <message>
        <source>Undo tags</source>
        <translation>태그 변경 실행 취소</translation>
    </message>
    <message>
        <source>Redo tags</source>
        <translation>태그 변경 다시 실행</translation>
    </message>
    <message>
        <source>Changed the tags of “{name}”.</source>
        <translation>“{name}”의 태그를 바꿨습니다.</translation>
    </message>
    <message>
        <source>Changed the tags of {count} requests.</source>
        <translation>요청 {count}개의 태그를 바꿨습니다.</translation>
    </message>
    <message>
        <source>Changed the tags of {count} items.</source>
        <translation>항목 {count}개의 태그를 바꿨습니다.</translation>
    </message>
    <message>
        <source>Undo inherit auth</source>
        <translation>인증 상속 실행 취소</translation>
    </message>
    <message>
        <source>Redo inherit auth</source>
        <translation>인증 상속 다시 실행</translation>
    </message>
    <message>
        <source>“{name}” inherits its auth now.</source>
        <translation>이제 “{name}”이(가) 인증을 상속합니다.</translation>
    </message>
    <message>
        <source>{count} requests inherit their auth now.</source>
        <translation>이제 요청 {count}개가 인증을 상속합니다.</translation>
    </message>
    <message>
        <source>{count} items inherit their auth now.</source>
        <translation>이제 항목 {count}개가 인증을 상속합니다.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>실행을 취소했습니다.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>다시 실행했습니다.</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>the URL field</source>
        <translation>URL 입력란</translation>
    </message>
    <message>
        <source>the redirect before</source>
        <translation>앞의 리디렉션</translation>
    </message>
    <message>
        <source>the Body pane</source>
        <translation>본문 탭</translation>
    </message>
    <message>
        <source>added by RestDesk</source>
        <translation>RestDesk가 추가함</translation>
    </message>
    <message>
        <source>Headers, row {row}</source>
        <translation>헤더 {row}행</translation>
    </message>
    <message>
        <source>Headers of “{owner}”, row {row}</source>
        <translation>“{owner}”의 헤더 {row}행</translation>
    </message>
    <message>
        <source>the Auth pane</source>
        <translation>인증 탭</translation>
    </message>
    <message>
        <source>Auth of “{owner}”</source>
        <translation>“{owner}”의 인증</translation>
    </message>
    <message>
        <source>the user name in the URL</source>
        <translation>URL의 사용자 이름</translation>
    </message>
    <message>
        <source>the store of cookies</source>
        <translation>쿠키 저장소</translation>
    </message>
    <message>
        <source>a secret typed into the field</source>
        <translation>입력란에 입력한 비밀 값</translation>
    </message>
    <message>
        <source>captured from a response</source>
        <translation>응답에서 가져옴</translation>
    </message>
    <message>
        <source>the demo server, or the command line</source>
        <translation>데모 서버 또는 명령줄</translation>
    </message>
    <message>
        <source>the request&apos;s variables</source>
        <translation>요청의 변수</translation>
    </message>
    <message>
        <source>the global variables</source>
        <translation>전역 변수</translation>
    </message>
    <message>
        <source>made anew for each Send</source>
        <translation>보낼 때마다 새로 만듦</translation>
    </message>
    <message>
        <source>this machine&apos;s environment</source>
        <translation>이 컴퓨터의 환경 변수</translation>
    </message>
    <message>
        <source>asked for when it was sent</source>
        <translation>보낼 때 물어봄</translation>
    </message>
    <message>
        <source>the folder “{name}”</source>
        <translation>폴더 “{name}”</translation>
    </message>
    <message>
        <source>the environment “{name}”</source>
        <translation>환경 “{name}”</translation>
    </message>
    <message>
        <source>the collection “{name}”</source>
        <translation>컬렉션 “{name}”</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>The file does not want the certificate of {host} to be checked: anybody could answer for it.</source>
        <translation>파일이 {host}의 인증서를 검사하지 않으려고 합니다. 누구나 그 호스트인 것처럼 응답할 수 있습니다.</translation>
    </message>
    <message>
        <source>The file wants to connect to {value} in place of {host}.</source>
        <translation>파일이 {host} 대신 {value}에 연결하려고 합니다.</translation>
    </message>
    <message>
        <source>The file wants to ask {host} for the certificate of {value}.</source>
        <translation>파일이 {host}에 {value}의 인증서를 요구하려고 합니다.</translation>
    </message>
    <message>
        <source>The file wants to call {host} through the proxy {value}.</source>
        <translation>파일이 프록시 {value}을(를) 거쳐 {host}을(를) 호출하려고 합니다.</translation>
    </message>
    <message>
        <source>The file wants to raise a limit of the response: {value}.</source>
        <translation>파일이 응답의 제한을 높이려고 합니다: {value}.</translation>
    </message>
</context>
<context>
    <name>PairsEdit</name>
    <message>
        <source>Bulk edit</source>
        <translation>일괄 편집</translation>
    </message>
    <message>
        <source>Edit the rows as lines of text, “Name: value”; # turns a line off</source>
        <translation>행을 텍스트로 편집합니다(“이름: 값”). #은 그 줄을 끕니다</translation>
    </message>
    <message>
        <source>Name: value
# Name: value of a row that is off</source>
        <translation>이름: 값
# 이름: 꺼진 행의 값</translation>
    </message>
    <message>
        <source>No colon in line {lines}: kept as a name without a value.</source>
        <translation>콜론이 없는 줄: {lines}. 값이 없는 이름으로 남겨 둡니다.</translation>
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
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>무엇을 할까요?</translation>
    </message>
    <message>
        <source>Go to request: name, folder, method or URL</source>
        <translation>요청으로 이동: 이름, 폴더, 메서드, URL</translation>
    </message>
    <message>
        <source>Go to tab</source>
        <translation>탭으로 이동</translation>
    </message>
    <message>
        <source>Open recent collection</source>
        <translation>최근 컬렉션 열기</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Nothing has these letters.</source>
        <translation>이 글자가 들어 있는 항목이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ParamsPane</name>
    <message>
        <source>Query parameters</source>
        <translation>쿼리 매개변수</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Path parameters</source>
        <translation>경로 매개변수</translation>
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
        <source>Encode the URL (as {owner} says)</source>
        <translation>URL 인코딩 ({owner}의 설정)</translation>
    </message>
    <message>
        <source>Encode the URL</source>
        <translation>URL 인코딩</translation>
    </message>
    <message>
        <source>Percent-encode what a URL may not hold; off, it goes out as it is typed</source>
        <translation>URL에 쓸 수 없는 문자를 퍼센트 인코딩합니다. 끄면 입력한 그대로 보냅니다</translation>
    </message>
    <message>
        <source>not in the URL</source>
        <translation>URL에 없음</translation>
    </message>
    <message>
        <source>has no value yet</source>
        <translation>값이 아직 없음</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>The cURL line ends inside a quotation: {mark} has no end.</source>
        <translation>cURL 명령이 따옴표 안에서 끝납니다: {mark} 닫는 표시가 없습니다.</translation>
    </message>
    <message>
        <source>The cURL line has no URL.</source>
        <translation>cURL 명령에 URL이 없습니다.</translation>
    </message>
    <message>
        <source>The option {option} was not taken over.</source>
        <translation>옵션 {option}: 옮기지 않았습니다.</translation>
    </message>
    <message>
        <source>Only the first URL was taken over, not {url}.</source>
        <translation>첫 URL만 옮겼습니다. 옮기지 않은 URL: {url}</translation>
    </message>
    <message>
        <source>{option} reads the file {path}: it was not taken over.</source>
        <translation>{option} 옵션은 파일 {path}의 내용을 읽으므로 옮기지 않았습니다.</translation>
    </message>
    <message>
        <source>{option} was not taken over: certificates are checked until you switch that off in Settings.</source>
        <translation>{option} 옵션은 옮기지 않았습니다. 설정에서 끄기 전까지 인증서를 검사합니다.</translation>
    </message>
    <message>
        <source>This fetch call cannot be read: see line {line}, column {column}.</source>
        <translation>이 fetch 호출을 읽을 수 없습니다: {line}번째 줄 {column}번째 글자를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{name}” of the fetch call was not taken over: it means something in a browser only.</source>
        <translation>fetch 호출의 “{name}” 항목은 브라우저에서만 의미가 있으므로 옮기지 않았습니다.</translation>
    </message>
    <message>
        <source>The body of the fetch call was not taken over: it is no text.</source>
        <translation>fetch 호출의 본문은 텍스트가 아니므로 옮기지 않았습니다.</translation>
    </message>
    <message>
        <source>Line {line} is no header: {text}</source>
        <translation>{line}번째 줄은 헤더가 아닙니다: {text}</translation>
    </message>
    <message>
        <source>The text names no host: it needs a whole URL, or a line that begins with Host.</source>
        <translation>텍스트에 호스트가 없습니다. 전체 URL이나 Host로 시작하는 줄이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>{count} characters are too many for a request: send them as a file, from the Body pane.</source>
        <translation>{count}자는 요청으로 읽기에 너무 깁니다. 본문 창에서 파일로 보내십시오.</translation>
    </message>
    <message>
        <source>The clipboard holds no request: a cURL line, a fetch call, an HTTP message or headers.</source>
        <translation>클립보드에 요청이 없습니다: cURL 명령, fetch 호출, HTTP 메시지, 헤더를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The request was made of what you pasted.</source>
        <translation>붙여넣은 내용으로 요청을 만들었습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
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
    <name>Picture</name>
    <message>
        <source>{format} image, {width} × {height}</source>
        <translation>{format} 이미지, {width} × {height}</translation>
    </message>
    <message>
        <source>{format} image, {width} × {height}, the first of {count} frames</source>
        <translation>{format} 이미지, {width} × {height}, {count}개 프레임 중 첫 번째</translation>
    </message>
    <message>
        <source>This kind of image cannot be shown; here are its bytes.</source>
        <translation>이 종류의 이미지는 표시할 수 없습니다. 대신 바이트를 표시합니다.</translation>
    </message>
    <message>
        <source>The image is broken and cannot be shown; here are its bytes. ({cause})</source>
        <translation>이미지가 손상되어 표시할 수 없습니다. 대신 바이트를 표시합니다. ({cause})</translation>
    </message>
    <message>
        <source>The image would need {size} of memory and is not shown: the limit is {limit}. Here are its bytes.</source>
        <translation>이 이미지는 메모리가 {size} 필요해 표시하지 않습니다(한도 {limit}). 대신 바이트를 표시합니다.</translation>
    </message>
    <message>
        <source>The image cannot be read from this machine&apos;s disk any more: {cause}</source>
        <translation>이미지를 이 컴퓨터의 디스크에서 더는 읽을 수 없습니다: {cause}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>환경설정</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>Settings file: {path}</source>
        <translation>설정 파일: {path}</translation>
    </message>
    <message>
        <source>Your own themes: {path}</source>
        <translation>내 테마: {path}</translation>
    </message>
    <message>
        <source>Open settings file</source>
        <translation>설정 파일 열기</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>{count} settings found</source>
        <translation>설정 {count}개를 찾음</translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>Line {line}, column {column}: {what}</source>
        <translation>{line}번째 줄, {column}번째 칸: {what}</translation>
    </message>
</context>
<context>
    <name>ProductionMark</name>
    <message>
        <source>Production</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Send asks once more here, but for requests that only read or are marked as safe</source>
        <translation>여기서는 보낼 때 한 번 더 묻습니다. 읽기만 하거나 안전하다고 표시한 요청은 묻지 않습니다</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>Inherit</source>
        <translation>상속</translation>
    </message>
    <message>
        <source>The system&apos;s proxy</source>
        <translation>시스템 프록시</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>프록시 없음</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 프록시</translation>
    </message>
    <message>
        <source>HTTPS proxy</source>
        <translation>HTTPS 프록시</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5 프록시</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>제외할 호스트</translation>
    </message>
</context>
<context>
    <name>Putting</name>
    <message>
        <source>It was edited since. Search again.</source>
        <translation>그 뒤에 편집되었습니다. 다시 찾으세요.</translation>
    </message>
    <message>
        <source>{count} replaced in {files} files.</source>
        <translation>파일 {files}개에서 {count}개를 바꿨습니다.</translation>
    </message>
    <message>
        <source>{count} replaced in one file.</source>
        <translation>파일 1개에서 {count}개를 바꿨습니다.</translation>
    </message>
    <message>
        <source>Open and not saved yet, to be undone in the tab: {names}</source>
        <translation>열려 있고 아직 저장하지 않아 탭에서 실행 취소할 수 있습니다: {names}</translation>
    </message>
    <message>
        <source>{count} files were left out.</source>
        <translation>파일 {count}개는 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>One file was left out.</source>
        <translation>파일 1개는 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Find in all collections</source>
        <translation>모든 컬렉션에서 찾기</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>단어 단위로</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Replace what is found</source>
        <translation>찾은 것 바꾸기</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>찾을 범위</translation>
    </message>
</context>
<context>
    <name>QuickChecks</name>
    <message>
        <source>The status is {status}</source>
        <translation>상태가 {status}</translation>
    </message>
    <message>
        <source>The time is below {limit} ms</source>
        <translation>시간이 {limit} ms 미만</translation>
    </message>
    <message>
        <source>The content type contains {type}</source>
        <translation>콘텐츠 유형에 {type} 포함</translation>
    </message>
    <message>
        <source>The body has {path}</source>
        <translation>본문에 {path} 있음</translation>
    </message>
    <message>
        <source>Capture {path} as {name}</source>
        <translation>{path}을(를) {name}(으)로 캡처</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No others</source>
        <translation>다른 컬렉션 없음</translation>
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
        <source>Set up {scheme}</source>
        <translation>{scheme} 설정</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>다시 검사</translation>
    </message>
</context>
<context>
    <name>RequestFile</name>
    <message>
        <source>A request is saved in a collection, and none is open.</source>
        <translation>요청은 컬렉션에 저장되는데, 열린 컬렉션이 없습니다.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>RequestHeaders</name>
    <message>
        <source>Kinds of body that may come back.</source>
        <translation>받을 수 있는 본문의 종류입니다.</translation>
    </message>
    <message>
        <source>Charsets that may come back; servers hardly look at it.</source>
        <translation>받을 수 있는 문자 집합입니다. 서버는 거의 보지 않습니다.</translation>
    </message>
    <message>
        <source>Compressions that may come back.</source>
        <translation>받을 수 있는 압축 방식입니다.</translation>
    </message>
    <message>
        <source>Languages that may come back, the best first.</source>
        <translation>받을 언어를 원하는 순서대로 적습니다.</translation>
    </message>
    <message>
        <source>In a preflight (CORS): headers that a script wants to send.</source>
        <translation>사전 요청(CORS): 스크립트가 보내려는 헤더입니다.</translation>
    </message>
    <message>
        <source>In a preflight (CORS): the method that a script wants to use.</source>
        <translation>사전 요청(CORS): 스크립트가 쓰려는 메서드입니다.</translation>
    </message>
    <message>
        <source>Who calls: a scheme and its credential. The Auth pane makes it.</source>
        <translation>호출자의 인증 방식과 자격 증명입니다. 인증 탭에서 만듭니다.</translation>
    </message>
    <message>
        <source>What caches on the way may do.</source>
        <translation>중간 캐시가 할 수 있는 일입니다.</translation>
    </message>
    <message>
        <source>What becomes of the connection after the response (HTTP/1.1).</source>
        <translation>응답 뒤에 연결을 어떻게 할지 정합니다(HTTP/1.1).</translation>
    </message>
    <message>
        <source>The name under which the body is to be kept.</source>
        <translation>본문을 저장할 이름입니다.</translation>
    </message>
    <message>
        <source>How the body was compressed.</source>
        <translation>본문을 압축한 방식입니다.</translation>
    </message>
    <message>
        <source>The language of the body.</source>
        <translation>본문의 언어입니다.</translation>
    </message>
    <message>
        <source>Bytes of the body. RestDesk counts them.</source>
        <translation>본문의 바이트 수입니다. RestDesk가 계산합니다.</translation>
    </message>
    <message>
        <source>The kind of the body that is sent.</source>
        <translation>보내는 본문의 종류입니다.</translation>
    </message>
    <message>
        <source>Cookies. Typed ones replace those that are kept.</source>
        <translation>쿠키입니다. 입력하면 보관된 쿠키를 대신합니다.</translation>
    </message>
    <message>
        <source>When the request was made.</source>
        <translation>요청을 만든 시각입니다.</translation>
    </message>
    <message>
        <source>Whether the person does not want to be tracked.</source>
        <translation>추적을 원하지 않는지 알립니다.</translation>
    </message>
    <message>
        <source>Proof that the caller holds the token&apos;s key.</source>
        <translation>호출자가 토큰의 키를 가지고 있다는 증명입니다.</translation>
    </message>
    <message>
        <source>Asks before a big body is sent.</source>
        <translation>큰 본문을 보내기 전에 먼저 묻습니다.</translation>
    </message>
    <message>
        <source>For whom a proxy asks.</source>
        <translation>프록시가 누구를 대신해 요청하는지 알립니다.</translation>
    </message>
    <message>
        <source>The mail address of who runs the client.</source>
        <translation>클라이언트를 운영하는 사람의 메일 주소입니다.</translation>
    </message>
    <message>
        <source>The host that is asked. RestDesk takes it from the URL.</source>
        <translation>요청받는 호스트입니다. RestDesk가 URL에서 가져옵니다.</translation>
    </message>
    <message>
        <source>Lets a server know a request that is sent again.</source>
        <translation>다시 보낸 요청임을 서버가 알 수 있게 합니다.</translation>
    </message>
    <message>
        <source>Only if the version is still this one (ETag).</source>
        <translation>버전이 그대로일 때만 처리합니다(ETag).</translation>
    </message>
    <message>
        <source>Only if it changed after this date; else 304.</source>
        <translation>이 날짜 뒤에 바뀐 경우에만 받습니다. 아니면 304입니다.</translation>
    </message>
    <message>
        <source>Only if the version is not this one (ETag); else 304.</source>
        <translation>버전이 다를 때만 받습니다(ETag). 아니면 304입니다.</translation>
    </message>
    <message>
        <source>The range only if the version is still this one.</source>
        <translation>버전이 그대로일 때만 해당 범위를 받습니다.</translation>
    </message>
    <message>
        <source>Only if it did not change after this date.</source>
        <translation>이 날짜 뒤에 바뀌지 않은 경우에만 처리합니다.</translation>
    </message>
    <message>
        <source>How long a connection should be kept.</source>
        <translation>연결을 유지할 시간입니다.</translation>
    </message>
    <message>
        <source>The last event that came, to go on after it (event stream).</source>
        <translation>마지막으로 받은 이벤트입니다. 그다음부터 이어 받습니다(이벤트 스트림).</translation>
    </message>
    <message>
        <source>Through how many proxies it may go.</source>
        <translation>거칠 수 있는 프록시의 수입니다.</translation>
    </message>
    <message>
        <source>The site whose script asks (CORS).</source>
        <translation>요청하는 스크립트의 사이트입니다(CORS).</translation>
    </message>
    <message>
        <source>The old form of Cache-Control.</source>
        <translation>Cache-Control의 옛 형식입니다.</translation>
    </message>
    <message>
        <source>What the caller would like, without insisting.</source>
        <translation>호출자가 바라는 처리 방식입니다(강제하지 않음).</translation>
    </message>
    <message>
        <source>How urgent it is (HTTP/2, HTTP/3).</source>
        <translation>긴급한 정도입니다(HTTP/2, HTTP/3).</translation>
    </message>
    <message>
        <source>The credential for a proxy.</source>
        <translation>프록시에 보내는 자격 증명입니다.</translation>
    </message>
    <message>
        <source>Only a part of the body.</source>
        <translation>본문의 일부만 요청합니다.</translation>
    </message>
    <message>
        <source>The page that leads here.</source>
        <translation>여기로 이끈 페이지입니다.</translation>
    </message>
    <message>
        <source>What a browser wants it for.</source>
        <translation>브라우저가 쓰려는 용도입니다.</translation>
    </message>
    <message>
        <source>How a browser asks.</source>
        <translation>브라우저가 요청하는 방식입니다.</translation>
    </message>
    <message>
        <source>How the asking site stands to the asked one.</source>
        <translation>요청한 사이트와 요청받은 사이트의 관계입니다.</translation>
    </message>
    <message>
        <source>The person does not want data about them passed on.</source>
        <translation>개인 정보를 넘기지 않기를 원한다는 표시입니다.</translation>
    </message>
    <message>
        <source>A signature over parts of the message (RFC 9421).</source>
        <translation>메시지 일부에 대한 서명입니다(RFC 9421).</translation>
    </message>
    <message>
        <source>What a SOAP message wants to be done.</source>
        <translation>SOAP 메시지가 요구하는 동작입니다.</translation>
    </message>
    <message>
        <source>Transfer codings that are understood.</source>
        <translation>이해할 수 있는 전송 코딩입니다.</translation>
    </message>
    <message>
        <source>The trace that this request belongs to (W3C).</source>
        <translation>이 요청이 속한 추적입니다(W3C).</translation>
    </message>
    <message>
        <source>What tracing systems add to traceparent.</source>
        <translation>추적 시스템이 traceparent에 덧붙이는 정보입니다.</translation>
    </message>
    <message>
        <source>How the body is framed (HTTP/1.1).</source>
        <translation>본문을 나누어 보내는 방식입니다(HTTP/1.1).</translation>
    </message>
    <message>
        <source>Another protocol that the caller would change to.</source>
        <translation>바꾸려는 다른 프로토콜입니다.</translation>
    </message>
    <message>
        <source>The caller would rather have https.</source>
        <translation>https를 더 원한다는 표시입니다.</translation>
    </message>
    <message>
        <source>What program asks.</source>
        <translation>요청하는 프로그램입니다.</translation>
    </message>
    <message>
        <source>The proxies that it came through.</source>
        <translation>거쳐 온 프록시입니다.</translation>
    </message>
    <message>
        <source>A key of the service. The Auth pane keeps it secret.</source>
        <translation>서비스의 키입니다. 인증 탭에서는 비밀 값으로 보관됩니다.</translation>
    </message>
    <message>
        <source>A mark that joins log lines of several services.</source>
        <translation>여러 서비스의 로그를 이어 주는 표시입니다.</translation>
    </message>
    <message>
        <source>Proof that the site&apos;s own page asks, against forged requests.</source>
        <translation>사이트의 자체 페이지가 요청했다는 증명입니다(위조 요청 방지).</translation>
    </message>
    <message>
        <source>The address for which a proxy asks.</source>
        <translation>프록시가 대신하는 주소입니다.</translation>
    </message>
    <message>
        <source>The host that the client asked a proxy for.</source>
        <translation>클라이언트가 프록시에 요청한 호스트입니다.</translation>
    </message>
    <message>
        <source>The scheme that the client asked a proxy with.</source>
        <translation>클라이언트가 프록시에 요청한 스킴입니다.</translation>
    </message>
    <message>
        <source>The method that is meant, where only POST gets through.</source>
        <translation>POST만 허용될 때 실제로 뜻하는 메서드입니다.</translation>
    </message>
    <message>
        <source>A mark by which this request is found in logs.</source>
        <translation>로그에서 이 요청을 찾기 위한 표시입니다.</translation>
    </message>
    <message>
        <source>That a script asks, and not a page.</source>
        <translation>페이지가 아니라 스크립트가 요청한다는 표시입니다.</translation>
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
        <source>Cookies</source>
        <translation>쿠키</translation>
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
    <name>Review</name>
    <message>
        <source>No variable is called “{name}”.</source>
        <translation>“{name}”(이)라는 변수가 없습니다.</translation>
    </message>
    <message>
        <source>No variable is called “{name}” in these environments: {environments}.</source>
        <translation>다음 환경에는 “{name}”(이)라는 변수가 없습니다: {environments}.</translation>
    </message>
    <message>
        <source>The name “{name}” is also that of “{other}”.</source>
        <translation>“{name}”(이)라는 이름은 “{other}”에도 있습니다.</translation>
    </message>
    <message>
        <source>The variable “{name}” stands here twice.</source>
        <translation>변수 “{name}”이(가) 여기에 두 번 있습니다.</translation>
    </message>
    <message>
        <source>A secret stands here in clear: {field}. Anyone who has the file can read it.</source>
        <translation>비밀 값이 여기에 그대로 적혀 있습니다: {field}. 파일을 가진 사람은 누구나 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>What looks like a secret stands here in clear. Anyone who has the file can read it.</source>
        <translation>비밀 값으로 보이는 것이 여기에 그대로 적혀 있습니다. 파일을 가진 사람은 누구나 읽을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>RowHeader</name>
    <message>
        <source>Show {column}</source>
        <translation>{column} 표시</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Delete row</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Turn on or off</source>
        <translation>켜기/끄기</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Duplicate row</source>
        <translation>행 복제</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>On</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>행 삭제</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>Save request</source>
        <translation>요청 저장</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Something there has this name already. Both stay, each in a file of its own.</source>
        <translation>그곳에 같은 이름이 이미 있습니다. 둘 다 남으며 파일은 따로 만들어집니다.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the response&apos;s body</source>
        <translation>응답 본문 저장</translation>
    </message>
    <message>
        <source>The body was saved as {path} ({size}).</source>
        <translation>본문을 {path}(으)로 저장했습니다({size}).</translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>Before the request</source>
        <translation>요청 전</translation>
    </message>
    <message>
        <source>After the response</source>
        <translation>응답 후</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Script of another kind: {type}</source>
        <translation>다른 종류의 스크립트: {type}</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>스크립트</translation>
    </message>
    <message>
        <source>RestDesk keeps these scripts in the file for other programs. It does not run them.</source>
        <translation>RestDesk는 다른 프로그램을 위해 이 스크립트를 파일에 보관하며, 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Script: {kind}</source>
        <translation>스크립트: {kind}</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>went on from the end</source>
        <translation>끝에서부터 계속함</translation>
    </message>
    <message>
        <source>went on from the beginning</source>
        <translation>처음부터 계속함</translation>
    </message>
    <message>
        <source>Searching… {part} %</source>
        <translation>찾는 중… {part} %</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{total}개 중 {number}번째</translation>
    </message>
    <message>
        <source>{number} of {total} so far</source>
        <translation>지금까지 {total}개 중 {number}번째</translation>
    </message>
</context>
<context>
    <name>SendButtons</name>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Send to {name}?</source>
        <translation>{name}에 보낼까요?</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>요청 보내기 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>다른 방법으로 보내기</translation>
    </message>
    <message>
        <source>{words} (Alt+Down)</source>
        <translation>{words} (Alt+아래쪽 화살표)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>End this Send (Esc)</source>
        <translation>이 보내기 끝내기 (Esc)</translation>
    </message>
</context>
<context>
    <name>SendToFile</name>
    <message>
        <source>Send to file</source>
        <translation>파일로 보내기</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>The body was written to {path} ({size}).</source>
        <translation>본문을 {path}에 썼습니다 ({size}).</translation>
    </message>
    <message>
        <source>The server answered {status}. Its body was written to {path} ({size}).</source>
        <translation>서버가 {status}(으)로 응답했습니다. 그 본문을 {path}에 썼습니다 ({size}).</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Nothing was written to {path}.</source>
        <translation>{path}에 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>No response came; why is said below.</source>
        <translation>응답이 오지 않았습니다. 이유는 아래에 있습니다.</translation>
    </message>
    <message>
        <source>The body is incomplete. The {size} that came can be saved from the response.</source>
        <translation>본문이 완전하지 않습니다. 받은 부분({size})은 응답에서 저장할 수 있습니다.</translation>
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
        <source>Allow this until RestDesk quits?</source>
        <translation>RestDesk를 종료할 때까지 허용하시겠습니까?</translation>
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
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>SentLine</name>
    <message>
        <source>Sent as {url}</source>
        <translation>보내는 URL: {url}</translation>
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
        <source>Copy as cURL</source>
        <translation>cURL로 복사</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>보낸 내용</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Where it came from; Enter leads there</source>
        <translation>출처, Enter를 누르면 그곳으로 이동</translation>
    </message>
    <message>
        <source>The body that was sent has {size}; its first 64 KB are shown.</source>
        <translation>보낸 본문의 크기는 {size}이며, 처음 64 KB를 표시합니다.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>재설정</translation>
    </message>
    <message>
        <source>Reset: {setting}</source>
        <translation>재설정: {setting}</translation>
    </message>
    <message>
        <source>Take the value away that is set here, so that it is inherited</source>
        <translation>여기에서 설정한 값을 없애고 상속하게 합니다</translation>
    </message>
    <message>
        <source>default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>inherited from folder “{owner}”</source>
        <translation>폴더 “{owner}”에서 상속</translation>
    </message>
    <message>
        <source>inherited from collection “{owner}”</source>
        <translation>컬렉션 “{owner}”에서 상속</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>여기에서 설정</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>기본값: {value}</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>기본값으로</translation>
    </message>
    <message>
        <source>Reset to default: {setting}</source>
        <translation>기본값으로: {setting}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>HTTP/1.1</source>
        <translation>HTTP/1.1</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>HTTP/2 without asking (prior knowledge)</source>
        <translation>묻지 않고 HTTP/2 (사전 지식)</translation>
    </message>
    <message>
        <source>TLS 1.2</source>
        <translation>TLS 1.2</translation>
    </message>
    <message>
        <source>TLS 1.3</source>
        <translation>TLS 1.3</translation>
    </message>
    <message>
        <source>On: what a URL may not hold is percent-encoded</source>
        <translation>켬: URL에 둘 수 없는 문자를 퍼센트 인코딩</translation>
    </message>
    <message>
        <source>Off: the URL goes out as typed</source>
        <translation>끔: 입력한 URL 그대로 보냄</translation>
    </message>
    <message>
        <source>Off: any certificate passes</source>
        <translation>끔: 어떤 인증서든 통과</translation>
    </message>
    <message>
        <source>Send and keep</source>
        <translation>보내고 저장</translation>
    </message>
    <message>
        <source>Off for this request</source>
        <translation>이 요청에서 끔</translation>
    </message>
    <message>
        <source>On: for other programs, not used here</source>
        <translation>켬: 다른 프로그램용, 여기서는 쓰지 않음</translation>
    </message>
    <message>
        <source>Send asks once more</source>
        <translation>보낼 때 한 번 더 묻기</translation>
    </message>
    <message>
        <source>Safe: sent unasked</source>
        <translation>안전함: 묻지 않고 보내기</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP 버전</translation>
    </message>
    <message>
        <source>Encode the URL</source>
        <translation>URL 인코딩</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>시간 제한</translation>
    </message>
    <message>
        <source>ms; 0 is none</source>
        <translation>ms, 0은 제한 없음</translation>
    </message>
    <message>
        <source>Follow redirects</source>
        <translation>리디렉션 따라가기</translation>
    </message>
    <message>
        <source>Most redirects</source>
        <translation>최대 리디렉션 수</translation>
    </message>
    <message>
        <source>Pass on Authorization</source>
        <translation>Authorization 전달</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>쿠키</translation>
    </message>
    <message>
        <source>Omitted headers</source>
        <translation>생략한 헤더</translation>
    </message>
    <message>
        <source>In a production environment</source>
        <translation>운영 환경에서</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Connect to another address</source>
        <translation>다른 주소로 연결</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Check the certificate</source>
        <translation>인증서 검사</translation>
    </message>
    <message>
        <source>Lowest version</source>
        <translation>최저 버전</translation>
    </message>
    <message>
        <source>Highest version</source>
        <translation>최고 버전</translation>
    </message>
    <message>
        <source>Server name (SNI)</source>
        <translation>서버 이름 (SNI)</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>클라이언트 인증서</translation>
    </message>
    <message>
        <source>Limits of a response</source>
        <translation>응답의 제한</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>bytes, decoded</source>
        <translation>바이트, 디코딩 후</translation>
    </message>
    <message>
        <source>Decompression</source>
        <translation>압축 해제</translation>
    </message>
    <message>
        <source>bytes a byte received</source>
        <translation>받은 1바이트당 바이트</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Number of headers</source>
        <translation>헤더 수</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Window and editing</source>
        <translation>창과 편집</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>{key} = {value} in {path} is not understood. Its default is used: {default}.</source>
        <translation>{path}의 {key} = {value} 값을 이해할 수 없습니다. 기본값을 사용합니다: {default}.</translation>
    </message>
    <message>
        <source>{path} is not a settings file that can be read (line {line}). All settings have their defaults.</source>
        <translation>{path} 파일을 설정으로 읽을 수 없습니다({line}번째 줄). 모든 설정에 기본값을 사용합니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {cause}. All settings have their defaults.</source>
        <translation>{path} 파일을 읽을 수 없습니다: {cause}. 모든 설정에 기본값을 사용합니다.</translation>
    </message>
    <message>
        <source>The settings could not be written to {path}: {cause}.</source>
        <translation>설정을 {path}에 저장하지 못했습니다: {cause}.</translation>
    </message>
    <message>
        <source>The broken settings file was kept as {path}.</source>
        <translation>손상된 설정 파일을 {path}에 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>The colours of the window. Files in the themes folder are listed too.</source>
        <translation>창의 색입니다. 테마 폴더에 있는 파일도 목록에 나옵니다.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>여유 있게</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>촘촘하게</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>How much room rows and fields take. Compact shows more of them.</source>
        <translation>행과 입력란이 차지하는 공간입니다. 촘촘하게 하면 더 많이 보입니다.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>확대/축소</translation>
    </message>
    <message>
        <source>The size of all texts and controls, in percent.</source>
        <translation>모든 글자와 컨트롤의 크기(퍼센트)입니다.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>한국어</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>The language of the window and of the sample&apos;s docs.</source>
        <translation>창과 샘플 문서의 언어입니다.</translation>
    </message>
    <message>
        <source>Below the request</source>
        <translation>요청 아래</translation>
    </message>
    <message>
        <source>Beside the request</source>
        <translation>요청 옆</translation>
    </message>
    <message>
        <source>Place of the response</source>
        <translation>응답 위치</translation>
    </message>
    <message>
        <source>Where the response of a request is shown.</source>
        <translation>요청의 응답을 보여 주는 위치입니다.</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>긴 줄 바꿈</translation>
    </message>
    <message>
        <source>Lets long lines of a response go on in the next row instead of scrolling.</source>
        <translation>응답의 긴 줄을 가로로 스크롤하지 않고 다음 줄로 이어서 보여 줍니다.</translation>
    </message>
    <message>
        <source>Mark the open request in the tree</source>
        <translation>열린 요청을 트리에 표시</translation>
    </message>
    <message>
        <source>The tree selects and shows the request whose tab comes to the front.</source>
        <translation>앞에 나온 탭의 요청을 트리에서 선택하고 보여 줍니다.</translation>
    </message>
    <message>
        <source>Tell when a long Send ends</source>
        <translation>오래 걸린 보내기가 끝나면 알림</translation>
    </message>
    <message>
        <source>Shows a notification when a Send of over 10 seconds ends while another window is in front.</source>
        <translation>다른 창이 앞에 있을 때 10초 넘게 걸린 보내기가 끝나면 알림을 표시합니다.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Seconds after which a Send ends, where the request has no limit of its own.</source>
        <translation>요청에 제한 시간이 없을 때 보내기를 끝내는 시간(초)입니다.</translation>
    </message>
    <message>
        <source>Goes on to where a redirect leads, where the request does not say otherwise.</source>
        <translation>요청에 다른 설정이 없으면 리디렉션이 가리키는 곳으로 계속 갑니다.</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>시스템 프록시 사용</translation>
    </message>
    <message>
        <source>Sends through the proxy of the system, where the collection names none.</source>
        <translation>컬렉션에 프록시가 없으면 시스템 프록시를 거쳐 보냅니다.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>이 단어가 있는 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>단축키 바꾸기…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Search actions</source>
        <translation>동작 검색</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>동작과 단축키</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>New shortcut: press the keys</source>
        <translation>새 단축키: 키를 누르십시오</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Use it too</source>
        <translation>함께 사용</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation>단축키 없음</translation>
    </message>
    <message>
        <source>Usual shortcut</source>
        <translation>기본 단축키</translation>
    </message>
    <message>
        <source>{keys} (changed)</source>
        <translation>{keys} (변경됨)</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{action}” now. Using it here takes it from there.</source>
        <translation>{keys}: 지금은 “{action}”의 단축키입니다. 여기에 사용하면 그쪽에서 없어집니다.</translation>
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
        <source>Filter by name, method or URL</source>
        <translation>이름, 메서드 또는 URL로 필터</translation>
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
    <name>StatusCodes</name>
    <message>
        <source>The server has the headers and waits for the body.</source>
        <translation>서버가 헤더를 받았고 본문을 기다립니다.</translation>
    </message>
    <message>
        <source>The server changes to the protocol that was asked for.</source>
        <translation>서버가 요청받은 프로토콜로 바꿉니다.</translation>
    </message>
    <message>
        <source>The server works on the request; the response comes later.</source>
        <translation>서버가 요청을 처리하고 있으며 응답은 나중에 옵니다.</translation>
    </message>
    <message>
        <source>Hints come before the response: what can already be loaded.</source>
        <translation>응답보다 먼저 온 안내입니다. 미리 불러올 수 있는 것을 알려 줍니다.</translation>
    </message>
    <message>
        <source>The server can resume this upload if it is cut off.</source>
        <translation>업로드가 끊겨도 서버가 이어받을 수 있습니다.</translation>
    </message>
    <message>
        <source>The request succeeded, and the body is the result.</source>
        <translation>요청이 성공했고 본문이 그 결과입니다.</translation>
    </message>
    <message>
        <source>The request succeeded, and something new was made; Location often says where.</source>
        <translation>요청이 성공해 새 리소스가 만들어졌습니다. 위치는 보통 Location에 있습니다.</translation>
    </message>
    <message>
        <source>The request was accepted, but is not carried out yet.</source>
        <translation>요청을 받아들였지만 아직 처리하지 않았습니다.</translation>
    </message>
    <message>
        <source>The request succeeded, but a proxy on the way changed the response.</source>
        <translation>요청은 성공했지만 중간의 프록시가 응답을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>The request succeeded, and there is nothing to send back.</source>
        <translation>요청이 성공했고 돌려줄 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The request succeeded, and the form that it came from should be cleared.</source>
        <translation>요청이 성공했고 요청을 보낸 양식을 비워야 합니다.</translation>
    </message>
    <message>
        <source>The body is the part that was asked for, not the whole.</source>
        <translation>본문은 전체가 아니라 요청한 부분입니다.</translation>
    </message>
    <message>
        <source>The body has a status of its own for each of several resources.</source>
        <translation>본문에 여러 리소스의 상태가 각각 들어 있습니다.</translation>
    </message>
    <message>
        <source>These members were listed earlier in the same response.</source>
        <translation>이 항목들은 같은 응답의 앞부분에 이미 나왔습니다.</translation>
    </message>
    <message>
        <source>The body is the difference to an earlier version, as the request allowed.</source>
        <translation>본문은 요청이 허용한 대로 이전 버전과의 차이입니다.</translation>
    </message>
    <message>
        <source>There are several versions to choose from.</source>
        <translation>고를 수 있는 버전이 여러 개 있습니다.</translation>
    </message>
    <message>
        <source>The resource has moved for good to the address in Location.</source>
        <translation>리소스가 Location의 주소로 완전히 옮겨졌습니다.</translation>
    </message>
    <message>
        <source>The resource is for now at the address in Location.</source>
        <translation>리소스가 지금은 Location의 주소에 있습니다.</translation>
    </message>
    <message>
        <source>The result is at the address in Location, to be fetched with GET.</source>
        <translation>결과가 Location의 주소에 있으니 GET으로 가져옵니다.</translation>
    </message>
    <message>
        <source>The copy from before is still good, so no body was sent.</source>
        <translation>이전에 받은 사본이 아직 유효하므로 본문을 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>An old status that asked for a proxy; it is no longer used.</source>
        <translation>프록시를 쓰라고 하던 옛 상태이며 더는 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>An old status that is reserved and not used.</source>
        <translation>예약되어 있고 쓰이지 않는 옛 상태입니다.</translation>
    </message>
    <message>
        <source>The resource is for now at the address in Location; the same method and body go there.</source>
        <translation>리소스가 지금은 Location의 주소에 있으며 같은 메서드와 본문을 그곳으로 보냅니다.</translation>
    </message>
    <message>
        <source>The resource has moved for good to the address in Location; the same method and body go there.</source>
        <translation>리소스가 Location의 주소로 완전히 옮겨졌으며 같은 메서드와 본문을 그곳으로 보냅니다.</translation>
    </message>
    <message>
        <source>The server cannot understand the request; look at its syntax.</source>
        <translation>서버가 요청을 이해하지 못합니다. 요청의 문법을 확인하십시오.</translation>
    </message>
    <message>
        <source>The server does not know who asks: credentials are missing or wrong.</source>
        <translation>서버가 누가 요청했는지 모릅니다. 자격 증명이 없거나 틀렸습니다.</translation>
    </message>
    <message>
        <source>The server wants payment first; what that means is its own affair.</source>
        <translation>서버가 먼저 결제를 요구합니다. 자세한 뜻은 서버마다 다릅니다.</translation>
    </message>
    <message>
        <source>The server understood the request and refuses it; signing in again does not help unless as somebody else.</source>
        <translation>서버가 요청을 이해했지만 거부합니다. 다른 사용자가 아니라면 다시 로그인해도 소용이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>이 주소에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>The address exists, but not for this method; Allow names those that work.</source>
        <translation>주소는 있지만 이 메서드는 쓸 수 없습니다. 쓸 수 있는 메서드는 Allow에 있습니다.</translation>
    </message>
    <message>
        <source>The server has no form of this that the Accept headers allow.</source>
        <translation>Accept 헤더가 허용하는 형식이 서버에 없습니다.</translation>
    </message>
    <message>
        <source>The proxy wants credentials.</source>
        <translation>프록시가 자격 증명을 요구합니다.</translation>
    </message>
    <message>
        <source>The server waited too long for the request.</source>
        <translation>서버가 요청을 너무 오래 기다렸습니다.</translation>
    </message>
    <message>
        <source>The request conflicts with the present state of the resource.</source>
        <translation>요청이 리소스의 현재 상태와 충돌합니다.</translation>
    </message>
    <message>
        <source>What was at this address is gone for good.</source>
        <translation>이 주소에 있던 것이 완전히 없어졌습니다.</translation>
    </message>
    <message>
        <source>The server wants a Content-Length.</source>
        <translation>서버가 Content-Length를 요구합니다.</translation>
    </message>
    <message>
        <source>A condition in the request&apos;s headers, such as If-Match, does not hold.</source>
        <translation>If-Match 같은 요청 헤더의 조건이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The body is larger than the server takes.</source>
        <translation>본문이 서버가 받는 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>The URL is longer than the server takes.</source>
        <translation>URL이 서버가 받는 길이보다 깁니다.</translation>
    </message>
    <message>
        <source>The server does not take this Content-Type or Content-Encoding.</source>
        <translation>서버가 이 Content-Type이나 Content-Encoding을 받지 않습니다.</translation>
    </message>
    <message>
        <source>The range that was asked for lies outside the resource.</source>
        <translation>요청한 범위가 리소스를 벗어납니다.</translation>
    </message>
    <message>
        <source>The server cannot do what the Expect header asks.</source>
        <translation>Expect 헤더가 요구한 것을 서버가 할 수 없습니다.</translation>
    </message>
    <message>
        <source>An old joke about teapots; the number is reserved.</source>
        <translation>찻주전자에 관한 오래된 농담이며 번호는 예약되어 있습니다.</translation>
    </message>
    <message>
        <source>The request reached a server that does not answer for this host.</source>
        <translation>이 호스트를 맡지 않는 서버에 요청이 도착했습니다.</translation>
    </message>
    <message>
        <source>The syntax is right, but what the body says cannot be processed.</source>
        <translation>문법은 맞지만 본문의 내용을 처리할 수 없습니다.</translation>
    </message>
    <message>
        <source>The resource is locked.</source>
        <translation>리소스가 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>It failed because another request that it depends on failed.</source>
        <translation>이 요청이 의존하는 다른 요청이 실패해 함께 실패했습니다.</translation>
    </message>
    <message>
        <source>The request came in TLS early data, and the server will not risk that it is replayed.</source>
        <translation>요청이 TLS 조기 데이터로 왔고 서버가 재전송 위험을 피하려고 거부했습니다.</translation>
    </message>
    <message>
        <source>The server wants another protocol; Upgrade names it.</source>
        <translation>서버가 다른 프로토콜을 요구합니다. 그 이름은 Upgrade에 있습니다.</translation>
    </message>
    <message>
        <source>The server wants a condition such as If-Match, so that nobody&apos;s change is lost.</source>
        <translation>다른 사람의 변경을 잃지 않도록 서버가 If-Match 같은 조건을 요구합니다.</translation>
    </message>
    <message>
        <source>Too many requests in a short time; Retry-After may say how long to wait.</source>
        <translation>짧은 시간에 요청이 너무 많았습니다. 기다릴 시간은 Retry-After에 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The headers are larger than the server takes.</source>
        <translation>헤더가 서버가 받는 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>The server may not show this for legal reasons.</source>
        <translation>법적인 이유로 서버가 보여 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>The server failed for a reason of its own.</source>
        <translation>서버 자체의 문제로 실패했습니다.</translation>
    </message>
    <message>
        <source>The server does not know this method.</source>
        <translation>서버가 이 메서드를 모릅니다.</translation>
    </message>
    <message>
        <source>A server between got a bad answer from the one behind it.</source>
        <translation>중간 서버가 뒤쪽 서버에서 잘못된 응답을 받았습니다.</translation>
    </message>
    <message>
        <source>The server is overloaded or being worked on; try again later.</source>
        <translation>서버가 과부하이거나 점검 중입니다. 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>A server between waited too long for the one behind it.</source>
        <translation>중간 서버가 뒤쪽 서버를 너무 오래 기다렸습니다.</translation>
    </message>
    <message>
        <source>The server does not speak this version of HTTP.</source>
        <translation>서버가 이 HTTP 버전을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The server is set up wrongly: the version it chose leads back to itself.</source>
        <translation>서버 설정이 잘못되어 고른 버전이 다시 자기 자신을 가리킵니다.</translation>
    </message>
    <message>
        <source>The server has no room to store what is needed.</source>
        <translation>서버에 저장할 공간이 없습니다.</translation>
    </message>
    <message>
        <source>The server found itself going round in a circle.</source>
        <translation>서버가 처리 중에 순환을 발견했습니다.</translation>
    </message>
    <message>
        <source>The request lacks an extension that the server wants; the status is obsolete.</source>
        <translation>서버가 요구하는 확장이 요청에 없습니다. 이제는 쓰이지 않는 상태입니다.</translation>
    </message>
    <message>
        <source>The network wants you to sign in first, as in a hotel or a café.</source>
        <translation>호텔이나 카페처럼 네트워크에 먼저 로그인해야 합니다.</translation>
    </message>
    <message>
        <source>An interim answer; the real one follows.</source>
        <translation>중간 응답이며 진짜 응답이 뒤따릅니다.</translation>
    </message>
    <message>
        <source>The request succeeded.</source>
        <translation>요청이 성공했습니다.</translation>
    </message>
    <message>
        <source>Something more is needed, mostly another address.</source>
        <translation>더 필요한 것이 있습니다. 대개는 다른 주소입니다.</translation>
    </message>
    <message>
        <source>The server finds fault with the request.</source>
        <translation>서버가 요청에 문제가 있다고 합니다.</translation>
    </message>
    <message>
        <source>The server failed.</source>
        <translation>서버가 실패했습니다.</translation>
    </message>
    <message>
        <source>This number means nothing in HTTP.</source>
        <translation>HTTP에서 뜻이 없는 번호입니다.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Time of the whole Send</source>
        <translation>보내기 전체 시간</translation>
    </message>
    <message>
        <source>{count} requests; the last one:</source>
        <translation>요청 {count}개, 마지막 요청:</translation>
    </message>
    <message>
        <source>Body: {decoded} bytes, {wire} bytes on the wire</source>
        <translation>본문: {decoded}바이트, 전송 크기 {wire}바이트</translation>
    </message>
</context>
<context>
    <name>TabTitleEdit</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>Text of the file, read-only</source>
        <translation>파일의 텍스트 (읽기 전용)</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>파일의 텍스트</translation>
    </message>
    <message>
        <source>Save as it is</source>
        <translation>그대로 저장</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>계속 편집</translation>
    </message>
    <message>
        <source>The file still cannot be read. Save it?</source>
        <translation>파일을 아직 읽을 수 없습니다. 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Take what is on the disk</source>
        <translation>디스크의 내용 가져오기</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>The beginning is shown. Edit it in a text editor.</source>
        <translation>앞부분만 표시합니다. 텍스트 편집기에서 편집하십시오.</translation>
    </message>
    <message>
        <source>This file is too big to be edited here.</source>
        <translation>파일이 너무 커서 여기서 편집할 수 없습니다.</translation>
    </message>
    <message>
        <source>Mend it here and save; until then the file stays as it is.</source>
        <translation>여기서 고치고 저장하십시오. 그때까지 파일은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>RestDesk shows and keeps it. Send it with the program it came from.</source>
        <translation>RestDesk는 이 요청을 보여 주고 그대로 보관합니다. 원래 프로그램에서 보내십시오.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일을 읽는 중…</translation>
    </message>
    <message>
        <source>This text can be read. Save it to use it.</source>
        <translation>읽을 수 있는 텍스트입니다. 저장하면 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Open as a request</source>
        <translation>요청으로 열기</translation>
    </message>
    <message>
        <source>Open as a folder</source>
        <translation>폴더로 열기</translation>
    </message>
    <message>
        <source>Open as a collection</source>
        <translation>컬렉션으로 열기</translation>
    </message>
    <message>
        <source>Open as an environment</source>
        <translation>환경으로 열기</translation>
    </message>
    <message>
        <source>This file can be read.</source>
        <translation>읽을 수 있는 파일입니다.</translation>
    </message>
    <message>
        <source>Line {line}: {cause}</source>
        <translation>{line}번째 줄: {cause}</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
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
    <name>TooBigNote</name>
    <message>
        <source>Send it as a file…</source>
        <translation>파일로 보내기…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}, 저장되지 않음</translation>
    </message>
    <message>
        <source>{name}, cut</source>
        <translation>{name}, 잘라 냄</translation>
    </message>
    <message>
        <source>Line {line}: {cause}</source>
        <translation>{line}번째 줄: {cause}</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message>
        <source>As in the URL</source>
        <translation>URL과 같음</translation>
    </message>
</context>
<context>
    <name>UnderWay</name>
    <message>
        <source>{done} of {whole}</source>
        <translation>{whole} 중 {done}</translation>
    </message>
</context>
<context>
    <name>VariableBar</name>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>Find a text</source>
        <translation>텍스트 찾기</translation>
    </message>
    <message>
        <source>Uses of “{name}”, defined in: {place}</source>
        <translation>“{name}”을(를) 쓰는 곳, 정의된 곳: {place}</translation>
    </message>
</context>
<context>
    <name>VariableEdit</name>
    <message>
        <source>Unknown variable: {names}</source>
        <translation>알 수 없는 변수: {names}</translation>
    </message>
    <message>
        <source>Unknown variables: {names}</source>
        <translation>알 수 없는 변수: {names}</translation>
    </message>
    <message>
        <source>{count} characters are too many for this field: nothing was pasted.</source>
        <translation>{count}자는 이 입력란에 너무 깁니다. 아무것도 붙여넣지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>VariableNames</name>
    <message>
        <source>A variable needs a name.</source>
        <translation>변수에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>This name stands here twice: the last one that is on counts.</source>
        <translation>같은 이름이 두 번 있습니다. 켜진 것 가운데 마지막 것을 씁니다.</translation>
    </message>
    <message>
        <source>Write the name without braces: they stand where it is used.</source>
        <translation>이름은 중괄호 없이 쓰십시오. 중괄호는 쓰는 곳에 적습니다.</translation>
    </message>
    <message>
        <source>A name has no blanks: write my_name or my-name.</source>
        <translation>이름에는 공백이 없습니다. my_name이나 my-name처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>A value of a kind that is not edited here; it is kept as it is.</source>
        <translation>여기서 편집하지 않는 종류의 값입니다. 그대로 보존됩니다.</translation>
    </message>
</context>
<context>
    <name>VariableOrigin</name>
    <message>
        <source>given by the demo server</source>
        <translation>데모 서버가 준 값</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>응답에서 가져옴</translation>
    </message>
    <message>
        <source>OAuth 2 token</source>
        <translation>OAuth 2 토큰</translation>
    </message>
    <message>
        <source>given on the command line</source>
        <translation>명령줄에서 지정</translation>
    </message>
    <message>
        <source>this request</source>
        <translation>이 요청</translation>
    </message>
    <message>
        <source>folder {name}</source>
        <translation>폴더 {name}</translation>
    </message>
    <message>
        <source>environment {name}</source>
        <translation>환경 {name}</translation>
    </message>
    <message>
        <source>collection {name}</source>
        <translation>컬렉션 {name}</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>전역</translation>
    </message>
    <message>
        <source>your own value in {origin}, not in the file</source>
        <translation>{origin}의 내 값, 파일에 없음</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>여기에 입력됨</translation>
    </message>
    <message>
        <source>variable of this machine</source>
        <translation>이 컴퓨터의 변수</translation>
    </message>
    <message>
        <source>asked for at each Send</source>
        <translation>보낼 때마다 물어봄</translation>
    </message>
    <message>
        <source>made anew at each Send</source>
        <translation>보낼 때마다 새로 만듦</translation>
    </message>
</context>
<context>
    <name>VariableTable</name>
    <message>
        <source>No value on this computer</source>
        <translation>이 컴퓨터에 값 없음</translation>
    </message>
    <message>
        <source>Stands in the file in clear</source>
        <translation>파일에 그대로 적혀 있음</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>비밀</translation>
    </message>
    <message>
        <source>not secret</source>
        <translation>비밀 아님</translation>
    </message>
    <message>
        <source>Own value (not in the file)</source>
        <translation>내 값 (파일에 없음)</translation>
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
        <source>Secret</source>
        <translation>비밀</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
</context>
<context>
    <name>VariableWork</name>
    <message>
        <source>The file was changed outside, or can only be written anew: change the value where it is defined.</source>
        <translation>파일이 밖에서 바뀌었거나 전체를 새로 써야 합니다. 정의된 곳에서 값을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>정의로 이동</translation>
    </message>
</context>
<context>
    <name>VariablesPane</name>
    <message>
        <source>Variables of this request</source>
        <translation>이 요청의 변수</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Go to line {line}</source>
        <translation>{line}번째 줄로 이동</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Reading the body: {done} of {size}</source>
        <translation>본문을 읽는 중: {size} 중 {done}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Xml</name>
    <message>
        <source>this tag does not close the one that is open</source>
        <translation>이 태그는 열려 있는 태그를 닫지 않습니다</translation>
    </message>
    <message>
        <source>a tag is not closed at the end of the text</source>
        <translation>끝까지 닫히지 않은 태그가 있습니다</translation>
    </message>
    <message>
        <source>there is no element</source>
        <translation>요소가 없습니다</translation>
    </message>
    <message>
        <source>something follows after the end of the first element</source>
        <translation>첫 요소가 끝난 뒤에 다른 것이 있습니다</translation>
    </message>
    <message>
        <source>the attribute stands here twice</source>
        <translation>같은 속성이 두 번 있습니다</translation>
    </message>
    <message>
        <source>the entity is not known; an ampersand is written &amp;amp;</source>
        <translation>알 수 없는 엔티티입니다. 앰퍼샌드는 &amp;amp;로 적습니다</translation>
    </message>
    <message>
        <source>the prefix of this name has no namespace</source>
        <translation>이 이름의 접두사에 네임스페이스가 없습니다</translation>
    </message>
    <message>
        <source>the text ends within a tag, a comment or a section</source>
        <translation>태그, 주석 또는 섹션 안에서 끝났습니다</translation>
    </message>
    <message>
        <source>the XML declaration must stand at the very beginning</source>
        <translation>XML 선언은 맨 앞에 있어야 합니다</translation>
    </message>
    <message>
        <source>a character here is not allowed in XML</source>
        <translation>XML에 쓸 수 없는 문자가 있습니다</translation>
    </message>
    <message>
        <source>this is not well-formed; an ampersand is written &amp;amp;, a less-than sign &amp;lt;</source>
        <translation>올바른 형식이 아닙니다. 앰퍼샌드는 &amp;amp;, 작다 기호는 &amp;lt;로 적습니다</translation>
    </message>
</context>
</TS>
