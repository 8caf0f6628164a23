package dev.daybook.benchmarks;

import dev.daybook.cli.ExitCode;
import picocli.CommandLine;

/** The main class of the benchmarks' jar. */
public final class Bench {

    private Bench() {}

    /** Runs the suites and exits with a code of the command line's. */
    public static void main(String[] arguments) {
        // axon-configuration prints an advert on stdout otherwise
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(commandLine().execute(arguments));
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
