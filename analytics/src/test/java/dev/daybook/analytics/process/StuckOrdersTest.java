package dev.daybook.analytics.process;

import static dev.daybook.analytics.process.Placed.START;
import static dev.daybook.analytics.process.Placed.at;
import static dev.daybook.analytics.process.Placed.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.analytics.History;
import dev.daybook.analytics.process.StuckOrders.Stuck;
import dev.daybook.analytics.process.StuckOrders.Waiting;
import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.analytics.sql.Shop;
import dev.daybook.events.order.OrderConfirmed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StuckOrdersTest {

    @TempDir
    private Path folder = Path.of("");

    /** Ten orders were confirmed after 1 to 10 minutes; of two that wait, one does so for longer than nine of them. */
    @Test
    void stuck_is_what_waits_longer_than_nine_of_ten_that_got_past_the_milestone() throws IOException {
        History history = new History();
        for (int i = 1; i <= 10; i++) {
            place(history, "o-" + i, START, "GB").event("o-" + i, at(i * 60), new OrderConfirmed("o-" + i));
        }
        place(history, "late", START.plusSeconds(3600 - 541), "GB");
        place(history, "new", START.plusSeconds(3600 - 540), "GB");
        Instant hour = START.plusSeconds(3600);

        StuckOrders told = of(history, database -> StuckOrders.of(database, Optional.of(hour), Optional.empty(), 10));

        assertThat(told.milestones())
                .containsExactly(
                        new Waiting("placed", 2, 1, Optional.of(540.0)),
                        new Waiting("confirmed", 10, 0, Optional.empty()));
        assertThat(told.orders()).containsExactly(new Stuck("late", "N-late", "placed", START.plusSeconds(3059), 541));
        StuckOrders longer = of(
                history,
                database -> StuckOrders.of(database, Optional.of(hour), Optional.of(Duration.ofMinutes(59)), 1));
        assertThat(longer.milestones()).extracting(Waiting::stuck).containsExactly(0L, 0L);
    }

    @Test
    void what_happened_later_is_not_known_at_a_moment() throws IOException {
        StuckOrders told = of(
                Shop.history(),
                history -> StuckOrders.of(
                        history,
                        Optional.of(Instant.parse("2026-02-02T00:00:00Z")),
                        Optional.of(Duration.ofHours(13)),
                        10));

        assertThat(told.milestones())
                .containsExactly(new Waiting(
                        "paid", 1, 1, Optional.of(Duration.ofHours(13).toSeconds() * 1.0)));
        assertThat(told.orders())
                .containsExactly(new Stuck("o-1", "D1", "paid", Instant.parse("2026-02-01T10:01:00Z"), 50340));
    }

    private <T> T of(History history, Function<HistoryDatabase, T> question) throws IOException {
        return Placed.ask(folder, history, question);
    }
}
