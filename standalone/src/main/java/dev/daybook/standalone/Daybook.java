package dev.daybook.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main class of the jar that {@code ./daybook} launches. */
@Command(name = "daybook", mixinStandardHelpOptions = true, description = "An event-sourced order platform.")
public final class Daybook {
    private static final int CANNOT_START = 2;

    private Daybook() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        // axon-configuration prints an advert on stdout otherwise
        System.setProperty("disable-axoniq-console-message", "true");
        var commands = new CommandLine(new Daybook());
        commands.addSubcommand(new ServeCommand());
        commands.setExecutionExceptionHandler((fault, _, _) -> {
            if (fault instanceof StartFault known) {
                System.err.println("daybook: " + known.getMessage());
                return CANNOT_START;
            }
            throw fault;
        });
        System.exit(commands.execute(arguments));
    }
}
