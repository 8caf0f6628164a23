package dev.daybook.query.stockavailability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockReleased;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.query.Envelopes;
import dev.daybook.query.stockavailability.StockAvailability.Hold;
import dev.daybook.query.stocklevel.StockLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockAvailabilityFoldTest {

    private static final String ID = "Mug 1@main";
    private static final Reason REASON = new Reason("customer-request", "");

    @Test
    void a_document_tells_of_one_sku_at_one_location() {
        assertThat(fold(received(10), reserved("o1", 4), new BackorderCreated(ID, "o2", 3)))
                .isEqualTo(new StockAvailability(
                        "default/stock/Mug 1@main",
                        "Mug 1",
                        "mug 1",
                        "main",
                        new StockLevel(10, 4, 3),
                        3,
                        List.of(new Hold("o1", 4, 0), new Hold("o2", 0, 3)),
                        2,
                        3));
    }

    @Test
    void a_reservation_counts_until_its_last_piece_is_gone() {
        assertThat(fold(received(10), reserved("o1", 4), new StockCommitted(ID, "o1", "s1", 3))
                        .holds())
                .containsExactly(new Hold("o1", 1, 0));
        assertThat(fold(
                                received(10),
                                reserved("o1", 4),
                                new StockCommitted(ID, "o1", "s1", 3),
                                new StockReleased(ID, "o1", 1, REASON))
                        .holds())
                .isEmpty();
        assertThat(fold(received(10), reserved("o1", 4), new ReservationExpired(ID, "o1", 4))
                        .holds())
                .isEmpty();
    }

    @Test
    void a_reservation_may_wait_for_a_part_of_its_pieces() {
        StockEvent[] waiting = {received(2), reserved("o1", 2), new BackorderCreated(ID, "o1", 3)};
        assertThat(fold(waiting).holds()).containsExactly(new Hold("o1", 2, 3));
        assertThat(fold(waiting, received(1), new BackorderAllocated(ID, "o1", 1))
                        .holds())
                .containsExactly(new Hold("o1", 3, 2));
        StockAvailability given = fold(
                waiting,
                new ReservationExpired(ID, "o1", 2),
                new BackorderCancelled(ID, "o1", 3),
                new ReservationExtended(ID, "o1", Optional.empty()));
        assertThat(given.holds()).isEmpty();
        assertThat(given.level()).isEqualTo(new StockLevel(2, 0, 0));
    }

    private static StockEvent received(int quantity) {
        return new StockReceived(ID, "r" + quantity, quantity);
    }

    private static StockEvent reserved(String order, int quantity) {
        return new StockReserved(ID, order, quantity, Optional.empty());
    }

    private static StockAvailability fold(StockEvent[] first, StockEvent... then) {
        return fold(Stream.of(first, then).flatMap(Arrays::stream).toArray(StockEvent[]::new));
    }

    private static StockAvailability fold(StockEvent... events) {
        Optional<StockAvailability> stock = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            stock = Optional.of(StockAvailabilityFold.fold(
                    stock, events[version], Envelopes.of("stock", ID, version, "2026-01-01T10:00:00Z")));
        }
        return stock.orElseThrow();
    }
}
