package dev.daybook.query.infrastructure.processing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are fed.
 *
 * @param segments in how many parts the documents of each view are folded at the same time; fixed once a view exists
 */
@ConfigurationProperties("daybook.views")
public record ViewSettings(@DefaultValue("2") int segments) {

    public ViewSettings {
        if (segments < 1 || segments > 64) {
            throw new IllegalArgumentException("daybook.views.segments is 1 to 64, not " + segments);
        }
    }
}
