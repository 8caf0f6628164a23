package dev.daybook.standalone;

import dev.daybook.cli.DaybookCommand;

/** The main class of the jar that {@code ./daybook} launches. */
public final class Daybook {

    private Daybook() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        // axon-configuration prints an advert on stdout otherwise
        System.setProperty("disable-axoniq-console-message", "true");
        var commands = DaybookCommand.commandLine(
                        new LocalServerLocator(), new ServeCommand(), new DemoCommand(), new GatewaySimulatorCommand())
                .setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(commands.execute(arguments));
    }
}
