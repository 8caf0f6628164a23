package dev.daybook.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code daybook rebuild}: has the server build a view anew beside the live one, and follows it. */
@Command(
        name = "rebuild",
        description = {
            "Build a view anew from the events, beside the live one. Once it has caught up and a sample of it was"
                    + " compared with the events, queries read it; nobody notices. Ended early, the server goes on by"
                    + " itself.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook rebuild order_list",
            "  daybook rebuild order_detail --url http://127.0.0.1:8080 --events-per-second 2000",
            "  daybook rebuild daily_sales --by-hand    # then: POST /v1/replays/ID/switch, or /cancel",
            "",
            "Exit codes: 0 live, or by hand: caught up; 1 built, but not as it should be; 2 bad usage;",
            "3 the server could not be reached or refused."
        })
final class RebuildCommand implements Callable<Integer> {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** So often a switch is called off before the server leaves it to people. */
    private static final int SETBACKS = 3;

    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "VIEW", description = "Name of the view; GET /v1/admin/projections lists them.")
    private String view = "";

    @Option(
            names = "--events-per-second",
            paramLabel = "N",
            description = "Fold no more than so many events in a second. Default: as fast as it goes.")
    private Optional<Integer> eventsPerSecond = Optional.empty();

    @Option(names = "--by-hand", description = "Leave the switch to somebody.")
    private boolean byHand;

    @Option(names = "--id", paramLabel = "UUID", description = "Name the rebuild; one that is under way is followed.")
    private Optional<UUID> id = Optional.empty();

    @Option(names = "--json", description = "Print the last state as JSON.")
    private boolean json;

    RebuildCommand(ServerLocator locator, Retry retry) {
        this.locator = locator;
        this.retry = retry;
    }

    /** What the server is asked for. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Wanted(String id, String view, Optional<Integer> eventsPerSecond, String mode) {}

    @Override
    public Integer call() throws IOException {
        server.check();
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, retry)) {
            JsonNode last = follow(connection, start(connection));
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? last.toPrettyString() : line(last));
            out.flush();
            return isDone(last) ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    private JsonNode start(ServerConnection connection) {
        Wanted wanted = new Wanted(
                id.orElseGet(UUID::randomUUID).toString(), view, eventsPerSecond, byHand ? "by-hand" : "automatic");
        return required(connection.post("/v1/replays", Map.of(), wanted, DEADLINE), connection);
    }

    private JsonNode follow(ServerConnection connection, JsonNode begun) {
        String path = "/v1/replays/" + begun.path("id").asString("");
        JsonNode state = begun;
        try (Progress progress = Progress.of(
                "rebuild " + view, "events", total(begun), spec.commandLine().getErr())) {
            while (!isDone(state) && !isLeftToPeople(state)) {
                pause();
                state = required(connection.get(path, DEADLINE), connection);
                progress.total(total(state));
                progress.reached(state.at("/progress/position").asLong());
            }
        }
        return state;
    }

    private static long total(JsonNode state) {
        return state.at("/progress/total").asLong(0);
    }

    private boolean isDone(JsonNode state) {
        boolean caughtUp = state.at("/progress/position").asLong(-1) >= total(state)
                && !state.at("/progress").isMissingNode();
        return state.path("live").asBoolean(false) || (byHand && caughtUp);
    }

    private static boolean isLeftToPeople(JsonNode state) {
        return state.at("/verification/different").asInt(0) > 0
                || state.path("setbacks").asInt(0) >= SETBACKS
                || !"RUNNING PAUSED".contains(state.path("phase").asString("none"));
    }

    private static JsonNode required(HttpAnswer answer, ServerConnection connection) {
        if (!answer.ok()) {
            throw new ServerFailureException(connection + " answers " + answer.summary());
        }
        return answer.body();
    }

    private String line(JsonNode state) {
        String verified = state.at("/verification").isMissingNode()
                ? "not compared"
                : state.at("/verification/sampled").asInt() + " keys compared, "
                        + state.at("/verification/different").asInt() + " different";
        return "view %s, build %s: %s, %s, %,d documents%s"
                .formatted(
                        view,
                        state.path("collection").asString(""),
                        state.path("live").asBoolean(false) ? "live" : "not live",
                        verified,
                        state.at("/progress/documents").asLong(),
                        state.path("trouble").isMissingNode()
                                ? ""
                                : "; " + state.path("trouble").asString(""));
    }

    private static void pause() throws ServerFailureException {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ServerFailureException("the rebuild was not followed any longer");
        }
    }
}
