package dev.daybook.query.paymentledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.query.History;
import dev.daybook.query.Lists;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentLedgerTest {

    private final QuerySide side = Shared.querySide();
    private final String order = Shared.newOrderId();
    private final String first = Shared.newOrderId();
    private final String second = Shared.newOrderId();

    @Test
    void payments_are_found_by_order_status_method_time_and_amount_the_newest_first() {
        side.history()
                .at("2025-05-01T08:00:00Z")
                .append(initiated(first, PaymentMethod.MANUAL, 500))
                .at("2025-05-02T08:00:00Z")
                .append(
                        initiated(second, PaymentMethod.CARD, 10_000),
                        new PaymentDeclined(second, "stolen", "the card of Ada"));
        side.await();

        String all = "/v1/payments?orderId=" + order;
        assertThat(ids(all)).containsExactly(second, first);
        assertThat(ids(all + "&status=DECLINED")).containsExactly(second);
        assertThat(ids(all + "&status=DECLINED&status=INITIATED")).containsExactly(second, first);
        assertThat(ids(all + "&method=MANUAL")).containsExactly(first);
        assertThat(ids(all + "&minMinor=501")).containsExactly(second);
        assertThat(ids(all + "&from=2025-05-02T08:00:00Z")).containsExactly(second);
        assertThat(ids(all + "&to=2025-05-02T08:00:00Z")).containsExactly(first);
        assertThat(side.get(all).at("/payments/0/amount/amountMinor")).isEqualTo("10000");
    }

    @Test
    void one_is_told_with_every_entry_and_nothing_of_the_payer() {
        side.history()
                .append(
                        initiated(first, PaymentMethod.CARD, 10_000),
                        new PaymentAuthorized(first, "gw-1", 10_000, Optional.empty()),
                        new PaymentCaptured(first, "c1", 4_000),
                        new RefundRequested(first, "r1", 100, RefundCause.GOODWILL, new Reason("goodwill", "sorry")))
                .append(
                        initiated(second, PaymentMethod.CARD, 10_000),
                        new PaymentDeclined(second, "stolen", "the card of Ada"));
        side.await();
        String path = "/v1/payments/" + first;

        QuerySide.Answer answer = side.get(path);

        assertThat(answer.at("/status")).isEqualTo("PARTIALLY_CAPTURED");
        assertThat(answer.at("/authorized/amountMinor")).isEqualTo("10000");
        assertThat(answer.at("/captured/amountMinor")).isEqualTo("4000");
        assertThat(answer.at("/refunded/amountMinor")).isEqualTo("0");
        assertThat(answer.at("/entries/2/kind")).isEqualTo("CAPTURED");
        assertThat(answer.at("/entries/2/reference")).isEqualTo("c1");
        assertThat(answer.at("/entries/2/amount/currency")).isEqualTo("GBP");
        assertThat(answer.at("/entries/3/cause")).isEqualTo("GOODWILL");
        assertThat(answer.at("/entries/3/reason/code")).isEqualTo("goodwill");
        assertThat(side.get("/v1/payments/" + second).at("/entries/1/reason/code"))
                .isEqualTo("stolen");
        assertThat(side.documents("payment_ledger_v1"))
                .isNotEmpty()
                .noneMatch(document -> document.contains("tok_secret") || document.contains("the card of Ada"));
        QuerySide.Answer again = side.get(path, "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(side.get("/v1/payments/" + order).status()).isEqualTo(404);
    }

    @Test
    void pages_walk_over_all_of_them_once_even_when_they_came_at_the_same_instant() {
        History history = side.history().at("2025-06-01T00:00:00Z");
        List<String> all = IntStream.range(0, 5)
                .mapToObj(_ -> Shared.newOrderId())
                .peek(id -> history.append(initiated(id, PaymentMethod.CARD, 100)))
                .toList();
        side.await();

        assertThat(Lists.walk(side, "/v1/payments?limit=2&orderId=" + order, "/payments", "/id"))
                .containsExactlyElementsOf(all.reversed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=RICH",
                "method=SHELLS",
                "from=2025-01-01",
                "to=soon",
                "minMinor=-1",
                "minMinor=99999999999",
                "after=x",
                "limit=0",
                "token=tok_secret"
            })
    void a_bad_question_is_refused_by_the_name_of_its_parameter(String question) {
        QuerySide.Answer answer = side.get("/v1/payments?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(question.substring(0, question.indexOf('=')));
    }

    private PaymentInitiated initiated(String id, PaymentMethod method, long amountMinor) {
        return new PaymentInitiated(id, order, amountMinor, "GBP", method, Optional.of("tok_secret"), Optional.empty());
    }

    private List<String> ids(String path) {
        return Lists.column(side, path, "/payments", "/id");
    }
}
