package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCEL;
import static dev.daybook.command.order.domain.SampleOrder.CANCEL_TWO;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRM;
import static dev.daybook.command.order.domain.SampleOrder.CREDIT;
import static dev.daybook.command.order.domain.SampleOrder.DRAFT;
import static dev.daybook.command.order.domain.SampleOrder.HOLD;
import static dev.daybook.command.order.domain.SampleOrder.IMPORTED;
import static dev.daybook.command.order.domain.SampleOrder.RETURNED_TWO;
import static dev.daybook.command.order.domain.SampleOrder.RETURN_TWO;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.SampleOrder.importOf;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.back;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.RefundCause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportedOrderTest {

    private static final SettleOrder SETTLE = new SettleOrder(ID, RefundCause.RETURN, REASON);

    @Nested
    class GivenAnImportedOrder {
        @Test
        void importing_the_same_again_changes_nothing() {
            assertThat(when(importOf(DRAFT, OrderKind.SALE, "536365"), IMPORTED))
                    .isEmpty();
            assertThat(when(importOf(DRAFT, OrderKind.SALE, "536365"), IMPORTED, RETURNED_TWO))
                    .isEmpty();
        }

        static Stream<ImportOrder> others() {
            return Stream.of(
                    importOf(DRAFT, OrderKind.CREDIT, "536365"),
                    importOf(DRAFT, OrderKind.SALE, "536366"),
                    importOf(draft(line("1", 1, "1")), OrderKind.SALE, "536365"));
        }

        @ParameterizedTest
        @MethodSource("others")
        void importing_something_else_under_its_id_is_refused(ImportOrder other) {
            assertRefused(OrderRejection.AlreadyPlaced.class, "order.already-placed", other, IMPORTED);
        }

        @Test
        void returned_pieces_are_credited_with_their_share() {
            assertThat(when(RETURN_TWO, IMPORTED)).containsExactly(RETURNED_TWO);
        }

        @Test
        void returned_pieces_may_be_credited_with_another_price() {
            ReturnLines cheaper =
                    new ReturnLines(ID, "r1", List.of(new ReturnedPieces("1", 2, Optional.of(euros("3.005")))), REASON);

            assertThat(when(cheaper, IMPORTED))
                    .containsExactly(
                            new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 2, 601)), REASON));
        }

        @Test
        void the_same_return_again_changes_nothing() {
            ReturnLines priced =
                    new ReturnLines(ID, "r1", List.of(new ReturnedPieces("1", 2, Optional.of(euros("3.33")))), REASON);

            assertThat(when(RETURN_TWO, IMPORTED, RETURNED_TWO)).isEmpty();
            assertThat(when(priced, IMPORTED, RETURNED_TWO)).isEmpty();
        }

        static Stream<List<ReturnedPieces>> otherReturns() {
            return Stream.of(
                    List.of(back("1", 1)),
                    List.of(back("2", 2)),
                    List.of(back("1", 2), back("2", 1)),
                    List.of(new ReturnedPieces("1", 2, Optional.of(euros("3.34")))));
        }

        @ParameterizedTest
        @MethodSource("otherReturns")
        void a_return_id_names_one_return(List<ReturnedPieces> other) {
            assertRefused(
                    OrderRejection.ReturnIdTaken.class,
                    "order.return-id-taken",
                    new ReturnLines(ID, "r1", other, REASON),
                    IMPORTED,
                    RETURNED_TWO);
        }

        @Test
        void no_piece_comes_back_twice() {
            assertThat(assertRefused(
                                    OrderRejection.LinesUnavailable.class,
                                    "order.lines-unavailable",
                                    new ReturnLines(ID, "r2", List.of(back("1", 2)), REASON),
                                    IMPORTED,
                                    RETURNED_TWO)
                            .faults())
                    .containsExactly(new Fault("/lines/0/quantity", "too-many", "line 1 has 1 left, not 2"));
        }

        @Test
        void a_credit_in_another_currency_or_beyond_reckoning_is_refused() {
            ReturnLines odd = new ReturnLines(
                    ID,
                    "r1",
                    List.of(
                            new ReturnedPieces(
                                    "1", 1, Optional.of(new Price(euros("1").amount(), "GBP"))),
                            new ReturnedPieces("1", 1, Optional.of(euros("99999999999999999999")))),
                    REASON);

            assertThat(assertRefused(OrderRejection.InvalidContent.class, "order.invalid-content", odd, IMPORTED)
                            .faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("/lines/0/unitPrice/currency", "currency-mismatch"),
                            org.assertj.core.groups.Tuple.tuple("/lines/1/unitPrice", "amount-overflow"));
        }

        @Test
        void what_was_credited_and_paid_back_elsewhere_is_settled_at_whatever_price() {
            for (long creditMinor : List.of(1L, 601L)) {
                LinesReturned returned = new LinesReturned(
                        ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 2, creditMinor)), REASON);
                OrderPaymentRecorded paidBack = new OrderPaymentRecorded(
                        ID,
                        new PaymentStanding(
                                ID,
                                "PARTIALLY_REFUNDED",
                                0,
                                0,
                                IMPORTED.content().totalMinor(),
                                IMPORTED.content().totalMinor(),
                                creditMinor,
                                0,
                                0,
                                false));

                assertThat(when(SETTLE, IMPORTED, returned, paidBack)).isEmpty();
            }
        }

        @Test
        void what_comes_back_here_is_paid_back_from_the_payment_that_came_with_it() {
            long credit = RETURNED_TWO.lines().getFirst().creditMinor();

            assertThat(when(SETTLE, IMPORTED)).isEmpty();
            assertThat(when(SETTLE, IMPORTED, RETURNED_TWO))
                    .containsExactly(new OrderRefundRequested(
                            ID, ID + "-1", RefundCause.RETURN, List.of(new PaymentPart(ID, credit)), REASON));
        }

        @Test
        void money_given_out_of_goodwill_takes_nothing_from_what_comes_back_later() {
            long paid = IMPORTED.content().totalMinor();
            long credit = RETURNED_TWO.lines().getFirst().creditMinor();
            OrderPaymentRecorded given = new OrderPaymentRecorded(
                    ID,
                    new PaymentStanding(ID, "PARTIALLY_REFUNDED", 0, 0, paid, paid, 1, 0, 0, false, Optional.of(1L)));

            assertThat(when(SETTLE, IMPORTED, given)).isEmpty();
            assertThat(when(SETTLE, IMPORTED, given, RETURNED_TWO))
                    .containsExactly(new OrderRefundRequested(
                            ID,
                            ID + "-1",
                            RefundCause.RETURN,
                            List.of(new PaymentPart(ID, Math.min(credit, paid - 1))),
                            REASON));
        }

        @Test
        void one_without_its_money_is_settled_whatever_comes_back() {
            OrderImported unpaid = new OrderImported(ID, "1", OrderKind.SALE, "till", IMPORTED.content());

            assertThat(when(SETTLE, unpaid, RETURNED_TWO)).isEmpty();
        }

        @Test
        void nothing_comes_back_on_a_credit() {
            assertRefused(OrderRejection.NotReturnable.class, "order.not-returnable", RETURN_TWO, CREDIT);
        }

        static Stream<OrderCommand> changes() {
            return Stream.of(CONFIRM, CANCEL, CANCEL_TWO, HOLD);
        }

        @ParameterizedTest
        @MethodSource("changes")
        void it_is_completed_and_goes_nowhere(OrderCommand command) {
            assertRefused(OrderRejection.AlreadyCompleted.class, "order.already-completed", command, IMPORTED);
        }
    }
}
