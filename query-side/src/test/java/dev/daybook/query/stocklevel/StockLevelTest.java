package dev.daybook.query.stocklevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Reason;
import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.events.stock.StockAdjusted;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockReleased;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.events.stock.StockTransferred;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockLevelTest {

    private static final String ID = "MUG@main";
    private static final Reason REASON = new Reason("count", "");

    @Test
    void pieces_come_go_and_are_counted() {
        assertThat(level(new StockReceived(ID, "r1", 10))).isEqualTo(new StockLevel(10, 0, 0));
        assertThat(level(new StockReceived(ID, "r1", 10), new StockAdjusted(ID, "a1", -3, REASON)))
                .isEqualTo(new StockLevel(7, 0, 0));
        assertThat(level(new StockReceived(ID, "r1", 10), new StockTransferred(ID, "t1", -4, "shop")))
                .isEqualTo(new StockLevel(6, 0, 0));
    }

    @Test
    void reserved_pieces_are_on_hand_until_they_leave() {
        StockEvent received = new StockReceived(ID, "r1", 10);
        StockEvent reserved = new StockReserved(ID, "o1", 4, Optional.empty());

        assertThat(level(received, reserved)).isEqualTo(new StockLevel(10, 4, 0));
        assertThat(level(received, reserved).available()).isEqualTo(6);
        assertThat(level(received, reserved, new ReservationExtended(ID, "o1", Optional.empty())))
                .isEqualTo(new StockLevel(10, 4, 0));
        assertThat(level(received, reserved, new StockCommitted(ID, "o1", "s1", 3)))
                .isEqualTo(new StockLevel(7, 1, 0));
        assertThat(level(received, reserved, new StockReleased(ID, "o1", 4, REASON)))
                .isEqualTo(new StockLevel(10, 0, 0));
        assertThat(level(received, reserved, new ReservationExpired(ID, "o1", 4)))
                .isEqualTo(new StockLevel(10, 0, 0));
    }

    @Test
    void promised_pieces_are_taken_out_of_what_comes_next() {
        StockEvent promised = new BackorderCreated(ID, "o1", 5);

        assertThat(level(promised)).isEqualTo(new StockLevel(0, 0, 5));
        assertThat(level(promised).available()).isZero();
        assertThat(level(promised, new StockReceived(ID, "r1", 3), new BackorderAllocated(ID, "o1", 3)))
                .isEqualTo(new StockLevel(3, 3, 2));
        assertThat(level(promised, new BackorderCancelled(ID, "o1", 5))).isEqualTo(StockLevel.NONE);
    }

    @Test
    void the_last_at_sign_parts_sku_and_location() {
        assertThat(StockPlace.parse("A@B@main")).isEqualTo(new StockPlace("A@B", "main"));
        assertThatThrownBy(() -> StockPlace.parse("MUG")).hasMessage("no stock: MUG");
    }

    private static StockLevel level(StockEvent... events) {
        StockLevel level = StockLevel.NONE;
        for (StockEvent event : events) {
            level = level.after(event);
        }
        return level;
    }
}
