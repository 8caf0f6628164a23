package dev.daybook.query.timeline;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers what happened to an order. */
@Configuration(proxyBeanMethods = false)
class TimelineView {

    static final String NAME = "order_timeline";

    static final ViewDefinition<TimelineEntry> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            TimelineEntry.class,
            DocumentKey.STREAM,
            List.of(new Index("subject", Sort.Direction.ASC).on("version", Sort.Direction.ASC)),
            TimelineProjection::new);

    @Bean
    View<TimelineEntry> timelineEntries(ViewDatabase database) {
        return database.open(DEFINITION);
    }
}
