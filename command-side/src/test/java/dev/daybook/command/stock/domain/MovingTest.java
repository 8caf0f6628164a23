package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.REASON;
import static dev.daybook.command.stock.domain.Scenario.SOON;
import static dev.daybook.command.stock.domain.Scenario.allocated;
import static dev.daybook.command.stock.domain.Scenario.assertRefused;
import static dev.daybook.command.stock.domain.Scenario.given;
import static dev.daybook.command.stock.domain.Scenario.promised;
import static dev.daybook.command.stock.domain.Scenario.received;
import static dev.daybook.command.stock.domain.Scenario.reserved;
import static dev.daybook.command.stock.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.stock.StockAdjusted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockTransferred;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MovingTest {

    private static final StockEvent[] TWO_WAIT = {received(1), reserved("r0", 1), promised("r1", 2), promised("r2", 4)};

    @Nested
    class Receiving {
        @Test
        void brings_pieces_to_those_who_wait_first_come_first_served() {
            assertThat(when(new ReceiveStock(ID, "d2", 5), TWO_WAIT))
                    .containsExactly(new StockReceived(ID, "d2", 5), allocated("r1", 2), allocated("r2", 3));
            assertThat(when(new ReceiveStock(ID, "d2", 2), TWO_WAIT))
                    .containsExactly(new StockReceived(ID, "d2", 2), allocated("r1", 2));
        }

        @Test
        void ends_where_a_location_is_full() {
            StockEvent full = received(999_999_999);

            assertThat(when(new ReceiveStock(ID, "d2", 1), full)).containsExactly(new StockReceived(ID, "d2", 1));
            assertThat(assertRefused(
                            StockRejection.TooMany.class, "stock.too-many", new ReceiveStock(ID, "d2", 2), full))
                    .hasMessageContaining("1000000000");
            assertRefused(
                    StockRejection.TooMany.class,
                    "stock.too-many",
                    new ReceiveStock(ID, "d2", Integer.MAX_VALUE),
                    full);
        }

        @Test
        void again_under_its_id_is_harmless_and_something_else_is_refused() {
            assertThat(when(new ReceiveStock(ID, "d1", 5), received(5))).isEmpty();
            assertThat(assertRefused(
                            StockRejection.IdTaken.class, "stock.id-taken", new ReceiveStock(ID, "d1", 4), received(5)))
                    .hasMessageContaining("d1");
        }
    }

    @Nested
    class Adjusting {
        private static AdjustStock adjust(int delta) {
            return new AdjustStock(ID, "a1", delta, REASON);
        }

        @Test
        void counts_more_or_fewer_pieces() {
            assertThat(when(adjust(-5), received(5))).containsExactly(new StockAdjusted(ID, "a1", -5, REASON));
            assertThat(when(adjust(3), TWO_WAIT))
                    .containsExactly(new StockAdjusted(ID, "a1", 3, REASON), allocated("r1", 2), allocated("r2", 1));
            assertThat(given(received(5), new StockAdjusted(ID, "a1", -2, REASON))
                            .onHand())
                    .isEqualTo(3);
        }

        @Test
        void leaves_reserved_pieces_alone() {
            StockEvent[] history = {received(5), reserved("r1", 2, SOON)};

            assertThat(when(adjust(-3), history)).hasSize(1);
            assertThat(assertRefused(StockRejection.ReservedPieces.class, "stock.reserved-pieces", adjust(-5), history))
                    .hasMessageContaining("3 free")
                    .hasMessageContaining("2 reserved");
        }

        @Test
        void never_counts_below_nothing() {
            StockEvent[] history = {received(5), reserved("r1", 2, SOON)};

            assertThat(assertRefused(StockRejection.Insufficient.class, "stock.insufficient", adjust(-6), history)
                            .available())
                    .isEqualTo(5);
            assertRefused(StockRejection.Insufficient.class, "stock.insufficient", adjust(Integer.MIN_VALUE), history);
        }

        @Test
        void again_under_its_id_is_harmless_and_something_else_is_refused() {
            StockEvent[] history = {received(5), new StockAdjusted(ID, "a1", -5, REASON)};

            assertThat(when(adjust(-5), history)).isEmpty();
            assertRefused(StockRejection.IdTaken.class, "stock.id-taken", adjust(5), history);
        }
    }

    @Nested
    class Transferring {
        @Test
        void takes_free_pieces_here_and_brings_them_there() {
            assertThat(when(new SendTransfer(ID, "t1", 3, "shop"), received(5), reserved("r1", 2)))
                    .containsExactly(new StockTransferred(ID, "t1", -3, "shop"));
            assertThat(when(new TakeTransfer(ID, "t1", 3, "shop"), TWO_WAIT))
                    .containsExactly(new StockTransferred(ID, "t1", 3, "shop"), allocated("r1", 2), allocated("r2", 1));
            assertThat(given(received(5), new StockTransferred(ID, "t1", -2, "shop"))
                            .onHand())
                    .isEqualTo(3);
        }

        @Test
        void leaves_reserved_pieces_alone() {
            assertThat(assertRefused(
                                    StockRejection.Insufficient.class,
                                    "stock.insufficient",
                                    new SendTransfer(ID, "t1", 4, "shop"),
                                    received(5),
                                    reserved("r1", 2))
                            .available())
                    .isEqualTo(3);
        }

        @Test
        void again_under_its_id_is_harmless_and_something_else_is_refused() {
            StockEvent[] sent = {received(5), new StockTransferred(ID, "t1", -5, "shop")};
            StockEvent[] taken = {new StockTransferred(ID, "t1", 5, "shop")};

            assertThat(when(new SendTransfer(ID, "t1", 5, "shop"), sent)).isEmpty();
            assertThat(when(new TakeTransfer(ID, "t1", 5, "shop"), taken)).isEmpty();
            for (StockCommand other : new StockCommand[] {
                new SendTransfer(ID, "t1", 4, "shop"),
                new SendTransfer(ID, "t1", 5, "attic"),
                new TakeTransfer(ID, "t1", 5, "shop")
            }) {
                assertRefused(StockRejection.IdTaken.class, "stock.id-taken", other, sent);
            }
        }

        @Test
        void to_where_the_pieces_are_is_refused() {
            assertThat(assertRefused(
                                    StockRejection.SameLocation.class,
                                    "stock.same-location",
                                    new SendTransfer(ID, "t1", 1, "main"),
                                    received(5))
                            .faults())
                    .containsExactly(new Fault("/toLocation", "same-location", "must be another location"));
            assertThat(assertRefused(
                                    StockRejection.SameLocation.class,
                                    "stock.same-location",
                                    new TakeTransfer(ID, "t1", 1, "main"),
                                    received(5))
                            .faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/fromLocation");
        }
    }

    @Nested
    class EveryKindOfMovement {
        @Test
        void has_ids_of_its_own() {
            StockEvent[] history = {received(9), reserved("r1", 3)};

            assertThat(when(new AdjustStock(ID, "d1", 9, REASON), history)).hasSize(1);
            assertThat(when(new TakeTransfer(ID, "d1", 9, "shop"), history)).hasSize(1);
            assertThat(when(new CommitReservation(ID, "r1", "d1", 3), history)).hasSize(1);
        }
    }
}
