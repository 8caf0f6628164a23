package dev.daybook.command.order;

import dev.daybook.command.order.domain.EditPreview;
import dev.daybook.command.order.domain.Money;
import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import java.util.List;
import java.util.Optional;

/** What an edit would change, as it goes over HTTP. */
final class OrderEditResponses {

    private OrderEditResponses() {}

    /**
     * An edit that is open.
     *
     * @param staged whether there is a plan already
     * @param total what the order comes to now
     * @param priceDelta what it would come to more
     * @param uncovered what its payments would not cover
     */
    record EditResponse(
            String editId, boolean staged, Money total, Money priceDelta, Money uncovered, List<Change> changes) {

        static EditResponse of(EditPreview preview) {
            String currency = preview.currency();
            return new EditResponse(
                    preview.editId(),
                    preview.staged(),
                    new Money(preview.totalMinor(), currency),
                    new Money(preview.deltaMinor(), currency),
                    new Money(preview.uncoveredMinor(), currency),
                    preview.changes().stream()
                            .map(change -> new Change(
                                    EventCatalog.typeOf(change.getClass()).name(),
                                    pieces(change),
                                    tax(change, currency),
                                    amount(change),
                                    change instanceof ShippingAddressCorrected corrected
                                            ? Optional.of(corrected.address())
                                            : Optional.empty(),
                                    change instanceof OrderContactChanged changed
                                            ? Optional.of(changed.contact())
                                            : Optional.empty(),
                                    new Money(change.deltaMinor(), currency)))
                            .toList());
        }
    }

    /**
     * One thing that would change.
     *
     * @param type the event that it would become
     * @param pieces of a line
     * @param tax of a line from then on, where only its tax changes; absent as well: it is not taxed
     * @param amount of the whole order
     */
    record Change(
            String type,
            Optional<Pieces> pieces,
            Optional<Tax> tax,
            Optional<Adjustment> amount,
            Optional<Address> shippingAddress,
            Optional<Contact> contact,
            Money priceDelta) {}

    /** As in a quote: the rate as a fraction, the amount that of the whole line. */
    record Tax(String rate, boolean included, Money amount) {}

    /** How many pieces of a line count, and how many would. */
    record Pieces(String lineId, String sku, int from, int to) {}

    private static Optional<Tax> tax(OrderChange change, String currency) {
        return change instanceof LineTaxChanged taxed
                ? taxed.line()
                        .tax()
                        .map(tax -> new Tax(
                                tax.rate().toPlainString(), tax.included(), new Money(tax.amountMinor(), currency)))
                : Optional.empty();
    }

    private static Optional<Pieces> pieces(OrderChange change) {
        return switch (change) {
            case LineAdded(var _, var _, var line) ->
                Optional.of(new Pieces(line.lineId(), line.sku(), 0, line.quantity()));
            case LineQuantityChanged e ->
                Optional.of(new Pieces(
                        e.line().lineId(), e.line().sku(), e.from(), e.line().quantity()));
            case LineRemoved(var _, var _, var line) ->
                Optional.of(new Pieces(line.lineId(), line.sku(), line.quantity(), 0));
            case LineTaxChanged(var _, var _, var line, var _) ->
                Optional.of(new Pieces(line.lineId(), line.sku(), line.quantity(), line.quantity()));
            case ShippingAddressCorrected _, OrderContactChanged _, ShippingMethodChanged _, AdjustmentApplied _ ->
                Optional.empty();
        };
    }

    private static Optional<Adjustment> amount(OrderChange change) {
        return switch (change) {
            case ShippingMethodChanged e -> Optional.of(e.method());
            case AdjustmentApplied e -> Optional.of(e.adjustment());
            case LineAdded _,
                    LineQuantityChanged _,
                    LineTaxChanged _,
                    LineRemoved _,
                    ShippingAddressCorrected _,
                    OrderContactChanged _ -> Optional.empty();
        };
    }
}
