package dev.daybook.standalone;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * How one standalone server runs.
 *
 * @param host the address to listen on
 * @param port 0 for a free one
 * @param businessZone the zone whose midnight ends a business day
 */
record ServerSettings(Path data, String host, int port, ZoneId businessZone) {}
