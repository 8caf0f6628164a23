package dev.daybook.standalone.day;

import dev.daybook.standalone.demo.DayStory;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A day on which nobody kills the server. */
public final class QuietDay {

    private QuietDay() {}

    /**
     * Lives all stories that nobody has begun; what was left in the midst of one stays as it is.
     *
     * @param payer tells where the payer of a payment is asked to approve, once that is so
     * @param err where progress is shown
     * @throws IOException when a story cannot go on
     */
    public static void live(
            URI shop, URI gateway, Function<String, Optional<URI>> payer, List<DayStory> stories, PrintWriter err)
            throws IOException, InterruptedException {
        try (var client = new DayClient(shop, gateway, payer)) {
            var untold = stories.stream()
                    .filter(story -> !client.get(
                                    "/v1/orders/" + story.orderIds().getFirst())
                            .ok())
                    .toList();
            var faults = new WorkingDay(client, err).happen(untold, 0, () -> {}).faults();
            if (!faults.isEmpty()) {
                throw new IOException("orders by card could not go on: " + String.join("; ", faults));
            }
        }
    }
}
