package dev.daybook.command.payment.domain;

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
