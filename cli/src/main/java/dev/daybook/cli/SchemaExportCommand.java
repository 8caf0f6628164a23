package dev.daybook.cli;

import dev.daybook.cli.schema.SchemaFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code daybook schema export}: the schemas of this build as files, to be kept with a release. */
@Command(
        name = "export",
        description = {
            "Write the JSON Schemas of all events into a folder, a file per type and revision, and the AsyncAPI"
                    + " document that refers to them.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook schema export --out schemas-1.0",
            "",
            "Exit codes: 0 written; 2 bad usage; 3 the folder cannot be written."
        })
final class SchemaExportCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where they are written.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    /** What was written. */
    private record Written(int schemas, String asyncApi, String folder) {}

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadUsageException(folder + " is no folder");
        }
        List<String> written = SchemaFiles.write(folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? JSON.writeValueAsString(new Written(written.size(), "asyncapi.json", folder.toString()))
                        : written.size() + " schemas and asyncapi.json in " + folder);
        out.flush();
        return ExitCode.DONE;
    }
}
