package dev.daybook.standalone;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * How one standalone server runs.
 *
 * @param host the address to listen on
 * @param port 0 for a free one
 * @param businessZone the zone whose midnight ends a business day
 * @param variables what else it is told, as its environment would; that has the last word
 */
record ServerSettings(Path data, String host, int port, ZoneId businessZone, Map<String, String> variables) {

    ServerSettings {
        variables = Map.copyOf(variables);
    }

    ServerSettings(Path data, String host, int port, ZoneId businessZone) {
        this(data, host, port, businessZone, Map.of());
    }

    ServerSettings told(Map<String, String> meant) {
        return new ServerSettings(data, host, port, businessZone, meant);
    }
}
