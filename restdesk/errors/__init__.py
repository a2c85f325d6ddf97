"""The tree of errors, the only ones that cross a room's border.

::

    RestDeskError
    ├── InputError                what was typed cannot be sent; `field` names where it stands
    │   ├── LineBreakRefused, MethodRefused, UrlRefused, NotSendable, BodyRefused, RequestRefused
    │   ├── PathValueMissing
    │   ├── AddressRefused, ProxyNameRefused, AuthorityUnreadable, NotCopied
    │   ├── SettingRefused, NumberRefused
    │   ├── ClientCertificateUnusable   PassphraseWrong
    │   ├── HeaderRefused         HeaderNeeded, FramingRefused
    │   │   └── CredentialRefused     UserNameRefused
    │   ├── CredentialMissing, FileNotChosen, VariablesNotJson
    │   └── VariableError         VariableCycle, VariableTooDeep, VariableTooLong
    ├── FileError                 FolderNotFound, NotACollection, FileBroken, FileUnreadable, FileTooLarge,
    │                             InheritedBroken, EnvironmentNotFound, FileRefused, FileOutside, BodyNotSaved
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
    ├── ViewError                 a big body cannot be shown or searched
    │   ├── WorkerEnded, BodyUnreadable, NoRoomForView
    │   └── PatternInvalid, PatternTooSlow
    ├── VaultError                SecretLost
    ├── DemoServerFailed
    └── Unexpected                a bug: anything that nobody expected

Each says what happened (`title`), what to do (`remedy`), and the technical `cause`.
"""

from restdesk.errors.base import RestDeskError
from restdesk.errors.files import (
    BodyNotSaved,
    EnvironmentNotFound,
    FileBroken,
    FileError,
    FileOutside,
    FileRefused,
    FileTooLarge,
    FileUnreadable,
    FolderNotFound,
    InheritedBroken,
    NotACollection,
)
from restdesk.errors.input import (
    AddressRefused,
    AuthorityUnreadable,
    BodyRefused,
    ClientCertificateUnusable,
    CredentialMissing,
    CredentialRefused,
    FileNotChosen,
    FramingRefused,
    HeaderNeeded,
    HeaderRefused,
    InputError,
    LineBreakRefused,
    MethodRefused,
    NotCopied,
    NotSendable,
    NumberRefused,
    PassphraseWrong,
    PathValueMissing,
    ProxyNameRefused,
    RequestRefused,
    SettingRefused,
    UrlRefused,
    UserNameRefused,
    VariableCycle,
    VariableError,
    VariablesNotJson,
    VariableTooDeep,
    VariableTooLong,
)
from restdesk.errors.network import (
    BodyIncomplete,
    BodyOverrun,
    BodyTooLarge,
    BodyUndecodable,
    Cancelled,
    CertificateExpired,
    CertificateForOtherHost,
    CertificateNotYetValid,
    CertificateRefused,
    CertificateSelfSigned,
    CertificateUnknownIssuer,
    ClientCertificateRefused,
    ClientCertificateWanted,
    ConnectionLost,
    ConnectionRefused,
    ConnectTimedOut,
    DeadlinePassed,
    HeadTooLarge,
    HostUnreachable,
    Http2NotOffered,
    InterimEndless,
    NameNotResolved,
    NetworkError,
    NotHttp,
    PlainExpected,
    ProtocolBroken,
    ProxyAuthenticationRefused,
    ProxyAuthenticationWanted,
    ProxyBroken,
    ProxyError,
    ProxyRefused,
    ProxyUnreachable,
    RatioTooHigh,
    RequestStopped,
    SpoolFailed,
    TlsExpected,
    TlsFailed,
    TlsVersionRefused,
    TooManyFields,
    TooManyRedirects,
    UploadChanged,
    UploadFailed,
)
from restdesk.errors.others import (
    BodyUnreadable,
    DemoServerFailed,
    NoRoomForView,
    PatternInvalid,
    PatternTooSlow,
    SecretLost,
    Unexpected,
    VaultError,
    ViewError,
    WorkerEnded,
)

__all__ = [
    "AddressRefused",
    "AuthorityUnreadable",
    "BodyIncomplete",
    "BodyNotSaved",
    "BodyOverrun",
    "BodyRefused",
    "BodyTooLarge",
    "BodyUndecodable",
    "BodyUnreadable",
    "Cancelled",
    "CertificateExpired",
    "CertificateForOtherHost",
    "CertificateNotYetValid",
    "CertificateRefused",
    "CertificateSelfSigned",
    "CertificateUnknownIssuer",
    "ClientCertificateRefused",
    "ClientCertificateUnusable",
    "ClientCertificateWanted",
    "ConnectTimedOut",
    "ConnectionLost",
    "ConnectionRefused",
    "CredentialMissing",
    "CredentialRefused",
    "DeadlinePassed",
    "DemoServerFailed",
    "EnvironmentNotFound",
    "FileBroken",
    "FileError",
    "FileNotChosen",
    "FileOutside",
    "FileRefused",
    "FileTooLarge",
    "FileUnreadable",
    "FolderNotFound",
    "FramingRefused",
    "HeadTooLarge",
    "HeaderNeeded",
    "HeaderRefused",
    "HostUnreachable",
    "Http2NotOffered",
    "InheritedBroken",
    "InputError",
    "InterimEndless",
    "LineBreakRefused",
    "MethodRefused",
    "NameNotResolved",
    "NetworkError",
    "NoRoomForView",
    "NotACollection",
    "NotCopied",
    "NotHttp",
    "NotSendable",
    "NumberRefused",
    "PassphraseWrong",
    "PathValueMissing",
    "PatternInvalid",
    "PatternTooSlow",
    "PlainExpected",
    "ProtocolBroken",
    "ProxyAuthenticationRefused",
    "ProxyAuthenticationWanted",
    "ProxyBroken",
    "ProxyError",
    "ProxyNameRefused",
    "ProxyRefused",
    "ProxyUnreachable",
    "RatioTooHigh",
    "RequestRefused",
    "RequestStopped",
    "RestDeskError",
    "SecretLost",
    "SettingRefused",
    "SpoolFailed",
    "TlsExpected",
    "TlsFailed",
    "TlsVersionRefused",
    "TooManyFields",
    "TooManyRedirects",
    "Unexpected",
    "UploadChanged",
    "UploadFailed",
    "UrlRefused",
    "UserNameRefused",
    "VariableCycle",
    "VariableError",
    "VariableTooDeep",
    "VariableTooLong",
    "VariablesNotJson",
    "VaultError",
    "ViewError",
    "WorkerEnded",
]
