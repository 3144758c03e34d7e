"""Pictures in several sizes: upright, bare, the same at every build, never too large to open."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from mkdocs_briefings.library import picture_sizes
from mkdocs_briefings.library.picture_sizes import can_be_opened, measured, picture_files, sizes_of
from tests.sites import settings_of

TURNED = 6
"""EXIF: the camera was held a quarter turn to the left."""
MAKER = "SECRET CAMERA"


def photo(path: Path, size: tuple[int, int] = (2000, 1000), turned: int = 1) -> Path:
    """A picture whose left half is red, with the notes of a camera."""
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = turned, MAKER
    notes.get_ifd(0x8825)[1] = "N"
    image.save(path, exif=notes)
    return path


def made(path: Path, tmp_path: Path) -> dict[str, Image.Image]:
    """Every size of a picture by its address."""
    sizes = sizes_of(path, "briefings/talks.jpg")
    assert sizes is not None
    files = picture_files(iter([sizes, sizes]), settings_of(tmp_path))
    return {name: Image.open(io.BytesIO(data)) for name, data in files}


@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp"])
def test_a_picture_has_smaller_ones_of_its_own_kind(tmp_path: Path, ending: str) -> None:
    found = made(photo(tmp_path / f"talks{ending}"), tmp_path)
    assert [image.size for image in found.values()] == [
        *((1600, 800), (320, 160), (640, 320), (1280, 640)),
    ]
    assert len({image.format for image in found.values()}) == 1
    assert all(name.endswith(ending) for name in list(found)[1:])


def test_nothing_is_left_of_what_the_camera_notes(tmp_path: Path) -> None:
    path = photo(tmp_path / "talks.jpg")
    assert MAKER.encode() in path.read_bytes()
    for image in made(path, tmp_path).values():
        assert dict(image.getexif()) == {}


def test_a_picture_is_turned_upright(tmp_path: Path) -> None:
    found = made(photo(tmp_path / "talks.jpg", (400, 200), TURNED), tmp_path)
    assert [image.size for image in found.values()] == [(200, 400)]
    (image,) = found.values()
    red, green, _ = image.convert("RGB").getpixel((100, 50))  # type: ignore[misc]
    assert (red > 200, green < 60) == (True, True)


def test_the_same_file_gives_the_same_bytes_without_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = sizes_of(photo(tmp_path / "talks.jpg"), "talks.jpg")
    assert sizes is not None
    settings = settings_of(tmp_path)
    first = dict(picture_files(iter([sizes]), settings))
    kept = dict(picture_files(iter([sizes]), settings))
    monkeypatch.setattr(picture_sizes, "KIND", "another")
    assert first == kept == dict(picture_files(iter([sizes]), settings))


def test_a_picture_that_takes_the_place_of_another_is_measured_anew(tmp_path: Path) -> None:
    path = tmp_path / "talks.png"
    path.write_bytes(b"not yet a picture")
    assert measured(path) is None
    photo(path, (300, 200))
    assert measured(path) == (300, 200)
    photo(path, (300, 100))
    os.utime(path, (0, 0))
    assert measured(path) == (300, 100)


def test_what_is_no_picture_or_too_large_is_not_opened(tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n no picture")
    giant = tmp_path / "giant.png"
    Image.new("1", (8000, 8000)).save(giant)
    assert giant.stat().st_size < 20_000
    bomb = tmp_path / "bomb.png"
    # The head alone says how large it is: 60,000 by 60,000.
    head = giant.read_bytes()
    bomb.write_bytes(head[:16] + (60_000).to_bytes(4, "big") * 2 + head[24:])
    assert [can_be_opened(path) for path in (broken, giant, bomb)] == [False] * 3


def test_a_drawing_and_what_moves_stay_as_they_are(tmp_path: Path) -> None:
    drawing = tmp_path / "plan.svg"
    drawing.write_text("<svg/>")
    frames = [Image.new("RGB", (800, 10), colour) for colour in ("red", "blue")]
    moving = tmp_path / "moving.webp"
    frames[0].save(moving, save_all=True, append_images=frames[1:])
    assert (sizes_of(drawing, "a"), sizes_of(moving, "b")) == (None, None)
    assert can_be_opened(moving)
