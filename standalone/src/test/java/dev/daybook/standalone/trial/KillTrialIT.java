package dev.daybook.standalone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventCursor;
import dev.daybook.store.read.PositionRange;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills the command side and PostgreSQL under load; how often is said by two system properties. */
class KillTrialIT {

    private static final int SERVICE_KILLS = Integer.getInteger("daybook.trial.service-kills", 1);
    private static final int POSTGRES_KILLS = Integer.getInteger("daybook.trial.postgres-kills", 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    @Test
    void what_was_acknowledged_is_there_exactly_once_and_what_was_not_is_there_whole_or_not_at_all() throws Exception {
        try (TrialPostgres postgres = new TrialPostgres(folder.resolve("pg"));
                TrialService service = new TrialService(postgres.address(), folder);
                TrialClient client = new TrialClient(service.url())) {
            client.start();
            for (int kill = 0; kill < Math.max(SERVICE_KILLS, POSTGRES_KILLS); kill++) {
                if (kill < SERVICE_KILLS) {
                    TimeUnit.SECONDS.sleep(2);
                    service.killAndStart();
                }
                if (kill < POSTGRES_KILLS) {
                    TimeUnit.SECONDS.sleep(2);
                    postgres.killAndStart();
                }
            }
            TimeUnit.SECONDS.sleep(2);
            client.stop();

            try (PostgresEventStore store =
                    PostgresEventStore.open(postgres.address(), CatalogSerializer.create(EventMapper.create()))) {
                Map<String, Integer> before = eventsByAppend(store);
                Map<TrialClient.Request, String> acknowledged = Map.copyOf(client.answers());
                assertThat(acknowledged).hasSizeGreaterThan(50);
                assertThat(client.unanswered()).isNotEmpty();
                assertEachIsThereOnce(acknowledged, before);

                Map<TrialClient.Request, String> told = repeat(client, acknowledged);
                assertEachIsThereOnce(told, eventsByAppend(store));
                // Nothing else was written: every append was answered to somebody, sooner or later.
                assertThat(eventsByAppend(store)).hasSize(told.size());
                assertThat(store.verifier().verify().faults()).isEmpty();
                System.out.printf(
                        "kill trial: %d service kills, %d PostgreSQL kills, %d acknowledged, %d unanswered (%d of them written)%n",
                        SERVICE_KILLS,
                        POSTGRES_KILLS,
                        acknowledged.size(),
                        client.unanswered().size(),
                        before.size() - acknowledged.size());
            }
        }
    }

    /** Asks everything again under its key: the answered get their answer, the others get one at last. */
    private static Map<TrialClient.Request, String> repeat(
            TrialClient client, Map<TrialClient.Request, String> acknowledged) {
        Map<TrialClient.Request, String> told = new HashMap<>(acknowledged);
        acknowledged.forEach((request, answer) -> {
            HttpResponse<String> again = client.send(request).orElseThrow();
            assertThat(again.body()).isEqualTo(answer);
            assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        });
        for (TrialClient.Request request : client.unanswered()) {
            HttpResponse<String> late = client.send(request).orElseThrow();
            HttpResponse<String> again = client.send(request).orElseThrow();
            assertThat(late.statusCode()).as(late.body()).isIn(200, 201);
            assertThat(again.body()).isEqualTo(late.body());
            told.put(request, late.body());
        }
        return told;
    }

    private static void assertEachIsThereOnce(
            Map<TrialClient.Request, String> answers, Map<String, Integer> eventsByAppend) {
        for (String answer : answers.values()) {
            var accepted = JSON.readTree(answer);
            assertThat(eventsByAppend.get(accepted.path("appendId").asString()))
                    .as(answer)
                    .isEqualTo(accepted.path("events").size());
        }
    }

    private static Map<String, Integer> eventsByAppend(PostgresEventStore store) {
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
}
