package dev.daybook.query.infrastructure.replays;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.http.Fault;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.ReasonedRequest;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/replays}: views built anew beside the live ones. */
@RestController
class ReplaysController {

    private static final int MOST = 200;

    private final Replays replays;
    private final Switchover switchover;
    private final RebuildCheck check;
    private final ReplayReport report;
    private final ViewProcessors processors;
    private final ViewLog log;

    ReplaysController(
            Replays replays,
            Switchover switchover,
            RebuildCheck check,
            ReplayReport report,
            ViewProcessors processors,
            ViewLog log) {
        this.replays = replays;
        this.switchover = switchover;
        this.check = check;
        this.report = report;
        this.processors = processors;
        this.log = log;
    }

    /** Rebuilds, the newest first. */
    record ReplayList(List<ReplayResponse> replays) {}

    @Operation(summary = "List the rebuilds of views", needs = Scope.ADMIN_PROJECTIONS)
    @GetMapping("/v1/replays")
    ReplayList list(HttpServletRequest request) {
        new RequestReader(request).finish();
        List<Replay> all = new ArrayList<>(log.refresh().allReplays());
        return new ReplayList(
                all.reversed().stream().limit(MOST).map(report::of).toList());
    }

    @Operation(summary = "See how far a rebuild is", needs = Scope.ADMIN_PROJECTIONS)
    @GetMapping("/v1/replays/{id}")
    ReplayResponse get(@PathVariable String id, HttpServletRequest request) {
        new RequestReader(request).finish();
        return report.of(Replays.find(log.refresh(), id));
    }

    @Operation(
            summary = "Build a view anew beside the live one",
            needs = Scope.ADMIN_PROJECTIONS,
            body = StartReplayRequest.class)
    @PostMapping("/v1/replays")
    ResponseEntity<ReplayResponse> start(HttpServletRequest request) throws IOException {
        Operator operator = operator(request);
        StartReplayRequest asked = StartReplayRequest.read(request);
        String id = Optional.ofNullable(asked.id())
                .orElseGet(() -> IdentifierFactory.getInstance().generateIdentifier());
        Replay replay = replays.start(
                id, known(asked.view()), Optional.ofNullable(asked.eventsPerSecond()), asked.automatic(), operator);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/replays/" + replay.id()))
                .body(report.of(replay));
    }

    private ViewDefinition<?> known(String view) {
        return processors
                .view(view)
                .<ViewDefinition<?>>map(View::definition)
                .orElseThrow(() -> QueryProblem.badRequest(List.of(new Fault(
                        "view",
                        "bad-value",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        processors.views().stream()
                                                .map(View::name)
                                                .sorted()
                                                .toList())))));
    }

    @Operation(summary = "Let a rebuild rest", needs = Scope.ADMIN_PROJECTIONS)
    @PostMapping("/v1/replays/{id}/pause")
    ReplayResponse pause(@PathVariable String id, HttpServletRequest request) {
        return report.of(replays.pause(id, operator(request)));
    }

    @Operation(summary = "Let a rebuild go on", needs = Scope.ADMIN_PROJECTIONS)
    @PostMapping("/v1/replays/{id}/resume")
    ReplayResponse resume(@PathVariable String id, HttpServletRequest request) {
        return report.of(replays.resume(id, operator(request)));
    }

    @Operation(summary = "Bound how fast a rebuild goes", needs = Scope.ADMIN_PROJECTIONS, body = PaceRequest.class)
    @PostMapping("/v1/replays/{id}/pace")
    ReplayResponse pace(@PathVariable String id, HttpServletRequest request) throws IOException {
        Operator operator = operator(request);
        PaceRequest asked = PaceRequest.read(request);
        return report.of(replays.pace(id, Optional.ofNullable(asked.eventsPerSecond()), operator));
    }

    @Operation(summary = "Compare a new build with the stored events", needs = Scope.ADMIN_PROJECTIONS)
    @PostMapping("/v1/replays/{id}/verify")
    ReplayResponse verify(@PathVariable String id, HttpServletRequest request) {
        Operator operator = operator(request);
        Replay replay = Replays.find(log.refresh(), id);
        var feed = processors
                .view(replay.view())
                .flatMap(view -> processors.feedOf(view, replay.build()))
                .filter(known -> replay.revision() == known.build().definition().revision())
                .orElseThrow(() -> QueryProblem.conflict("replay-phase", "The rebuild is " + replay.phase() + "."));
        return report.of(check.verify(replay, feed.build(), operator));
    }

    @Operation(summary = "Have queries read a new build", needs = Scope.ADMIN_PROJECTIONS)
    @PostMapping("/v1/replays/{id}/switch")
    ReplayResponse makeLive(@PathVariable String id, HttpServletRequest request) {
        return report.of(switchover.to(id, Switchover.Demand.NONE, operator(request)));
    }

    @Operation(summary = "Have queries read the former build again", needs = Scope.ADMIN_PROJECTIONS)
    @PostMapping("/v1/replays/{id}/roll-back")
    ReplayResponse rollBack(@PathVariable String id, HttpServletRequest request) {
        return report.of(switchover.back(id, operator(request)));
    }

    @Operation(
            summary = "Give up a build that never was live",
            needs = Scope.ADMIN_PROJECTIONS,
            body = ReasonedRequest.class)
    @PostMapping("/v1/replays/{id}/cancel")
    ReplayResponse cancel(@PathVariable String id, HttpServletRequest request) throws IOException {
        Operator operator = operator(request);
        return report.of(
                replays.cancel(id, ReasonedRequest.read(request).reason().reason(), operator));
    }

    @Operation(
            summary =
                    "Remove the build of a rebuild that queries do not read: the former one, or after a roll-back the new one",
            needs = Scope.ADMIN_PROJECTIONS,
            body = ReasonedRequest.class)
    @PostMapping("/v1/replays/{id}/drop")
    ReplayResponse drop(@PathVariable String id, HttpServletRequest request) throws IOException {
        Operator operator = operator(request);
        return report.of(replays.drop(id, ReasonedRequest.read(request).reason().reason(), operator));
    }

    private static Operator operator(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Operator operator = new Operator(reader.actor());
        reader.finish();
        return operator;
    }
}
