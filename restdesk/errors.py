"""The tree of errors, the only ones that cross a room's border.

::

    RestDeskError
    ├── InputError                what was typed cannot be sent; `field` names where it stands
    │   ├── LineBreakRefused, MethodRefused, UrlRefused, NotSendable, BodyRefused, RequestRefused
    │   ├── AddressRefused, ProxyNameRefused, AuthorityUnreadable
    │   ├── ClientCertificateUnusable   PassphraseWrong
    │   ├── HeaderRefused         HeaderNeeded, FramingRefused
    │   │   └── CredentialRefused     UserNameRefused
    │   ├── CredentialMissing, FileNotChosen
    │   └── VariableError         VariableCycle, VariableTooDeep, VariableTooLong
    ├── FileError                 FolderNotFound, NotACollection, FileBroken, FileUnreadable, FileTooLarge,
    │                             InheritedBroken, EnvironmentNotFound, FileRefused, FileOutside
    ├── NetworkError              no complete response came
    │   ├── NameNotResolved, ConnectionRefused, HostUnreachable, ConnectTimedOut, ConnectionLost
    │   ├── CertificateRefused    CertificateExpired, CertificateNotYetValid, CertificateForOtherHost,
    │   │                         CertificateSelfSigned, CertificateUnknownIssuer
    │   ├── TlsFailed             PlainExpected, TlsVersionRefused, ClientCertificateWanted, ClientCertificateRefused
    │   ├── ProxyError            ProxyUnreachable, ProxyAuthenticationWanted, ProxyAuthenticationRefused,
    │   │                         ProxyRefused, ProxyBroken
    │   ├── TlsExpected, Http2NotOffered, RequestStopped, NotHttp, BodyUndecodable
    │   ├── ProtocolBroken        InterimEndless
    │   ├── HeadTooLarge          TooManyFields
    │   ├── BodyTooLarge          RatioTooHigh
    │   ├── BodyIncomplete        BodyOverrun
    │   ├── TooManyRedirects, DeadlinePassed, Cancelled
    │   ├── UploadFailed          UploadChanged
    │   └── SpoolFailed
    ├── VaultError                SecretLost
    ├── DemoServerFailed
    └── Unexpected                a bug: anything that nobody expected

Each says what happened (`title`), what to do (`remedy`), and the technical `cause`.
"""

from typing import ClassVar

from restdesk.words import QT_TRANSLATE_NOOP, Message, Words


class RestDeskError(Exception):
    """What every error of RestDesk has; `field` names the input at fault (`url`, `headers[2].name`) or is empty."""

    title: ClassVar[Words]
    remedy: ClassVar[Words]

    def __init__(self, cause: str = "", *, field: str = "", **values: object) -> None:
        super().__init__(cause)
        self.cause = cause
        self.field = field
        self.what: Message = self.title.message(**values)
        self.advice: Message = self.remedy.message(**values)

    def __str__(self) -> str:
        return " ".join(text for text in (self.what.english(), self.cause and f"({self.cause})") if text)


class InputError(RestDeskError):
    """What was typed cannot be sent."""


class LineBreakRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "{where} has a line break or another control character.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Remove the character, also where it comes from a variable.")


class MethodRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "“{method}” is not a method that HTTP allows.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Use letters, digits and !#$%&'*+-.^_`|~ without blanks, such as GET.")


class UrlRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "“{url}” is not a URL that can be called.")
    remedy = QT_TRANSLATE_NOOP("Errors", "A URL looks like https://example.com/path. Check scheme, host and port.")


class HeaderRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The header “{name}” cannot be sent as it stands.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "A name has letters, digits and hyphens only; a value has no blanks at its ends."
    )


class HeaderNeeded(HeaderRefused):
    title = QT_TRANSLATE_NOOP("Errors", "This request cannot go without the header “{name}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Take it out of the omitted headers.")


class FramingRefused(HeaderRefused):
    title = QT_TRANSLATE_NOOP("Errors", "The header “{name}” contradicts the body that it is sent with.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Remove the header: RestDesk adds what describes the body.")


class BodyRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The body has a character that no encoding can carry.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Remove the broken character, also where it comes from a variable.")


class RequestRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The request breaks the rules of HTTP and was not sent.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check method, URL and headers; the cause stands below.")


class AddressRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "“{address}” is not an address to connect to.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Write host and port, such as 127.0.0.1:8443 or [::1]:8443.")


class ProxyNameRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "“{proxy}” is not the address of a proxy.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Give the proxy's host name and a port from 1 to 65535.")


class ClientCertificateUnusable(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The client certificate “{path}” cannot be used.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "It must be PEM with its key, or PKCS #12, and certificate and key must belong together."
    )


class PassphraseWrong(ClientCertificateUnusable):
    title = QT_TRANSLATE_NOOP("Errors", "The passphrase of the client certificate “{path}” is wrong or missing.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Type the passphrase that its key was saved with.")


class AuthorityUnreadable(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "A certificate that is to be trusted cannot be read.")
    remedy = QT_TRANSLATE_NOOP("Errors", "It must be PEM: a text that begins with -----BEGIN CERTIFICATE-----.")


class CredentialMissing(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The authentication lacks a value: {name}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Fill it in, or choose another authentication.")


class CredentialRefused(HeaderRefused):
    title = QT_TRANSLATE_NOOP("Errors", "The authentication has a character that it may not have: {name}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check it for blanks, line breaks and stray signs.")


class UserNameRefused(CredentialRefused):
    title = QT_TRANSLATE_NOOP("Errors", "The user name has a colon, which Basic authentication cannot carry.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Remove the colon from the user name.")


class NotSendable(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "RestDesk shows and keeps “{kind}”, but cannot send it yet.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another kind, or send this request with the program it came from.")


class FileNotChosen(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "No file is chosen for “{where}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Name the file to send, or leave this out.")


class VariableError(InputError):
    """A variable whose value cannot be found out."""


class VariableCycle(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The variable “{name}” contains itself.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Follow its value from variable to variable and break the circle.")


class VariableTooDeep(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The variable “{name}” leads through more than {limit} others.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Write its value with fewer variables in variables.")


class VariableTooLong(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The variables in {name} unfold into more than {limit} MB of text.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Repeat variables inside variables less often.")


class FileError(RestDeskError):
    """A file or folder that cannot be used."""


class FolderNotFound(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "There is no folder “{path}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check the path; it may have been moved or renamed.")


class NotACollection(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "The folder “{path}” is not a collection.")
    remedy = QT_TRANSLATE_NOOP("Errors", "A collection has a file opencollection.yml at its top. Open that folder.")


class FileBroken(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: line {line}.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Open the file in a text editor and mend that line. RestDesk left it as it is."
    )


class InheritedBroken(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read, and this request inherits from it.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Mend that file first: headers or authentication could be missing. Nothing was sent."
    )


class FileUnreadable(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be opened.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check that it is there and that you may read it.")


class FileTooLarge(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” has more than {limit} MB and was not read.")
    remedy = QT_TRANSLATE_NOOP("Errors", "A request is a small file. Move large data out of the collection.")


class EnvironmentNotFound(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "The collection has no environment “{name}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Its environments are: {names}.")


class FileRefused(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” is not the name of a file that can be sent.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Name an ordinary file, best one in the collection's folder.")


class FileOutside(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” is outside the collection's folder and was not read.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Send again and allow it, or copy the file into the folder.")


class NetworkError(RestDeskError):
    """No complete response came."""


class NameNotResolved(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "The name “{host}” was not found.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check the spelling and whether this machine is connected to the network.")


class ConnectionRefused(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "Nothing answers at {host}, port {port}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Start the server, or check host and port.")


class HostUnreachable(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "{host}, port {port}, cannot be reached.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check the network, a firewall, and whether the address is right.")


class ConnectTimedOut(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "No connection to {host} within {seconds} seconds.")
    remedy = QT_TRANSLATE_NOOP("Errors", "The host may be down, or a firewall drops the packets. Check host and port.")


class ConnectionLost(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "{host} closed the connection before it answered.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Send again. If it stays so, look into the server's log.")


class CertificateRefused(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "The certificate of {host} was refused.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Ask who runs the server to mend its certificate.")


class CertificateExpired(CertificateRefused):
    title = QT_TRANSLATE_NOOP("Errors", "The certificate of {host} has expired.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Renew the certificate, or check this machine's date.")


class CertificateNotYetValid(CertificateRefused):
    title = QT_TRANSLATE_NOOP("Errors", "The certificate of {host} is not valid yet.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Check this machine's date and time.")


class CertificateForOtherHost(CertificateRefused):
    title = QT_TRANSLATE_NOOP("Errors", "The certificate belongs to another host than {host}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Call the host by the name in its certificate.")


class CertificateSelfSigned(CertificateRefused):
    title = QT_TRANSLATE_NOOP("Errors", "The certificate of {host} is self-signed.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. If it is yours, add it to the system's certificate store.")


class CertificateUnknownIssuer(CertificateRefused):
    title = QT_TRANSLATE_NOOP(
        "Errors", "The certificate of {host} comes from an issuer that this system does not know."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Nothing was sent. If you trust the issuer, add its certificate to the system's certificate store."
    )


class TlsFailed(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "No secure connection to {host} could be made.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "The server may speak plain HTTP at this port: try http:// in place of https://."
    )


class TlsExpected(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "{host} expects a secure connection at this port.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Use https:// in place of http://.")


class PlainExpected(TlsFailed):
    title = QT_TRANSLATE_NOOP("Errors", "{host} does not speak TLS at this port.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Use http:// in place of https://, or check the port.")


class TlsVersionRefused(TlsFailed):
    title = QT_TRANSLATE_NOOP("Errors", "{host} and RestDesk have no version of TLS in common.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Nothing was sent. The server may be too old: TLS 1.2 is needed. Check the versions in the settings."
    )


class ClientCertificateWanted(TlsFailed):
    title = QT_TRANSLATE_NOOP("Errors", "{host} ended the connection: it may want a client certificate.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose the certificate for this host in the settings and send again.")


class ClientCertificateRefused(TlsFailed):
    title = QT_TRANSLATE_NOOP("Errors", "{host} did not accept the client certificate.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check that it is the right one for this host and that it has not expired.")


class Http2NotOffered(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "{host} does not offer HTTP/2 here.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose HTTP/1.1 or the automatic choice in the request's settings.")


class RequestStopped(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "{host} stopped this request: {code}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Send again. If it stays so, choose HTTP/1.1 in the request's settings.")


class ProxyError(NetworkError):
    """The proxy did not do what was asked of it."""


class ProxyUnreachable(ProxyError):
    title = QT_TRANSLATE_NOOP("Errors", "The proxy {proxy} cannot be reached.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Check its address, or send without a proxy.")


class ProxyAuthenticationWanted(ProxyError):
    title = QT_TRANSLATE_NOOP("Errors", "The proxy {proxy} wants a user name and a password.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Fill them in with the proxy's address.")


class ProxyAuthenticationRefused(ProxyError):
    title = QT_TRANSLATE_NOOP("Errors", "The proxy {proxy} did not accept the user name and the password.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Check both where the proxy's address stands.")


class ProxyRefused(ProxyError):
    title = QT_TRANSLATE_NOOP("Errors", "The proxy {proxy} did not connect to {host}, port {port}: {answer}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Check host and port, and what the proxy allows.")


class ProxyBroken(ProxyError):
    title = QT_TRANSLATE_NOOP("Errors", "What answers at {proxy} is not such a proxy.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Nothing was sent. Check the proxy's kind, host and port.")


class NotHttp(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "What {host} answered is not HTTP.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Another service may listen at this port. It began with: {start}")


class ProtocolBroken(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "{host} broke the rules of HTTP.")
    remedy = QT_TRANSLATE_NOOP("Errors", "If something came, it is shown. Look into the server's log.")


class InterimEndless(ProtocolBroken):
    title = QT_TRANSLATE_NOOP("Errors", "{host} sent more than {limit} interim responses and no final one.")
    remedy = QT_TRANSLATE_NOOP("Errors", "The first ones are shown. Look into the server's log.")


class HeadTooLarge(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "The headers of the response have more than {limit} bytes.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Send again with a higher limit for this request if they are wanted.")


class TooManyFields(HeadTooLarge):
    title = QT_TRANSLATE_NOOP("Errors", "The response has more than {limit} header fields.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Send again with a higher limit for this request if they are wanted.")


class BodyIncomplete(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "The response is incomplete: the connection ended too early.")
    remedy = QT_TRANSLATE_NOOP("Errors", "What came so far is shown. Send again for the rest.")


class BodyOverrun(BodyIncomplete):
    title = QT_TRANSLATE_NOOP("Errors", "The server sent more than the {length} bytes that it announced.")
    remedy = QT_TRANSLATE_NOOP("Errors", "What it announced is shown. Look into the server's log.")


class BodyTooLarge(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "The response is larger than {limit} MB once decoded.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "What came up to this size is shown. Send again with a higher limit for this request for the rest."
    )


class RatioTooHigh(BodyTooLarge):
    title = QT_TRANSLATE_NOOP("Errors", "The response unfolds to more than {limit} times what came over the wire.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "It may be a trap. What came up to there is shown; a higher limit for this request shows the rest."
    )


class BodyUndecodable(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "The body could not be decoded as “{coding}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "What could be decoded is shown.")


class TooManyRedirects(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "More than {limit} redirects followed one another.")
    remedy = QT_TRANSLATE_NOOP("Errors", "The last response is shown. The server may redirect in a circle.")


class DeadlinePassed(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "No complete response within {seconds} seconds.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "If something came, it is shown. Raise the time limit of the request if it needs longer."
    )


class Cancelled(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "Cancelled.")
    remedy = QT_TRANSLATE_NOOP("Errors", "If something came, it is shown.")


class UploadFailed(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” could not be read while it was being sent.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "The server did not get the whole request. Check that the file is there, then send again."
    )


class UploadChanged(UploadFailed):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” changed while it was being sent.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "The server did not get the whole request. Send again when nothing writes to the file any more."
    )


class SpoolFailed(NetworkError):
    title = QT_TRANSLATE_NOOP("Errors", "The response could not be kept on this machine's disk.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Make room on the disk and send again.")


class VaultError(RestDeskError):
    """The place where secrets are kept does not give or take one."""


class SecretLost(VaultError):
    title = QT_TRANSLATE_NOOP("Errors", "The value typed into “{where}” is no longer known.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Type it again. Secrets are kept until RestDesk quits.")


class DemoServerFailed(RestDeskError):
    title = QT_TRANSLATE_NOOP("Errors", "The demo server did not start.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Try again; the cause stands below.")


class Unexpected(RestDeskError):
    title = QT_TRANSLATE_NOOP("Errors", "Something went wrong that should not: {kind}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "You can go on. Copy the details and tell the maintainers.")
