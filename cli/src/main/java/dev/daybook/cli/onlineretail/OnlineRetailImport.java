package dev.daybook.cli.onlineretail;

import dev.daybook.cli.http.CommandClient;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.onlineretail.RetailFile.LineSink;
import dev.daybook.cli.progress.Progress;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Takes over one file: read once to know it, once more to send it. Every command has an id and a key derived from its
 * invoice numbers, so that a run cut anywhere is repeated without harm.
 */
public final class OnlineRetailImport {

    private final RetailFile file;
    private final InvoiceScan scan;

    /**
     * Reads the file; nothing is sent.
     *
     * @throws UnusableInputException when it cannot be read to its end
     */
    public OnlineRetailImport(Path path) {
        this.file = new RetailFile(path);
        this.scan = new InvoiceScan(file);
    }

    /** Throws when the report would take the place of the file itself. */
    public void requireOther(ReportFile target) {
        if (target.replaces(file.path())) {
            throw new UnusableInputException(file.path(), "would be replaced by its own report");
        }
    }

    /** Lines behind the header, by which the progress counts. */
    public int lines() {
        return scan.lines();
    }

    /**
     * Sends the file.
     *
     * @throws ImportStoppedException when the server went away or the file did
     */
    public ImportReport send(CommandClient commands, ImportSettings settings, Progress progress) {
        long start = System.nanoTime();
        Ledger ledger = new Ledger();
        ImportPlanner planner = new ImportPlanner(scan, settings, ledger);
        StepSender sender = new StepSender(commands, ledger);
        try (OrderLanes lanes = new OrderLanes(settings.concurrency())) {
            scan.requireSame(file.read((number, text) -> {
                planner.take(RowReader.read(number, text))
                        .forEach(step -> lanes.submit(step.lane(), () -> sender.send(step)));
                progress.reached(number - 1);
            }));
            lanes.finish();
        } catch (UnusableInputException | ServerFailureException e) {
            throw new ImportStoppedException(String.valueOf(e.getMessage()));
        }
        return ledger.close(scan, settings, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Writes the report with the text of each reported line, read from the file once more. */
    public void write(ImportReport report, ReportFile target) {
        target.write(report, this::read);
    }

    /** Prints the same; what it is printed to is closed. */
    public void print(ImportReport report, Writer out) {
        ReportFile.print(report, this::read, out);
    }

    private void read(LineSink sink) {
        scan.requireSame(file.read(sink));
    }
}
