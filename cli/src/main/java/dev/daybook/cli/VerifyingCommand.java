package dev.daybook.cli;

import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.verify.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** A verb that has the server check something and shows what it found. */
abstract class VerifyingCommand implements Callable<Integer> {

    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "Print the answer as JSON, nothing shortened.")
    private boolean json;

    VerifyingCommand(ServerLocator locator, Retry retry) {
        this.locator = locator;
        this.retry = retry;
    }

    /** Where the server is asked. */
    abstract String path();

    /** How long the server may take. */
    Duration deadline() {
        return Duration.ofMinutes(10);
    }

    /** The verdict in an answer; empty when the answer is something else. */
    abstract Optional<? extends Verdict> read(JsonNode answer);

    @Override
    public Integer call() throws IOException {
        server.check();
        HttpAnswer answer = ask();
        Verdict verdict = read(answer.body())
                .orElseThrow(() -> new ServerFailureException("the server's answer is no verification"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? answer.body().toPrettyString() : verdict.asText());
        out.flush();
        return verdict.isClean() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private HttpAnswer ask() throws IOException {
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, retry)) {
            HttpAnswer answer = connection.post(path(), Map.of(), Map.of(), deadline());
            if (!answer.ok()) {
                throw new ServerFailureException(connection + path() + " answers " + answer.summary());
            }
            return answer;
        }
    }
}
