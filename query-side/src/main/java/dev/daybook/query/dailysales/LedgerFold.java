package dev.daybook.query.dailysales;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What an event does to the sales of its day; pure. */
final class LedgerFold {

    private final ZoneId businessZone;

    LedgerFold(ZoneId businessZone) {
        this.businessZone = businessZone;
    }

    /** The entry for an event; none when no money moved. */
    Optional<LedgerEntry> entry(OrderEvent event, Envelope envelope) {
        return switch (event) {
            case OrderPlaced placed -> Optional.of(content(placed.content(), LedgerEntry.Kind.SALE, envelope));
            case OrderImported imported ->
                Optional.of(content(
                        imported.content(),
                        imported.kind() == OrderKind.CREDIT ? LedgerEntry.Kind.CREDIT : LedgerEntry.Kind.SALE,
                        envelope));
            case OrderCancelled cancelled ->
                Optional.of(credit(cancelled.currency(), cancelled.lines(), cancelled.creditMinor(), envelope));
            case OrderExpired expired ->
                Optional.of(credit(expired.currency(), expired.lines(), expired.creditMinor(), envelope));
            case LinesCancelled cancelled ->
                Optional.of(credit(cancelled.currency(), cancelled.lines(), sum(cancelled.lines()), envelope));
            case LinesReturned returned ->
                Optional.of(credit(returned.currency(), returned.lines(), sum(returned.lines()), envelope));
            case LinesCredited credited ->
                Optional.of(credit(credited.currency(), credited.lines(), sum(credited.lines()), envelope));
            case OrderEditing edit -> changed(edit, envelope);
            case OrderConfirmed _,
                    NoteAdded _,
                    OrderHeld _,
                    OrderHoldReleased _,
                    OrderStockReserved _,
                    OrderReservationExtended _,
                    OrderGoods _,
                    OrderMoney _,
                    OrderDocument _,
                    OrderCompleted _,
                    OrderArchived _ -> Optional.empty();
        };
    }

    private Optional<LedgerEntry> changed(OrderEditing event, Envelope envelope) {
        return switch (event) {
            case LineAdded e -> moved(e.currency(), e.line().quantity(), e.deltaMinor(), envelope);
            case LineQuantityChanged e -> moved(e.currency(), Math.abs(e.more()), e.deltaMinor(), envelope);
            case LineRemoved e -> moved(e.currency(), e.line().quantity(), e.deltaMinor(), envelope);
            case LineTaxChanged e -> moved(e.currency(), 0, e.deltaMinor(), envelope);
            case ShippingMethodChanged e -> moved(e.currency(), 0, e.deltaMinor(), envelope);
            case AdjustmentApplied e -> moved(e.currency(), 0, e.deltaMinor(), envelope);
            case OrderEditStarted _,
                    OrderEditStaged _,
                    OrderEditConfirmed _,
                    OrderEditCancelled _,
                    ShippingAddressCorrected _,
                    OrderContactChanged _ -> Optional.empty();
        };
    }

    private Optional<LedgerEntry> moved(String currency, long units, long deltaMinor, Envelope envelope) {
        LedgerEntry.Kind kind = deltaMinor < 0 ? LedgerEntry.Kind.CREDIT : LedgerEntry.Kind.SALE;
        return units == 0 && deltaMinor == 0
                ? Optional.empty()
                : Optional.of(entry(currency, kind, units, deltaMinor, envelope));
    }

    private LedgerEntry content(OrderContent content, LedgerEntry.Kind kind, Envelope envelope) {
        long units = content.lines().stream().mapToLong(OrderLine::quantity).sum();
        return entry(content.currency(), kind, units, content.totalMinor(), envelope);
    }

    private LedgerEntry credit(String currency, List<LineCredit> lines, long creditMinor, Envelope envelope) {
        long units = lines.stream().mapToLong(LineCredit::quantity).sum();
        return entry(currency, LedgerEntry.Kind.CREDIT, units, Math.negateExact(creditMinor), envelope);
    }

    private LedgerEntry entry(String currency, LedgerEntry.Kind kind, long units, long amountMinor, Envelope envelope) {
        return new LedgerEntry(
                "%s#%010d".formatted(envelope.subject(), envelope.version()),
                LocalDate.ofInstant(envelope.occurredAt(), businessZone).toString(),
                currency,
                kind,
                units,
                amountMinor,
                envelope.version(),
                envelope.position());
    }

    private static long sum(List<LineCredit> lines) {
        return lines.stream().mapToLong(LineCredit::creditMinor).reduce(0, Math::addExact);
    }
}
