package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.simulator.TestCard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A gateway none of whose news arrive: what it said "pending" of, and what payers did, is learned by asking. */
@SuppressWarnings("NullAway.Init")
class SilentGatewayTest {

    @TempDir
    private static Path folder;

    private static CardShop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new CardShop(
                folder,
                simulator -> simulator.late(Duration.ofSeconds(3)),
                "--daybook.gateway.ask-payer-after=PT3S",
                "--daybook.gateway.abandon-after=PT6S",
                CardShop.MONEY_BY_HAND);
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void what_it_put_off_is_asked_for_until_it_has_decided_and_moved_once() {
        String payment = shop.pay(TestCard.NEVER_TELLS);
        awaitUndecided(payment, "payment.initiated");
        shop.awaitHistory(payment, "initiated", "authorized");

        shop.capture(payment, "c1", 3000);
        awaitUndecided(payment, "payment.capture-requested");
        shop.awaitHistory(payment, "initiated", "authorized", "capture-requested", "captured");

        shop.refund(payment, "r1", 1000);
        CardShop.await(() -> shop.historyOf(payment).contains("refund-succeeded"));
        shop.letGo(payment);
        shop.awaitHistory(
                payment,
                "initiated",
                "authorized",
                "capture-requested",
                "captured",
                "refund-requested",
                "refund-succeeded",
                "void-requested",
                "voided");
        CardShop.await(() -> waiting(payment).isEmpty());
        assertThat(waiting(payment)).isEmpty();
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 3000", "REFUND 1000", "RELEASE 2000");
    }

    @Test
    void a_refund_that_fails_later_is_learned_as_well() {
        String payment = shop.pay(TestCard.REFUND_FAILS);
        shop.awaitHistory(payment, "initiated", "authorized");
        shop.capture(payment, "c1", 5000);
        shop.awaitHistory(payment, "initiated", "authorized", "capture-requested", "captured");
        shop.refund(payment, "r1", 1000);

        CardShop.await(() -> shop.historyOf(payment).contains("refund-failed"));
        assertThat(shop.historyOf(payment)).endsWith("refund-requested", "refund-failed");
    }

    @Test
    void what_the_payer_answered_is_learned_and_one_who_does_nothing_is_given_up() {
        String approved = shop.pay(TestCard.ACTION_REQUIRED);
        String declined = shop.pay(TestCard.ACTION_REQUIRED);
        String nothing = shop.pay(TestCard.ACTION_REQUIRED);
        for (String payment : List.of(approved, declined, nothing)) {
            CardShop.await(() -> shop.historyOf(payment).contains("action-required"));
        }
        shop.press(shop.actionOf(approved, "approve"));
        shop.press(shop.actionOf(declined, "decline"));

        shop.awaitHistory(approved, "initiated", "action-required", "authorized");
        shop.awaitHistory(declined, "initiated", "action-required", "declined");
        shop.awaitHistory(nothing, "initiated", "action-required", "declined");
        assertThat(shop.ledger(approved)).containsExactly("HOLD 5000");
        assertThat(shop.events(nothing).toList().getLast().context().actor()).isEqualTo("process/payment-gateway");
    }

    /** People see that it waits for a decision, and since when. */
    private static void awaitUndecided(String payment, String cause) {
        CardShop.await(() -> waiting(payment).stream().anyMatch(process -> isUndecided(process, cause)));
        assertThat(waiting(payment)).anyMatch(process -> isUndecided(process, cause));
    }

    private static boolean isUndecided(JsonNode process, String cause) {
        return process.path("cause").path("type").asString().equals(cause)
                && process.path("lastError").path("kind").asString("").equals("outside-pending")
                && process.path("timer").isNull();
    }

    /** What waits because of a payment, timers left out. */
    private static List<JsonNode> waiting(String payment) {
        return shop.side().get("/v1/admin/processes?limit=200").json().path("processes").values().stream()
                .filter(process ->
                        process.path("cause").path("subject").asString().equals("default/payment/" + payment))
                .filter(process -> process.path("timer").isNull())
                .toList();
    }
}
