package dev.daybook.command.notification;

import static dev.daybook.command.notification.SampleLetters.CUP;
import static dev.daybook.command.notification.SampleLetters.EMAIL;
import static dev.daybook.command.notification.SampleLetters.LAMPS;
import static dev.daybook.command.notification.SampleLetters.ada;
import static dev.daybook.command.notification.SampleLetters.addressee;
import static dev.daybook.command.notification.SampleLetters.contact;
import static dev.daybook.command.notification.SampleLetters.line;
import static dev.daybook.command.notification.SampleLetters.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentLabelled;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which events lead to mails, and what these say. */
class NotificationTest {

    private static final Reason BECAUSE = new Reason("customer-request", "");
    private static final List<LineQuantity> ONE_LAMP = List.of(new LineQuantity("1", "LAMP", 1));
    private static final OrderConfirmed CONFIRMED = new OrderConfirmed("o-1");

    @Test
    void confirming_shipping_and_refunding_are_told_and_nothing_else_is() {
        assertThat(react(CONFIRMED)).containsExactly(new Effect.Ask("mail", new MailQuestion.Confirmed("o-1")));
        assertThat(react(new LinesShipped("o-1", "f-1", "s-1", ONE_LAMP)))
                .containsExactly(new Effect.Ask("mail", new MailQuestion.Shipped("o-1", "s-1", ONE_LAMP)));
        assertThat(react(new RefundSucceeded("p-1", "r-1", 700)))
                .containsExactly(new Effect.Ask("mail", new MailQuestion.Refunded("p-1", "r-1", 700)));
        assertThat(react(new LinesDelivered("o-1", "s-1", ONE_LAMP))).isEmpty();
        assertThat(react(new RefundFailed("p-1", "r-1", 700, "closed"))).isEmpty();
    }

    @Nested
    class AConfirmation {
        @Test
        void lists_lines_adjustments_and_what_they_come_to() {
            Letter letter = ada(CONFIRMED).confirmed().orElseThrow();

            assertThat(letter.email()).isEqualTo(EMAIL);
            assertThat(letter.name()).contains("Ada");
            assertThat(letter.subject()).isEqualTo("Order 10042 confirmed");
            assertThat(letter.lines())
                    .containsExactly(
                            "Hello Ada,",
                            "",
                            "thank you for your order 10042. It is confirmed:",
                            "",
                            "  2 x A lamp (LAMP): 50.00 EUR",
                            "  1 x CUP: 3.50 EUR",
                            "  Parcel: 4.90 EUR",
                            "",
                            "Total: 58.40 EUR");
        }

        @Test
        void leaves_out_what_is_cancelled_meanwhile() {
            LinesCancelled oneLamp =
                    new LinesCancelled("o-1", "EUR", List.of(new LineCredit("1", "LAMP", 1, 2500)), BECAUSE);

            assertThat(ada(CONFIRMED, oneLamp).confirmed().orElseThrow().lines())
                    .contains("  1 x A lamp (LAMP): 25.00 EUR", "Total: 33.40 EUR");
        }

        @Test
        void is_not_written_when_nothing_is_left() {
            OrderCancelled all = new OrderCancelled(
                    "o-1",
                    "EUR",
                    List.of(new LineCredit("1", "LAMP", 2, 5000), new LineCredit("2", "CUP", 1, 350)),
                    5840,
                    BECAUSE);

            assertThat(ada(CONFIRMED, all).confirmed()).isEmpty();
        }

        @Test
        void is_written_though_late_when_all_of_it_has_come_back_meanwhile() {
            List<LineQuantity> all = List.of(new LineQuantity("1", "LAMP", 2), new LineQuantity("2", "CUP", 1));
            LinesReturned back = new LinesReturned(
                    "o-1",
                    "r-1",
                    "EUR",
                    List.of(new LineCredit("1", "LAMP", 2, 5000), new LineCredit("2", "CUP", 1, 350)),
                    BECAUSE);

            assertThat(ada(
                                    CONFIRMED,
                                    new LinesAssigned("o-1", "f-1", "main", all, Optional.empty()),
                                    new LinesShipped("o-1", "f-1", "s-1", all),
                                    new LinesDelivered("o-1", "s-1", all),
                                    back)
                            .confirmed()
                            .orElseThrow()
                            .lines())
                    .last()
                    .asString()
                    .contains("all of it has come back or was credited since");
        }

        @Test
        void of_very_many_lines_names_200_and_counts_the_rest() {
            OrderLine[] lines = IntStream.rangeClosed(1, 203)
                    .mapToObj(i -> line(Integer.toString(i), "CUP-" + i, "", 1, "1", 100))
                    .toArray(OrderLine[]::new);

            assertThat(addressee(placed(contact(Optional.empty(), Optional.of(EMAIL)), lines))
                            .flatMap(Addressee::confirmed)
                            .orElseThrow()
                            .lines())
                    .startsWith("Hello,", "")
                    .contains("  1 x CUP-200: 1.00 EUR", "  and 3 more", "Total: 207.90 EUR")
                    .doesNotContain("  1 x CUP-201: 1.00 EUR");
        }
    }

    @Test
    void a_parcel_is_told_with_what_is_in_it_and_where_it_can_be_followed() {
        ShipmentCreated created = new ShipmentCreated("s-1", "o-1", "f-1", "main", List.of());
        Shipment labelled = Shipment.rules()
                .after(List.of(created, new ShipmentLabelled("s-1", "DHL", "77", Optional.of("https://t.example/77"))));
        Letter letter = ada(CONFIRMED).shipped(ONE_LAMP, labelled.label());

        assertThat(letter.subject()).isEqualTo("Order 10042 shipped");
        assertThat(letter.lines())
                .containsExactly(
                        "Hello Ada,",
                        "",
                        "a parcel of your order 10042 is on its way:",
                        "",
                        "  1 x A lamp (LAMP)",
                        "",
                        "Carrier: DHL",
                        "Tracking number: 77",
                        "Follow it: https://t.example/77");
        assertThat(ada(CONFIRMED)
                        .shipped(
                                ONE_LAMP,
                                Shipment.rules().after(List.of(created)).label())
                        .lines())
                .endsWith("  1 x A lamp (LAMP)");
    }

    @Test
    void a_refund_is_told_in_its_currency_with_its_cause() {
        Letter letter = ada(CONFIRMED).refunded(700, "EUR", Optional.of(RefundCause.RETURN));

        assertThat(letter.subject()).isEqualTo("Refund for order 10042");
        assertThat(letter.lines())
                .containsExactly(
                        "Hello Ada,", "", "we have sent back 7.00 EUR for your order 10042, for what you returned.");
        assertThat(refund("JPY", RefundCause.GOODWILL)).contains(" 700 JPY ", ", as a gesture of goodwill.");
        assertThat(refund("TND", RefundCause.CANCEL)).contains(" 0.700 TND ", ", for what was cancelled.");
        assertThat(refund("EUR", RefundCause.EDIT)).endsWith(", because the order was changed.");
    }

    @Test
    void without_an_address_there_is_nobody_to_write_to() {
        assertThat(Addressee.of(Order.rules().initial())).isEmpty();
        assertThat(addressee(placed(Optional.empty(), LAMPS))).isEmpty();
        assertThat(addressee(placed(contact(Optional.of("Ada"), Optional.empty()), LAMPS)))
                .isEmpty();
        assertThat(addressee(placed(contact(Optional.of("Ada"), Optional.of(" ")), CUP)))
                .isEmpty();
    }

    private static String refund(String currency, RefundCause cause) {
        return ada(CONFIRMED)
                .refunded(700, currency, Optional.of(cause))
                .lines()
                .getLast();
    }

    private static List<Effect> react(Object event) {
        return new Notification().react(event, SampleEnvelope.ANY);
    }
}
