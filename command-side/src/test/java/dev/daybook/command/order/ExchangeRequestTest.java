package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.order.ContentRequests.LineRequest;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.requests.AddressRequest;
import dev.daybook.command.requests.ContactRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.OrderContent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangeRequestTest {

    private static final ExchangedReturn RETURN = new ExchangedReturn("o-1", "r-1");
    private static final Contact ADA = new Contact(Optional.of("Ada"), Optional.empty(), Optional.empty());
    private static final Address LEEDS = address("Leeds", "GB");

    @Test
    void what_it_leaves_out_is_as_in_the_former_order() {
        OrderContent former = former(Optional.of("c-7"));

        PlaceOrder order = request(null, null).command("o-2", "D2", RETURN, former);

        assertThat(order.exchangeFor()).contains(RETURN);
        assertThat(order.draft())
                .isEqualTo(new OrderDraft(
                        former.customerId(),
                        "EUR",
                        order.draft().lines(),
                        List.of(),
                        former.country(),
                        former.contact(),
                        former.shippingAddress(),
                        former.billingAddress()));
        assertThat(order.draft().lines()).extracting(OrderDraft.Line::sku).containsExactly("LAMP");
        assertThat(order.pricesOverridden()).isFalse();
    }

    @Test
    void what_it_says_holds() {
        ContactRequest grace = new ContactRequest("Grace", null, null);
        AddressRequest turku = new AddressRequest("Ada", "1 High St", null, "Turku", null, "LS1", "FI");

        OrderDraft draft = request(grace, turku)
                .command("o-2", "D2", RETURN, former(Optional.empty()))
                .draft();

        assertThat(draft.customerId()).as("a guest stays one").isEmpty();
        assertThat(draft.contact()).contains(grace.contact());
        assertThat(draft.shippingAddress()).contains(address("Turku", "FI"));
        assertThat(draft.billingAddress()).contains(LEEDS);
        assertThat(draft.country())
                .as("sent elsewhere, it is taxed by where it is sent to")
                .isEmpty();
    }

    private static ExchangeRequest request(@Nullable ContactRequest contact, @Nullable AddressRequest address) {
        return new ExchangeRequest(
                null,
                null,
                null,
                contact,
                address,
                null,
                List.of(new LineRequest(null, "LAMP", null, 1, null, null, null)),
                null,
                null,
                new ReasonRequest("smaller", null));
    }

    private static OrderContent former(Optional<String> customerId) {
        return new OrderContent(
                customerId,
                "EUR",
                List.of(),
                List.of(),
                Optional.of("GB"),
                Optional.of(ADA),
                Optional.of(LEEDS),
                Optional.of(LEEDS));
    }

    private static Address address(String city, String country) {
        return new Address("Ada", "1 High St", Optional.empty(), city, Optional.empty(), "LS1", country);
    }
}
