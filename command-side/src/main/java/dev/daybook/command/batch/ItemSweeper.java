package dev.daybook.command.batch;

import dev.daybook.command.batch.BatchItems.Upload;
import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.infrastructure.StreamReader.Loaded;
import dev.daybook.events.batch.BatchEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes away items whose batch has ended long enough ago, or never came to be. */
final class ItemSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(ItemSweeper.class);
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final BatchItems items;
    private final StreamReader reader;
    private final StreamDefinition<BatchCommand, BatchEvent, Batch> batches;
    private final BatchHistory history;
    private final Clock clock;
    private final Duration kept;

    ItemSweeper(
            BatchItems items,
            StreamReader reader,
            StreamDefinition<BatchCommand, BatchEvent, Batch> batches,
            BatchHistory history,
            Clock clock,
            Duration kept) {
        if (kept.compareTo(LONGEST_UPLOAD) < 0) {
            throw new IllegalArgumentException("daybook.batches.items-kept must be at least one day");
        }
        this.items = items;
        this.reader = reader;
        this.batches = batches;
        this.history = history;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void sweep() {
        for (Upload upload : items.olderThan(LONGEST_UPLOAD)) {
            if (isOver(upload)) {
                items.remove(upload);
                LOG.info("the items of batch {} are not kept any more", upload.batchId());
            }
        }
    }

    private boolean isOver(Upload upload) {
        Loaded<Batch> batch = reader.load(batches, upload.tenant(), upload.batchId());
        return switch (batch.state()) {
            case Batch.Unknown _ -> true;
            case Batch.Open _ -> false;
            case Batch.Ended _ -> {
                Instant before = clock.instant().minus(kept);
                yield history.ended(batch.subject(), batch.version())
                        .filter(ended -> ended.isBefore(before))
                        .isPresent();
            }
        };
    }
}
