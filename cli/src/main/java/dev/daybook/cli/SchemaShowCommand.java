package dev.daybook.cli;

import dev.daybook.events.wire.EventSchemas;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook schema show}: the schema of one event, or what they are all called. */
@Command(
        name = "show",
        description = {"Show the JSON Schema of an event's payload; without a name, what all of them are called.", ""},
        footer = {
            "",
            "Examples:",
            "  daybook schema show",
            "  daybook schema show order.placed.1",
            "  daybook schema show --asyncapi > asyncapi.json",
            "",
            "Exit codes: 0 shown; 2 there is no such event."
        })
final class SchemaShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--asyncapi",
            description = "Show the AsyncAPI document of all events instead; it refers to the files of schema export.")
    private boolean asyncApi;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Type and revision, such as order.placed.1.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (asyncApi && name.isPresent()) {
            throw new BadUsageException("give a name or --asyncapi, not both");
        }
        if (asyncApi) {
            out.print(EventSchemas.asyncApi());
        } else {
            name.ifPresentOrElse(
                    event -> out.print(schema(event)),
                    () -> EventSchemas.names().forEach(out::println));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String schema(String event) {
        if (!EventSchemas.names().contains(event)) {
            throw new BadUsageException("there is no event " + event + "; daybook schema show lists them");
        }
        return EventSchemas.text(event);
    }
}
