package dev.daybook.query.infrastructure.processing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are fed and asked.
 *
 * @param segments in how many parts the documents of each view are folded at the same time; a view that has fewer is
 *     fed from the start of history again, one that has more keeps them
 * @param batch so many events of a part at most are folded before their documents are written
 * @param checksPerMinute so often is an event drawn and every view compared with what the store says of its key; 0: never
 * @param queryTimeout so long may MongoDB take to answer a query
 */
@ConfigurationProperties("daybook.views")
public record ViewSettings(
        @DefaultValue("2") int segments,
        @DefaultValue("500") int batch,
        @DefaultValue("6") int checksPerMinute,
        @DefaultValue("2s") Duration queryTimeout) {

    public ViewSettings {
        requireWithin("segments", segments, 64);
        requireWithin("batch", batch, 5_000);
        if (checksPerMinute < 0 || checksPerMinute > 600) {
            throw new IllegalArgumentException("daybook.views.checks-per-minute is 0 to 600, not " + checksPerMinute);
        }
        requireWithin("query-timeout in ms", queryTimeout.toMillis(), 60_000);
    }

    private static void requireWithin(String name, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("daybook.views." + name + " is 1 to " + most + ", not " + value);
        }
    }
}
