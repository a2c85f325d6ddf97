"""How a collection connects: `config` in its root file; an environment may have client certificates too."""

from typing import ClassVar, Literal

from restdesk.model.struct import FileStruct, Unknown

Inheritable = Literal["inherit"]
"""What a key may say in place of a value: as if it were absent."""


class ProxyAuth(FileStruct, frozen=True):
    """Who the proxy is told to let through."""

    disabled: bool = False
    username: str = ""
    password: str = ""

    secret_fields: ClassVar[tuple[str, ...]] = ("password",)


class ProxyConfig(FileStruct, frozen=True):
    """A proxy; every field may hold variables."""

    protocol: str = ""
    """`http`, `https` or `socks5`; absent is http."""
    hostname: str = ""
    port: str = ""
    """Absent is the protocol's own."""
    auth: ProxyAuth = ProxyAuth()
    bypass_proxy: str = ""
    """What is called directly, in the words of NO_PROXY, parted by commas or blanks."""


class Proxy(FileStruct, frozen=True):
    """Through what the collection's requests go: nothing, the system's proxy, or one of its own."""

    disabled: bool = False
    inherit: bool | None = None
    """Whether the system's proxy is meant; absent, it is where there is no `config`."""
    config: ProxyConfig | None = None


class PemCertificate(FileStruct, frozen=True, tag_field="type", tag="pem"):
    """A client certificate and its key in PEM; paths are relative to the collection."""

    domain: str = ""
    """Whom it is shown to: `api.example.com`, `*.example.com`, each with a port or for all."""
    certificate_file_path: str = ""
    private_key_file_path: str = ""
    """Empty where the key stands in the certificate's file."""
    passphrase: str = ""

    secret_fields: ClassVar[tuple[str, ...]] = ("passphrase",)


class Pkcs12Certificate(FileStruct, frozen=True, tag_field="type", tag="pkcs12"):
    """A client certificate with its key in one PKCS #12 file (RFC 7292)."""

    domain: str = ""
    """As of a PEM certificate."""
    pkcs12_file_path: str = ""
    passphrase: str = ""

    secret_fields: ClassVar[tuple[str, ...]] = ("passphrase",)


ClientCertificate = PemCertificate | Pkcs12Certificate
"""One that can be shown."""

ClientCertificates = tuple[PemCertificate | Pkcs12Certificate | Unknown, ...]
"""What `clientCertificates` holds; the first that is for a server is shown to it."""


class Config(FileStruct, frozen=True):
    """`config` in the root file."""

    proxy: Proxy | None = None
    client_certificates: ClientCertificates = ()


class Limits(FileStruct, frozen=True):
    """What a response may have at most; an absent key is inherited, then ours."""

    body_bytes: int | Inheritable | None = None
    """Decoded bytes of a body."""
    ratio: int | Inheritable | None = None
    """Decoded bytes a wire byte."""
    header_bytes: int | Inheritable | None = None
    """Bytes of the headers."""
    header_count: int | Inheritable | None = None
    """Number of the header fields."""
