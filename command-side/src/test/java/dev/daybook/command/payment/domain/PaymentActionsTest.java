package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.ACTION;
import static dev.daybook.command.payment.domain.SamplePayment.ASKED;
import static dev.daybook.command.payment.domain.SamplePayment.AUTHORIZED;
import static dev.daybook.command.payment.domain.SamplePayment.DECLINED;
import static dev.daybook.command.payment.domain.SamplePayment.DISPUTED;
import static dev.daybook.command.payment.domain.SamplePayment.EXPIRED;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDING;
import static dev.daybook.command.payment.domain.SamplePayment.SOON;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDED;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDING;
import static dev.daybook.command.payment.domain.SamplePayment.action;
import static dev.daybook.command.payment.domain.SamplePayment.captured;
import static dev.daybook.command.payment.domain.SamplePayment.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaymentActionsTest {

    @Test
    void an_initiated_payment_waits_for_an_answer() {
        assertThat(allowed(INITIATED)).containsExactly("require-action", "authorise", "decline");
    }

    @Test
    void after_the_payer_had_to_do_something_it_goes_on() {
        assertThat(allowed(INITIATED, ACTION)).containsExactly("authorise", "decline");
    }

    @Test
    void held_money_is_asked_for_or_let_go() {
        assertThat(allowed(INITIATED, AUTHORIZED)).containsExactly("captures", "void", "expire");
        assertThat(obstacles(INITIATED, AUTHORIZED))
                .containsEntry("authorise", "no-effect")
                .containsEntry("confirm-capture", "payment.capture-not-found");
        assertThat(allowed(INITIATED, AUTHORIZED, ASKED))
                .containsExactly("captures", "confirm-capture", "fail-capture");
        assertThat(allowed(INITIATED, AUTHORIZED, VOIDING)).containsExactly("confirm-void", "expire");
        assertThat(obstacles(INITIATED, AUTHORIZED, VOIDING)).containsEntry("authorise", "no-effect");
    }

    @Test
    void money_that_came_in_goes_back_or_is_claimed_back() {
        assertThat(allowed(captured())).containsExactly("captures", "void", "expire", "refunds", "chargebacks");
        assertThat(allowed(captured(VOIDING))).containsExactly("confirm-void", "expire", "refunds", "chargebacks");
        assertThat(allowed(captured(VOIDING, VOIDED))).containsExactly("refunds", "chargebacks");
        assertThat(allowed(captured(EXPIRED))).containsExactly("refunds", "chargebacks");
        assertThat(obstacles(captured())).containsEntry("authorise", "no-effect");
        assertThat(allowed(captured(REFUNDING, DISPUTED)))
                .containsExactly(
                        "captures",
                        "void",
                        "expire",
                        "refunds",
                        "confirm-refund",
                        "fail-refund",
                        "chargebacks",
                        "win-chargeback",
                        "lose-chargeback");
    }

    @Test
    void what_has_ended_allows_nothing() {
        assertThat(allowed(INITIATED, DECLINED)).isEmpty();
        assertThat(allowed(INITIATED, AUTHORIZED, VOIDING, VOIDED)).isEmpty();
        assertThat(allowed(INITIATED, AUTHORIZED, EXPIRED)).isEmpty();
        assertThat(allowed()).isEmpty();
        assertThat(obstacles()).hasSize(15);
        assertThat(obstacles().values()).containsOnly("payment.not-found");
    }

    private static List<String> allowed(PaymentEvent... history) {
        return PaymentActions.of(ID, given(history), SOON).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> obstacles(PaymentEvent... history) {
        return PaymentActions.of(ID, given(history), SOON).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
