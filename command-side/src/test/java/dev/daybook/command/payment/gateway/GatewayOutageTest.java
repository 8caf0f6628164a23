package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.simulator.TestCard;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that are placed while nobody answers for their payments; what goes on by itself is switched on. */
@SuppressWarnings("NullAway.Init")
class GatewayOutageTest {

    private static final String ALL_ON = "--daybook.reactions.off=";

    @TempDir
    private Path folder;

    @Test
    void an_order_that_is_placed_and_paid_while_the_gateway_is_away_is_confirmed_when_it_is_back() throws Exception {
        try (CardShop shop = new CardShop(folder, simulator -> simulator, ALL_ON)) {
            String token = shop.token(TestCard.APPROVED);
            shop.gatewayGoesAway();
            String order = ordered(shop);
            String payment = shop.pay(token, order);
            CardShop.await(() -> shop.measure("resilience4j_retry_calls_total", "failed_with_retry") > 0);

            assertThat(shop.historyOf("order", order))
                    .containsExactly("order.placed", "order.stock-reserved", "order.payment-recorded");
            assertThat(shop.historyOf("payment", payment)).containsExactly("payment.initiated");

            shop.gatewayIsBack();

            awaitEvents(shop, order, "order.confirmed", 1);
            assertThat(shop.ledger(payment)).containsExactly("HOLD 5000");
        }
    }

    @Test
    void when_its_time_is_over_it_waits_on_and_expires_after_a_no_or_without_a_payment() throws Exception {
        try (CardShop shop = new CardShop(folder, simulator -> simulator, ALL_ON, "--daybook.reservations.time=PT3S")) {
            String approved = shop.token(TestCard.APPROVED);
            String declined = shop.token(TestCard.DECLINED);
            shop.gatewayGoesAway();
            String counted = ordered(shop);
            String payment = shop.pay(approved, counted);
            String loose = shop.order();
            var _ = shop.pay(approved, loose);
            String refused = ordered(shop);
            var _ = shop.pay(declined, refused);
            String unpaid = ordered(shop);

            for (String waiting : List.of(counted, loose, refused)) {
                awaitEvents(shop, waiting, "order.reservation-extended", 2);
            }
            awaitEvents(shop, unpaid, "order.expired", 1);
            assertThat(shop.historyOf("order", unpaid)).doesNotContain("order.reservation-extended");
            assertThat(shop.historyOf("payment", payment)).containsExactly("payment.initiated");

            shop.gatewayIsBack();

            awaitEvents(shop, counted, "order.confirmed", 1);
            awaitEvents(shop, loose, "order.confirmed", 1);
            awaitEvents(shop, refused, "order.expired", 1);
            assertThat(shop.ledger(payment)).containsExactly("HOLD 5000");
        }
    }

    /** Of a product that nobody else wants. */
    private static String ordered(CardShop shop) {
        return shop.order("LAMP-" + UUID.randomUUID());
    }

    private static void awaitEvents(CardShop shop, String order, String type, int times) {
        CardShop.await(() ->
                shop.historyOf("order", order).stream().filter(type::equals).count() >= times);
        assertThat(shop.historyOf("order", order).stream().filter(type::equals))
                .as(() -> "" + shop.historyOf("order", order))
                .hasSizeGreaterThanOrEqualTo(times);
    }
}
