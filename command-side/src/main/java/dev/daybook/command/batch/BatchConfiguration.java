package dev.daybook.command.batch;

import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchActions;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.batch.domain.BatchProgress;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.ItemDesk;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.store.StoreSchema;
import dev.daybook.store.StoredEvents;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the batch feature together. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    /** Goes up with every change of what a batch remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 1;

    @Bean
    StreamDefinition<BatchCommand, BatchEvent, Batch> batchStream() {
        return new StreamDefinition<>(
                Batch.rules(),
                BatchCommand.class,
                BatchAggregate.class,
                BatchAggregate::new,
                SNAPSHOT_REVISION,
                "batches",
                BatchActions::of,
                BatchProblems.pages());
    }

    @Bean
    BatchUndo batchUndo(Alongside alongside, StreamDefinition<BatchCommand, BatchEvent, Batch> batches) {
        return new BatchUndo(alongside, batches);
    }

    @Bean
    BatchItems batchItems(DataSource database) {
        StoreSchema.migrate(database, "command-side");
        return new BatchItems(new JdbcTemplate(database));
    }

    @Bean
    BatchHistory batchHistory(StoredEvents events, CatalogSerializer serializer) {
        return new BatchHistory(events, serializer);
    }

    @Bean
    BatchProgress batchProgress() {
        return new BatchProgress();
    }

    @Bean
    BatchClerk batchClerk(
            StreamReader reader,
            StreamDefinition<BatchCommand, BatchEvent, Batch> batches,
            BatchHistory history,
            BatchItems items,
            BatchWork work,
            ItemDesk desk) {
        return new BatchClerk(reader, batches, history, items, new ItemJudge(work, desk));
    }

    @Bean
    ItemSweeper itemSweeper(
            BatchItems items,
            StreamReader reader,
            StreamDefinition<BatchCommand, BatchEvent, Batch> batches,
            BatchHistory history,
            Clock clock,
            @Value("${daybook.batches.items-kept}") Duration kept) {
        return new ItemSweeper(items, reader, batches, history, clock, kept);
    }
}
