"""This is about the other instances of a form: lists inside it, and CSV, XML and GeoJSON files beside it."""

import csv
import io
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

import msgspec

from app.xforms.errors import FormRefused
from app.xforms.model.markup import attribute_of
from app.xforms.xpath.nodes import ELEMENT, Node
from app.xforms.xpath.xml_reader import read_xml

Resources = Callable[[str], bytes | None]
"""Gives the bytes of a media file by its bare name."""


def no_resources(_name: str) -> bytes | None:
    return None


def base_name(address: str) -> str:
    """The bare file name of a `jr://…` address: nothing of it may lead out of the media folder."""
    name = PurePosixPath(address.replace("\\", "/")).name
    return "" if name in (".", "..") else name


class Instances:
    """The secondary instances by id; each is an element around the root of its list.

    `files` are the names of those that were read from beside the form.
    """

    def __init__(self, model: Node, resources: Resources) -> None:
        self.warnings: list[str] = []
        self.files: set[str] = set()
        self._resources = resources
        self._by_id: dict[str, Node] = {}
        for element in model.named("instance")[1:]:
            name = attribute_of(element, "id")
            if name:
                self._by_id[name] = self._load(element, attribute_of(element, "src"))

    def get(self, name: str) -> Node | None:
        found = self._by_id.get(name)
        if found is None and name:
            found = self._by_id[name] = self._external(f"{name}.csv") or Node(ELEMENT, "instance")
        return found

    def _load(self, element: Node, address: str | None) -> Node:
        """The file beside the form; what the form itself holds is a placeholder or the list."""
        return (self._external(address) if address else None) or element

    def _external(self, address: str) -> Node | None:
        name = base_name(address)
        data = self._resources(name) if name else None
        if data is None:
            if not address.startswith("jr://instance/"):
                self.warnings.append(f"missing file {name}")
            return None
        try:
            read = _read_file(name, data)
        except (FormRefused, ValueError, csv.Error, msgspec.DecodeError) as error:
            self.warnings.append(f"unreadable file {name}: {error}")
            return None
        self.files.add(name)
        return read


def _read_file(name: str, data: bytes) -> Node:
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".csv":
        return _read_csv(data)
    if suffix == ".geojson":
        return _read_geojson(data)
    document = read_xml(data)
    wrapper = Node(ELEMENT, "instance")
    for root in document.elements():
        wrapper.append(root)
    return wrapper


def _wrapped(rows: list[dict[str, str]]) -> Node:
    wrapper, root = Node(ELEMENT, "instance"), Node(ELEMENT, "root")
    wrapper.append(root)
    for row in rows:
        item = Node(ELEMENT, "item")
        for name, text in row.items():
            cell = Node(ELEMENT, name)
            cell.set_text(text)
            item.append(cell)
        root.append(item)
    return wrapper


def _read_csv(data: bytes) -> Node:
    text = data.decode("utf-8-sig")
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip() for name in next(rows, [])]
    return _wrapped([dict(zip(header, row + [""] * len(header), strict=False)) for row in rows if row])


def _read_geojson(data: bytes) -> Node:
    document = msgspec.json.decode(data)
    features = document.get("features", []) if isinstance(document, dict) else []
    return _wrapped([_feature(feature) for feature in features if isinstance(feature, dict)])


def _feature(feature: dict[str, Any]) -> dict[str, str]:
    geometry = feature.get("geometry") or {}
    row = {"geometry": _geometry(geometry.get("type"), geometry.get("coordinates") or [])}
    properties = feature.get("properties") or {}
    row.update({str(name): "" if value is None else str(value) for name, value in properties.items()})
    if "id" in feature:
        row["id"] = str(feature["id"])
    return row


def _geometry(kind: str | None, coordinates: list[Any]) -> str:
    """ODK notation: `lat lon altitude accuracy`, points parted by semicolons."""
    if kind == "Point":
        return _point(coordinates)
    points = coordinates[0] if kind == "Polygon" and coordinates else coordinates
    return "; ".join(_point(point) for point in points)


def _point(coordinates: list[Any]) -> str:
    longitude, latitude = ([*coordinates[:2], 0, 0])[:2]
    return f"{latitude} {longitude} 0 0"
