"""No complete response came."""

from restdesk.errors.base import RestDeskError
from restdesk.words import QT_TRANSLATE_NOOP


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
