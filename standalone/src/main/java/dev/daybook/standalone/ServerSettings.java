package dev.daybook.standalone;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * How one standalone server runs.
 *
 * @param host the address to listen on
 * @param port 0 for a free one
 * @param businessZone the zone whose midnight ends a business day
 * @param locations where stock lies, the preferred one first, unless the environment says; empty: as the product has it
 */
record ServerSettings(Path data, String host, int port, ZoneId businessZone, List<String> locations) {

    ServerSettings(Path data, String host, int port, ZoneId businessZone) {
        this(data, host, port, businessZone, List.of());
    }

    ServerSettings at(List<String> stocked) {
        return new ServerSettings(data, host, port, businessZone, stocked);
    }
}
