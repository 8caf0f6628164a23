package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.when;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.PaymentStanding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for edits in tests; every edit is called e1. */
final class Edit {

    static final BeginEdit BEGIN = new BeginEdit(ID, "e1");

    private Edit() {}

    static EditDraft add(OrderDraft.Line... lines) {
        return draft(List.of(lines), List.of(), List.of());
    }

    static EditDraft change(String lineId, int quantity) {
        return draft(List.of(), List.of(pieces(lineId, quantity)), List.of());
    }

    static EditDraft remove(String... lineIds) {
        return draft(List.of(), List.of(), List.of(lineIds));
    }

    static EditDraft draft(List<OrderDraft.Line> added, List<LinePieces> changed, List<String> removed) {
        return new EditDraft(added, changed, removed, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static EditDraft charge(OrderDraft.Adjustment... adjustments) {
        return new EditDraft(
                List.of(),
                List.of(),
                List.of(),
                List.of(adjustments),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static EditDraft send(OrderDraft.Adjustment method) {
        return new EditDraft(
                List.of(), List.of(), List.of(), List.of(), Optional.of(method), Optional.empty(), Optional.empty());
    }

    static EditDraft to(Address address, Contact contact) {
        return new EditDraft(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(address),
                Optional.of(contact));
    }

    static StageEdit stage(EditDraft draft) {
        return stage(draft, Supply.none());
    }

    static StageEdit stage(EditDraft draft, Supply supply) {
        return new StageEdit(ID, "e1", draft, false, supply);
    }

    static ConfirmEdit confirm(Supply supply) {
        return new ConfirmEdit(ID, "e1", supply);
    }

    static final Instant NOW = OrderTableCommands.DUE.minusSeconds(600);

    /** What confirming a plan leads to, after it was begun and staged. */
    static List<OrderEvent> edited(EditDraft draft, Supply supply, OrderEvent... history) {
        return when(confirm(supply), staged(draft, supply, history));
    }

    static List<OrderEvent> edited(EditDraft draft, OrderEvent... history) {
        return edited(draft, Supply.none(), history);
    }

    static OrderEvent[] staged(EditDraft draft, Supply supply, OrderEvent... history) {
        List<OrderEvent> all = new ArrayList<>(List.of(history));
        all.addAll(when(BEGIN, history));
        all.addAll(when(stage(draft, supply), all.toArray(OrderEvent[]::new)));
        return all.toArray(OrderEvent[]::new);
    }

    static OrderEvent[] after(EditDraft draft, OrderEvent... history) {
        List<OrderEvent> all = new ArrayList<>(List.of(staged(draft, Supply.none(), history)));
        all.addAll(edited(draft, history));
        return all.toArray(OrderEvent[]::new);
    }

    static OrderEvent confirmed(long delta) {
        return new OrderEditConfirmed(ID, "e1", "EUR", delta);
    }

    static OrderLine priced(String lineId, int quantity, String price, long total) {
        return new OrderLine(
                lineId,
                "SKU-" + lineId,
                "a thing",
                quantity,
                new BigDecimal(price),
                Optional.empty(),
                Optional.empty(),
                total);
    }

    static OrderEvent held(long minor) {
        return new OrderPaymentRecorded(ID, new PaymentStanding("p1", "AUTHORIZED", minor, 0, 0, 0, 0, 0, 0, true));
    }

    static Supply stocked(String sku, int pieces) {
        return new Supply(
                Map.of(sku, Shelves.counted("3.33")),
                Map.of(sku + "@main", pieces),
                new ReservationPolicy(7, Duration.ofMinutes(15), List.of("main")),
                NOW);
    }

    static List<Fault> faults(EditDraft draft, OrderEvent... history) {
        List<OrderEvent> all = new ArrayList<>(List.of(history));
        all.addAll(when(BEGIN, history));
        return assertRefused(
                        OrderRejection.InvalidContent.class,
                        "order.invalid-content",
                        stage(draft),
                        all.toArray(OrderEvent[]::new))
                .faults();
    }
}
