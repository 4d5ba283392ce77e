"""This is about a form: everything an XForm says, ready to be filled in any number of times."""

from copy import copy

from msgspec import structs

from app.xforms.errors import FormFault, FormRefused
from app.xforms.functions.table import LIBRARY
from app.xforms.model.actions import VALUE_CHANGED, SetValue, read_actions
from app.xforms.model.binds import read_bind
from app.xforms.model.controls import Body
from app.xforms.model.fields import Field, build_fields, resolve
from app.xforms.model.instances import Instances, Resources, no_resources
from app.xforms.model.markup import Parts, attribute_of
from app.xforms.model.rules import Kind, RuleBook
from app.xforms.model.texts import Texts
from app.xforms.model.world import World
from app.xforms.xpath.nodes import ELEMENT, Node
from app.xforms.xpath.run import Evaluate, Indexes
from app.xforms.xpath.xml_reader import read_xml


class Form:
    """Immutable once read; sessions share it. `language` is the one labels start in."""

    def __init__(self, parts: Parts, resources: Resources, locale: str | None, world: World) -> None:
        self.world = world
        self.title = parts.title
        self.primary = parts.primary
        self.form_id = attribute_of(parts.primary, "id") or parts.primary.namespace
        self.version = attribute_of(parts.primary, "version") or ""
        self.root: Field = build_fields(parts.primary)
        self.warnings: list[str] = []
        binds_by_id = self._read_binds(parts.model)
        self.body = Body(parts.body, self.root, binds_by_id)
        self.texts = Texts(parts.model)
        self.instances = Instances(parts.model, resources)
        self.actions: list[SetValue] = [
            *read_actions(parts.model, self.root, self.root, binds_by_id),
            *self.body.actions,
        ]
        self.rules = RuleBook(self.root, self.body, self.texts, LIBRARY)
        self.action_values: dict[SetValue, Evaluate] = {
            action: self.rules.compiled(action.expression, action.target)
            for action in self.actions
            if action.expression
        }
        self.value_changed: dict[str, list[SetValue]] = {}
        for action in self.actions:
            if VALUE_CHANGED in action.events:
                self.value_changed.setdefault(action.source.path, []).append(action)
        self.language = locale if locale in self.texts.languages else self.texts.default
        self.indexes: Indexes = {}
        self.warnings += self.body.warnings + self.instances.warnings + self.rules.warnings

    @classmethod
    def from_xform(
        cls,
        xform: bytes | str,
        resources: Resources = no_resources,
        locale: str | None = None,
        world: World | None = None,
    ) -> "Form":
        """Read an ODK XForm.

        Args:
            xform: the form's XML.
            xform: the XML, as bytes or text.
            resources: gives the bytes of a media file (CSV, XML, GeoJSON) by its bare name.
            locale: the language to show first, as named in the form; else the form's default.
            world: clock, dice and ids. Required.

        Raises: FormRefused — BAD_XML, DTD_FORBIDDEN, NOT_A_FORM, BAD_EXPRESSION, UNKNOWN_FUNCTION, CYCLE …
        """
        if world is None:
            raise FormRefused(FormFault.NOT_A_FORM, missing="world")
        return cls(Parts(read_xml(xform)), resources, locale, world)

    def unrepeatable(self, field: Field) -> bool:
        """Whether the calculation of this field gives another value each time (now, uuid, once …)."""
        rules = self.rules.by_stand.get(field.path, ())
        return any(rule.kind is Kind.CALCULATE and rule.reads.unrepeatable for rule in rules)

    def in_world(self, world: World) -> "Form":
        """The same form with another clock, other ids and other properties; nothing is read again."""
        form = copy(self)
        form.world = structs.replace(world, signed_by=world.signed_by or self.world.signed_by)
        return form

    @property
    def languages(self) -> list[str]:
        return self.texts.languages

    def _read_binds(self, model: Node) -> dict[str, Field]:
        by_id: dict[str, Field] = {}
        for element in model.children:
            if element.kind != ELEMENT or element.name != "bind":
                continue
            reference = attribute_of(element, "nodeset") or attribute_of(element, "ref") or ""
            field = resolve(reference, self.root, self.root)
            if field is None:
                self.warnings.append(f"bind {reference}")
                continue
            field.bind = read_bind(element)
            name = attribute_of(element, "id")
            if name:
                by_id[name] = field
        return by_id
