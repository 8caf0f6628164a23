package dev.daybook.cli.http;

import dev.daybook.cli.http.CommandAnswer.Accepted;
import dev.daybook.cli.http.CommandAnswer.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Sends commands in the name of one actor; safe for many threads. */
public final class CommandClient {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Set<Integer> ABOUT_THE_CLIENT = Set.of(401, 403);

    private final ServerConnection server;
    private final String actor;

    public CommandClient(ServerConnection server, String actor) {
        this.server = server;
        this.actor = actor;
    }

    /**
     * Sends one command, again if need be: the key makes that harmless.
     *
     * @throws ServerFailureException when the server is gone or is no Daybook that takes our commands
     */
    public CommandAnswer send(String path, String idempotencyKey, Object body) {
        return read(path, server.post(path, headers(idempotencyKey), body, DEADLINE));
    }

    /** Sends one command whose body is a file, under the same terms. */
    public CommandAnswer sendFile(String path, String idempotencyKey, String mediaType, byte[] file) {
        return read(path, server.post(path, headers(idempotencyKey), mediaType, file, DEADLINE));
    }

    private Map<String, String> headers(String idempotencyKey) {
        return Map.of("Idempotency-Key", idempotencyKey, "Daybook-Actor", actor);
    }

    private CommandAnswer read(String path, HttpAnswer answer) {
        if (answer.ok() && answer.body().path("events").isArray()) {
            return new Accepted(appended(answer));
        }
        boolean refusal =
                answer.status() / 100 == 4 && answer.isProblem() && !ABOUT_THE_CLIENT.contains(answer.status());
        if (refusal) {
            return new Refused(answer.code(), answer.summary());
        }
        throw new ServerFailureException(server + path + " answers " + answer.summary());
    }

    private static int appended(HttpAnswer answer) {
        boolean replayed =
                answer.headers().firstValue("Idempotent-Replayed").orElse("").equals("true");
        boolean nothing = answer.body().path("appendId").isNull();
        return replayed || nothing ? 0 : answer.body().path("events").size();
    }
}
