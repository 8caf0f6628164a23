package dev.daybook.cli;

import dev.daybook.analytics.files.WholeFile;
import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.cli.export.ExportedFolder;
import dev.daybook.cli.export.FolderRecord;
import dev.daybook.cli.http.Preparation;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.report.FolderFigures;
import dev.daybook.cli.report.ReportPage;
import dev.daybook.cli.report.ServerFigures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code daybook report}: one page about how orders fare. */
@Command(
        name = "report",
        description = {
            "Write a page about how orders fare: conversion, lead times, rework, variants, conformance and stuck orders. It"
                    + " is one file, asks no network, and is written whole or not at all.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook report orders.html",
            "  daybook report orders.html --from 2011-01-01T00:00:00Z --to 2011-04-01T00:00:00Z",
            "  daybook report orders.html --dir export --business-zone Europe/London",
            "  daybook report orders.html --url https://daybook.example --json > orders.json",
            "",
            "Exit codes: 0 the page is there; 2 bad usage, or a file that cannot be written; 3 the server could not be",
            "reached or refused, or the files of the export cannot be read."
        })
final class ReportCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "FILE", description = "The page; one that is there is replaced.")
    private Path file = Path.of("");

    @Mixin
    private ExportOptions export = new ExportOptions();

    @Option(names = "--from", paramLabel = "INSTANT", description = "Only orders placed then or later.")
    private Optional<Instant> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            description = "Only orders placed earlier; orders that were stuck then.")
    private Optional<Instant> to = Optional.empty();

    @Option(names = "--json", description = "Print the figures of the page as JSON, too.")
    private boolean json;

    ReportCommand(ServerLocator locator, Retry retry) {
        this.locator = locator;
        this.retry = retry;
    }

    @Override
    public Integer call() throws IOException {
        server.check();
        export.check();
        check();
        Optional<Path> folder = export.folder();
        ObjectNode figures = folder.isPresent() ? ofFolder(folder.get()) : ofServer();
        WholeFile.write(file, writer -> writer.write(ReportPage.of(figures)));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures)
                        : "%s tells of history up to position %d"
                                .formatted(file, figures.path("position").asLong()));
        out.flush();
        return ExitCode.DONE;
    }

    private void check() {
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw new BadUsageException("--from lies after --to");
        }
        Path beside = file.toAbsolutePath().getParent();
        if (beside == null || Files.isDirectory(file) || !Files.isDirectory(beside) || !Files.isWritable(beside)) {
            throw new BadUsageException(file + " cannot be written");
        }
    }

    private ObjectNode ofFolder(Path folder) throws IOException {
        try (Spill spill = Spill.create();
                HistoryDatabase history = export.open(folder, spill)) {
            spill.whenInterrupted(history::cancel);
            String store =
                    ExportedFolder.recordOf(folder).map(FolderRecord::store).orElseGet(folder::toString);
            return FolderFigures.of(history, store, from, to);
        }
    }

    private ObjectNode ofServer() throws IOException {
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, retry)) {
            return ServerFigures.of(
                    connection, new Preparation(spec.commandLine().getErr()), from, to);
        }
    }
}
