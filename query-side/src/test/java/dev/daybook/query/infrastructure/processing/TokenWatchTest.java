package dev.daybook.query.infrastructure.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.RefusingBackend;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenWatchTest {

    private final RefusingBackend backend = new RefusingBackend();
    private final QuerySide side = QuerySide.start(backend);

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void a_feed_that_could_not_start_over_is_fed_on_and_starts_over_later() {
        side.history().append(Orders.placed(Orders.id(1)));
        side.await();
        var _ = side.views().getCollection("trackingtokens").deleteMany(new Document("segment", 1));
        backend.refuseDeletesFrom("trackingtokens");
        Eventually.isTrue(() -> backend.refusals() > 0, Duration.ofMinutes(1));
        backend.refuseNothing();

        side.history().append(Orders.placed(Orders.id(2)));
        side.await();

        assertThat(side.bean(ViewProcessors.class).feeds())
                .allMatch(feed -> feed.processor().isRunning());
        assertThat(side.get("/v1/orders/" + Orders.id(2)).status()).isEqualTo(200);
    }
}
