package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.simulator.TestCard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each test card, from the token to the money, with the gateway's answers and its webhooks on the way. */
@SuppressWarnings("NullAway.Init")
class CardPaymentTest {

    @TempDir
    private static Path folder;

    private static CardShop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new CardShop(folder, simulator -> simulator.late(Duration.ofSeconds(3))).hearing();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCard.class,
            names = {
                "APPROVED",
                "PENDING",
                "ANSWERS_LATE",
                "TELLS_TWICE",
                "TELLS_FIRST",
                "TELLS_OUT_OF_ORDER",
                "FAILS_ONCE"
            })
    void money_is_held_taken_and_sent_back_once_however_the_gateway_tells_it(TestCard card) throws Exception {
        String payment = shop.pay(card);
        shop.awaitHistory(payment, "initiated", "authorized");
        shop.capture(payment, "c1", 3000);
        shop.awaitHistory(payment, "initiated", "authorized", "capture-requested", "captured");
        shop.refund(payment, "r1", 1000);
        String[] all = {
            "initiated", "authorized", "capture-requested", "captured", "refund-requested", "refund-succeeded"
        };
        shop.awaitHistory(payment, all);

        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(shop.historyOf(payment)).containsExactly(all);
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 3000", "REFUND 1000");
    }

    @Test
    void a_held_payment_is_let_go() {
        String payment = shop.pay(TestCard.APPROVED);
        shop.awaitHistory(payment, "initiated", "authorized");

        shop.letGo(payment);

        shop.awaitHistory(payment, "initiated", "authorized", "void-requested", "voided");
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "RELEASE 5000");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCard.class,
            names = {"DECLINED", "INSUFFICIENT_FUNDS"})
    void a_declined_card_moves_nothing(TestCard card) {
        String payment = shop.pay(card);

        shop.awaitHistory(payment, "initiated", "declined");
        assertThat(shop.ledger(payment)).isEmpty();
    }

    @Test
    void a_token_that_the_gateway_does_not_know_is_declined() {
        shop.awaitHistory(shop.pay("tok_of_somebody_else", shop.order()), "initiated", "declined");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCard.class,
            names = {"ACTION_REQUIRED"})
    void what_the_payer_answers_on_the_gateways_page_arrives(TestCard card) {
        String approved = shop.pay(card);
        String declined = shop.pay(card);
        shop.awaitHistory(approved, "initiated", "action-required");
        shop.awaitHistory(declined, "initiated", "action-required");
        assertThat(shop.ledger(approved)).isEmpty();

        shop.press(shop.gateway("/action/" + reference(approved) + "/approve"));
        shop.press(shop.gateway("/action/" + reference(declined) + "/decline"));

        shop.awaitHistory(approved, "initiated", "action-required", "authorized");
        shop.awaitHistory(declined, "initiated", "action-required", "declined");
        assertThat(shop.ledger(approved)).containsExactly("HOLD 5000");
        assertThat(shop.ledger(declined)).isEmpty();
    }

    @Test
    void a_capture_that_the_gateway_refuses_fails_and_the_rest_may_be_let_go() {
        String payment = shop.pay(TestCard.CAPTURE_FAILS);
        shop.awaitHistory(payment, "initiated", "authorized");
        shop.capture(payment, "c1", 3000);
        shop.awaitHistory(payment, "initiated", "authorized", "capture-requested", "capture-failed");
        shop.letGo(payment);

        shop.awaitHistory(
                payment, "initiated", "authorized", "capture-requested", "capture-failed", "void-requested", "voided");
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "RELEASE 5000");
    }

    @Test
    void a_refund_that_fails_later_is_told() {
        String payment = shop.pay(TestCard.REFUND_FAILS);
        shop.awaitHistory(payment, "initiated", "authorized");
        shop.capture(payment, "c1", 5000);
        shop.awaitHistory(payment, "initiated", "authorized", "capture-requested", "captured");
        shop.refund(payment, "r1", 1000);

        shop.awaitHistory(
                payment,
                "initiated",
                "authorized",
                "capture-requested",
                "captured",
                "refund-requested",
                "refund-failed");
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 5000");
    }

    @Test
    void what_the_payer_claims_back_through_the_bank_is_opened_and_decided() {
        for (String end : List.of("win", "lose")) {
            String payment = shop.pay(TestCard.DISPUTED);
            shop.awaitHistory(payment, "initiated", "authorized");
            shop.capture(payment, "c1", 3000);
            shop.awaitHistory(payment, "initiated", "authorized", "capture-requested", "captured", "chargeback-opened");
            String dispute = shop.movements()
                    .filter(movement -> movement.path("paymentId").asString().equals(payment)
                            && movement.path("kind").asString().equals("DISPUTE"))
                    .map(movement -> movement.path("id").asString())
                    .findFirst()
                    .orElseThrow();

            shop.press(shop.gateway("/disputes/" + dispute + "/" + end));

            shop.awaitHistory(
                    payment,
                    "initiated",
                    "authorized",
                    "capture-requested",
                    "captured",
                    "chargeback-opened",
                    end.equals("win") ? "chargeback-won" : "chargeback-lost");
        }
    }

    @Test
    void a_payment_recorded_by_hand_is_none_of_the_gateways_business() throws Exception {
        String id = java.util.UUID.randomUUID().toString();
        assertThat(shop.side()
                        .post(
                                "/v1/payments",
                                "{\"id\":\"" + id + "\",\"orderId\":\"" + shop.order()
                                        + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},\"method\":\"CARD\"}")
                        .status())
                .isEqualTo(201);
        assertThat(shop.side()
                        .post("/v1/payments/" + id + "/authorise", "{\"reference\":\"terminal-7\"}")
                        .status())
                .isEqualTo(200);
        shop.capture(id, "c1", 100);

        TimeUnit.SECONDS.sleep(1);
        assertThat(shop.historyOf(id)).containsExactly("initiated", "authorized", "capture-requested");
        assertThat(shop.ledger(id)).isEmpty();
    }

    private static String reference(String payment) {
        return shop.side()
                .bean(EventStore.class)
                .readEvents("default/payment/" + payment, 1)
                .asStream()
                .map(event ->
                        ((dev.daybook.events.payment.PaymentActionRequired) event.getPayload()).gatewayReference())
                .findFirst()
                .orElseThrow();
    }
}
