"""Which client certificate a request shows."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog

from restdesk.errors import FileNotChosen, SettingRefused
from restdesk.gui.request.settings.kind_form import FormField, KindForm
from restdesk.gui.request.settings.rows import Setting
from restdesk.gui.request.settings.written import Misfit
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.config import PemCertificate, Pkcs12Certificate
from restdesk.model.struct import Unknown
from restdesk.words import QT_TRANSLATE_NOOP, Message

_PEM, _PKCS12 = ("pem",), ("pkcs12",)


class CertificateForm(KindForm):
    """What the environment and the collection have for the server, or one of the request's own."""

    kinds = (
        ("inherit", QT_TRANSLATE_NOOP("Certificate", "Inherit")),
        ("pem", QT_TRANSLATE_NOOP("Certificate", "PEM: certificate and key")),
        ("pkcs12", QT_TRANSLATE_NOOP("Certificate", "PKCS #12 (.p12, .pfx)")),
    )
    fields = (
        FormField("certificate", QT_TRANSLATE_NOOP("Certificate", "Certificate"), _PEM, file=True),
        FormField("key", QT_TRANSLATE_NOOP("Certificate", "Key"), _PEM, file=True),
        FormField("pkcs12", QT_TRANSLATE_NOOP("Certificate", "File"), _PKCS12, file=True),
        FormField("passphrase", QT_TRANSLATE_NOOP("Certificate", "Passphrase"), (*_PEM, *_PKCS12), secret=True),
    )

    def __init__(self, setting: Setting, surroundings: Surroundings) -> None:
        self._own: PemCertificate | Pkcs12Certificate | None = None
        self._kept: Unknown | Misfit | None = None
        super().__init__(setting, surroundings)

    def show_value(self, own: object, holds: object) -> None:
        self._kept = own if isinstance(own, Unknown | Misfit) else None
        self._own = own if isinstance(own, PemCertificate | Pkcs12Certificate) else None
        match self._own:
            case PemCertificate() as pem:
                texts = {"certificate": pem.certificate_file_path, "key": pem.private_key_file_path}
                self.show_kind("pem", texts | {"passphrase": pem.passphrase})
            case Pkcs12Certificate() as pkcs12:
                self.show_kind("pkcs12", {"pkcs12": pkcs12.pkcs12_file_path, "passphrase": pkcs12.passphrase})
            case None:
                self.show_kind("inherit", {})

    def value(self) -> object:
        kind = self.kind()
        if kind == "inherit":
            return self._kept
        if kind == "pem":
            pem = self._own if isinstance(self._own, PemCertificate) else PemCertificate()
            return replace(
                pem,
                certificate_file_path=self.text("certificate"),
                private_key_file_path=self.text("key"),
                passphrase=self.text("passphrase"),
            )
        pkcs12 = self._own if isinstance(self._own, Pkcs12Certificate) else Pkcs12Certificate()
        return replace(pkcs12, pkcs12_file_path=self.text("pkcs12"), passphrase=self.text("passphrase"))

    def problem(self) -> Message | None:
        kind = self.kind()
        if kind == "inherit" and self._kept is not None:
            value = self._kept.type if isinstance(self._kept, Unknown) else self._kept
            return SettingRefused(setting="certificate", value=value[:60]).what
        missing = (kind == "pem" and not self.text("certificate")) or (kind == "pkcs12" and not self.text("pkcs12"))
        return FileNotChosen(where=self.box.currentText()).what if missing else None

    def choose_file(self, field: FormField) -> None:
        title, every = self.tr("Choose a certificate or key"), self.tr("All files (*)")
        kinds = "(*.p12 *.pfx)" if field.name == "pkcs12" else "(*.pem *.crt *.cer *.key)"
        dialog = QFileDialog(self, title, "", f"{self.tr('Certificates')} {kinds};;{every}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take_file(field, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, field: FormField, path: Path) -> None:
        """Use a file that the person picked: relative to the collection where it lies in it, else allowed for it."""
        folder = self.surroundings.place.collection
        if folder is not None and path.is_relative_to(folder):
            self.put(field, path.relative_to(folder).as_posix())
            return
        self.surroundings.allow_file(path)
        self.put(field, str(path))
