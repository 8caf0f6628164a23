package dev.daybook.cli.report;

import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.Preparation;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a report as a server tells them. */
public final class ServerFigures {

    static final int VARIANTS = 25;
    static final int DEVIATIONS = 50;
    static final int STUCK = 50;

    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerConnection connection;
    private final Preparation preparation;
    private final ObjectNode figures = JSON.createObjectNode();

    private ServerFigures(ServerConnection connection, Preparation preparation) {
        this.connection = connection;
        this.preparation = preparation;
    }

    /**
     * Asks all questions.
     *
     * @param preparation of the tables that answer them
     * @throws ServerFailureException when one is not answered
     */
    public static ObjectNode of(
            ServerConnection connection, Preparation preparation, Optional<Instant> from, Optional<Instant> to) {
        return new ServerFigures(connection, preparation).all(from, to);
    }

    private ObjectNode all(Optional<Instant> from, Optional<Instant> to) {
        String placed = from.map(instant -> "&from=" + instant).orElse("")
                + to.map(instant -> "&to=" + instant).orElse("");
        figures.put("store", get("/v1/exports").at("/store/id").asString(""));
        from.ifPresent(instant -> figures.put("from", instant.toString()));
        to.ifPresent(instant -> figures.put("to", instant.toString()));
        ask("funnel", "funnel", placed);
        ask("leadTimes", "lead-times", placed);
        ask("leadTimesByCountry", "lead-times", "&by=country" + placed);
        ask("leadTimesByLocation", "lead-times", "&by=location" + placed);
        ask("leadTimesByMonth", "lead-times", "&by=month" + placed);
        ask("rework", "rework", placed);
        ask("variants", "variants", "&limit=" + VARIANTS + placed);
        ask("conformance", "conformance", "&limit=" + DEVIATIONS);
        ask(
                "stuck",
                "stuck",
                "&limit=" + STUCK + to.map(instant -> "&at=" + instant).orElse(""));
        return figures;
    }

    /** The page is as old as its oldest answer. */
    private void ask(String name, String question, String parameters) {
        JsonNode answer = get("/v1/process/" + question + parameters.replaceFirst("^&", "?"));
        long position = answer.path("position").asLong();
        if (position <= figures.path("position").asLong(Long.MAX_VALUE)) {
            figures.put("position", position);
            figures.set("builtAt", answer.path("builtAt"));
        }
        figures.set(name, answer);
    }

    private JsonNode get(String path) {
        HttpAnswer answer = preparation.await(() -> connection.get(path, DEADLINE));
        if (!answer.ok() || !answer.body().isObject()) {
            throw new ServerFailureException(connection + path + " answers " + answer.summary());
        }
        return answer.body();
    }
}
