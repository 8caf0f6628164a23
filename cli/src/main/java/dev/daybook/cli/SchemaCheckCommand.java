package dev.daybook.cli;

import dev.daybook.cli.schema.Difference;
import dev.daybook.cli.schema.SchemaComparison;
import dev.daybook.cli.schema.SchemaFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code daybook schema check}: whether events are as they were, may be read as before, or break what was built on them. */
@Command(
        name = "check",
        description = {
            "Compare the schemas of this build's events with former ones. A change is compatible when stored events can"
                    + " be read, and readers that ignore unknown fields go on working; any other one is breaking, and"
                    + " wants a new revision of the event.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook schema check --against schemas-1.0",
            "  daybook schema check --against schemas-1.0/order.placed.1.json --json",
            "",
            "Exit codes: 0 nothing breaks; 1 something does; 2 bad usage or an unusable file."
        })
final class SchemaCheckCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            required = true,
            description = "A former schema, or a folder of them, as schema export has written it.")
    private Path former = Path.of("");

    @Option(names = "--json", description = "Print the differences as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Map<String, JsonNode> before = SchemaFiles.read(former);
        Map<String, JsonNode> now = SchemaFiles.ofThisBuild();
        if (!Files.isDirectory(former)) {
            now.keySet().retainAll(before.keySet());
        }
        List<Difference> differences = SchemaComparison.of(before, now);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(differences));
        } else {
            differences.forEach(difference -> out.println(difference.asText()));
            out.println(before.size() + " schemas compared: " + count(differences, true) + " breaking, "
                    + count(differences, false) + " compatible differences");
        }
        out.flush();
        return count(differences, true) > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static long count(List<Difference> differences, boolean breaking) {
        return differences.stream()
                .filter(difference -> difference.breaking() == breaking)
                .count();
    }
}
