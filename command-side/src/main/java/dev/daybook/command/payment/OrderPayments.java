package dev.daybook.command.payment;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.OrderFollower;
import dev.daybook.command.payment.domain.ImportPayment;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.domain.RequestCapture;
import dev.daybook.command.payment.domain.RequestRefund;
import dev.daybook.command.payment.domain.RequestVoid;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** Lets payments follow what an order wants of them, in the append of the order's own events. */
final class OrderPayments implements OrderFollower {

    private final Alongside alongside;
    private final StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments;

    OrderPayments(Alongside alongside, StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments) {
        this.alongside = alongside;
        this.payments = payments;
    }

    @Override
    public void follow(List<OrderEvent> events, MetaData metaData) {
        for (OrderEvent event : events) {
            if (event instanceof OrderImported imported) {
                takeOver(imported, metaData);
            } else if (event instanceof OrderPaymentRequested requested) {
                capture(requested, metaData);
            } else if (event instanceof OrderRefundRequested requested) {
                refund(requested, metaData);
            } else if (event instanceof OrderPaymentsReleased released) {
                release(released, metaData);
            }
        }
    }

    private void takeOver(OrderImported order, MetaData metaData) {
        order.paymentId()
                .map(id -> new ImportPayment(
                        id,
                        order.orderId(),
                        order.content().totalMinor(),
                        order.content().currency(),
                        order.source()))
                .ifPresent(payment -> alongside.decide(payments, payment, metaData));
    }

    private void capture(OrderPaymentRequested requested, MetaData metaData) {
        for (PaymentPart part : requested.captures()) {
            alongside.decide(
                    payments,
                    new RequestCapture(
                            part.paymentId(),
                            requested.captureId(),
                            part.amountMinor(),
                            Optional.of(requested.shipmentId())),
                    metaData);
        }
    }

    private void refund(OrderRefundRequested requested, MetaData metaData) {
        for (PaymentPart part : requested.refunds()) {
            alongside.decide(
                    payments,
                    new RequestRefund(
                            part.paymentId(),
                            requested.refundId(),
                            part.amountMinor(),
                            requested.cause(),
                            requested.reason()),
                    metaData);
        }
    }

    private void release(OrderPaymentsReleased released, MetaData metaData) {
        for (String paymentId : released.paymentIds()) {
            alongside.decide(payments, new RequestVoid(paymentId, released.reason()), metaData);
        }
    }
}
