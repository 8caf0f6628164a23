package dev.daybook.query.infrastructure.processing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are fed.
 *
 * @param segments in how many parts the documents of each view are folded at the same time; fixed once a view exists
 * @param batch so many events of a part at most are folded before their documents are written
 */
@ConfigurationProperties("daybook.views")
public record ViewSettings(
        @DefaultValue("2") int segments,
        @DefaultValue("500") int batch) {

    public ViewSettings {
        requireWithin("segments", segments, 64);
        requireWithin("batch", batch, 5_000);
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("daybook.views." + name + " is 1 to " + most + ", not " + value);
        }
    }
}
