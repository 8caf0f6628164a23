package dev.daybook.command.notification;

import dev.daybook.events.order.LineQuantity;
import java.util.List;

/** What a mail is to tell; to whom, and all that is personal, is read when it is written. */
sealed interface MailQuestion {

    /** The shop has accepted the order. */
    record Confirmed(String orderId) implements MailQuestion {}

    /** A parcel with these pieces has left. */
    record Shipped(String orderId, String shipmentId, List<LineQuantity> lines) implements MailQuestion {

        public Shipped {
            lines = List.copyOf(lines);
        }
    }

    /** Money has gone back to the payer; the amount is in minor units of the payment's currency. */
    record Refunded(String paymentId, String refundId, long amountMinor) implements MailQuestion {}
}
