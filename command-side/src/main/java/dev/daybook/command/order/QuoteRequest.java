package dev.daybook.command.order;

import static dev.daybook.command.order.ContentRequests.ADJUSTMENTS_MAX;

import dev.daybook.command.order.ContentRequests.AdjustmentRequest;
import dev.daybook.command.order.ContentRequests.LineRequest;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.requests.AddressRequest;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody would like to know the price of: an order without what only one that is placed needs. */
record QuoteRequest(
        @Nullable @Size(min = 1, max = 64) String customerId,
        @NotNull @Pattern(regexp = Forms.CURRENCY) String currency,
        @Nullable @Size(min = 1, max = 64) String country,
        @Nullable @Valid AddressRequest shippingAddress,
        @Nullable @Valid AddressRequest billingAddress,

        @NotNull @Size(min = 1, max = QuoteRequest.LINES_MAX)
        List<@NotNull @Valid LineRequest> lines,

        @Nullable @Size(max = ADJUSTMENTS_MAX) List<@NotNull @Valid AdjustmentRequest> adjustments,
        @Nullable @Valid ReasonRequest priceOverride) {

    static final int LINES_MAX = 1_000;

    /** The order that is asked about; its id and number are words for a refusal. */
    PlaceOrder command() {
        OrderDraft draft = new OrderDraft(
                Optional.ofNullable(customerId),
                currency,
                ContentRequests.lines(lines, ""),
                ContentRequests.adjustments(adjustments),
                Optional.ofNullable(country),
                Optional.empty(),
                Optional.ofNullable(shippingAddress).map(AddressRequest::address),
                Optional.ofNullable(billingAddress).map(AddressRequest::address));
        return new PlaceOrder("to be quoted", "quote", true, draft, priceOverride != null, Supply.none());
    }
}
