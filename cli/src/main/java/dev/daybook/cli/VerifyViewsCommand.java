package dev.daybook.cli;

import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.verify.ViewVerification;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook verify views}: has the server rebuild its views and compare. */
@Command(
        name = "views",
        description = {
            "Rebuild every view from the events beside the live one and compare the two; compare a sample of orders"
                    + " with an independent fold of their events.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook verify views",
            "  daybook verify views --url http://127.0.0.1:8080 --json",
            "",
            "Exit codes: 0 all equal; 1 a view differs or is empty, or the sample differs or is empty; 2 bad usage;",
            "3 the server could not be reached or refused."
        })
final class VerifyViewsCommand implements Callable<Integer> {

    private static final String PATH = "/v1/admin/projections/verification";
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "Print the answer as JSON, hashes in full.")
    private boolean json;

    VerifyViewsCommand(ServerLocator locator, Retry retry) {
        this.locator = locator;
        this.retry = retry;
    }

    @Override
    public Integer call() throws IOException {
        server.check();
        HttpAnswer answer = ask();
        ViewVerification verification = ViewVerification.read(answer.body())
                .orElseThrow(() -> new ServerFailureException("the server's answer is no verification of views"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? answer.body().toPrettyString() : verification.asTable());
        out.flush();
        return verification.isClean() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private HttpAnswer ask() throws IOException {
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = new ServerConnection(running.url(), retry)) {
            HttpAnswer answer = connection.post(PATH, Map.of(), Map.of(), DEADLINE);
            if (!answer.ok()) {
                throw new ServerFailureException(connection + PATH + " answers " + answer.summary());
            }
            return answer;
        }
    }
}
