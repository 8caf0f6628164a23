package dev.daybook.benchmarks.crud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.ScratchPostgres;
import dev.daybook.benchmarks.child.ChildRole;
import dev.daybook.benchmarks.child.ServerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The baseline does the work it is compared for: it validates, keeps versions, audits, and answers a repeat as before. */
class CrudServiceTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ORDER = """
            {"id":"%s","customerId":"c-1","currency":"GBP","lines":[
             {"sku":"A","description":"a thing","quantity":3,"unitPrice":{"amount":"2.55","currency":"GBP"}}]}""";

    private static Database database = new Database("", "", "");
    private static ServerProcess service;

    @BeforeAll
    static void start() throws Exception {
        Bed bed = ScratchPostgres.bed();
        database = bed.postgres().create("parts_crud");
        service = ServerProcess.ofThisProgram(ChildRole.CRUD, database, Map.of(), bed.folder())
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_order_is_placed_confirmed_and_cancelled_with_a_row_of_audit_each() throws Exception {
        String id = "01890000-0000-7000-8000-000000000001";
        HttpResponse<String> placed = post("/v1/orders", "a1", ORDER.formatted(id));
        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(placed.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(placed.body()).contains("\"version\":0", "order.placed");
        assertThat(post("/v1/orders/" + id + "/confirm", "a2", "{}").body()).contains("\"version\":1");
        assertThat(post("/v1/orders/" + id + "/cancel", "a3", "{\"reason\":{\"code\":\"x\"}}")
                        .body())
                .contains("\"version\":2");

        assertThat(database.ask("select status || total_minor from orders where id = '" + id + "'"))
                .isEqualTo("CANCELLED765");
        assertThat(database.ask("select count(*) from audit where order_id = '" + id + "'"))
                .isEqualTo("3");
        assertThat(post("/v1/orders/" + id + "/confirm", "a4", "{}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_repeat_is_answered_as_before_and_another_request_under_its_key_is_refused() throws Exception {
        String id = "01890000-0000-7000-8000-000000000002";
        String first = post("/v1/orders", "b1", ORDER.formatted(id)).body();

        assertThat(post("/v1/orders", "b1", ORDER.formatted(id)).body()).isEqualTo(first);
        assertThat(post("/v1/orders", "b1", ORDER.formatted(id).replace("3", "4"))
                        .statusCode())
                .isEqualTo(422);
        String confirmed = post("/v1/orders/" + id + "/confirm", "b2", "{}").body();
        assertThat(post("/v1/orders/" + id + "/confirm", "b2", "{}").body()).isEqualTo(confirmed);
    }

    @Test
    void what_is_malformed_is_refused() throws Exception {
        String id = "01890000-0000-7000-8000-000000000003";
        assertThat(post("/v1/orders", "c1", ORDER.formatted(id).replace("\"sku\"", "\"sukk\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/v1/orders", "c2", ORDER.formatted(id).replace("\"GBP\"", "\"gbp\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/v1/orders/" + id + "/confirm", "c3", "{}").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> post(String path, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
