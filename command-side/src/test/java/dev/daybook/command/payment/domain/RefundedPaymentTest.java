package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.BECAUSE;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDING;
import static dev.daybook.command.payment.domain.SamplePayment.UNREFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.captured;
import static dev.daybook.command.payment.domain.SamplePayment.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefundedPaymentTest {

    @Test
    void a_refund_is_known_by_its_cause_however_it_ended() {
        assertThat(cause("r1", captured(REFUNDING))).contains(RefundCause.RETURN);
        assertThat(cause("r1", captured(REFUNDING, REFUNDED))).contains(RefundCause.RETURN);
        assertThat(cause("r1", captured(REFUNDING, UNREFUNDED))).contains(RefundCause.RETURN);
        assertThat(cause("r2", captured(REFUNDING))).isEmpty();
        assertThat(cause("r1", INITIATED)).isEmpty();
    }

    @Test
    void what_was_given_out_of_goodwill_is_told_to_the_order_until_it_fails() {
        PaymentEvent given = refund("g1", RefundCause.GOODWILL);

        assertThat(goodwill(captured(given))).contains(100L);
        assertThat(goodwill(captured(given, REFUNDING, new RefundSucceeded(ID, "g1", 100))))
                .contains(100L);
        assertThat(goodwill(captured(given, new RefundFailed(ID, "g1", 100, "account-closed"))))
                .isEmpty();
        assertThat(goodwill(captured(REFUNDING))).isEmpty();
    }

    @Test
    void what_the_order_itself_asked_for_was_owed_and_is_no_goodwill_whatever_its_cause() {
        PaymentEvent owed = refund("o-1-1", RefundCause.GOODWILL);

        assertThat(goodwill(captured(owed))).isEmpty();
        assertThat(goodwill(captured(refund("o-1-sorry", RefundCause.GOODWILL))))
                .contains(100L);
        assertThat(goodwill(captured(owed, refund("g1", RefundCause.GOODWILL)))).contains(100L);
    }

    private static PaymentEvent refund(String refundId, RefundCause cause) {
        return new RefundRequested(ID, refundId, 100, cause, BECAUSE);
    }

    private static Optional<Long> goodwill(PaymentEvent... history) {
        return given(history) instanceof Payment.Existing payment
                ? payment.standing().goodwillMinor()
                : Optional.empty();
    }

    private static Optional<RefundCause> cause(String refundId, PaymentEvent... history) {
        return given(history) instanceof Payment.Existing payment ? payment.refundCause(refundId) : Optional.empty();
    }
}
