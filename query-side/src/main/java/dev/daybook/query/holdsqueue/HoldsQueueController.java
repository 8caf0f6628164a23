package dev.daybook.query.holdsqueue;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.order.HoldKind;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/holds}. */
@RestController
class HoldsQueueController {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final HoldsQueue holds;
    private final ReadYourWrites readYourWrites;

    HoldsQueueController(HoldsQueue holds, ReadYourWrites readYourWrites) {
        this.holds = holds;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "List holds of orders, the active ones unless asked otherwise", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/holds")
    ResponseEntity<HoldsQueueResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Conditions conditions = new Conditions()
                .is("holds.active", Optional.of(reader.flag("active").orElse(true)))
                .anyOf(
                        "holds.kind",
                        reader.constants("kind", HoldKind.class).stream()
                                .map(HoldKind::name)
                                .toList())
                .is("orderId", reader.text("orderId"))
                .before("holds.placedAt", reader.instant("placedBefore"))
                .and(HoldsQueue.ORDER.after(reader));
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(HoldsQueueView.NAME, consistency);
        Page<HoldsQueue.Row> page = holds.find(conditions, limit);
        HoldsQueueResponse response = new HoldsQueueResponse(
                page.rows().stream().map(HoldsQueueResponse.Hold::of).toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }
}
