package dev.daybook.analytics.sql;

import dev.daybook.analytics.sql.SqlFaultException.Kind;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A process that answers statements about one file, one at a time: a line of its output for each line of its input. It can be
 * ended at any moment, and ends by itself when its input does.
 */
public final class StatementMain {

    /** What it says once it can be asked. */
    public static final String READY = "ready";

    /** So long an answer may be; what is beyond is cut off. */
    private static final int BYTES_MAX = 4 << 20;

    private StatementMain() {}

    /**
     * Runs until the input ends.
     *
     * @param arguments the file, the business zone, and the folder for what does not fit into memory
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        HistoryDatabase database =
                HistoryDatabase.ofFile(Path.of(arguments[0]), ZoneId.of(arguments[1]), Path.of(arguments[2]));
        ExecutorService worker =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        out.println(READY);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            StatementLines.Asked asked = StatementLines.asked(line);
            worker.execute(() -> out.println(reply(database, asked)));
        }
        // a statement that is under way may not be to be stopped
        Runtime.getRuntime().halt(0);
    }

    static String reply(HistoryDatabase database, StatementLines.Asked asked) {
        try {
            return StatementLines.reply(asked.number(), database.query(asked.sql(), asked.limit(), BYTES_MAX));
        } catch (SqlFaultException fault) {
            return StatementLines.reply(asked.number(), fault);
        } catch (RuntimeException broken) {
            return StatementLines.reply(asked.number(), new SqlFaultException(Kind.BROKEN, broken.toString()));
        }
    }
}
