package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCEL;
import static dev.daybook.command.order.domain.SampleOrder.CANCEL_TWO;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRM;
import static dev.daybook.command.order.domain.SampleOrder.DRAFT;
import static dev.daybook.command.order.domain.SampleOrder.HOLD;
import static dev.daybook.command.order.domain.SampleOrder.NOTE;
import static dev.daybook.command.order.domain.SampleOrder.RELEASE;
import static dev.daybook.command.order.domain.SampleOrder.RETURN_TWO;
import static dev.daybook.command.order.domain.SampleOrder.importOf;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.place;

import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.order.WhenOverdue;
import dev.daybook.events.payment.RefundCause;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One command of each kind, and some that cannot be meant. */
final class OrderTableCommands {

    static final Instant DUE = Instant.parse("2026-01-01T12:15:00Z");
    private static final Deadline DEADLINE = new Deadline(DUE.plusSeconds(900), 1);
    private static final Instant LATEST = DUE.plusSeconds(3600);
    private static final ExpireOrder EXPIRE_IN_TIME = new ExpireOrder(ID, DUE.minusMillis(1), LATEST).by(DEADLINE);
    private static final ExpireOrder EXPIRE_WHEN_DUE = new ExpireOrder(ID, DUE, LATEST).by(DEADLINE);
    private static final ReservationPolicy POLICY =
            new ReservationPolicy(1, Duration.ofMinutes(15), List.of("main", "far"));
    private static final ExtendReservations EXTEND = new ExtendReservations(ID, Optional.empty());
    private static final FraudPolicy CANCELLING =
            new FraudPolicy(1, Map.of(), Duration.ofHours(24), WhenOverdue.CANCEL);
    private static final Supply SUPPLY = new Supply(
            Map.of("SKU-1", Shelves.counted("3.33")), Map.of("SKU-1@main", 9), POLICY, DUE.minusSeconds(900));

    private OrderTableCommands() {}

    static Map<String, OrderCommand> all() {
        Map<String, OrderCommand> all = new HashMap<>(early());
        all.putAll(goods());
        all.putAll(edits());
        return all;
    }

    private static Map<String, OrderCommand> early() {
        return Map.ofEntries(
                Map.entry("place", place(DRAFT)),
                Map.entry("place other", place(draft(line("1", 2, "3.33")))),
                Map.entry("import", importOf(DRAFT, OrderKind.SALE, "536365")),
                Map.entry("confirm", CONFIRM),
                Map.entry("expire in time", EXPIRE_IN_TIME),
                Map.entry("expire when due", EXPIRE_WHEN_DUE),
                Map.entry("extend", EXTEND.by(POLICY, DUE)),
                Map.entry("extend by nothing", EXTEND.by(POLICY, DUE.minusSeconds(900))),
                Map.entry("cancel", CANCEL),
                Map.entry("cancel pieces", CANCEL_TWO),
                Map.entry("cancel too many", new CancelLines(ID, List.of(pieces("1", 4)), REASON)),
                Map.entry("cancel them all", new CancelLines(ID, List.of(pieces("1", 3), pieces("2", 1)), REASON)),
                Map.entry("return", new ReturnLines(ID, "r1", List.of(Scenario.back("2", 1)), REASON)),
                Map.entry("return the same", new ReturnLines(ID, "r0", RETURN_TWO.lines(), REASON)),
                Map.entry("hold", HOLD),
                Map.entry("release", RELEASE.by(DEADLINE)),
                Map.entry("end review", new EndReview(ID, "h1", Optional.empty()).by(CANCELLING, DEADLINE)),
                Map.entry("note", NOTE));
    }

    /** The edit makes the three pieces of line 1 five. */
    private static Map<String, OrderCommand> edits() {
        return Map.of(
                "edit e1", new BeginEdit(ID, "e1"),
                "edit e2", new BeginEdit(ID, "e2"),
                "stage e1", new StageEdit(ID, "e1", Edit.change("1", 5), false, SUPPLY),
                "stage e1 empty", new StageEdit(ID, "e1", Edit.remove("1", "2"), false, SUPPLY),
                "confirm e1", new ConfirmEdit(ID, "e1", SUPPLY),
                "drop e1", new CancelEdit(ID, "e1"));
    }

    private static Map<String, OrderCommand> goods() {
        return Map.ofEntries(
                Map.entry("route", new RouteOrder(ID, POLICY, Map.of("SKU-1@main", 3))),
                Map.entry("split", new ReassignLines(ID, "f1", "f9", List.of(pieces("1", 1)))),
                Map.entry("unassign", new UnassignLines(ID, "f1")),
                Map.entry(
                        "move",
                        new MoveLines(ID, "f1", "far").with(POLICY, Map.of("1", 3, "2", 1), Map.of("SKU-1@far", 3))),
                Map.entry("move too many", new MoveLines(ID, "f1", "far").with(POLICY, Map.of("1", 3), Map.of())),
                Map.entry("move nowhere", new MoveLines(ID, "f1", "attic").with(POLICY, Map.of("1", 3), Map.of())),
                Map.entry("ship s1", new ShipLines(ID, "f1", "s1", List.of(pieces("1", 3)))),
                Map.entry("ship s1 otherwise", new ShipLines(ID, "f1", "s1", List.of(pieces("1", 2)))),
                Map.entry("ship s2", new ShipLines(ID, "f1", "s2", List.of(pieces("2", 1)))),
                Map.entry("deliver s1", new DeliverLines(ID, "s1")),
                Map.entry("miss s1", new MissLines(ID, "s1", UndeliveredCause.LOST)),
                Map.entry("reopen s1", new ReopenLines(ID, "s1", SUPPLY)),
                Map.entry("credit s1", new CreditLines(ID, "s1", REASON)),
                Map.entry("record payment", new RecordPayment(ID, SampleOrder.HELD_MONEY)),
                Map.entry("settle", new SettleOrder(ID, RefundCause.CANCEL, REASON)),
                Map.entry("complete", new CompleteOrder(ID)),
                Map.entry("archive", new ArchiveOrder(ID)),
                Map.entry(
                        "issue documents",
                        new IssueDocuments(ID, List.of("2026-000001", "2026-000002"), List.of("CN-2026-000001"))));
    }
}
