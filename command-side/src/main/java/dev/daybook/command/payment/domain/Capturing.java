package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;

/** How held money is asked for and comes in: never more than is held. */
final class Capturing {

    private Capturing() {}

    static List<PaymentEvent> request(RequestCapture c, Payment.Existing payment) {
        Entries.requireAmount("/amountMinor", c.amountMinor());
        Movements<Capture> captures = payment.captures();
        Capture wanted = new Capture(c.amountMinor(), c.shipmentId());
        if (Entries.isRepeated(c.paymentId(), c.captureId(), captures.find(c.captureId()), wanted)) {
            return List.of();
        }
        requireHold(c, payment);
        if (c.amountMinor() > payment.openMinor()) {
            throw new PaymentRejection.CaptureAboveAuthorisation(c.paymentId(), payment.openMinor());
        }
        Entries.requireRoom(c.paymentId(), captures.size());
        return List.of(new CaptureRequested(c.paymentId(), c.captureId(), c.amountMinor(), c.shipmentId()));
    }

    static List<PaymentEvent> confirm(ConfirmCapture c, Payment.Existing payment) {
        Movements<Capture> captures = payment.captures();
        Capture capture = known(c.paymentId(), c.captureId(), captures);
        if (captures.failed().containsKey(c.captureId())) {
            throw new PaymentRejection.CaptureAlreadyFailed(c.paymentId(), c.captureId());
        }
        return captures.done().containsKey(c.captureId())
                ? List.of()
                : List.of(new PaymentCaptured(c.paymentId(), c.captureId(), capture.amountMinor()));
    }

    static List<PaymentEvent> fail(FailCapture c, Payment.Existing payment) {
        Movements<Capture> captures = payment.captures();
        Capture capture = known(c.paymentId(), c.captureId(), captures);
        if (captures.done().containsKey(c.captureId())) {
            throw new PaymentRejection.AlreadyCaptured(c.paymentId(), c.captureId());
        }
        return captures.failed().containsKey(c.captureId())
                ? List.of()
                : List.of(new CaptureFailed(c.paymentId(), c.captureId(), capture.amountMinor(), c.code()));
    }

    private static void requireHold(RequestCapture c, Payment.Existing payment) {
        switch (payment.hold()) {
            case STANDS -> {}
            case AWAITED -> throw new PaymentRejection.NotAuthorized(c.paymentId());
            case REFUSED -> throw new PaymentRejection.AlreadyDeclined(c.paymentId());
            case VOIDING -> throw new PaymentRejection.VoidPending(c.paymentId());
            case VOIDED -> throw new PaymentRejection.AlreadyVoided(c.paymentId());
            case EXPIRED -> throw new PaymentRejection.AlreadyExpired(c.paymentId());
        }
    }

    private static Capture known(String paymentId, String captureId, Movements<Capture> captures) {
        Optional<Capture> known = captures.find(captureId);
        return known.orElseThrow(() -> new PaymentRejection.CaptureNotFound(paymentId, captureId));
    }
}
