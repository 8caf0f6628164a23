package dev.daybook.command.returns;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.order.domain.RecordPayment;
import dev.daybook.command.order.domain.ReturnLines;
import dev.daybook.command.order.domain.ReturnedPieces;
import dev.daybook.command.payment.domain.ImportRefund;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.returns.domain.ImportReturn;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.command.returns.domain.ReturnRejection;
import dev.daybook.command.returns.domain.Sale;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.returns.ReturnEvent;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** What order and payment have to do with a return that is taken over: the one is credited, the other pays back. */
final class TakenOverReturn implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;
    private final StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments;

    TakenOverReturn(
            Alongside alongside,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments) {
        this.alongside = alongside;
        this.orders = orders;
        this.payments = payments;
    }

    /** The command with what its order says about it. */
    ReturnCommand informed(ReturnCommand command, MetaData metaData) {
        if (command instanceof ImportReturn back) {
            Order order = alongside.read(orders, metaData, back.orderId());
            return order.id().isPresent() ? back.of(sale(back, order)) : back;
        }
        return command;
    }

    private static Sale sale(ImportReturn back, Order order) {
        if (!order.paidElsewhere()) {
            return against("/orderId", "not-imported", "the order was not taken over from another system");
        }
        if (back.refundMinor() > order.keptElsewhereMinor()) {
            return against(
                    "/refundMinor",
                    "too-much",
                    "of what was paid " + order.keptElsewhereMinor() + " is left, in minor units");
        }
        Sale sale = ReturnedOrder.sale(credit(back), order);
        return sale.isWithoutPieces() ? against("/returnId", "taken", "the order was credited for it before") : sale;
    }

    private static Sale against(String pointer, String code, String message) {
        return Sale.against(List.of(new Fault(pointer, code, message)));
    }

    /** Lets the order be credited and the payment be paid back, if the return has come in by this command. */
    void follow(ReturnCommand command, List<ReturnEvent> events, MetaData metaData) {
        if (command instanceof ImportReturn back) {
            if (events.isEmpty()) {
                requireSame(back, metaData);
                return;
            }
            alongside.decide(orders, credit(back), metaData);
            if (back.refundMinor() > 0) {
                refund(back, metaData);
            }
        }
    }

    /** Credit and refund are not the return's own; an archived order says no more what it was credited for. */
    private void requireSame(ImportReturn back, MetaData metaData) {
        Order order = alongside.look(orders, metaData, back.orderId());
        Payment payment = alongside.look(payments, metaData, back.orderId());
        boolean credited = order instanceof Order.Archived
                || ReturnedOrder.sale(credit(back), order).isWithoutPieces();
        if (!credited || payment.refundMinor(back.returnId()) != back.refundMinor()) {
            throw new ReturnRejection.AlreadyRequested(back.returnId());
        }
    }

    /** An imported payment is named after its order. */
    private void refund(ImportReturn back, MetaData metaData) {
        var refund = new ImportRefund(back.orderId(), back.returnId(), back.refundMinor(), back.reason());
        if (alongside.decided(payments, refund, metaData) instanceof Payment.Existing payment) {
            alongside.decide(orders, new RecordPayment(back.orderId(), payment.standing()), metaData);
        }
    }

    private static ReturnLines credit(ImportReturn back) {
        List<ReturnedPieces> lines = back.lines().stream()
                .map(line -> new ReturnedPieces(
                        line.lineId(),
                        line.quantity(),
                        line.unitPrice().map(price -> new Price(price.amount(), price.currency()))))
                .toList();
        return new ReturnLines(back.orderId(), back.returnId(), lines, back.reason());
    }
}
