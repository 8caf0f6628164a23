package dev.daybook.query.paymentledger;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/payments/movements}. */
@RestController
class MovementsController {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final Movements movements;
    private final ReadYourWrites readYourWrites;

    MovementsController(Movements movements, ReadYourWrites readYourWrites) {
        this.movements = movements;
        this.readYourWrites = readYourWrites;
    }

    @Operation(
            summary = "List the money that came in and went back in a range of time",
            needs = {Scope.PAYMENTS_CAPTURE, Scope.PAYMENTS_REFUND})
    @GetMapping("/v1/payments/movements")
    ResponseEntity<MovementsResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Optional<Instant> from = required("from", reader);
        Optional<Instant> to = required("to", reader);
        if (from.isPresent() && to.isPresent() && !isRange(from.get(), to.get())) {
            reader.refuse("to", "bad-value", "must be later than from, by up to " + LONGEST.toDays() + " days");
        }
        Optional<Criteria> after = Movements.ORDER.after(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(PaymentLedgerView.NAME, consistency);
        Page<Movements.Row> page = movements.between(from.orElseThrow(), to.orElseThrow(), after, limit);
        MovementsResponse response = new MovementsResponse(
                page.rows().stream().map(MovementsResponse.Movement::of).toList(),
                movements.sums(from.orElseThrow(), to.orElseThrow()).stream()
                        .map(MovementsResponse.Total::of)
                        .toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }

    private static boolean isRange(Instant from, Instant to) {
        return to.isAfter(from) && !to.isAfter(from.plus(LONGEST));
    }

    private static Optional<Instant> required(String name, RequestReader reader) {
        Optional<Instant> instant = reader.instant(name);
        if (instant.isEmpty() && !reader.has(name)) {
            reader.refuse(name, "missing-parameter", "must be given");
        }
        return instant;
    }
}
