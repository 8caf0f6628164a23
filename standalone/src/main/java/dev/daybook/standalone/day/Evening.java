package dev.daybook.standalone.day;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The end of a day: nothing is under way any more. */
final class Evening {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** Whatever is due later is none of this day's. */
    private static final Duration SOON = Duration.ofHours(1);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final DayClient client;

    Evening(DayClient client) {
        this.client = client;
    }

    /** Waits until two looks in a row find nothing that is to be done and nothing new; whether that came to be. */
    boolean fell() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        long quietAt = -1;
        while (System.nanoTime() < deadline) {
            long head = quietHead();
            if (head >= 0 && head == quietAt) {
                return true;
            }
            quietAt = head;
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        }
        return false;
    }

    /** The newest position where all views are there and nothing waits; -1 otherwise. */
    private long quietHead() {
        var projections = client.get("/v1/admin/projections").body().path("projections");
        boolean caughtUp = !projections.isEmpty()
                && projections.valueStream().allMatch(view -> view.path("lag").asLong() == 0);
        return caughtUp && !waits() ? projections.get(0).path("head").asLong() : -1;
    }

    private boolean waits() {
        var after = "";
        while (true) {
            var page =
                    client.get("/v1/admin/processes?limit=200" + after).body().path("processes");
            if (page.valueStream().anyMatch(Evening::isSoon)) {
                return true;
            }
            if (page.size() < 200) {
                return false;
            }
            after = "&after=" + page.get(page.size() - 1).path("id").asString();
        }
    }

    private static boolean isSoon(JsonNode waiting) {
        return Instant.parse(waiting.path("due").asString())
                .isBefore(Instant.now().plus(SOON));
    }
}
