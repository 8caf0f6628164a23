package dev.daybook.cli;

import dev.daybook.analytics.sql.HistoryDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which export a command asks instead of a server, if any. */
final class ExportOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Ask the Parquet files in this folder of an export of all types of events, and no server.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--business-zone",
            paramLabel = "ZONE",
            description =
                    "With --dir: time zone of days and months, such as Europe/London (default: UTC). A server has one"
                            + " of its own.")
    private Optional<ZoneId> businessZone = Optional.empty();

    /** Its folder; empty: a server is asked. */
    Optional<Path> folder() {
        return folder;
    }

    /** Throws when the folder holds no export, or when something else is asked for at the same time. */
    void check() {
        if (folder.isPresent() && command.commandLine().getParseResult().hasMatchedOption("--url")) {
            throw new BadUsageException("--dir and --url are two sources, and one is wanted");
        }
        if (folder.isEmpty() && businessZone.isPresent()) {
            throw new BadUsageException("--business-zone goes with --dir: a server has a zone of its own");
        }
        if (folder.filter(there -> !HistoryDatabase.isExport(there)).isPresent()) {
            throw new BadUsageException(
                    folder.get() + " is no export in Parquet; daybook export --format parquet makes one");
        }
    }

    /** The history that the folder holds. */
    HistoryDatabase open(Path export, Spill spill) throws IOException {
        return HistoryDatabase.open(export, businessZone.orElse(ZoneOffset.UTC), spill.folder());
    }
}
