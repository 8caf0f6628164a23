package dev.daybook.benchmarks;

import dev.daybook.benchmarks.child.ChildJvm;
import dev.daybook.benchmarks.child.ChildRole;
import dev.daybook.benchmarks.crud.CrudApplication;
import dev.daybook.benchmarks.lag.FollowerMain;
import dev.daybook.benchmarks.query.QueryWithHello;
import dev.daybook.cli.ExitCode;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;

/** The main class of the benchmarks' jar. */
public final class Bench {

    private Bench() {}

    /** Runs the suites and exits with a code of the command line's. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // axon-configuration prints an advert on stdout otherwise
        System.setProperty("disable-axoniq-console-message", "true");
        if (arguments.length > 1 && arguments[0].equals(ChildJvm.CHILD)) {
            child(arguments[1]);
        } else {
            System.exit(commandLine().execute(arguments));
        }
    }

    @SuppressWarnings("SystemOut")
    private static void child(String server) throws IOException, InterruptedException {
        switch (ChildRole.valueOf(server.toUpperCase(Locale.ROOT))) {
            case CRUD -> CrudApplication.start();
            case QUERY -> QueryWithHello.start();
            case FOLLOWER -> FollowerMain.run(System.in, System.out);
        }
    }

    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new BenchCommand()).setUsageHelpAutoWidth(true);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler((fault, _) -> {
            command.getErr().println("daybook: " + fault.getMessage() + " (see daybook bench --help)");
            return ExitCode.USAGE;
        });
        command.setExecutionExceptionHandler(new BenchErrors());
        return command;
    }
}
