package dev.daybook.query.stockavailability;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/stock} and {@code GET /v1/stock/{sku}}. */
@RestController
class StockController {

    private static final String AFTER = "after";
    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;
    private static final int PIECES_MAX = 1_000_000_000;

    private final View<StockAvailability> stock;
    private final ReadYourWrites readYourWrites;

    StockController(View<StockAvailability> stock, ReadYourWrites readYourWrites) {
        this.stock = stock;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "List stock", needs = Scope.STOCK_WRITE)
    @GetMapping("/v1/stock")
    ResponseEntity<StockResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        List<Criteria> wanted = new ArrayList<>();
        reader.text("location")
                .ifPresent(location -> wanted.add(where("location").is(location)));
        reader.number("below", PIECES_MAX)
                .ifPresent(pieces -> wanted.add(where("available").lt(pieces)));
        reader.beginning("q").ifPresent(text -> wanted.add(where("foldedSku").regex(beginningWith(text))));
        return read("stock", wanted, reader).answer(request);
    }

    @Operation(summary = "Get the stock of a SKU", needs = Scope.STOCK_WRITE)
    @GetMapping("/v1/stock/{sku}")
    ResponseEntity<StockResponse> get(@PathVariable String sku, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Found found =
                read("stock of a SKU", new ArrayList<>(List.of(where("sku").is(sku))), reader);
        if (found.page().rows().isEmpty() && !reader.has(AFTER)) {
            throw QueryProblem.notFound("There is no stock of " + sku + ".", found.freshness());
        }
        return found.answer(request);
    }

    private record Found(Page<StockAvailability> page, Freshness freshness) {
        ResponseEntity<StockResponse> answer(HttpServletRequest request) {
            StockResponse response = StockResponse.of(page.rows());
            return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
        }
    }

    /** By SKU and location, as the ids name both; cursors name the list. */
    private Found read(String list, List<Criteria> wanted, RequestReader reader) {
        reader.after(list, 1, List::getFirst)
                .ifPresent(id -> wanted.add(where("_id").gt(id)));
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(stock.name(), consistency);
        Criteria all = wanted.isEmpty() ? new Criteria() : new Criteria().andOperator(wanted);
        Query query = Query.query(all).with(Sort.by("_id"));
        return new Found(Page.read(stock, query, limit, last -> Cursor.encode(list, last.id())), freshness);
    }

    private static String beginningWith(String text) {
        return "^" + Pattern.quote(text.toLowerCase(Locale.ROOT));
    }
}
