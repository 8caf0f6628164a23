package dev.daybook.query.orderprocess;

import dev.daybook.analytics.process.Conformance;
import dev.daybook.analytics.process.Funnel;
import dev.daybook.analytics.process.LeadTimes;
import dev.daybook.analytics.process.Rework;
import dev.daybook.analytics.process.Sales;
import dev.daybook.analytics.process.StuckOrders;
import dev.daybook.analytics.process.Variants;
import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.tables.HistoryTables;
import dev.daybook.query.infrastructure.tables.TablesState;
import dev.daybook.query.orderprocess.ProcessResponses.ConformanceResponse;
import dev.daybook.query.orderprocess.ProcessResponses.FunnelResponse;
import dev.daybook.query.orderprocess.ProcessResponses.LeadTimesResponse;
import dev.daybook.query.orderprocess.ProcessResponses.ReworkResponse;
import dev.daybook.query.orderprocess.ProcessResponses.StuckOrdersResponse;
import dev.daybook.query.orderprocess.ProcessResponses.VariantsResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/process/}…: how orders fare, out of history as tables. */
@RestController
class ProcessController {

    private static final int PRESET_LIMIT = 20;
    private static final int MOST = 200;

    private final HistoryTables tables;

    ProcessController(HistoryTables tables) {
        this.tables = tables;
    }

    @Operation(summary = "Tell how long orders take between milestones", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/process/lead-times")
    ResponseEntity<LeadTimesResponse> leadTimes(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        LeadTimes.Wanted wanted = ProcessParameters.leadTimes(reader);
        Sales sales = ProcessParameters.sales(reader);
        return answer(reader, history -> LeadTimes.of(history, wanted, sales), LeadTimesResponse::of);
    }

    @Operation(summary = "Tell how many sales come how far", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/process/funnel")
    ResponseEntity<FunnelResponse> funnel(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Sales sales = ProcessParameters.sales(reader);
        return answer(reader, history -> Funnel.of(history, sales), FunnelResponse::of);
    }

    @Operation(summary = "Tell how many sales are worked on again", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/process/rework")
    ResponseEntity<ReworkResponse> rework(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Sales sales = ProcessParameters.sales(reader);
        return answer(reader, history -> Rework.of(history, sales), ReworkResponse::of);
    }

    @Operation(summary = "Tell the ways that sales take", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/process/variants")
    ResponseEntity<VariantsResponse> variants(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Sales sales = ProcessParameters.sales(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        return answer(reader, history -> Variants.of(history, sales, limit), VariantsResponse::of);
    }

    @Operation(summary = "Check history against the state machines", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/process/conformance")
    ResponseEntity<ConformanceResponse> conformance(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        return answer(reader, history -> Conformance.of(history, limit), ConformanceResponse::of);
    }

    @Operation(summary = "Find orders that were stuck at a moment", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/process/stuck")
    ResponseEntity<StuckOrdersResponse> stuck(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Optional<Instant> at = reader.instant("at");
        Optional<Duration> longerThan = ProcessParameters.longerThan(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        return answer(reader, history -> StuckOrders.of(history, at, longerThan, limit), StuckOrdersResponse::of);
    }

    private <T, R extends Record> ResponseEntity<R> answer(
            RequestReader reader, Function<HistoryDatabase, T> question, BiFunction<T, TablesState, R> response) {
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        return tables.read((history, state) -> {
            R told = response.apply(question.apply(history), state);
            return Answers.ok(told, Answers.etag(state.position(), told), tables.freshness(state, consistency));
        });
    }
}
