package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.INITIATED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDING;
import static dev.daybook.command.payment.domain.SamplePayment.UNREFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.captured;
import static dev.daybook.command.payment.domain.SamplePayment.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.RefundCause;
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

    private static Optional<RefundCause> cause(String refundId, PaymentEvent... history) {
        return given(history) instanceof Payment.Existing payment ? payment.refundCause(refundId) : Optional.empty();
    }
}
