package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.order.OrderApi.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Orders with little time, and the timers that end them. */
class OrderExpiryTest extends CountedProduct {

    private static final String BY_HAND =
            "{\"lineId\":\"1\",\"sku\":\"by-hand\",\"description\":\"a thing\",\"quantity\":2,"
                    + "\"unitPrice\":{\"amount\":\"25.00\",\"currency\":\"EUR\"}}";

    @Test
    void an_order_that_nobody_confirms_expires_by_itself_and_a_hold_stops_the_clock() throws Exception {
        product("2.50", true, false);
        receive(sku, 5);
        try (CommandSide hurried = CommandSide.secondNode("--daybook.reservations.time=PT1S")) {
            String held = UUID.randomUUID().toString();
            String forgotten = UUID.randomUUID().toString();
            assertThat(hurried.post("/v1/orders", order(held, line(sku, 3))).status())
                    .isEqualTo(201);
            assertEvents(
                    hurried.post(
                            "/v1/orders/" + held + "/holds", "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"," + REASON + "}"),
                    "order.held");
            assertThat(hurried.post("/v1/orders", order(forgotten, line(sku, 2)))
                            .status())
                    .isEqualTo(201);

            await(() -> problem(forgotten).equals("order.already-expired"));
            assertThat(problem(held)).isEqualTo("order.on-hold");
            assertThat(reserved()).isEqualTo(3);

            assertEvents(
                    hurried.post("/v1/orders/" + held + "/holds/h1/release", "{" + REASON + "}"),
                    "order.hold-released",
                    "order.reservation-extended");
            await(() -> problem(held).equals("order.already-expired"));
            assertThat(reserved()).isZero();
        }
    }

    @Test
    void pieces_that_are_promised_to_an_expired_order_are_not_kept_for_it() throws Exception {
        product("2.50", true, true);
        receive(sku, 1);
        String forgotten = UUID.randomUUID().toString();
        try (CommandSide hurried = CommandSide.secondNode("--daybook.reservations.time=PT1S")) {
            assertThat(hurried.post("/v1/orders", order(forgotten, line(sku, 3)))
                            .status())
                    .isEqualTo(201);
            await(() -> problem(forgotten).equals("order.already-expired"));
        }

        receive(sku, 5);
        assertThat(reserved()).isZero();
    }

    @Test
    void an_order_of_what_is_not_counted_expires_as_well_and_has_its_time_anew_after_a_hold() throws Exception {
        try (CommandSide hurried = CommandSide.onItsOwn("--daybook.reservations.time=PT2S")) {
            String held = UUID.randomUUID().toString();
            String forgotten = UUID.randomUUID().toString();
            assertThat(hurried.post("/v1/orders", order(held, BY_HAND)).status())
                    .isEqualTo(201);
            assertEvents(
                    hurried.post("/v1/orders/" + held + "/holds", "{\"holdId\":\"h1\",\"kind\":\"STOCK\"}"),
                    "order.held");
            assertThat(hurried.post("/v1/orders", order(forgotten, BY_HAND)).status())
                    .isEqualTo(201);

            await(() -> problem(hurried, forgotten).equals("order.already-expired"));
            assertThat(problem(hurried, held)).isEqualTo("order.on-hold");

            assertEvents(
                    hurried.post("/v1/orders/" + held + "/holds/h1/release", "{}"),
                    "order.hold-released",
                    "order.reservation-extended");
            await(() -> problem(hurried, held).equals("order.already-expired"));
        }
    }

    @Test
    void an_order_whose_time_is_over_is_confirmed_nevertheless_until_it_has_expired_or_another_has_got_its_pieces()
            throws Exception {
        try (CommandSide idle =
                CommandSide.onItsOwn("--daybook.reservations.time=PT1S", "--daybook.reactions.off=unpaid-expiry")) {
            stock(idle, 3);
            String late = UUID.randomUUID().toString();
            String tooLate = UUID.randomUUID().toString();
            assertThat(idle.post("/v1/orders", order(late, line("LAMP", 1))).status())
                    .isEqualTo(201);
            assertThat(idle.post("/v1/orders", order(tooLate, line("LAMP", 2))).status())
                    .isEqualTo(201);
            TimeUnit.MILLISECONDS.sleep(1_500);

            assertEvents(idle.post("/v1/orders/" + late + "/confirm", "{}"), "order.confirmed");
            assertThat(idle.post("/v1/orders", order(UUID.randomUUID().toString(), line("LAMP", 2)))
                            .status())
                    .isEqualTo(201);
            assertThat(problem(idle, tooLate)).isEqualTo("stock.reservation-expired");
        }
    }

    private static void stock(CommandSide shop, int pieces) {
        String product = "{\"sku\":\"LAMP\",\"name\":\"Lamp\",\"category\":\"light\",\"price\":{\"amount\":\"2.50\","
                + "\"currency\":\"EUR\"},\"stock\":{\"controlled\":true,\"backorders\":false}}";
        assertThat(shop.post("/v1/products", product).status()).isEqualTo(201);
        assertThat(shop.post("/v1/products/LAMP/publish", "{}").status()).isEqualTo(200);
        assertThat(shop.post("/v1/stock/LAMP@main/receive", "{\"receiptId\":\"1\",\"quantity\":" + pieces + "}")
                        .status())
                .isBetween(200, 201);
    }

    private static String problem(String orderId) {
        return problem(SIDE, orderId);
    }

    private static String problem(CommandSide side, String orderId) {
        return side.post("/v1/orders/" + orderId + "/confirm?dryRun=true", "{}")
                .json()
                .path("code")
                .asString("");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 300 && !condition.getAsBoolean(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
