package dev.daybook.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Words for the tests of bulk work. */
final class BatchApi {

    static final String BATCHES = "/v1/batches";
    static final String REASON = "\"reason\":{\"code\":\"recall\",\"text\":\"a bad lot\"}";
    static final String WHY = "{" + REASON + "}";

    private static final String LINE =
            "{\"lineId\":\"1\",\"sku\":\"A\",\"description\":\"a thing\",\"quantity\":2,\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}";

    private BatchApi() {}

    static Answer upload(CommandSide side, String query, List<String> lines, String... headers) {
        return upload(side, query, String.join("\n", lines) + "\n", "application/x-ndjson", headers);
    }

    static Answer upload(CommandSide side, String query, String body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(side.url() + BATCHES + "?" + query))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return side.send(
                headers.length == 0
                        ? request.header("Idempotency-Key", UUID.randomUUID().toString())
                        : request.headers(headers));
    }

    /** The path of the batch that an upload has led to. */
    static String submitted(CommandSide side, String query, List<String> lines) {
        Answer answer = upload(side, query, lines);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return answer.header("Location");
    }

    static JsonNode awaitStatus(CommandSide side, String path, String status) throws InterruptedException {
        JsonNode batch = side.get(path).json();
        for (int attempt = 0;
                attempt < 1_200 && !batch.path("status").asString().equals(status);
                attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
            batch = side.get(path).json();
        }
        assertThat(batch.path("status").asString()).as(batch.toString()).isEqualTo(status);
        return batch;
    }

    static void assertCounts(JsonNode batch, int accepted, int repeated, int refused, int faulty) {
        JsonNode counts = batch.path("counts");
        assertThat(List.of(
                        counts.path("accepted").asInt(),
                        counts.path("repeated").asInt(),
                        counts.path("refused").asInt(),
                        counts.path("faulty").asInt()))
                .as(batch.toString())
                .containsExactly(accepted, repeated, refused, faulty);
    }

    /** Every verdict as index, outcome and code, over all pages. */
    static List<String> verdicts(CommandSide side, String path, String query) {
        List<String> all = new java.util.ArrayList<>();
        for (String next = path + "/verdicts" + query; !next.isEmpty(); ) {
            Answer page = side.get(next);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            page.json().path("verdicts").values().forEach(verdict -> all.add(text(verdict)));
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        return all;
    }

    private static String text(JsonNode verdict) {
        String code =
                verdict.path("code").isNull() ? "" : " " + verdict.path("code").asString();
        return verdict.path("index").asInt() + " " + verdict.path("outcome").asString() + code;
    }

    /** Ids of orders that were just placed. */
    static List<String> orders(CommandSide side, int count) throws Exception {
        List<String> ids = IntStream.range(0, count)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> placing = ids.stream()
                    .<Callable<Integer>>map(id -> () -> side.post(
                                    "/v1/orders",
                                    "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[" + LINE + "]}")
                            .status())
                    .toList();
            for (Future<Integer> status : threads.invokeAll(placing)) {
                assertThat(status.get()).isEqualTo(201);
            }
        }
        return ids;
    }

    static String hold(String orderId, String holdId) {
        return "{\"orderId\":\"" + orderId + "\",\"holdId\":\"" + holdId + "\",\"kind\":\"FRAUD\"," + REASON + "}";
    }

    static String release(String orderId, String holdId) {
        return "{\"orderId\":\"" + orderId + "\",\"holdId\":\"" + holdId + "\"}";
    }

    static String confirm(String orderId) {
        return "{\"orderId\":\"" + orderId + "\"}";
    }

    static String cancel(String orderId) {
        return "{\"orderId\":\"" + orderId + "\"," + REASON + "}";
    }

    static String imported(String orderId, String quantity) {
        return "{\"id\":\"" + orderId
                + "\",\"number\":\"536365\",\"kind\":\"SALE\",\"source\":\"shop\",\"currency\":\"EUR\","
                + "\"occurredAt\":\"2010-12-01T08:26:00Z\",\"lines\":["
                + LINE.replace("\"quantity\":2", "\"quantity\":" + quantity) + "]}";
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static long items(CommandSide side) {
        return side.rows("batch_item");
    }

    static JsonNode get(CommandSide side, String path) {
        return side.get(path).json();
    }
}
