package dev.daybook.query.infrastructure.replays;

import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.processing.ViewFeed;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Replay;
import dev.daybook.query.infrastructure.views.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how rebuilds stand. */
@Component
final class ReplayReport {

    private final ViewProcessors processors;
    private final Progress progress;
    private final DeadLetters deadLetters;

    ReplayReport(ViewProcessors processors, Progress progress, DeadLetters deadLetters) {
        this.processors = processors;
        this.progress = progress;
        this.deadLetters = deadLetters;
    }

    ReplayResponse of(Replay replay) {
        Optional<View<?>> view = processors
                .view(replay.view())
                .filter(known -> known.definition().revision() == replay.revision());
        return ReplayResponse.of(
                replay,
                replay.view() + "_v" + replay.revision() + "_" + replay.build(),
                view.filter(known -> known.live().number() == replay.build()).isPresent(),
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
