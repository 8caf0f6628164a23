package dev.daybook.command.payment.domain;

import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.RefundCause;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How far a payment has come, told from its state: what is undecided first, then what was lost, then what went back. */
final class Standing {

    private Standing() {}

    static PaymentStatus of(Payment payment) {
        return switch (payment) {
            case Payment.NotInitiated _ -> PaymentStatus.NOT_INITIATED;
            case Payment.Initiated _ -> PaymentStatus.INITIATED;
            case Payment.RequiresAction _ -> PaymentStatus.REQUIRES_ACTION;
            case Payment.Declined _ -> PaymentStatus.DECLINED;
            case Payment.Authorized _, Payment.Voiding _ -> PaymentStatus.AUTHORIZED;
            case Payment.Voided _ -> PaymentStatus.VOIDED;
            case Payment.Expired _ -> PaymentStatus.EXPIRED;
            case Payment.Captured captured -> of(captured);
        };
    }

    static PaymentStanding forOrder(Payment.Existing payment) {
        Movements<Capture> captures = payment.captures();
        long prepaid = Stream.of(captures.done(), captures.pending())
                .flatMap(known -> known.values().stream())
                .filter(capture -> capture.shipmentId().isEmpty())
                .mapToLong(Capture::amountMinor)
                .sum();
        return new PaymentStanding(
                payment.initiated().paymentId(),
                of(payment).name(),
                captures.failed().isEmpty() ? payment.openMinor() : 0,
                captures.takenMinor() - captures.doneMinor(),
                captures.doneMinor(),
                prepaid,
                payment.refunds().takenMinor(),
                payment.chargebacks().takenMinor(),
                payment.refunds().failedMinor(),
                payment.voidable(),
                Optional.of(goodwillMinor(payment)).filter(given -> given > 0));
    }

    /** What the order itself asked for bears the order's id and a number, and was owed whatever its cause says. */
    private static long goodwillMinor(Payment.Existing payment) {
        Pattern ofOrder = Pattern.compile(Pattern.quote(payment.initiated().orderId()) + "-\\d+");
        Movements<Refund> refunds = payment.refunds();
        return Stream.of(refunds.done(), refunds.pending())
                .flatMap(known -> known.entrySet().stream())
                .filter(known -> known.getValue().cause() == RefundCause.GOODWILL)
                .filter(known -> !ofOrder.matcher(known.getKey()).matches())
                .mapToLong(known -> known.getValue().amountMinor())
                .sum();
    }

    private static PaymentStatus of(Payment.Captured payment) {
        Chargebacks chargebacks = payment.chargebacks();
        if (!chargebacks.open().isEmpty()) {
            return PaymentStatus.DISPUTED;
        }
        if (!chargebacks.lost().isEmpty()) {
            return PaymentStatus.LOST;
        }
        long capturedMinor = payment.captures().doneMinor();
        if (!payment.refunds().done().isEmpty()) {
            return payment.refunds().doneMinor() == capturedMinor
                    ? PaymentStatus.REFUNDED
                    : PaymentStatus.PARTIALLY_REFUNDED;
        }
        if (!chargebacks.won().isEmpty()) {
            return PaymentStatus.WON;
        }
        return capturedMinor == payment.authorization().amountMinor()
                ? PaymentStatus.CAPTURED
                : PaymentStatus.PARTIALLY_CAPTURED;
    }
}
