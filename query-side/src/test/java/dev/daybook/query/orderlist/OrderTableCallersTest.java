package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers who go away, or are slow, while a table is written to them: each page is more than lines between them can hold. */
class OrderTableCallersTest {

    private static final String ROWS = "order_list_v4";
    private static final String TABLE = "/v1/orders.csv?customerId=long";
    private static final int PAGES = 4;
    private static final int PAGE = 2_000;
    private static final String LONG_SKU = "x".repeat(5_000);
    private static final int ROWS_MAX = 100_000;

    /** So much must be taken of an answer within the time that is given to who does not read on. */
    private static final int SOME = 1_000_000;

    private static QuerySide side;

    @BeforeAll
    static void fill() {
        side = QuerySide.start(
                "server.tomcat.connection-timeout=4s",
                "DAYBOOK_VIEWS_QUERY_TIMEOUT=60s",
                "DAYBOOK_VIEWS_CHECKS_PER_MINUTE=0");
        side.history().append(Orders.placed(Orders.id(1), "somebody", "MUG"));
        side.await();
        copy(PAGES * PAGE, "long");
    }

    private static void copy(int rows, String customerId) {
        var collection = side.views().getCollection(ROWS);
        Document row = collection.find().first();
        assertThat(row).isNotNull();
        for (int first = 0; first < rows; first += PAGE) {
            var _ = collection.insertMany(IntStream.range(first, first + PAGE)
                    .mapToObj(number -> new Document(row)
                            .append("_id", customerId + number)
                            .append("customerId", customerId)
                            .append("skus", List.of(LONG_SKU)))
                    .toList());
        }
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void for_a_caller_who_has_gone_nothing_more_is_read() throws IOException {
        long before = pagesRead();
        try (Socket caller = ask()) {
            assertThat(caller.getInputStream().readNBytes(1_000)).hasSize(1_000);
        }

        Eventually.isTrue(() -> requestsUnderWay() == 0, Duration.ofSeconds(20));
        assertThat(pagesRead() - before).isLessThan(PAGES);
    }

    @Test
    void a_caller_who_does_not_read_on_is_left() throws IOException {
        long before = pagesRead();
        try (Socket caller = ask()) {
            assertThat(caller.getInputStream().readNBytes(1_000)).hasSize(1_000);

            Eventually.isTrue(() -> requestsUnderWay() == 0, Duration.ofSeconds(20));
        }
        assertThat(pagesRead() - before).isLessThan(PAGES);
    }

    @Test
    void a_slow_caller_gets_the_whole_table_and_keeps_nobody_waiting() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + side.port() + TABLE))
                .build();
        try (HttpClient caller = HttpClient.newHttpClient();
                InputStream table = caller.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            for (int slowly = 0; slowly < 10; slowly++) {
                assertThat(table.readNBytes(SOME)).hasSize(SOME);
                assertThat(side.get("/v1/orders?limit=1").status()).isEqualTo(200);
                Thread.sleep(100);
            }
            assertThat(requestsUnderWay()).isPositive();

            String rest = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rest.lines().count())
                    .isBetween(PAGES * PAGE - 10L * SOME / LONG_SKU.length(), (long) PAGES * PAGE);
        }
        Eventually.isTrue(() -> requestsUnderWay() == 0, Duration.ofSeconds(20));
    }

    @Test
    void a_table_of_too_many_rows_is_refused() {
        for (int first = 0; first <= ROWS_MAX; first += PAGE) {
            var _ = side.views()
                    .getCollection(ROWS)
                    .insertMany(IntStream.range(first, Math.min(ROWS_MAX + 1, first + PAGE))
                            .mapToObj(number -> new Document("_id", "many" + number)
                                    .append("customerId", "many")
                                    .append("placedAt", Instant.ofEpochMilli(number)))
                            .toList());
        }

        QuerySide.Answer refused = side.get("/v1/orders.csv?customerId=many");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("too-many-rows");
    }

    private static Socket ask() throws IOException {
        Socket caller = new Socket();
        caller.setReceiveBufferSize(10_000);
        caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), side.port()));
        caller.getOutputStream()
                .write(("GET " + TABLE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return caller;
    }

    private static long pagesRead() {
        return side
                .bean(MeterRegistry.class)
                .find("mongodb.driver.commands")
                .tags("command", "find", "collection", ROWS)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static int requestsUnderWay() {
        return side.bean(MeterRegistry.class).find("http.server.requests.active").longTaskTimers().stream()
                .mapToInt(LongTaskTimer::activeTasks)
                .sum();
    }
}
