package dev.daybook.events.wire;

import dev.daybook.events.Reason;
import dev.daybook.events.process.ProcessEnded;
import dev.daybook.events.process.ProcessEvent;
import java.util.List;
import java.util.Optional;

/** One event of each type that happens to processes, as the golden files have it. */
final class ProcessSamples {

    private static final String ORDER = "0199a000-0000-7000-8000-000000000001";

    private ProcessSamples() {}

    static List<ProcessEvent> all() {
        return List.of(new ProcessEnded(
                "dW5wYWlkLWV4cGlyeQ",
                "unpaid-expiry",
                "default/order/" + ORDER,
                3,
                1,
                Optional.of(ORDER),
                new Reason("settled-by-phone", "the customer paid at the counter")));
    }
}
