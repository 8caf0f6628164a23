package dev.daybook.query.infrastructure.replays;

import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.processing.ViewFeed;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how rebuilds stand. */
@Component
final class ReplayReport {

    private final ViewProcessors processors;
    private final Progress progress;
    private final DeadLetters deadLetters;
    private final ViewLog log;

    ReplayReport(ViewProcessors processors, Progress progress, DeadLetters deadLetters, ViewLog log) {
        this.processors = processors;
        this.progress = progress;
        this.deadLetters = deadLetters;
        this.log = log;
    }

    ReplayResponse of(Replay replay) {
        Optional<View<?>> view = processors
                .view(replay.view())
                .filter(known -> known.definition().revision() == replay.revision());
        return ReplayResponse.of(
                replay,
                replay.view() + "_v" + replay.revision() + "_" + replay.build(),
                log.state().buildsOf(replay.view(), replay.revision()).live() == replay.build(),
                view.flatMap(known -> processors.feedOf(known, replay.build()).map(feed -> progressed(known, feed))));
    }

    private ReplayResponse.Progressed progressed(View<?> view, ViewFeed feed) {
        Progress.State state = progress.of(feed.build());
        return new ReplayResponse.Progressed(
                state.position(),
                state.total(),
                state.eventsPerSecond(),
                state.etaSeconds(),
                feed.build().size(),
                view.live().size(),
                deadLetters.countOf(feed.name()));
    }
}
