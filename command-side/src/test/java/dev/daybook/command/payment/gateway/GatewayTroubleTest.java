package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.simulator.TestCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is away, slow, or fails at random. Nothing is charged twice, and nothing is forgotten. */
@SuppressWarnings("NullAway.Init")
class GatewayTroubleTest {

    private static final String[] CAPTURED = {"initiated", "authorized", "capture-requested", "captured"};

    @TempDir
    private Path folder;

    @Test
    void while_the_gateway_is_away_payments_wait_and_when_it_is_back_they_go_on() throws Exception {
        try (CardShop shop = new CardShop(folder, simulator -> simulator)) {
            String order = shop.order();
            String token = shop.token(TestCard.APPROVED);
            shop.gatewayGoesAway();
            List<String> payments =
                    IntStream.range(0, 5).mapToObj(_ -> shop.pay(token, order)).toList();

            CardShop.await(() -> shop.measure("resilience4j_circuitbreaker_state", "state=\"open\"") == 1);
            assertThat(shop.measure("resilience4j_circuitbreaker_state", "state=\"open\""))
                    .isEqualTo(1);
            assertThat(payments)
                    .allSatisfy(payment -> assertThat(shop.historyOf(payment)).containsExactly("initiated"));

            shop.gatewayIsBack();

            payments.forEach(payment -> shop.awaitHistory(payment, "initiated", "authorized"));
            assertThat(payments)
                    .allSatisfy(payment -> assertThat(shop.ledger(payment)).containsExactly("HOLD 5000"));
            assertThat(shop.measure("resilience4j_circuitbreaker_state", "state=\"closed\""))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_nobody_waited_for_is_asked_for_again_and_the_money_taken_once() throws Exception {
        try (CardShop shop = new CardShop(folder, simulator -> simulator.late(Duration.ofSeconds(4)))) {
            String payment = shop.pay(TestCard.ANSWERS_LATE);

            shop.awaitHistory(payment, "initiated", "authorized");
            assertThat(shop.ledger(payment)).containsExactly("HOLD 5000");
            assertThat(shop.measure("resilience4j_retry_calls_total", "successful_with_retry"))
                    .isEqualTo(1);
        }
    }

    @Test
    void where_one_call_in_ten_fails_each_of_200_payments_is_charged_exactly_once() throws Exception {
        try (CardShop shop = new CardShop(folder, simulator -> simulator.failing(10, 20261121)).hearing()) {
            String order = shop.order();
            String token = shop.token(TestCard.APPROVED);
            List<String> payments = IntStream.range(0, 200)
                    .mapToObj(_ -> shop.pay(token, order))
                    .toList();
            payments.forEach(payment -> shop.awaitHistory(payment, "initiated", "authorized"));
            payments.forEach(payment -> shop.capture(payment, "c1", 4200));

            payments.forEach(payment -> shop.awaitHistory(payment, CAPTURED));
            assertThat(shop.movements()
                            .map(movement -> movement.path("paymentId").asString() + " "
                                    + movement.path("kind").asString() + " "
                                    + movement.path("amountMinor").asLong()))
                    .hasSize(400)
                    .containsExactlyInAnyOrderElementsOf(payments.stream()
                            .flatMap(payment ->
                                    java.util.stream.Stream.of(payment + " HOLD 5000", payment + " CAPTURE 4200"))
                            .toList());
        }
    }

    @Test
    void a_gateway_that_forgot_nothing_over_its_restart_charges_nobody_again() throws Exception {
        try (CardShop shop = new CardShop(folder, simulator -> simulator)) {
            String payment = shop.pay(TestCard.APPROVED);
            shop.awaitHistory(payment, "initiated", "authorized");
            shop.gatewayGoesAway();
            shop.capture(payment, "c1", 5000);
            shop.gatewayIsBack();

            shop.awaitHistory(payment, CAPTURED);
            assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 5000");
        }
    }

    @Test
    void a_hold_that_is_over_expires_and_one_that_is_wanted_is_renewed_before() throws Exception {
        try (CardShop shop = new CardShop(
                folder,
                simulator -> simulator.holding(Duration.ofSeconds(8)),
                "--daybook.gateway.renew-before=PT3S",
                CardShop.MONEY_BY_HAND)) {
            String payment = shop.pay(TestCard.APPROVED);

            shop.awaitHistory(payment, "initiated", "authorized", "void-requested", "voided");

            String renewal = shop.renewalOf(payment);
            assertThat(shop.historyOf(renewal)).startsWith("initiated", "authorized");
            assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "RELEASE 5000");
            assertThat(Objects.requireNonNull(shop.events(payment).toList().getLast())
                            .context()
                            .actor())
                    .isEqualTo("process/payment-gateway");
        }
        try (CardShop shop = new CardShop(
                Files.createDirectory(folder.resolve("other")),
                simulator -> simulator.holding(Duration.ofSeconds(2)))) {
            String payment = shop.pay(TestCard.APPROVED);

            shop.awaitHistory(payment, "initiated", "authorized", "authorization-expired");
        }
    }

    @Test
    void a_hold_that_its_order_does_not_need_any_more_runs_out() throws Exception {
        try (CardShop shop = new CardShop(
                folder,
                simulator -> simulator.holding(Duration.ofSeconds(8)),
                "--daybook.gateway.renew-before=PT3S",
                CardShop.MONEY_BY_HAND)) {
            String order = shop.order();
            String payment = shop.pay(shop.token(TestCard.APPROVED), order);
            String other = shop.pay(shop.token(TestCard.APPROVED), order);
            shop.awaitHistory(other, "initiated", "authorized");
            shop.capture(other, "c1", 5000);

            shop.awaitHistory(payment, "initiated", "authorized", "authorization-expired");
            assertThat(shop.movements()
                            .map(movement -> movement.path("paymentId").asString())
                            .distinct())
                    .containsExactlyInAnyOrder(payment, other);
        }
    }

    @Test
    void a_hold_that_was_renewed_often_enough_runs_out() throws Exception {
        try (CardShop shop = new CardShop(
                folder,
                simulator -> simulator.holding(Duration.ofSeconds(6)),
                "--daybook.gateway.renew-before=PT2S",
                "--daybook.gateway.renewals-max=1",
                CardShop.MONEY_BY_HAND)) {
            String payment = shop.pay(TestCard.APPROVED);
            shop.awaitHistory(payment, "initiated", "authorized", "void-requested", "voided");

            String renewal = shop.renewalOf(payment);

            shop.awaitHistory(renewal, "initiated", "authorized", "authorization-expired");
            assertThat(shop.movements()
                            .map(movement -> movement.path("paymentId").asString())
                            .distinct())
                    .containsExactlyInAnyOrder(payment, renewal);
        }
    }
}
