package dev.daybook.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Words for the tests of what customers do themselves. */
public final class OwnApi {

    private static final String KEY = "Idempotency-Key";
    private static final CommandSide SIDE = CommandSide.running();

    private OwnApi() {}

    /** Posts as a customer, or whoever the actor is. */
    public static Answer post(String actor, String path, String body, String... headers) {
        Stream<String> key = List.of(headers).contains(KEY)
                ? Stream.empty()
                : Stream.of(KEY, UUID.randomUUID().toString());
        String[] all = Stream.of(Stream.of("Daybook-Actor", actor), key, Stream.of(headers))
                .flatMap(header -> header)
                .toArray(String[]::new);
        return SIDE.post(path, body, all);
    }

    public static Answer get(String actor, String path) {
        return SIDE.send(HttpRequest.newBuilder(URI.create(SIDE.url() + path))
                .header("Daybook-Actor", actor)
                .GET());
    }

    /** What an answer says, whichever id it was asked about. */
    public static String without(String id, Answer answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        return answer.status() + " " + answer.header("Content-Type") + " "
                + answer.response().headers().map().keySet() + " "
                + answer.response().body().replace(id, "ID").replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
