"""Changes accepted or rejected by LibreOffice, told to by a Basic macro in a profile of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

COMMANDS = {"accept": "AcceptAllTrackedChanges", "reject": "RejectAllTrackedChanges", "": ""}
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Lacak"
 script:language="StarBasic">
Sub Putuskan(sumber As String, hasil As String, perintah As String)
  Dim buka(0) As New com.sun.star.beans.PropertyValue
  buka(0).Name = &quot;Hidden&quot;
  buka(0).Value = True
  Dim dokumen As Object
  dokumen = StarDesktop.loadComponentFromURL(sumber, &quot;_blank&quot;, 0, buka())
  If perintah &lt;&gt; &quot;&quot; Then
    Dim kirim As Object
    kirim = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
    Dim bingkai As Object
    bingkai = dokumen.CurrentController.Frame
    kirim.executeDispatch(bingkai, &quot;.uno:&quot; &amp; perintah, &quot;&quot;, 0, Array())
  End If
  Dim simpan(0) As New com.sun.star.beans.PropertyValue
  simpan(0).Name = &quot;FilterName&quot;
  simpan(0).Value = &quot;MS Word 2007 XML&quot;
  dokumen.storeToURL(hasil, simpan())
  dokumen.close(True)
End Sub
</script:module>
"""
_LISTED = '<library:element library:name="Module1"/>'


class Office:
    """A LibreOffice with a profile that knows the macro."""

    def __init__(self, program: str, folder: Path) -> None:
        profile = folder / "profil"
        self._folder = folder
        self._command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        self._run("--terminate_after_init")  # makes the profile
        library = profile / "user" / "basic" / "Standard"
        (library / "Lacak.xba").write_text(_MODULE, encoding="utf-8")
        listed = (library / "script.xlb").read_text(encoding="utf-8")
        assert _LISTED in listed
        more = _LISTED + _LISTED.replace("Module1", "Lacak")
        (library / "script.xlb").write_text(listed.replace(_LISTED, more), encoding="utf-8")

    def resolved(self, docx: bytes, way: str) -> bytes:
        """Return a DOCX as LibreOffice saves it with all changes accepted or rejected, or ('')
        as they are."""
        source, made = self._folder / "sumber.docx", self._folder / "hasil.docx"
        source.write_bytes(docx)
        made.unlink(missing_ok=True)
        typed = ",".join((source.as_uri(), made.as_uri(), COMMANDS[way]))
        self._run(f"macro:///Standard.Lacak.Putuskan({typed})")
        return made.read_bytes()

    def _run(self, *typed: str) -> None:
        subprocess.run([*self._command, *typed], capture_output=True, timeout=180, check=False)
