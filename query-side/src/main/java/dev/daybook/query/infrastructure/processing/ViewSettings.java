package dev.daybook.query.infrastructure.processing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are fed.
 *
 * @param segments in how many parts the documents of each view are folded at the same time; fixed once a view exists
 * @param batch so many events of a part at most are folded before their documents are written
 * @param checksPerMinute so often is an event drawn and every view compared with what the store says of its key; 0: never
 */
@ConfigurationProperties("daybook.views")
public record ViewSettings(
        @DefaultValue("2") int segments,
        @DefaultValue("500") int batch,
        @DefaultValue("6") int checksPerMinute) {

    public ViewSettings {
        requireWithin("segments", segments, 64);
        requireWithin("batch", batch, 5_000);
        if (checksPerMinute < 0 || checksPerMinute > 600) {
            throw new IllegalArgumentException("daybook.views.checks-per-minute is 0 to 600, not " + checksPerMinute);
        }
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("daybook.views." + name + " is 1 to " + most + ", not " + value);
        }
    }
}
