package dev.daybook.cli.progress;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Shows how far a job is; not for several threads. */
public interface Progress extends AutoCloseable {

    /** So much of the total is done. */
    void reached(long done);

    /** There is more to do, or less, than was thought. */
    void total(long total);

    @Override
    void close();

    /**
     * A bar on a terminal, otherwise a plain line every few seconds; both on standard error.
     *
     * @param unit what is counted, in the plural
     * @param total below 0: it is not known
     */
    static Progress of(String task, String unit, long total, PrintWriter err) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new ProgressOnTerminal(task, unit, total)
                : new ProgressLines(task, unit, total, err, System::nanoTime);
    }
}
