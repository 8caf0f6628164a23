package dev.daybook.query.dailysales;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/sales/daily}. */
@RestController
class DailySalesController {

    private static final String CURSOR_ORDER = "sales";
    private static final int MOST = 366;
    private static final int LONGEST_YEARS = 10;

    private final SalesLedger ledger;
    private final ReadYourWrites readYourWrites;

    DailySalesController(SalesLedger ledger, ReadYourWrites readYourWrites) {
        this.ledger = ledger;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "List sales by day and currency", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/sales/daily")
    ResponseEntity<DailySalesResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Optional<LocalDate> from = required("from", reader);
        Optional<LocalDate> to = required("to", reader);
        if (from.isPresent() && to.isPresent() && !isRange(from.get(), to.get())) {
            reader.refuse("to", "bad-value", "must be from's day or up to " + LONGEST_YEARS + " years later");
        }
        Optional<String> after = reader.after(CURSOR_ORDER, 1, List::getFirst);
        int limit = reader.limit(MOST, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(DailySalesView.NAME, consistency);
        return answer(
                ledger.between(from.orElseThrow(), to.orElseThrow()), after.orElse(""), limit, freshness, request);
    }

    private static ResponseEntity<DailySalesResponse> answer(
            SalesLedger.Sums sums, String after, int limit, Freshness freshness, HttpServletRequest request) {
        List<DaySales> rest = sums.days().stream()
                .filter(day -> key(day).compareTo(after) > 0)
                .toList();
        List<DaySales> page = rest.stream().limit(limit).toList();
        DailySalesResponse response = new DailySalesResponse(
                page.stream().map(DailySalesResponse.Day::of).toList(),
                totals(sums.days()).stream().map(DailySalesResponse.Total::of).toList());
        Optional<String> next =
                rest.size() > limit ? Optional.of(Cursor.encode(CURSOR_ORDER, key(page.getLast()))) : Optional.empty();
        return Answers.page(response, Answers.etag(sums.position(), response), freshness, request, next);
    }

    private static List<DaySales> totals(List<DaySales> days) {
        TreeMap<String, DaySales> totals = new TreeMap<>();
        days.forEach(day ->
                totals.merge(day.currency(), DaySales.none("", day.currency()).plus(day), DaySales::plus));
        return List.copyOf(totals.values());
    }

    private static String key(DaySales day) {
        return day.day() + " " + day.currency();
    }

    private static boolean isRange(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && !to.isAfter(from.plusYears(LONGEST_YEARS));
    }

    private static Optional<LocalDate> required(String name, RequestReader reader) {
        Optional<LocalDate> day = reader.day(name);
        if (day.isEmpty() && !reader.has(name)) {
            reader.refuse(name, "missing-parameter", "must be given");
        }
        return day;
    }
}
