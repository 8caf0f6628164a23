package dev.daybook.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook serve}: a server until it is told to stop. */
@Command(
        name = "serve",
        description = {
            "Run Daybook on embedded stores until Ctrl-C or SIGTERM. Prints one line \"ready http://…\" on standard"
                    + " output once it answers with everything that is stored.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook serve",
            "  daybook serve --port 0 --data ./shop --zone Europe/London",
            "",
            "Exit codes: 0 stopped as told; 2 it cannot start, with the reason in one line."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = spec.commandLine();
        return new Serving(options.settings(), console.getOut(), console.getErr()).run(_ -> {});
    }
}
