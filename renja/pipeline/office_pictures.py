"""The office's own pictures on the cover: templates/sampul.svg, and the logo that data name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from renja.document.nodes import Document, Picture
from renja.figure.spec import OwnPictureSpec
from renja.look.look import Look
from renja.look.office_picture import OfficePicture, UnreadablePictureError, read_picture
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.fields import Teks
from renja.model.renja import Renja
from renja.model.tree import place_in
from renja.write.png import render_pngs

FOLDER = "templates"
COVER_FILES = ("sampul.svg", "sampul.png", "sampul.jpg", "sampul.jpeg")
PLATE = 24.0  # mm: the white plate of the logo, which must be seen on any colour
PLATE_MARGIN = 2.0
WIDEST_PLATE = 70.0
_MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class OfficePictures:
    """The office's picture in the place of the weave and its logo, where it has them, and
    what is wrong with their files."""

    scene: OwnPictureSpec | None
    logo: OwnPictureSpec | None
    findings: tuple[Finding, ...]

    def on(self, document: Document) -> Document:
        """Return the document with them on its cover."""
        cover = document.cover
        cover = replace(cover, spec=self.scene or cover.spec, logo_spec=self.logo)
        return replace(document, cover=cover)


def office_pictures(project: Path, renja: Renja | None, look: Look | None) -> OfficePictures:
    """Return the pictures of a project; renja, whose data name the logo, may be the sound part
    of a plan only, and without a look a picture is read but not fitted to the cover."""
    found: list[Finding] = []
    scene = _scene(project, look, found)
    typed = renja.unit.logo if renja is not None else None
    logo = None
    if renja is not None and typed is not None:
        logo = _logo(project, typed, f"Logo {renja.unit.nama}", found)
    return OfficePictures(scene, logo, tuple(found))


def _scene(project: Path, look: Look | None, found: list[Finding]) -> OwnPictureSpec | None:
    file = next((f for name in COVER_FILES if (f := project / FOLDER / name).is_file()), None)
    if file is None:
        return None
    place = Place(f"{FOLDER}/{file.name}")
    picture = _read(file, place, found)
    size = None if look is None else look.cover.picture_size()
    if picture is None or size is None:
        return None
    width = size[0] * _MM
    height = size[1] * _MM or width * picture.height / picture.width
    return _tried(picture.drawn(width, height, cover=True), width, height, "", place, found)


def _logo(project: Path, typed: Teks, alt: str, found: list[Finding]) -> OwnPictureSpec | None:
    place = place_in(typed)
    file = project / FOLDER / typed
    if Path(typed).name != typed or not file.is_file():
        found.append(
            finding(
                "RJ712",
                place,
                f"logo: berkas {FOLDER}/{typed} tidak ada.",
                f"Taruh berkas logo (SVG, PNG, atau JPEG) di {FOLDER}/ dan tulis namanya saja, "
                "misalnya logo.svg; tanpa logo, hapus baris ini.",
            )
        )
        return None
    picture = _read(file, place, found)
    if picture is None:
        return None
    svg, width = picture.on_a_plate(PLATE, WIDEST_PLATE, PLATE_MARGIN)
    return _tried(svg, width, PLATE, alt, place, found)


def _read(file: Path, place: Place, found: list[Finding]) -> OfficePicture | None:
    name = f"{FOLDER}/{file.name}"
    try:
        picture = read_picture(file.name, file.read_bytes())
    except UnreadablePictureError as error:
        found.append(_unreadable(place, f"{name}: {error}."))
        return None
    except OSError:
        found.append(_unreadable(place, f"{name}: tidak dapat dibaca."))
        return None
    if picture.texts:
        found.append(
            finding(
                "RJ713",
                place,
                f"{name}: memuat teks, yang hurufnya mungkin tidak ada saat dicetak.",
                "Ubah teks menjadi garis (kurva) di program gambarnya, lalu simpan lagi.",
            )
        )
    return picture


def _tried(
    svg: str, width: float, height: float, alt: str, place: Place, found: list[Finding]
) -> OwnPictureSpec | None:
    """Return the picture once it has been drawn; None where that fails."""
    try:
        render_pngs([Picture("coba", svg, width, height, alt)])
    except RuntimeError:
        found.append(_unreadable(place, "gambarnya tidak dapat digambar."))
        return None
    return OwnPictureSpec(svg, width, height, alt)


def _unreadable(place: Place, message: str) -> Finding:
    return finding(
        "RJ712",
        place,
        message,
        "Buka gambar itu di program gambarnya dan simpan lagi sebagai SVG biasa, PNG, atau JPEG.",
    )
