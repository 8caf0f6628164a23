package dev.daybook.cli;

import dev.daybook.cli.http.Retry;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code daybook}: every verb of the project hangs on it. */
@Command(
        name = "daybook",
        description = "An event-sourced order platform.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = DaybookCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 done, but there are findings; 2 bad usage or an unusable file, nothing was sent;",
            "3 the server could not be reached or went away; 70 a fault in daybook itself."
        })
public final class DaybookCommand {

    private DaybookCommand() {}

    /**
     * The command line with the verbs that are clients of a server, and the given ones.
     *
     * @param locator finds the server that the clients talk to
     * @param moreSubcommands picocli commands, each with a name
     */
    public static CommandLine commandLine(ServerLocator locator, Object... moreSubcommands) {
        return commandLine(locator, Retry.USUAL, List.of(moreSubcommands));
    }

    static CommandLine commandLine(ServerLocator locator, Retry retry, List<Object> moreSubcommands) {
        CommandLine root = new CommandLine(new DaybookCommand());
        for (Object command : moreSubcommands) {
            root.addSubcommand(command);
        }
        root.addSubcommand(
                new CommandLine(new ImportCommand()).addSubcommand(new ImportOnlineRetailCommand(locator, retry)));
        root.addSubcommand(new RebuildCommand(locator, retry));
        root.addSubcommand(new ExportCommand(locator, retry));
        root.addSubcommand(new SqlCommand(System.in, locator, retry));
        root.addSubcommand(new ReportCommand(locator, retry));
        root.addSubcommand(new ProjectCommand(locator, retry));
        root.addSubcommand(new CommandLine(new VerifyCommand())
                .addSubcommand(new VerifyStoreCommand(locator, retry))
                .addSubcommand(new VerifyViewsCommand(locator, retry)));
        root.addSubcommand(new CommandLine(new SchemaCommand())
                .addSubcommand(new SchemaShowCommand())
                .addSubcommand(new SchemaExportCommand())
                .addSubcommand(new SchemaCheckCommand()));
        root.addSubcommand(new CompletionCommand());
        OneLineErrors errors = new OneLineErrors();
        return root.setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The verbs that bring data in from elsewhere. */
    @Command(name = "import", description = "Take over data of another system.")
    static final class ImportCommand {}

    /** The verbs that check what is there. */
    @Command(name = "verify", description = "Check what is stored, and what is derived from it.")
    static final class VerifyCommand {}

    /** The verbs about the form of events. */
    @Command(name = "schema", description = "Show, write and compare the JSON Schemas of all events.")
    static final class SchemaCommand {}

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = DaybookCommand.class.getPackage().getImplementationVersion();
            return new String[] {"daybook " + (version == null ? "(not packaged)" : version)};
        }
    }
}
