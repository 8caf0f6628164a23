package dev.daybook.command.notification;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.command.shipment.domain.ShipmentCommand;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.shipment.ShipmentEvent;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a mail about an order as it is now, and posts it; an order without an e-mail address gets none. */
final class MailClerk implements Outside {

    static final String NAME = "mail";

    private static final Logger LOG = LoggerFactory.getLogger(MailClerk.class);

    private final StreamReader reader;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;
    private final StreamDefinition<ShipmentCommand, ShipmentEvent, Shipment> shipments;
    private final StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments;
    private final Post post;

    MailClerk(
            StreamReader reader,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            StreamDefinition<ShipmentCommand, ShipmentEvent, Shipment> shipments,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments,
            Post post) {
        this.reader = reader;
        this.orders = orders;
        this.shipments = shipments;
        this.payments = payments;
        this.post = post;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nothing follows from a mail: neither that it left, nor that its address was refused for good. */
    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        letter((MailQuestion) question, cause.subject().tenant())
                .ifPresent(letter -> send(new Mail(letter, Mail.id(key), cause.recordedAt())));
        return List.of();
    }

    private void send(Mail mail) {
        try {
            post.send(mail);
        } catch (RefusedMailException no) {
            LOG.warn("mail {} is not sent: {}", mail.id(), no.getMessage());
        }
    }

    private Optional<Letter> letter(MailQuestion question, String tenant) {
        return switch (question) {
            case MailQuestion.Confirmed q -> addressee(tenant, q.orderId()).flatMap(Addressee::confirmed);
            case MailQuestion.Shipped q ->
                addressee(tenant, q.orderId())
                        .map(to -> to.shipped(
                                q.lines(),
                                reader.load(shipments, tenant, q.shipmentId())
                                        .state()
                                        .label()));
            case MailQuestion.Refunded q ->
                reader.load(payments, tenant, q.paymentId()).state() instanceof Payment.Existing payment
                        ? addressee(tenant, payment.initiated().orderId())
                                .map(to -> to.refunded(
                                        q.amountMinor(),
                                        payment.initiated().currency(),
                                        payment.refundCause(q.refundId())))
                        : Optional.empty();
        };
    }

    private Optional<Addressee> addressee(String tenant, String orderId) {
        return Addressee.of(reader.load(orders, tenant, orderId).state());
    }
}
