package dev.daybook.query.infrastructure.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may listen, and for how long in silence.
 *
 * @param clients so many hear of changes at a time on this node
 * @param eventStreams so many read events as a stream at a time on this node
 * @param heartbeat so often is something sent to each
 */
@ConfigurationProperties("daybook.live")
public record LiveSettings(
        @DefaultValue("2000") int clients,
        @DefaultValue("50") int eventStreams,
        @DefaultValue("15s") Duration heartbeat) {

    public LiveSettings {
        requireFew("clients", clients);
        requireFew("event-streams", eventStreams);
        if (heartbeat.toMillis() < 100 || heartbeat.toSeconds() > 25) {
            throw new IllegalArgumentException("daybook.live.heartbeat is 100ms to 25s, not " + heartbeat);
        }
    }

    private static void requireFew(String name, int clients) {
        if (clients < 1 || clients > 100_000) {
            throw new IllegalArgumentException("daybook.live." + name + " is 1 to 100000, not " + clients);
        }
    }
}
