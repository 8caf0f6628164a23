package dev.daybook.command.payment;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.payment.PaymentApi.PAYMENTS;
import static dev.daybook.command.payment.PaymentApi.REASON;
import static dev.daybook.command.payment.PaymentApi.SIDE;
import static dev.daybook.command.payment.PaymentApi.capture;
import static dev.daybook.command.payment.PaymentApi.captured;
import static dev.daybook.command.payment.PaymentApi.refund;

import dev.daybook.command.infrastructure.SnapshotCheck;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class PaymentSnapshotTest {

    @Test
    void a_payment_loaded_from_its_snapshot_is_the_payment_that_all_its_events_make() throws InterruptedException {
        String path = captured(3000);
        assertEvents(refund(path, "r1", 10), "payment.refund-requested");
        assertEvents(refund(path, "r2", 20), "payment.refund-requested");
        assertEvents(SIDE.post(path + "/refunds/r1/confirm", "{}"), "payment.refund-succeeded");
        assertEvents(SIDE.post(path + "/refunds/r2/fail", "{\"code\":\"closed\"}"), "payment.refund-failed");
        assertEvents(
                SIDE.post(path + "/chargebacks", "{\"chargebackId\":\"d1\",\"amountMinor\":5}"),
                "payment.chargeback-opened");
        for (int attempt = 2; attempt < 12; attempt++) {
            assertEvents(capture(path, "c" + attempt, 10), "payment.capture-requested");
            assertEvents(
                    SIDE.post(path + "/captures/c" + attempt + "/fail", "{\"code\":\"timeout\"}"),
                    "payment.capture-failed");
        }
        assertEvents(SIDE.post(path + "/void", "{" + REASON + "}"), "payment.void-requested");

        SnapshotCheck.assertSame(
                SIDE,
                new PaymentConfiguration().paymentStream(Clock.systemUTC()),
                path.substring(PAYMENTS.length() + 1));
    }
}
