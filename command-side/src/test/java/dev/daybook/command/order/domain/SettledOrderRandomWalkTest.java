package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.back;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.RefundCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An order of pieces of 1.00 each, a payment that is kept as a purse, and whatever can happen to both. */
class SettledOrderRandomWalkTest {

    private static final int STEPS = 60;
    private static final int PIECES = 8;

    /** The money of one payment, in pieces of 1.00: held, asked for, taken, going back, and of that given. */
    private static final class Purse {
        private long held = PIECES;
        private long asked;
        private long taken;
        private long back;
        private long goodwill;

        void hear(OrderEvent event) {
            if (event instanceof OrderPaymentRequested e) {
                long amount = e.captures().getFirst().amountMinor() / 100;
                held -= amount;
                asked += amount;
            } else if (event instanceof OrderRefundRequested e) {
                back += e.refunds().getFirst().amountMinor() / 100;
            } else if (event instanceof OrderPaymentsReleased) {
                assertThat(held).as("let go for nothing").isPositive();
                assertThat(asked).as("let go while a part is asked for").isZero();
                held = 0;
            }
            assertThat(held).as("taken from nowhere").isNotNegative();
            assertThat(back).as("given back twice").isLessThanOrEqualTo(taken);
        }

        RecordPayment answered() {
            taken += asked;
            asked = 0;
            return new RecordPayment(
                    ID,
                    new PaymentStanding(
                            "p1",
                            "CAPTURED",
                            100 * held,
                            0,
                            100 * taken,
                            0,
                            100 * back,
                            0,
                            0,
                            held > 0,
                            Optional.of(100 * goodwill)));
        }

        /** Never more than is there. */
        RecordPayment given(long pieces) {
            long amount = Math.min(pieces, taken - back);
            goodwill += amount;
            back += amount;
            return answered();
        }

        long kept() {
            return taken + asked - back;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void in_the_end_the_shop_has_the_money_for_what_the_customer_has_less_what_it_gave_and_no_more(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Heaps heaps = new Heaps();
        Purse purse = new Purse();
        Order order = Order.initial();
        for (int step = 0; step < STEPS; step++) {
            order = done(command(step, random, purse), order, heaps, purse);
        }
        // what is on its way arrives, what is lost is credited, and every question is answered
        for (int parcel = 0; parcel < 6; parcel++) {
            order = done(new DeliverLines(ID, "s" + parcel), order, heaps, purse);
            order = done(new CreditLines(ID, "s" + parcel, REASON), order, heaps, purse);
        }
        order = done(new CancelLines(ID, List.of(pieces("1", heaps.still("1"))), REASON), order, heaps, purse);
        for (int round = 0; round < 2; round++) {
            order = done(settle(), order, heaps, purse);
            order = done(purse.answered(), order, heaps, purse);
        }
        long delivered = heaps.of("1").getOrDefault("delivered", 0);
        assertThat(purse.kept()).isEqualTo(Math.max(0, delivered - purse.goodwill));
        order = done(new CompleteOrder(ID), order, heaps, purse);
        var _ = done(settle(), order, heaps, purse);
        assertThat(purse.held).isZero();
        assertThat(purse.kept()).isEqualTo(Math.max(0, delivered - purse.goodwill));
    }

    private static SettleOrder settle() {
        return new SettleOrder(ID, RefundCause.CANCEL, REASON);
    }

    private static Order done(OrderCommand command, Order order, Heaps heaps, Purse purse) {
        Order after = order;
        for (OrderEvent event : Scenario.tried(command, order)) {
            heaps.move(event);
            purse.hear(event);
            after = Order.evolve(after, event);
        }
        return after;
    }

    private static OrderCommand command(int step, SplittableRandom random, Purse purse) {
        return switch (step) {
            case 0 -> Scenario.place(draft(line("1", PIECES, "1")));
            case 1 -> purse.answered();
            case 2 -> new ConfirmOrder(ID);
            default -> next(random, purse);
        };
    }

    private static OrderCommand next(SplittableRandom random, Purse purse) {
        int quantity = random.nextInt(1, 4);
        String parcel = "s" + random.nextInt(6);
        String fulfilment = ID + "-" + random.nextInt(1, 4);
        return switch (random.nextInt(17)) {
            case 0, 1 -> new RouteOrder(ID, Shelves.POLICY, Map.of());
            case 2, 3, 4 -> new ShipLines(ID, fulfilment, parcel, List.of(pieces("1", quantity)));
            case 5, 6 -> new DeliverLines(ID, parcel);
            case 7 -> new MissLines(ID, parcel, UndeliveredCause.LOST);
            case 8 -> new ReopenLines(ID, parcel, Supply.none());
            case 9 -> new CreditLines(ID, parcel, REASON);
            case 10 -> new CancelLines(ID, List.of(pieces("1", 1)), REASON);
            case 11 -> new ReturnLines(ID, "r" + random.nextInt(4), List.of(back("1", 1)), REASON);
            case 12, 13, 14 -> settle();
            case 15 -> purse.given(random.nextInt(1, 3));
            default -> purse.answered();
        };
    }
}
