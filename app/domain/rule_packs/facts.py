"""This is about what can be stated of rule packs (规则包), and of the tables a visit went by."""

from collections.abc import Iterable

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name


class RulePackTaken(Fact, frozen=True, tag="rule_pack_taken"):
    """A signed rule pack was taken in, in `office.case`; its tables follow as `RuleTableTaken`.

    Attributes:
        valid_from: ISO day its tables hold from.
        made_at: ISO moment the office made it.
        signer: key id of the office's signature.
        manifest, signature: the two files, to the letter.
        reason: why an older pack was taken after a newer one; empty where it is none.
    """

    pack: Name
    valid_from: str
    made_at: str
    signer: str
    manifest: str
    signature: str
    text: str = ""
    reason: str = ""

    def added(self) -> str:
        return f"rule_pack/{self.pack}"

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"rule_pack/{self.pack}/taken", (self.valid_from, self.made_at, self.text, self.reason)),)


class RuleTableTaken(Fact, frozen=True, tag="rule_table_taken"):
    """A table of a pack.

    Attributes:
        name: of the file, like `clocks.csv`.
        version, source: as the office wrote them.
        sha256: of the file.
        content: the file itself, to the letter.
    """

    pack: Name
    name: Name
    version: str
    source: str
    sha256: str
    content: str

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.version, self.source, self.sha256, self.content)
        return ((f"rule_pack/{self.pack}/table/{self.name}", value),)


class RulesUsed(Fact, frozen=True, tag="rules_used"):
    """The rule tables a visit began under: name, version and digest of each."""

    visit: Name
    tables: tuple[tuple[str, str, str], ...]

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"visit/{self.visit}/rules", self.tables),)
