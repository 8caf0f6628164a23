package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Envelope;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What people do to an order over two lamps of 25.00 euros each. */
abstract class Journey {

    @TempDir
    private static Path folder;

    static CardShop shop;

    final String sku = "LAMP-" + UUID.randomUUID();

    @BeforeAll
    static void open() throws IOException {
        shop = new CardShop(folder, simulator -> simulator, "--daybook.reactions.off=").hearing();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    String ordered() {
        return shop.order(sku);
    }

    static String routed(String order) {
        await("order", order, "order.lines-assigned", 1);
        return fulfilments(order).getFirst();
    }

    static String picking(String fulfilment) {
        accept("/v1/fulfilments/" + fulfilment + "/allocate", "{}");
        accept("/v1/fulfilments/" + fulfilment + "/pick", "{}");
        return fulfilment;
    }

    static List<String> fulfilments(String order) {
        return events("order", order).stream()
                .filter(event -> event.type().equals("order.lines-assigned"))
                .map(event -> order + "-" + (1 + assignedBefore(order, event)))
                .toList();
    }

    static long assignedBefore(String order, Envelope assigned) {
        return events("order", order).stream()
                .filter(event -> event.type().equals("order.lines-assigned") && event.version() < assigned.version())
                .count();
    }

    static String packed(String fulfilment) {
        String shipment = UUID.randomUUID().toString();
        accept(
                "/v1/fulfilments/" + fulfilment + "/pack",
                "{\"shipmentId\":\"" + shipment + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}");
        return shipment;
    }

    static String sent(String fulfilment) {
        String shipment = packed(fulfilment);
        accept("/v1/shipments/" + shipment + "/dispatch", "{}");
        return shipment;
    }

    static void returned(String order) {
        String id = UUID.randomUUID().toString();
        Answer requested = shop.side()
                .post(
                        "/v1/returns",
                        "{\"id\":\"" + id + "\",\"orderId\":\"" + order
                                + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"reason\":\"CHANGED_MIND\"}]}");
        assertThat(requested.status()).as(requested.response().body()).isEqualTo(201);
        accept("/v1/returns/" + id + "/approve", "{}");
        accept(
                "/v1/returns/" + id + "/receipts",
                "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"condition\":\"NEW\"}]}");
        accept(
                "/v1/returns/" + id + "/inspections",
                "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"verdict\":\"ACCEPTED\"}]}");
    }

    static void accept(String path, String body, String etag) {
        accepted(
                path,
                shop.side()
                        .post(path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", etag));
    }

    static void accept(String path, String body) {
        accepted(path, shop.side().post(path, body));
    }

    static void accepted(String path, Answer answer) {
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
    }

    static List<Envelope> events(String stream, String id) {
        return shop.side()
                .bean(EventStore.class)
                .readEvents("default/" + stream + "/" + id, 0)
                .asStream()
                .map(EnvelopeMetaData::envelopeOf)
                .toList();
    }

    static List<String> history(String stream, String id) {
        return events(stream, id).stream().map(Envelope::type).toList();
    }

    static void await(String stream, String id, String type, int times) {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (history(stream, id).stream().filter(type::equals).count() >= times) {
                return;
            }
            pause();
        }
        assertThat(history(stream, id)).as("within a minute").contains(type);
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String read(String edit) {
        return shop.side()
                .get(edit + "/e1")
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
