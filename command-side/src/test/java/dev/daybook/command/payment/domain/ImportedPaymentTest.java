package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.BECAUSE;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORT;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORTED;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORT_REFUND;
import static dev.daybook.command.payment.domain.SamplePayment.given;
import static dev.daybook.command.payment.domain.SamplePayment.refund;
import static dev.daybook.command.payment.domain.SamplePayment.refused;
import static dev.daybook.command.payment.domain.SamplePayment.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImportedPaymentTest {

    private static final RefundRequested ASKED = new RefundRequested(ID, "r1", 100, RefundCause.RETURN, BECAUSE);
    private static final RefundSucceeded DONE = new RefundSucceeded(ID, "r1", 100);

    @Test
    void a_payment_is_taken_over_in_one_event_and_once() {
        assertThat(when(IMPORT)).containsExactly(IMPORTED);
        assertThat(when(IMPORT, IMPORTED)).isEmpty();
        assertThat(when(IMPORT, IMPORTED, ASKED, DONE)).isEmpty();
    }

    @Test
    void nothing_is_no_payment() {
        assertThat(refused(new ImportPayment(ID, "o-1", 0, "GBP", "online-retail")))
                .isInstanceOf(PaymentRejection.InvalidContent.class);
    }

    @Test
    void its_id_names_one_payment() {
        assertThat(refused(new ImportPayment(ID, "o-1", 999, "GBP", "online-retail"), IMPORTED))
                .isInstanceOf(PaymentRejection.AlreadyInitiated.class);
        assertThat(refused(new ImportPayment(ID, "o-1", 1000, "GBP", "till"), IMPORTED))
                .isInstanceOf(PaymentRejection.AlreadyInitiated.class);
    }

    @Nested
    class GivenAnImportedPayment {
        @Test
        void all_of_it_came_in_and_nothing_is_held() {
            assertThat(given(IMPORTED).status()).isEqualTo(PaymentStatus.CAPTURED);
            assertThat(((Payment.Existing) given(IMPORTED)).standing())
                    .isEqualTo(new PaymentStanding(ID, "CAPTURED", 0, 0, 1000, 1000, 0, 0, 0, false));
        }

        @Test
        void money_that_went_back_is_taken_over_asked_for_and_answered() {
            assertThat(when(IMPORT_REFUND, IMPORTED)).containsExactly(ASKED, DONE);
            assertThat(when(IMPORT_REFUND, IMPORTED, ASKED, DONE)).isEmpty();
            assertThat(given(IMPORTED, ASKED, DONE).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        }

        @Test
        void no_more_goes_back_than_came_in() {
            assertThat(refused(new ImportRefund(ID, "r2", 901, BECAUSE), IMPORTED, ASKED, DONE))
                    .isInstanceOf(PaymentRejection.RefundAboveCaptured.class);
            assertThat(when(new ImportRefund(ID, "r2", 900, BECAUSE), IMPORTED, ASKED, DONE))
                    .hasSize(2);
        }

        @Test
        void what_comes_back_here_is_asked_for_as_ever() {
            assertThat(when(refund("r2", 900), IMPORTED, ASKED, DONE)).hasSize(1);
        }
    }
}
