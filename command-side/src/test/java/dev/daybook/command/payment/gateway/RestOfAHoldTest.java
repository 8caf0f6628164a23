package dev.daybook.command.payment.gateway;

import static dev.daybook.command.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.simulator.TestCard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that is held beyond what came in, when its time runs out. */
@SuppressWarnings("NullAway.Init")
class RestOfAHoldTest {

    private static final Duration HELD = Duration.ofSeconds(14);

    @TempDir
    private Path folder;

    @Test
    void runs_out_and_nobody_asks_for_it_again() throws IOException {
        try (CardShop shop = new CardShop(folder, simulator -> simulator.holding(Duration.ofSeconds(4)))) {
            String payment = shop.pay(TestCard.APPROVED);
            shop.awaitHistory(payment, "initiated", "authorized");
            shop.capture(payment, "c1", 3000);

            shop.awaitHistory(
                    payment, "initiated", "authorized", "capture-requested", "captured", "authorization-expired");
            assertProblem(
                    shop.side()
                            .post(
                                    "/v1/payments/" + payment + "/captures",
                                    "{\"captureId\":\"c2\",\"amountMinor\":2000}"),
                    409,
                    "payment.already-expired");
            shop.refund(payment, "r1", 3000);
            CardShop.await(() -> shop.historyOf(payment).contains("refund-succeeded"));
            assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 3000", "REFUND 3000");
        }
    }

    @Test
    void is_renewed_so_that_a_parcel_that_leaves_after_its_time_is_paid_for() throws Exception {
        try (CardShop shop = new CardShop(
                folder,
                simulator -> simulator.holding(HELD),
                "--daybook.gateway.renew-before=PT5S",
                "--daybook.gateway.renewals-max=1",
                "--daybook.reactions.off=")) {
            String order = shop.order("LAMP-" + UUID.randomUUID());
            String payment = shop.pay(shop.token(TestCard.APPROVED), order);
            CardShop.await(() -> shop.historyOf("order", order).contains("order.lines-assigned"));
            String fulfilment = "/v1/fulfilments/" + order + "-1/";
            accept(shop, fulfilment + "allocate", "{}");
            accept(shop, fulfilment + "pick", "{}");
            String first = sent(shop, fulfilment);

            shop.awaitHistory(
                    payment, "initiated", "authorized", "capture-requested", "captured", "void-requested", "voided");
            String renewal = shop.renewalOf(payment);
            TimeUnit.MILLISECONDS.sleep(HELD.toMillis() / 2);
            String second = sent(shop, fulfilment);

            shop.awaitHistory(renewal, "initiated", "authorized", "capture-requested", "captured");
            accept(shop, "/v1/shipments/" + first + "/deliver", "{}");
            accept(shop, "/v1/shipments/" + second + "/deliver", "{}");
            CardShop.await(() -> shop.historyOf("order", order).contains("order.completed"));
            assertThat(shop.historyOf("order", order)).contains("order.completed");
            assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 2500", "RELEASE 2500");
            assertThat(shop.ledger(renewal)).containsExactly("HOLD 2500", "CAPTURE 2500");
        }
    }

    private static String sent(CardShop shop, String fulfilment) {
        String shipment = UUID.randomUUID().toString();
        accept(
                shop,
                fulfilment + "pack",
                "{\"shipmentId\":\"" + shipment + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}");
        accept(shop, "/v1/shipments/" + shipment + "/dispatch", "{}");
        return shipment;
    }

    private static void accept(CardShop shop, String path, String body) {
        var answer = shop.side().post(path, body);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
    }
}
