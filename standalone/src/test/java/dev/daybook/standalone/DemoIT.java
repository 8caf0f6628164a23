package dev.daybook.standalone;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Rules;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.query.orderlist.OrderRow;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoreAddress;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.PositionRange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Everything goes on by itself, and what nobody confirms is soon over. */
    private static final Map<String, String> SHOP =
            Map.of("DAYBOOK_REACTIONS_OFF", "", "DAYBOOK_RESERVATIONS_TIME", "PT1M");

    private static final Set<String> OF_RETURNS = Set.of(
            "Requested",
            "Declined",
            "Approved",
            "InTransit",
            "PartiallyReceived",
            "Received",
            "Inspected",
            "Closed",
            "Cancelled");
    private static final Set<String> OF_PARCELS = Set.of(
            "Created",
            "Labelled",
            "Dispatched",
            "InTransit",
            "OutForDelivery",
            "Failed",
            "Delivered",
            "Returning",
            "Returned",
            "Lost",
            "Cancelled");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_demo_ends_in_every_state_shows_what_to_try_and_run_again_adds_nothing() throws Exception {
        runDemo();
        var events = events();
        assertThat(events).hasSizeGreaterThan(500);
        assertThat(statesOf(Return.rules(), ReturnEvent.class, events)).isEqualTo(OF_RETURNS);
        assertThat(statesOf(Shipment.rules(), ShipmentEvent.class, events)).isEqualTo(OF_PARCELS);
        // as after a kill in the midst of seeding: every command is sent again
        Files.delete(folder.resolve("data/demo.seeded"));
        runDemo();
        assertThat(events()).hasSameSizeAs(events);
        assertThat(folder.resolve("data/demo.seeded")).exists();
    }

    private void runDemo() throws Exception {
        try (var jar = PackagedJar.start(folder, SHOP, "demo", "--port", "0")) {
            var url = jar.awaitReady();
            jar.awaitLineStarting("Ctrl-C");
            awaitQuiet(url);
            assertThat(missing(url, "status", OrderRow.Status.values())).isEmpty();
            assertThat(missing(url, "paymentStatus", PaymentStatus.values())).isEmpty();
            assertThat(missing(url, "fulfilmentStatus", FulfilmentStatus.values()))
                    .isEmpty();
            assertThat(jar.stop()).as(jar::errors).isZero();
            assertThat(jar.output())
                    .filteredOn(line -> line.startsWith("  curl"))
                    .hasSize(3)
                    .allMatch(line -> line.contains(url.toString()));
        }
    }

    /** Until nothing is due any more, apart from what waits for hours, and the views know. */
    private void awaitQuiet(URI url) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waits(url) || behind(url)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean waits(URI url) throws Exception {
        var soon = Instant.now().plus(Duration.ofHours(1));
        return get(url, "/v1/admin/processes?limit=200")
                .path("processes")
                .valueStream()
                .anyMatch(one -> Instant.parse(one.path("due").asString()).isBefore(soon));
    }

    private boolean behind(URI url) throws Exception {
        return get(url, "/v1/admin/projections")
                .path("projections")
                .valueStream()
                .anyMatch(view -> view.path("lag").asLong() > 0);
    }

    /** The words that no order has. */
    private List<String> missing(URI url, String status, Enum<?>... words) throws Exception {
        List<String> missing = new ArrayList<>();
        for (var word : words) {
            if (get(url, "/v1/orders?limit=1&" + status + "=" + word.name())
                    .path("orders")
                    .isEmpty()) {
                missing.add(word.name());
            }
        }
        return missing;
    }

    private JsonNode get(URI url, String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(url.resolve(path)).build(), ofString());
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static <E, S> Set<String> statesOf(Rules<?, E, S> rules, Class<E> kind, List<Object> events) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(Collectors.groupingBy(rules.source()))
                .values()
                .stream()
                .map(history -> rules.after(history).getClass().getSimpleName())
                .collect(Collectors.toSet());
    }

    /** Thumbnails are left out: how many are made before it stops is chance. */
    private List<Object> events() throws IOException {
        var serializer = CatalogSerializer.create(EventMapper.create());
        var decoder = new EventDecoder(serializer);
        List<Object> events = new ArrayList<>();
        try (var postgres = DurablePostgres.start(folder.resolve("data"));
                var store = PostgresEventStore.open(
                        new StoreAddress(postgres.jdbcUrl(), DurablePostgres.USER, postgres.password()), serializer);
                var cursor = store.reader().open(new PositionRange(0, Long.MAX_VALUE))) {
            cursor.forEachRemaining((StoredEvent event) -> {
                if (!event.type().equals("product.thumbnail-generated")) {
                    events.add(decoder.decode(event).getPayload());
                }
            });
        }
        return events;
    }
}
