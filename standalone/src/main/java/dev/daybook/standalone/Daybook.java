package dev.daybook.standalone;

import dev.daybook.cli.DaybookCommand;
import dev.daybook.simulation.WhatIfCommand;
import picocli.CommandLine;

/** The main class of the jar that {@code ./daybook} launches. */
public final class Daybook {

    private Daybook() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        // axon-configuration prints an advert on stdout otherwise
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(commands().execute(arguments));
    }

    /** All verbs. */
    static CommandLine commands() {
        LocalServerLocator locator = new LocalServerLocator();
        return DaybookCommand.commandLine(
                        locator,
                        new ServeCommand(),
                        new DemoCommand(),
                        new GatewaySimulatorCommand(),
                        new WhatIfCommand(locator))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
