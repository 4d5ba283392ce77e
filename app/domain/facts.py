"""This is about the list of every fact this program knows, and reading one from its bytes."""

from typing import Any, Final

import msgspec

from app.domain.acceptance.facts import (
    AcceptanceApplied,
    CheckAnswered,
    CheckAsked,
    CriteriaChosen,
    GroupMember,
    ItemConcluded,
    OpinionCovers,
    OpinionGiven,
    ProofWaived,
    StageWaived,
)
from app.domain.acts.fact import Fact, ForkTaken, Recovered, SameAs, SetAside
from app.domain.agencies.facts import AgencyListed, AgencyStated, PowerDelegated
from app.domain.answers.facts import (
    AnswersGiven,
    FormFinished,
    FormMoved,
    FormStarted,
    FormTableKept,
    FormWarningsPassed,
    SubmissionTakenIn,
)
from app.domain.answers.published import FormPublished
from app.domain.archive.facts import CaseArchived
from app.domain.catalogue.facts import CatalogueRowMatched
from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet, HolidayYearTaken
from app.domain.disposal.facts import BuyerStated, DisposalProofAdded, DisposalStated, SlipStated
from app.domain.duties.facts import (
    DutyFileKept,
    DutyRowListed,
    DutyRowPlaced,
    DutyRowStated,
    DutySealedRevealed,
)
from app.domain.enterprise.facts import EnterpriseStated, ResponsibleStated, SiteAdded, SitePointStated
from app.domain.equipment.cutoff_facts import (
    CutoffAdded,
    CutoffFeeds,
    CutoffStated,
    MeterReplaced,
    ReadingTaken,
)
from app.domain.equipment.facts import (
    DisposalSlipAdded,
    EquipmentAdded,
    EquipmentDismantled,
    EquipmentStated,
    StepStated,
)
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    UpgradeStated,
)
from app.domain.equipment.seal_facts import SealChecked, SealLifted, SealPlaced, SealSpoiled
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    GovernmentDecided,
    OrderConcluded,
    OrderLimit,
    OrderStated,
    ProblemFound,
    ProblemRechecked,
    ProblemStated,
    RectificationOrdered,
    RectificationReported,
)
from app.domain.people.facts import (
    CaseListed,
    DeviceEnrolled,
    DeviceRevoked,
    OfficeNamed,
    OfficerListed,
    SealBlockGiven,
)
from app.domain.photos.facts import OriginalErased, PhotoKept, PhotoMovedOut, PhotoPlaced, PhotoStated
from app.domain.plan.facts import PlanItemListed, PlanTaken, ZeroReported
from app.domain.powers.facts import (
    Overruled,
    SealedElsewhere,
    SeizureApproved,
    SeizureDecided,
    SeizureExtended,
    SeizureReleased,
    SeizureStated,
    SeizureTested,
    SupplyStated,
    ThingSeized,
)
from app.domain.price.facts import (
    PowerAccountAdded,
    PowerAccountStated,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.publication.facts import ObjectionAnswered, ObjectionReceived, PublicationMade
from app.domain.records.facts import (
    HandCorrection,
    RecordPrinted,
    RecordSigned,
    RecordStated,
    ScanTakenIn,
    StampMarkStated,
)
from app.domain.restart.facts import SignalAnswered, TraceSeen
from app.domain.revisit.facts import RevisitStated, ViewpointPaired
from app.domain.rule_packs.facts import RulePackTaken, RulesUsed, RuleTableTaken
from app.domain.screening.facts import FirmCaseOpened, FirmListed, FirmScreened, ScreeningListTaken
from app.domain.staff.facts import (
    ContactAdded,
    ContingencyStated,
    HelpAdded,
    HelpStated,
    RosterChosen,
    RosterExported,
    RosterKept,
    RosterRevealed,
    StaffEventAdded,
    StaffReviewed,
    StaffStated,
)
from app.domain.standing.facts import StandingStated
from app.domain.supervision.facts import SupervisionAnswered, SupervisionClosed, SupervisionIssued
from app.domain.visits.facts import (
    MatterChosen,
    RecorderRegistered,
    VisitAdded,
    VisitPerson,
    VisitStated,
    VisitTimed,
)
from app.domain.visits.preparation_facts import (
    BureauJoined,
    CapPassed,
    DepartureChecked,
    EntryScanned,
    InspectedElsewhere,
    InspectionCapStated,
    InspectionCategoryStated,
    VisitPrepared,
)

KNOWN: Final[tuple[type[Fact], ...]] = (
    SetAside, SameAs, Recovered, ForkTaken,
    OfficeNamed, OfficerListed, DeviceEnrolled, DeviceRevoked, SealBlockGiven, CaseListed,
    PlanTaken, PlanItemListed, ZeroReported,
    EnterpriseStated, ResponsibleStated, SiteAdded, SitePointStated,
    EquipmentAdded, EquipmentStated, StepStated, EquipmentDismantled, DisposalSlipAdded,
    CutoffAdded, CutoffStated, CutoffFeeds, ReadingTaken, MeterReplaced,
    SealPlaced, SealChecked, SealLifted, SealSpoiled,
    VisitAdded, VisitStated, MatterChosen, VisitPerson, VisitTimed, RecorderRegistered,
    PhotoKept, PhotoPlaced, PhotoStated, PhotoMovedOut, OriginalErased,
    FormStarted, FormTableKept, AnswersGiven, FormFinished,
    FormWarningsPassed, FormMoved, SubmissionTakenIn,
    ProblemFound, ProblemStated,
    SupervisionIssued, SupervisionAnswered, SupervisionClosed,
    ScreeningListTaken, FirmListed, FirmScreened, FirmCaseOpened,
    RecordPrinted, RecordSigned, RecordStated, StampMarkStated, ScanTakenIn, HandCorrection,
    AcceptanceApplied, ItemConcluded, StageWaived, OpinionGiven,
    SlipStated, BuyerStated, DisposalProofAdded, DisposalStated,
    ProofWaived, CheckAnswered, GroupMember, OpinionCovers,
    CaseArchived,
    CatalogueRowMatched,
    DeadlineConfirmed, DeadlineMet, HolidayYearTaken,
    VisitPrepared, BureauJoined, EntryScanned, CapPassed, DepartureChecked,
    InspectionCapStated, InspectionCategoryStated, InspectedElsewhere,
    RulePackTaken, RuleTableTaken, RulesUsed,
    RectificationOrdered, OrderStated, OrderLimit, ExtensionApplied, ExtensionDecided,
    RectificationReported, ProblemRechecked, OrderConcluded, ClosureProposed, GovernmentDecided,
    PowerAccountAdded, PowerAccountStated, SurchargeDecided, PowerUsed, SurchargePaid, SurchargeReleased,
    StaffStated, HelpAdded, HelpStated, ContactAdded, StaffEventAdded, StaffReviewed, ContingencyStated,
    RosterKept, RosterChosen, RosterRevealed, RosterExported,
    TraceSeen, SignalAnswered, RevisitStated, ViewpointPaired,
    PublicationMade, ObjectionReceived, ObjectionAnswered, StandingStated,
    AgencyListed, AgencyStated, PowerDelegated, SeizureDecided, SeizureStated, ThingSeized, SeizureApproved,
    SeizureExtended, SeizureTested, SeizureReleased, SealedElsewhere, SupplyStated, Overruled,
    EquipmentConfirmed, EquipmentAnnounced, EquipmentReopened, UpgradeStated,
    CheckAsked, CriteriaChosen,
    DutyRowListed, DutyRowStated, DutyRowPlaced, DutyFileKept,
    FormPublished,
    DutySealedRevealed,
)  # fmt: skip
"""Never remove one: files of every release must stay readable."""


def _union() -> Any:
    known: Any = KNOWN[0]
    for fact in KNOWN[1:]:
        known = known | fact
    return known


_decoder: msgspec.json.Decoder[Fact] = msgspec.json.Decoder(_union())


def decode_fact(raw: bytes) -> Fact | None:
    """The fact in its type; None where only a newer program knows it."""
    try:
        return _decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
