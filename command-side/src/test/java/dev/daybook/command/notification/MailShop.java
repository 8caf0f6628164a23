package dev.daybook.command.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Envelope;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A command side of its own whose customers get mails, and what is done to its orders by hand. */
final class MailShop implements AutoCloseable {

    private static final String REASON = "\"reason\":{\"code\":\"sorry\",\"text\":\"says the warehouse\"}";

    private final CommandSide side;

    MailShop(String... settings) {
        this.side = CommandSide.onItsOwn(Stream.concat(
                        Stream.of("--daybook.mail.from=Lamps <orders@shop.example>", "--daybook.mail.starttls=false"),
                        Stream.of(settings))
                .toArray(String[]::new));
    }

    /** The id of a confirmed order over two lamps of 25.00 euros, by somebody whose contact this is, as JSON. */
    String confirmed(String contact) {
        String sku = "LAMP-" + UUID.randomUUID();
        String id = UUID.randomUUID().toString();
        take(
                201,
                "/v1/products",
                "{\"sku\":\"" + sku + "\",\"name\":\"A lamp\",\"category\":\"light\","
                        + "\"price\":{\"amount\":\"25\",\"currency\":\"EUR\"},"
                        + "\"stock\":{\"controlled\":true,\"backorders\":false}}");
        take(200, "/v1/products/" + sku + "/publish", "{}");
        take(200, "/v1/stock/" + sku + "@main/receive", "{\"quantity\":5}");
        take(
                201,
                "/v1/orders",
                "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"contact\":" + contact + ",\"lines\":[{\"sku\":\"" + sku
                        + "\",\"quantity\":2}]}");
        take(200, "/v1/orders/" + id + "/confirm", "{}");
        return id;
    }

    /** Sends one of the lamps. */
    void sent(String order) {
        String fulfilment = "/v1/fulfilments/" + order + "-1";
        String shipment = UUID.randomUUID().toString();
        take(200, "/v1/orders/" + order + "/route", "{}");
        take(200, fulfilment + "/allocate", "{}");
        take(200, fulfilment + "/pick", "{}");
        take(
                200,
                fulfilment + "/pack",
                "{\"shipmentId\":\"" + shipment + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}");
        take(200, "/v1/shipments/" + shipment + "/label", "{\"carrier\":\"DHL\",\"trackingNumber\":\"77\"}");
        take(200, "/v1/shipments/" + shipment + "/dispatch", "{}");
    }

    /** Takes 50.00 euros and sends 7.00 back. */
    void refunded(String order) {
        String id = UUID.randomUUID().toString();
        String path = "/v1/payments/" + id;
        take(
                201,
                "/v1/payments",
                "{\"id\":\"" + id + "\",\"orderId\":\"" + order
                        + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},\"method\":\"MANUAL\"}");
        take(200, path + "/authorise", "{\"reference\":\"transfer-7\"}");
        take(200, path + "/captures", "{\"captureId\":\"c1\",\"amountMinor\":5000}");
        take(200, path + "/captures/c1/confirm", "{}");
        take(200, path + "/refunds", "{\"refundId\":\"r1\",\"amountMinor\":700,\"cause\":\"GOODWILL\"," + REASON + "}");
        take(200, path + "/refunds/r1/confirm", "{}");
    }

    private void take(int status, String path, String body) {
        Answer answer = side.post(path, body);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(status);
    }

    /** What is known of the order's confirmation. */
    Envelope confirmation(String order) {
        return side.bean(EventStore.class)
                .readEvents("default/order/" + order, 0)
                .asStream()
                .map(EnvelopeMetaData::envelopeOf)
                .filter(event -> event.type().equals("order.confirmed"))
                .findFirst()
                .orElseThrow();
    }

    CommandSide side() {
        return side;
    }

    /** How many effects still have to be carried out. */
    long waiting() {
        return side.rows("scheduled_tasks");
    }

    static void await(BooleanSupplier condition) {
        try {
            for (int attempt = 0; attempt < 1200 && !condition.getAsBoolean(); attempt++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        assertThat(condition.getAsBoolean()).as("within a minute").isTrue();
    }

    @Override
    public void close() {
        side.close();
    }
}
