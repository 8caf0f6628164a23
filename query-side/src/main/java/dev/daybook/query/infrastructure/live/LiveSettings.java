package dev.daybook.query.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may listen to changes.
 *
 * @param clients so many at a time on this node
 * @param heartbeat so often is something sent to each
 */
@ConfigurationProperties("daybook.live")
record LiveSettings(
        @DefaultValue("2000") int clients,
        @DefaultValue("15s") Duration heartbeat) {

    LiveSettings {
        if (clients < 1 || clients > 100_000) {
            throw new IllegalArgumentException("daybook.live.clients is 1 to 100000, not " + clients);
        }
        if (heartbeat.toMillis() < 100 || heartbeat.toSeconds() > 25) {
            throw new IllegalArgumentException("daybook.live.heartbeat is 100ms to 25s, not " + heartbeat);
        }
    }
}
