"""What was typed cannot be sent."""

from restdesk.errors.base import RestDeskError
from restdesk.words import QT_TRANSLATE_NOOP


class InputError(RestDeskError):
    """What was typed cannot be sent."""


class NotCopied(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The request has a character that no command line can carry (NUL).")
    remedy = QT_TRANSLATE_NOOP("Errors", "Put the body into a file and send it as a file body.")


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


class PathValueMissing(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The path parameter “{name}” has no value.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Fill it in under Params, in the table Path.")


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


class SettingRefused(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The setting “{setting}” cannot be “{value}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another value in the request's settings, or let it be inherited.")


class NumberRefused(SettingRefused):
    title = QT_TRANSLATE_NOOP("Errors", "“{value}” is not a number from {least} to {most}.")


class CredentialMissing(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The authentication lacks a value: a field is empty.")
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


class VariablesNotJson(InputError):
    title = QT_TRANSLATE_NOOP("Errors", "The GraphQL variables are not JSON: line {line}, column {column}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Write an object with a value for each variable, or leave them empty.")


class VariableError(InputError):
    """A variable whose value cannot be found out."""


class VariableCycle(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The variable “{name}” contains itself.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Follow its value from variable to variable and break the circle.")


class VariableTooDeep(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The variable “{name}” leads through more than {limit} others.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Write its value with fewer variables in variables.")


class EnvironmentCircle(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The environment “{name}” extends itself: {names}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Let one of them extend nothing. Nothing was sent.")


class EnvironmentParentMissing(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The environment “{name}” extends “{parent}”, which is not there.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another environment to extend, or none. Nothing was sent.")


class VariableTooLong(VariableError):
    title = QT_TRANSLATE_NOOP("Errors", "The variables in {name} unfold into more than {limit} MB of text.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Repeat variables inside variables less often.")
