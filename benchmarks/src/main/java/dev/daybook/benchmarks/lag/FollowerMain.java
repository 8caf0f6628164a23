package dev.daybook.benchmarks.lag;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.store.DaybookStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;

/** The second process: follows the store and prints a line for each event, until its standard input ends. */
public final class FollowerMain {

    /** Printed when events from now on are seen. */
    static final String READY = "ready";

    private static final int LOOK_EVERY_MILLIS = 20;

    private FollowerMain() {}

    /** Follows the store that the environment names. */
    public static void run(InputStream in, PrintStream out) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        Database database = new Database(
                Objects.requireNonNull(environment.get("DAYBOOK_POSTGRES_URL")),
                Objects.requireNonNull(environment.get("DAYBOOK_POSTGRES_USER")),
                Objects.requireNonNull(environment.get("DAYBOOK_POSTGRES_PASSWORD")));
        try (DaybookStore store = DaybookStore.open(database);
                Follower follower = new Follower(store.tail(), (id, nanos) -> out.println(id + " " + nanos))) {
            while (!follower.follows()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            out.println(READY);
            var _ = in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
