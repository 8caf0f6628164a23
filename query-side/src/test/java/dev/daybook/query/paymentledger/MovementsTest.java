package dev.daybook.query.paymentledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.payment.ChargebackLost;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.query.Lists;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovementsTest {

    private static final String MARCH = "/v1/payments/movements?from=1995-03-01T00:00:00Z&to=1995-04-01T00:00:00Z";

    private final QuerySide side = Shared.querySide();

    @Test
    void what_came_in_and_went_back_is_told_in_order_with_its_sums_by_currency() {
        String pounds = Shared.newOrderId();
        String euros = Shared.newOrderId();
        side.history()
                .at("1995-02-28T23:59:59.999Z")
                .append(
                        new PaymentInitiated(
                                pounds, "o1", 10_000, "GBP", PaymentMethod.CARD, Optional.empty(), Optional.empty()),
                        new PaymentAuthorized(pounds, "gw-1", 10_000, Optional.empty()),
                        new PaymentCaptured(pounds, "c0", 1_000))
                .at("1995-03-01T00:00:00Z")
                .append(new PaymentCaptured(pounds, "c1", 4_000))
                .at("1995-03-02T00:00:00Z")
                .append(new PaymentImported(euros, "o2", 700, "EUR", "test"))
                .at("1995-03-03T00:00:00Z")
                .append(
                        new RefundSucceeded(pounds, "r1", 300),
                        new ChargebackOpened(pounds, "x1", 200),
                        new ChargebackLost(pounds, "x1"))
                .at("1995-04-01T00:00:00Z")
                .append(new PaymentCaptured(pounds, "c2", 2_000));
        side.await();

        QuerySide.Answer answer = side.get(MARCH);

        assertThat(Lists.column(side, MARCH, "/movements", "/kind"))
                .containsExactly("CAPTURED", "CAPTURED", "REFUNDED", "CHARGEBACK_LOST");
        assertThat(Lists.column(side, MARCH, "/movements", "/direction")).containsExactly("IN", "IN", "OUT", "OUT");
        assertThat(Lists.column(side, MARCH, "/movements", "/amount/amountMinor"))
                .containsExactly("4000", "700", "300", "200");
        assertThat(Lists.walk(side, MARCH + "&limit=1", "/movements", "/reference"))
                .containsExactly("c1", "imported", "r1", "x1");
        assertThat(answer.at("/movements/0/paymentId")).isEqualTo(pounds);
        assertThat(answer.at("/movements/0/orderId")).isEqualTo("o1");
        assertThat(answer.at("/movements/1/method")).isEqualTo("MANUAL");
        assertThat(Lists.column(side, MARCH, "/totals", "/currency")).containsExactly("EUR", "GBP");
        assertThat(answer.at("/totals/1/cameIn/amountMinor")).isEqualTo("4000");
        assertThat(answer.at("/totals/1/wentBack/amountMinor")).isEqualTo("500");
        assertThat(answer.at("/totals/1/net/amountMinor")).isEqualTo("3500");
        assertThat(side.get(MARCH + "&limit=1").json().at("/totals"))
                .isEqualTo(answer.json().at("/totals"));
        assertThat(side.get(MARCH, "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=1995-03-01T00:00:00Z",
                "to=1995-03-01T00:00:00Z",
                "from=1995-03-01T00:00:00Z&to=1995-03-01T00:00:00Z",
                "from=1995-03-01T00:00:00Z&to=1996-03-03T00:00:00Z",
                "from=1995-03-01&to=1995-03-02T00:00:00Z",
                "from=1995-03-01T00:00:00Z&to=1995-03-02T00:00:00Z&after=x",
                "from=1995-03-01T00:00:00Z&to=1995-03-02T00:00:00Z&currency=GBP"
            })
    void a_question_without_a_range_that_makes_sense_is_refused(String question) {
        assertThat(side.get("/v1/payments/movements?" + question).status()).isEqualTo(400);
    }
}
