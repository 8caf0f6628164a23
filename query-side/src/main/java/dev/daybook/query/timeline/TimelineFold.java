package dev.daybook.query.timeline;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.query.standing.StatedReason;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The entry that tells of one event; pure. */
final class TimelineFold {

    private TimelineFold() {}

    /** Sorts by version, since all ids of an order are equally long. */
    static String entryId(Subject subject, long version) {
        return "%s#%010d".formatted(subject, version);
    }

    static TimelineEntry entry(OrderEvent event, Envelope envelope) {
        Envelope.Context context = envelope.context();
        Optional<Reason> reason = StatedReason.of(event, context);
        Optional<NoteAdded> note = event instanceof NoteAdded added ? Optional.of(added) : Optional.empty();
        return new TimelineEntry(
                entryId(envelope.subject(), envelope.version()),
                envelope.subject().toString(),
                envelope.id(),
                envelope.type(),
                envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                envelope.recordedAt().truncatedTo(ChronoUnit.MILLIS),
                context.actor(),
                context.onBehalfOf().orElse(null),
                reason.map(Reason::code).orElse(null),
                reason.map(Reason::text).orElse(null),
                context.appendId(),
                context.correlationId(),
                summary(event),
                note.map(NoteAdded::text).orElse(null),
                note.map(added -> added.visibility() == NoteVisibility.PRIVATE).orElse(null),
                envelope.version(),
                envelope.position());
    }

    private static String summary(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed ->
                (placed.exchangeFor().isPresent() ? "placed in exchange for a return, " : "placed, ")
                        + count(placed.content().lines().size(), "line");
            case OrderImported imported ->
                (imported.kind() == OrderKind.CREDIT ? "credit imported, " : "imported, ")
                        + count(imported.content().lines().size(), "line");
            case OrderConfirmed _ -> "confirmed";
            case OrderCancelled _ -> "cancelled";
            case OrderExpired _ -> "expired";
            case OrderReservationExtended _ -> "more time to be confirmed";
            case LinesCancelled cancelled -> count(pieces(cancelled.lines()), "piece") + " cancelled";
            case OrderStockReleased released -> count(released.pieces(), "piece") + " given back to stock";
            case LinesAssigned assigned ->
                count(assigned.pieces(), "piece") + " to be sent from " + assigned.location();
            case LinesUnassigned unassigned -> count(unassigned.pieces(), "piece") + " not to be sent from there";
            case LinesShipped shipped -> count(shipped.pieces(), "piece") + " shipped";
            case LinesDelivered delivered -> count(delivered.pieces(), "piece") + " delivered";
            case LinesUndelivered missed ->
                count(missed.pieces(), "piece")
                        + (missed.cause() == UndeliveredCause.LOST ? " lost" : " returned to sender");
            case LinesReopened reopened -> count(reopened.pieces(), "piece") + " to be sent again";
            case LinesCredited credited -> count(pieces(credited.lines()), "piece") + " credited";
            case OrderPaymentRecorded recorded ->
                "payment "
                        + recorded.payment().status().toLowerCase(Locale.ROOT).replace('_', ' ');
            case OrderPaymentRequested requested -> requested.missingMinor() > 0 ? "paid in part" : "payment requested";
            case OrderRefundRequested _ -> "refund requested";
            case OrderPaymentsReleased _ -> "payment released";
            case InvoiceIssued invoice -> "invoice " + invoice.number();
            case CreditNoteIssued note -> "credit note " + note.number();
            case OrderEditing edit -> summary(edit);
            case OrderCompleted _ -> "completed";
            case OrderArchived _ -> "archived";
            case LinesReturned returned -> count(pieces(returned.lines()), "piece") + " returned";
            case NoteAdded note -> note.visibility() == NoteVisibility.PRIVATE ? "private note" : "note";
            case OrderHeld held -> "held, " + held.kind();
            case OrderHoldReleased _ -> "hold released";
            case OrderStockReserved reserved ->
                count(
                                reserved.reservations().stream()
                                        .mapToInt(LineReservation::pieces)
                                        .sum(),
                                "piece")
                        + " reserved";
        };
    }

    private static String summary(OrderEditing event) {
        return switch (event) {
            case OrderEditStarted _ -> "edit begun";
            case OrderEditStaged _ -> "edit staged";
            case OrderEditConfirmed _ -> "edited";
            case OrderEditCancelled _ -> "edit dropped";
            case LineAdded added ->
                count(added.line().quantity(), "piece") + " of " + added.line().sku() + " added";
            case LineQuantityChanged changed ->
                count(changed.line().quantity(), "piece") + " of "
                        + changed.line().sku() + " instead of " + changed.from();
            case LineTaxChanged changed -> "another tax on " + changed.line().sku();
            case LineRemoved removed ->
                count(removed.line().quantity(), "piece") + " of "
                        + removed.line().sku() + " removed";
            case ShippingAddressCorrected _ -> "shipping address corrected";
            case OrderContactChanged _ -> "contact changed";
            case ShippingMethodChanged changed ->
                "shipping method " + changed.method().code();
            case AdjustmentApplied applied ->
                applied.adjustment().kind().name().toLowerCase(Locale.ROOT) + " "
                        + applied.adjustment().code();
        };
    }

    private static int pieces(List<LineCredit> lines) {
        return lines.stream().mapToInt(LineCredit::quantity).sum();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
