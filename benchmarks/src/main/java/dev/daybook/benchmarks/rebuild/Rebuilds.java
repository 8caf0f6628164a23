package dev.daybook.benchmarks.rebuild;

import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Has a query side build all its views anew, over HTTP as an operator would. */
final class Rebuilds {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final int LOOK_MILLIS = 50;

    /** By then the server has removed the builds that were given up. */
    private static final int REMOVED_MILLIS = 7_000;

    private final ServerConnection server;

    Rebuilds(ServerConnection server) {
        this.server = server;
    }

    /** The views that there are. */
    List<String> views() {
        List<String> names = new ArrayList<>();
        get("/v1/admin/projections")
                .path("projections")
                .forEach(view -> names.add(view.path("view").asString()));
        return names;
    }

    /** Builds all of them at the same time, and returns when the last one has caught up. */
    List<String> buildAll(List<String> views) throws InterruptedException {
        List<String> ids = views.stream()
                .map(view -> post("/v1/replays", Map.of("view", view, "mode", "by-hand"))
                        .path("id")
                        .asString())
                .toList();
        for (String id : ids) {
            while (!hasCaughtUp(id)) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
        return ids;
    }

    private boolean hasCaughtUp(String id) {
        JsonNode progress = get("/v1/replays/" + id).path("progress");
        return progress.path("position").asLong(-1) >= progress.path("total").asLong();
    }

    void giveUp(List<String> ids) throws InterruptedException {
        ids.forEach(id -> post("/v1/replays/" + id + "/cancel", Map.of("reason", Map.of("code", "benchmark"))));
        Thread.sleep(REMOVED_MILLIS);
    }

    /** For how many seconds all commands together have waited for MongoDB since the server started. */
    double secondsOfMongo() {
        for (JsonNode measurement :
                get("/actuator/metrics/mongodb.driver.commands").path("measurements")) {
            if (measurement.path("statistic").asString().equals("TOTAL_TIME")) {
                return measurement.path("value").asDouble();
            }
        }
        return Double.NaN;
    }

    private JsonNode get(String path) {
        return required(server.get(path, DEADLINE));
    }

    private JsonNode post(String path, Map<String, Object> body) {
        return required(server.post(path, Map.of(), body, DEADLINE));
    }

    private JsonNode required(HttpAnswer answer) {
        if (!answer.ok()) {
            throw new ServerFailureException(server + " answers " + answer.summary());
        }
        return answer.body();
    }
}
