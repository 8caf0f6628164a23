package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.back;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.UndeliveredCause;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders of two lines at odd prices, whatever can happen to them, and a bookkeeper who issues what is due now and then. */
class InvoicedOrderRandomWalkTest {

    private static final int STEPS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_documents_come_to_what_the_customer_is_to_pay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Till till = new Till();
        Order order = Order.initial();
        for (int step = 0; step < STEPS; step++) {
            boolean issuing = random.nextInt(5) == 0;
            OrderCommand command = issuing ? issue(till) : command(step, random);
            for (OrderEvent event : Scenario.tried(command, order)) {
                till.hear(event);
                order = Order.evolve(order, event);
            }
            if (issuing) {
                assertThat(till.writtenMinor()).as("after step %s", step).isEqualTo(till.wantedMinor());
                assertThat(Scenario.tried(issue(till), order)).as("due twice").isEmpty();
            }
        }
        for (OrderEvent event : Scenario.tried(issue(till), order)) {
            till.hear(event);
            order = Order.evolve(order, event);
        }
        assertThat(till.writtenMinor()).isEqualTo(till.wantedMinor());
        assertThat(
                        order instanceof Order.Existing existing
                                ? Balance.of(existing.facts()).earnedMinor()
                                : 0)
                .as("what payments are asked for")
                .isEqualTo(till.writtenMinor());
        assertThat(List.of("I", "C"))
                .allSatisfy(prefix -> assertThat(till.numbers(prefix))
                        .isEqualTo(numbers(prefix, 0, till.numbers(prefix).size())));
    }

    @Test
    void the_walks_see_both_kinds_of_document() {
        assertThat(Scenario.seen(
                        500,
                        STEPS,
                        (step, random, _) -> random.nextInt(5) == 0 ? issue(new Till()) : command(step, random)))
                .contains(
                        "InvoiceIssued",
                        "CreditNoteIssued",
                        "LinesReturned",
                        "LinesCredited",
                        "LinesReopened",
                        "LinesCancelled");
    }

    private static IssueDocuments issue(Till till) {
        return new IssueDocuments(
                ID,
                numbers("I", till.numbers("I").size(), 99),
                numbers("C", till.numbers("C").size(), 99));
    }

    private static List<String> numbers(String prefix, int taken, int wanted) {
        return IntStream.rangeClosed(taken + 1, taken + wanted)
                .mapToObj(number -> prefix + number)
                .toList();
    }

    private static OrderCommand command(int step, SplittableRandom random) {
        return switch (step) {
            case 0, 1, 2, 3, 4 -> place(random);
            case 5, 6, 7 -> new ConfirmOrder(ID);
            default -> next(random);
        };
    }

    private static OrderCommand place(SplittableRandom random) {
        return Scenario.place(draft(
                List.of(
                        line("1", random.nextInt(1, 9), "0." + random.nextInt(1, 4000)),
                        line("2", random.nextInt(1, 9), "2." + random.nextInt(1, 10))),
                List.of(
                        new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "POST", "", cents(random.nextInt(0, 300))),
                        new OrderDraft.Adjustment(
                                AdjustmentKind.DISCOUNT, "SALE", "", cents(-random.nextInt(0, 600))))));
    }

    private static OrderCommand next(SplittableRandom random) {
        String lineId = Integer.toString(random.nextInt(1, 3));
        int quantity = random.nextInt(1, 4);
        String parcel = "s" + random.nextInt(7);
        String fulfilment = ID + "-" + random.nextInt(1, 5);
        return switch (random.nextInt(16)) {
            case 0, 1 -> new RouteOrder(ID, Shelves.POLICY, Map.of());
            case 2, 3, 4, 5 -> new ShipLines(ID, fulfilment, parcel, List.of(pieces(lineId, quantity)));
            case 6, 7 -> new DeliverLines(ID, parcel);
            case 8, 9 -> new MissLines(ID, parcel, UndeliveredCause.LOST);
            case 10, 11 -> new ReopenLines(ID, parcel, Supply.none());
            case 12 -> new CreditLines(ID, parcel, REASON);
            case 13 -> new CancelLines(ID, List.of(pieces(lineId, quantity)), REASON);
            default -> new ReturnLines(ID, "r" + random.nextInt(5), List.of(back(lineId, quantity)), REASON);
        };
    }
}
