package dev.daybook.query.timeline;

import static com.mongodb.client.model.Indexes.ascending;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view that answers what happened to an order. */
@Configuration(proxyBeanMethods = false)
class TimelineView {

    static final String NAME = "order_timeline";

    static final ViewDefinition<TimelineEntry> DEFINITION = new ViewDefinition<>(
            NAME, 1, TimelineEntry.class, List.of(ascending("subject", "version")), TimelineProjection::new);

    @Bean
    View<TimelineEntry> timelineEntries(ViewDatabase database) {
        return database.open(DEFINITION);
    }
}
