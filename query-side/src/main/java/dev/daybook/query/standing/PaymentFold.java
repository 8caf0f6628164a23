package dev.daybook.query.standing;

import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The payments of an order after one more event, in the order in which they were begun; pure. */
final class PaymentFold {

    private PaymentFold() {}

    static List<Payment> after(List<Payment> before, OrderMoney event) {
        Map<String, Payment> payments = new LinkedHashMap<>();
        before.forEach(payment -> payments.put(payment.paymentId(), payment));
        switch (event) {
            case OrderPaymentRecorded e -> payments.put(e.payment().paymentId(), recorded(e.payment()));
            case OrderPaymentRequested e -> move(payments, e.captures(), Payment::capturing);
            case OrderRefundRequested e -> move(payments, e.refunds(), Payment::refunding);
            case OrderPaymentsReleased e ->
                e.paymentIds().forEach(id -> payments.computeIfPresent(id, (_, payment) -> payment.released()));
        }
        return List.copyOf(payments.values());
    }

    private static Payment recorded(PaymentStanding payment) {
        return new Payment(
                payment.paymentId(),
                payment.status(),
                payment.heldMinor(),
                payment.capturingMinor(),
                payment.capturedMinor(),
                payment.backMinor(),
                payment.goodwillMinor().orElse(0L));
    }

    private static void move(
            Map<String, Payment> payments, List<PaymentPart> parts, BiFunction<Payment, Long, Payment> change) {
        parts.forEach(part ->
                payments.computeIfPresent(part.paymentId(), (_, payment) -> change.apply(payment, part.amountMinor())));
    }
}
