package dev.daybook.query.orderlist;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders.csv}: all rows that a list finds, as long as there are not too many. */
@RestController
class OrderTableController {

    private static final int PAGE = 2_000;
    private static final int PAGES_MAX = 50;
    private static final int ROWS_MAX = PAGES_MAX * PAGE;

    private final View<OrderRow> rows;
    private final ReadYourWrites readYourWrites;

    OrderTableController(View<OrderRow> rows, ReadYourWrites readYourWrites) {
        this.rows = rows;
        this.readYourWrites = readYourWrites;
    }

    /**
     * The first page is read before the answer begins; what fails later breaks the answer off. A servlet's own writer would hide
     * that the caller has gone, and read on for nobody.
     */
    @Operation(summary = "List orders as a table", needs = Scope.ORDERS_READ)
    @GetMapping(value = "/v1/orders.csv", produces = "text/csv")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestReader reader = new RequestReader(request);
        OrderListQuery query = OrderListQuery.read(reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(rows.name(), consistency);
        requireFew(query);
        List<OrderRow> first = page(query, Optional.empty());
        Answers.attachment(response, "text/csv", "orders.csv", freshness);
        write(query, first, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private void requireFew(OrderListQuery query) {
        Query oneTooMany = query.from(Optional.empty()).skip(ROWS_MAX).limit(1);
        if (!rows.fields(oneTooMany, "_id").isEmpty()) {
            throw QueryProblem.refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many-rows",
                    "More than " + ROWS_MAX + " orders are found; ask for fewer, such as those of a month.");
        }
    }

    /** Rows that move to the end while they are read do not make it endless. */
    private void write(OrderListQuery query, List<OrderRow> first, Writer out) throws IOException {
        OrderTable table = OrderTable.on(out);
        List<OrderRow> page = first;
        for (int pages = 1; !page.isEmpty(); pages++) {
            for (OrderRow row : page) {
                table.add(row);
            }
            boolean last = page.size() < PAGE || pages == PAGES_MAX;
            page = last ? List.of() : page(query, Optional.of(query.sort().place(page.getLast())));
        }
        out.flush();
    }

    private List<OrderRow> page(OrderListQuery query, Optional<OrderSort.Place> after) {
        return rows.find(query.from(after).limit(PAGE));
    }
}
