package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.ChargebackLost;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.ChargebackWon;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;

/** How money is claimed back through the bank; what is claimed cannot be refunded as well, until the bank has decided. */
final class Disputing {

    private Disputing() {}

    static List<PaymentEvent> open(OpenChargeback c, Payment.Existing payment) {
        Entries.requireAmount("/amountMinor", c.amountMinor());
        Chargebacks chargebacks = payment.chargebacks();
        if (Entries.isRepeated(c.paymentId(), c.chargebackId(), chargebacks.find(c.chargebackId()), c.amountMinor())) {
            return List.of();
        }
        if (c.amountMinor() > payment.keptMinor()) {
            throw new PaymentRejection.ChargebackAboveCaptured(c.paymentId(), payment.keptMinor());
        }
        Entries.requireRoom(c.paymentId(), chargebacks.size());
        return List.of(new ChargebackOpened(c.paymentId(), c.chargebackId(), c.amountMinor()));
    }

    static List<PaymentEvent> win(WinChargeback c, Payment.Existing payment) {
        Chargebacks chargebacks = known(c.paymentId(), c.chargebackId(), payment);
        if (chargebacks.lost().containsKey(c.chargebackId())) {
            throw new PaymentRejection.ChargebackAlreadyLost(c.paymentId(), c.chargebackId());
        }
        return chargebacks.won().containsKey(c.chargebackId())
                ? List.of()
                : List.of(new ChargebackWon(c.paymentId(), c.chargebackId()));
    }

    static List<PaymentEvent> lose(LoseChargeback c, Payment.Existing payment) {
        Chargebacks chargebacks = known(c.paymentId(), c.chargebackId(), payment);
        if (chargebacks.won().containsKey(c.chargebackId())) {
            throw new PaymentRejection.ChargebackAlreadyWon(c.paymentId(), c.chargebackId());
        }
        return chargebacks.lost().containsKey(c.chargebackId())
                ? List.of()
                : List.of(new ChargebackLost(c.paymentId(), c.chargebackId()));
    }

    private static Chargebacks known(String paymentId, String chargebackId, Payment.Existing payment) {
        Chargebacks chargebacks = payment.chargebacks();
        if (chargebacks.find(chargebackId).isEmpty()) {
            throw new PaymentRejection.ChargebackNotFound(paymentId, chargebackId);
        }
        return chargebacks;
    }
}
