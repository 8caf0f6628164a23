package dev.daybook.standalone;

import java.nio.file.Path;

/**
 * How one scripted day runs.
 *
 * @param folder that it keeps everything in
 * @param port of the server; 0 for a free one
 * @param seed of the orders, of their order, and of the gateway's failures
 * @param kills of the server, spread evenly over the work
 */
record DayPlan(Path folder, int port, int orders, long seed, int kills) {

    /** The server's data. */
    Path data() {
        return folder.resolve("data");
    }
}
