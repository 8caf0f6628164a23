package dev.daybook.query.infrastructure.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Envelope;
import dev.daybook.events.operations.RebuildStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.Eventually;
import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.viewlog.Operator;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.infrastructure.views.ViewWriter;
import dev.daybook.query.walks.AddedViews;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** Something is done to a view after a node has read what was done to the views, and before it feeds them all. */
class LateNewsTest {

    private static final String NAME = "late_news";

    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch told = new CountDownLatch(1);
    private final QuerySide side = QuerySide.start(TestMongo.embedded(), this::addTo);

    private void addTo(GenericApplicationContext context) {
        AddedViews.add(context, new ViewDefinition<>(NAME, 1, News.class, DocumentKey.STREAM, List.of(), news -> {
            if (done.compareAndSet(false, true)) {
                startRebuild(context.getBean(ViewLog.class));
            }
            return new Projection(news);
        }));
        context.registerBean("firstFollower", FirstFollower.class, () -> {
            context.getBean(ViewLog.class).follow(_ -> told.countDown());
            return new FirstFollower();
        });
    }

    private void startRebuild(ViewLog log) {
        var _ = log.append(
                Operator.ITSELF, _ -> List.of(new RebuildStarted("r1", NAME, 1, 1, Optional.empty(), false)));
        try {
            told.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Is told before every other one. */
    private record FirstFollower() {}

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void the_node_feeds_a_build_that_somebody_has_asked_for_meanwhile() {
        ViewProcessors processors = side.bean(ViewProcessors.class);

        Eventually.isTrue(
                () -> processors.feedOf(processors.view(NAME).orElseThrow(), 1).isPresent(), Duration.ofSeconds(20));

        assertThat(done).isTrue();
    }

    /** What was last said of an order. */
    record News(String id, long version, long position) implements ViewDocument {}

    @ProcessingGroup(NAME)
    static final class Projection {

        private final ViewWriter<News> news;

        Projection(ViewWriter<News> news) {
            this.news = news;
        }

        @EventHandler
        void on(OrderEvent event, Envelope envelope) {
            String id = envelope.subject().toString();
            news.update(id, envelope, _ -> new News(id, envelope.version(), envelope.position()));
        }
    }
}
