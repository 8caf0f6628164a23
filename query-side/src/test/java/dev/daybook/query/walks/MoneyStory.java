package dev.daybook.query.walks;

import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.ChargebackLost;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.ChargebackWon;
import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.events.payment.VoidRequested;
import java.util.List;
import java.util.Optional;

/** How one order is paid for: the payments, and what the order records of them in the same append. */
final class MoneyStory {

    private final ToldOrder order;
    private final Chance chance;
    private Optional<String> payment = Optional.empty();
    private long heldMinor;
    private long capturedMinor;
    private long backMinor;

    MoneyStory(ToldOrder order, Chance chance) {
        this.order = order;
        this.chance = chance;
    }

    void begin() {
        switch (chance.deal("payment", 6)) {
            case 0 -> {
                String declined = initiate(PaymentMethod.CARD, Optional.empty());
                order.tell(new PaymentDeclined(declined, "do-not-honor", "call your bank"));
                recordNothing(declined, "DECLINED");
                hold(initiate(PaymentMethod.CARD, Optional.empty()));
            }
            case 1 -> {
                String asked = initiate(PaymentMethod.CARD, Optional.empty());
                order.tell(new PaymentActionRequired(asked, "g-" + asked, "https://bank.example/3ds"));
                hold(asked);
            }
            case 2 -> hold(initiate(PaymentMethod.MANUAL, Optional.empty()));
            case 3 -> {
                String late = initiate(PaymentMethod.CARD, Optional.empty());
                hold(late);
                order.tell(new AuthorizationExpired(late));
                recordNothing(late, "EXPIRED");
                hold(initiate(PaymentMethod.CARD, Optional.of(late)));
            }
            case 4 -> {
                var _ = initiate(PaymentMethod.CARD, Optional.empty());
            }
            default -> hold(initiate(PaymentMethod.CARD, Optional.empty()));
        }
    }

    private String initiate(PaymentMethod method, Optional<String> renews) {
        String paymentId = order.name("p");
        Optional<String> token = method == PaymentMethod.CARD ? Optional.of("tok_visa") : Optional.empty();
        order.tell(
                new PaymentInitiated(paymentId, order.id, order.totalMinor(), order.currency, method, token, renews));
        return paymentId;
    }

    private void hold(String paymentId) {
        payment = Optional.of(paymentId);
        heldMinor = order.totalMinor();
        order.tell(new PaymentAuthorized(
                paymentId, "g-" + paymentId, heldMinor, Optional.of(OpeningStory.RESERVED_UNTIL)));
        record("AUTHORIZED", 0);
    }

    /** What has left the house is paid for. */
    void capture(String shipmentId) {
        if (payment.isEmpty() || heldMinor == 0) {
            return;
        }
        String paymentId = payment.get();
        String captureId = order.name("c");
        long amount = heldMinor;
        heldMinor = 0;
        order.tell(
                new OrderPaymentRequested(
                        order.id, captureId, shipmentId, List.of(new PaymentPart(paymentId, amount)), 0),
                new CaptureRequested(paymentId, captureId, amount, Optional.of(shipmentId)));
        if (chance.seldom("capture")) {
            order.tell(new CaptureFailed(paymentId, captureId, amount, "card-expired"));
            record("AUTHORIZED", 0);
        } else {
            capturedMinor += amount;
            order.tell(new PaymentCaptured(paymentId, captureId, amount));
            record("CAPTURED", 0);
        }
    }

    /** What is held is not needed. */
    void letGo() {
        if (payment.isPresent() && heldMinor > 0) {
            heldMinor = 0;
            order.tell(
                    new OrderPaymentsReleased(order.id, List.of(payment.get()), ToldOrder.reason("cancelled")),
                    new VoidRequested(payment.get(), ToldOrder.reason("cancelled")));
            order.tell(new PaymentVoided(payment.get()));
            record("VOIDED", 0);
        }
    }

    /** As much of it as came in goes back. */
    void refund(long wantedMinor, RefundCause cause) {
        long amount = Math.min(wantedMinor, capturedMinor - backMinor);
        if (payment.isEmpty() || amount <= 0) {
            return;
        }
        String paymentId = payment.get();
        String refundId = order.name("b");
        order.tell(
                new OrderRefundRequested(
                        order.id,
                        refundId,
                        cause,
                        List.of(new PaymentPart(paymentId, amount)),
                        ToldOrder.reason("refund")),
                new RefundRequested(paymentId, refundId, amount, cause, ToldOrder.reason("refund")));
        if (chance.seldom("refund")) {
            order.tell(new RefundFailed(paymentId, refundId, amount, "account-closed"));
        } else {
            backMinor += amount;
            order.tell(new RefundSucceeded(paymentId, refundId, amount));
        }
        record("CAPTURED", 0);
    }

    /** The payer asks the bank. */
    void dispute() {
        if (payment.isEmpty() || capturedMinor - backMinor <= 0) {
            return;
        }
        String chargebackId = order.name("x");
        long amount = capturedMinor - backMinor;
        order.tell(new ChargebackOpened(payment.get(), chargebackId, amount));
        record("CAPTURED", amount);
        if (chance.often("chargeback")) {
            order.tell(new ChargebackWon(payment.get(), chargebackId));
            record("CAPTURED", 0);
        } else {
            order.tell(new ChargebackLost(payment.get(), chargebackId));
            record("CAPTURED", amount);
        }
    }

    private void recordNothing(String paymentId, String status) {
        order.tell(
                new OrderPaymentRecorded(order.id, new PaymentStanding(paymentId, status, 0, 0, 0, 0, 0, 0, 0, false)));
    }

    private void record(String status, long disputedMinor) {
        order.tell(new OrderPaymentRecorded(
                order.id,
                new PaymentStanding(
                        payment.orElseThrow(),
                        status,
                        heldMinor,
                        0,
                        capturedMinor,
                        0,
                        backMinor,
                        disputedMinor,
                        0,
                        heldMinor > 0)));
    }
}
