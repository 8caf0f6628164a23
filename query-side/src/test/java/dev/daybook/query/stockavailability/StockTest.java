package dev.daybook.query.stockavailability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockTest {

    private static QuerySide side;

    @BeforeAll
    static void appendStock() {
        side = Shared.querySide();
        side.history()
                .append(
                        received("St.1", "st-a", 10),
                        new StockReserved("St.1@st-a", "o1", 4, Optional.empty()),
                        new StockReserved("St.1@st-a", "o2", 1, Optional.empty()),
                        received("St.1", "st-b", 2),
                        new BackorderCreated("St.1@st-b", "o3", 5),
                        received("ST-2", "st-a", 1));
        side.await();
    }

    @Test
    void the_stock_of_a_sku_is_told_location_by_location() {
        QuerySide.Answer answer = side.get("/v1/stock/St.1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/stock").toString())
                .isEqualTo("[{\"sku\":\"St.1\",\"location\":\"st-a\",\"onHand\":10,\"reserved\":5,\"available\":5,"
                        + "\"backordered\":0,\"reservations\":2,\"version\":2},"
                        + "{\"sku\":\"St.1\",\"location\":\"st-b\",\"onHand\":2,\"reserved\":0,\"available\":0,"
                        + "\"backordered\":5,\"reservations\":1,\"version\":1}]");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(side.get("/v1/stock/St.1", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(side.get("/v1/stock/nothing").status()).isEqualTo(404);
    }

    @Test
    void stock_is_found_by_location_by_what_is_left_and_by_how_its_sku_begins() {
        assertThat(found("location=st-a")).containsExactly("ST-2@st-a", "St.1@st-a");
        assertThat(found("location=st-a&below=5")).containsExactly("ST-2@st-a");
        assertThat(found("location=st-a&below=6")).hasSize(2);
        assertThat(found("location=st-b&below=1")).containsExactly("St.1@st-b");
        assertThat(found("q=st.1")).containsExactly("St.1@st-a", "St.1@st-b");
        assertThat(found("q=ST-&location=st-a")).containsExactly("ST-2@st-a");
        assertThat(found("q=t.1&location=st-a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "st?1", "^st", "{\"$ne\":null}", "\\E.*", "s|t"})
    void what_is_searched_matches_literally(String text) {
        assertThat(found("location=st-a&q=" + URLEncoder.encode(text, UTF_8))).isEmpty();
        assertThat(found("location=" + URLEncoder.encode(text, UTF_8))).isEmpty();
    }

    @Test
    void pages_walk_over_all_of_it_once() {
        History history = side.history();
        List<String> all = IntStream.range(10, 33)
                .mapToObj(number -> "WALK-" + number)
                .peek(sku -> history.append(received(sku, "st-walk", 1)))
                .map(sku -> sku + "@st-walk")
                .toList();
        side.await();
        List<String> walked = new ArrayList<>();
        for (String next = "/v1/stock?location=st-walk&limit=5";
                !next.isEmpty();
                next = side.get(next).next()) {
            walked.addAll(ids(next));
        }

        assertThat(walked).containsExactlyElementsOf(all);
        assertThat(side.get("/v1/stock/WALK-10?limit=1").next()).isEmpty();
    }

    @Test
    void who_brings_a_token_reads_what_was_written() {
        side.history().append(received("FRESH", "st-a", 7));
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head())
                .text();

        QuerySide.Answer answer = side.get("/v1/stock/FRESH", "Consistency-Token", token, "Prefer", "wait=10");

        assertThat(answer.header("Consistency")).isEqualTo("current");
        assertThat(answer.at("/stock/0/onHand")).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"below=0", "below=-1", "below=few", "limit=201", "after=x", "q=", "sku=St.1"})
    void a_question_that_makes_no_sense_is_refused(String question) {
        assertThat(side.get("/v1/stock?" + question).status()).isEqualTo(400);
    }

    private static StockReceived received(String sku, String location, int quantity) {
        return new StockReceived(sku + "@" + location, "r" + quantity, quantity);
    }

    private static List<String> found(String question) {
        return ids("/v1/stock?" + question);
    }

    private static List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        side.get(path)
                .json()
                .at("/stock")
                .forEach(stock -> ids.add(stock.at("/sku").asString() + "@"
                        + stock.at("/location").asString()));
        return ids;
    }
}
