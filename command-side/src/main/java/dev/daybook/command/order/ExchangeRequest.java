package dev.daybook.command.order;

import static dev.daybook.command.order.ContentRequests.ADJUSTMENTS_MAX;
import static dev.daybook.command.order.ContentRequests.LINES_MAX;

import dev.daybook.command.order.ContentRequests.AdjustmentRequest;
import dev.daybook.command.order.ContentRequests.LineRequest;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.requests.AddressRequest;
import dev.daybook.command.requests.ContactRequest;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.OrderContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted instead of pieces that come back: an order, but for the customer and the currency, which are as before. Sent to
 * another address it is taxed by that one, unless a country is named.
 *
 * @param priceOverride whether its prices hold against those of the catalogue, for the same reason
 */
public record ExchangeRequest(
        @Nullable @Pattern(regexp = Forms.UUID) String orderId,
        @Nullable @Pattern(regexp = Forms.NAME) String number,
        @Nullable @Size(min = 1, max = 64) String country,
        @Nullable @Valid ContactRequest contact,
        @Nullable @Valid AddressRequest shippingAddress,
        @Nullable @Valid AddressRequest billingAddress,
        @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid LineRequest> lines,
        @Nullable @Size(max = ADJUSTMENTS_MAX) List<@NotNull @Valid AdjustmentRequest> adjustments,
        @Nullable Boolean priceOverride,
        @NotNull @Valid ReasonRequest reason) {

    /** The order that is asked for; what it leaves out of contact and addresses is as in the former one. */
    public PlaceOrder command(
            String newOrderId, String assignedNumber, ExchangedReturn exchangeFor, OrderContent former) {
        OrderDraft draft = new OrderDraft(
                former.customerId(),
                former.currency(),
                ContentRequests.lines(lines, ""),
                ContentRequests.adjustments(adjustments),
                Optional.ofNullable(country).or(() -> shippingAddress == null ? former.country() : Optional.empty()),
                Optional.ofNullable(contact).map(ContactRequest::contact).or(former::contact),
                Optional.ofNullable(shippingAddress)
                        .map(AddressRequest::address)
                        .or(former::shippingAddress),
                Optional.ofNullable(billingAddress).map(AddressRequest::address).or(former::billingAddress));
        return new PlaceOrder(
                newOrderId,
                Optional.ofNullable(number).orElse(assignedNumber),
                number == null,
                draft,
                Optional.ofNullable(priceOverride).orElse(false),
                Supply.none(),
                Optional.of(exchangeFor));
    }
}
