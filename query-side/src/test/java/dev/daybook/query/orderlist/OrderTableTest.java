package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTableTest {

    private final QuerySide side = Shared.querySide();

    @Test
    void a_table_has_the_rows_of_the_list_in_its_order() throws IOException {
        History history = side.history().at("2023-01-01T00:00:00Z");
        List<String> all = IntStream.range(0, 7)
                .mapToObj(_ -> Shared.newOrderId())
                .peek(id -> history.append(Orders.placed(id, "table-1", "MUG, \"blue\"\nand big")))
                .toList();
        history.append(new LinesAssigned(
                all.getFirst(), "f1", "main", List.of(new LineQuantity("l1", "MUG", 1)), Optional.of(1)));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders.csv?customerId=table-1&sort=placedAt");
        List<CSVRecord> rows = rows(answer);

        assertThat(answer.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"orders.csv\"");
        assertThat(answer.raw().body()).contains("\r\n");
        assertThat(rows).extracting(row -> row.get("id")).containsExactlyElementsOf(all);
        CSVRecord first = rows.getFirst();
        assertThat(first.get("skus")).isEqualTo("MUG, \"blue\"\nand big TEA");
        assertThat(first.get("locations")).isEqualTo("main");
        assertThat(first.get("total")).isEqualTo("28.48");
        assertThat(first.get("currency")).isEqualTo("GBP");
        assertThat(first.get("placedAt")).isEqualTo("2023-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void no_text_begins_like_a_formula(String sku) throws IOException {
        String customer = "=cmd|" + sku.hashCode();
        side.history().append(Orders.placed(Shared.newOrderId(), customer, sku));
        side.await();

        CSVRecord row = rows(side.get("/v1/orders.csv?customerId=%3Dcmd%7C" + sku.hashCode()))
                .getFirst();

        assertThat(row.get("skus")).isEqualTo("'" + sku + " TEA");
        assertThat(row.get("customerId")).isEqualTo("'" + customer);
    }

    @Test
    void amounts_stay_numbers() throws IOException {
        String id = Shared.newOrderId();
        side.history().append(Orders.credit(id));
        side.await();

        assertThat(rows(side.get("/v1/orders.csv?number=C-" + id.substring(30)))
                        .getFirst()
                        .get("total"))
                .isEqualTo("-28.48");
    }

    @Test
    void a_table_is_asked_for_like_a_list_without_pages() {
        assertThat(side.get("/v1/orders.csv?customerId=nobody").raw().body()).startsWith("id,number,kind");
        assertThat(side.get("/v1/orders.csv?held=maybe").status()).isEqualTo(400);
        assertThat(side.get("/v1/orders.csv?limit=5").status()).isEqualTo(400);
        assertThat(side.get("/v1/orders.csv?held=maybe").header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static List<CSVRecord> rows(QuerySide.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(answer.raw().body()))) {
            return new ArrayList<>(parser.getRecords());
        }
    }
}
