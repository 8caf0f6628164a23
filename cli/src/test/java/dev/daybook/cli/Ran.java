package dev.daybook.cli;

import dev.daybook.cli.http.Retry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;

/** What a run of the command line came to. */
record Ran(int exitCode, String out, String err) {

    private static final Retry QUICK = new Retry(6, Duration.ofMillis(1), Duration.ofSeconds(30));

    static Ran daybook(String... arguments) {
        return daybook(ServerLocator.byUrl(), arguments);
    }

    static Ran daybook(URI server, String... arguments) {
        return daybook((_, _) -> RunningServer.at(server), arguments);
    }

    static Ran daybook(ServerLocator locator, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = DaybookCommand.commandLine(locator, QUICK, List.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exitCode = command.execute(arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
