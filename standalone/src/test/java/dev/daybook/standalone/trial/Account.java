package dev.daybook.standalone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoreAddress;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventCursor;
import dev.daybook.store.read.PositionRange;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what a client was told against what is stored. */
final class Account implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TrialClient client;
    private final PostgresEventStore store;

    Account(TrialClient client, StoreAddress database) {
        this.client = client;
        this.store = PostgresEventStore.open(database, CatalogSerializer.create(EventMapper.create()));
    }

    /**
     * Everything acknowledged is stored exactly once; everything else is stored whole or not at all, and gets its answer,
     * the same as often as it is asked for.
     */
    void settle(String trial) {
        Map<String, Integer> before = eventsByAppend();
        Map<TrialClient.Request, String> acknowledged = Map.copyOf(client.answers());
        assertThat(acknowledged).hasSizeGreaterThan(50);
        assertThat(client.unanswered()).isNotEmpty();
        assertEachIsThereOnce(acknowledged, before);

        Map<TrialClient.Request, String> told = repeat(acknowledged);

        Map<String, Integer> after = eventsByAppend();
        assertEachIsThereOnce(told, after);
        // Nothing else was written: every append was answered to somebody, sooner or later.
        assertThat(after).hasSize(told.size());
        assertThat(store.verifier().verify().faults()).isEmpty();
        System.out.printf(
                "%s: %d acknowledged, %d unanswered (%d of them written)%n",
                trial, acknowledged.size(), client.unanswered().size(), before.size() - acknowledged.size());
    }

    private Map<TrialClient.Request, String> repeat(Map<TrialClient.Request, String> acknowledged) {
        Map<TrialClient.Request, String> told = new ConcurrentHashMap<>(acknowledged);
        client.together(acknowledged.keySet(), request -> {
            HttpResponse<String> again = client.send(request).orElseThrow();
            assertThat(again.body()).isEqualTo(acknowledged.get(request));
            assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        });
        client.together(client.unanswered(), request -> {
            HttpResponse<String> late = client.send(request).orElseThrow();
            HttpResponse<String> again = client.send(request).orElseThrow();
            assertThat(late.statusCode()).as(late.body()).isIn(200, 201);
            assertThat(again.body()).isEqualTo(late.body());
            told.put(request, late.body());
        });
        return told;
    }

    private static void assertEachIsThereOnce(
            Map<TrialClient.Request, String> answers, Map<String, Integer> eventsByAppend) {
        for (String answer : answers.values()) {
            JsonNode accepted = JSON.readTree(answer);
            assertThat(eventsByAppend.get(accepted.path("appendId").asString()))
                    .as(answer)
                    .isEqualTo(accepted.path("events").size());
        }
    }

    private Map<String, Integer> eventsByAppend() {
        Map<String, Integer> events = new HashMap<>();
        try (EventCursor stored = store.reader().open(new PositionRange(0, Long.MAX_VALUE))) {
            while (stored.hasNext()) {
                StoredEvent event = stored.next();
                var _ = events.merge(
                        JSON.readTree(event.metadata()).path("appendId").asString(), 1, Integer::sum);
            }
        }
        return events;
    }

    @Override
    public void close() {
        store.close();
    }
}
