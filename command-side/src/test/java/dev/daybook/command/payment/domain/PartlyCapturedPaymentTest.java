package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.BECAUSE;
import static dev.daybook.command.payment.domain.SamplePayment.EXPIRED;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDING;
import static dev.daybook.command.payment.domain.SamplePayment.SOON;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDED;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDING;
import static dev.daybook.command.payment.domain.SamplePayment.captured;
import static dev.daybook.command.payment.domain.SamplePayment.chargeback;
import static dev.daybook.command.payment.domain.SamplePayment.given;
import static dev.daybook.command.payment.domain.SamplePayment.refund;
import static dev.daybook.command.payment.domain.SamplePayment.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 4.00 of the 10.00 that are held came in. */
class PartlyCapturedPaymentTest {

    @Test
    void the_rest_is_let_go_or_runs_out_and_what_came_in_stays() {
        assertThat(when(new RequestVoid(ID, BECAUSE), captured())).containsExactly(VOIDING);
        assertThat(when(new ConfirmVoid(ID), captured(VOIDING))).containsExactly(VOIDED);
        assertThat(when(new ExpireAuthorization(ID, SOON), captured(VOIDING))).containsExactly(EXPIRED);
        assertThat(when(new ExpireAuthorization(ID, SOON), captured())).containsExactly(EXPIRED);
        for (PaymentEvent[] end : List.of(captured(VOIDING, VOIDED), captured(EXPIRED))) {
            assertThat(given(end).status()).isEqualTo(PaymentStatus.PARTIALLY_CAPTURED);
            assertThat(when(refund("r1", 400), end)).hasSize(1);
            assertThat(when(chargeback("d1", 400), end)).hasSize(1);
        }
        assertThat(given(captured(EXPIRED, REFUNDING, REFUNDED)).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
    }

    @Test
    void its_order_is_told_of_what_is_held_beside_it() {
        CaptureRequested second = new CaptureRequested(ID, "c2", 500, Optional.empty());

        assertRest(100, false, captured(second));
        assertRest(600, true, captured());
        assertRest(600, true, captured(REFUNDING));
        assertRest(0, true, captured(second, new CaptureFailed(ID, "c2", 500, "timeout")));
        assertRest(100, true, captured(second, new PaymentCaptured(ID, "c2", 500)));
        assertRest(0, false, captured(VOIDING));
        assertRest(0, false, captured(VOIDING, VOIDED));
        assertRest(0, false, captured(EXPIRED));
        assertThat(((Payment.Existing) given(captured(EXPIRED))).standing().capturedMinor())
                .isEqualTo(400);
    }

    private static void assertRest(long heldMinor, boolean voidable, PaymentEvent... history) {
        PaymentStanding standing = ((Payment.Existing) given(history)).standing();
        assertThat(standing.heldMinor()).isEqualTo(heldMinor);
        assertThat(standing.voidable()).isEqualTo(voidable);
    }
}
