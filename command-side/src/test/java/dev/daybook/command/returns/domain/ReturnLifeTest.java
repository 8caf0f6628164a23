package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.APPROVED;
import static dev.daybook.command.returns.domain.SampleReturn.BECAUSE;
import static dev.daybook.command.returns.domain.SampleReturn.CANCELLED;
import static dev.daybook.command.returns.domain.SampleReturn.CLOSED;
import static dev.daybook.command.returns.domain.SampleReturn.DECLINED;
import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.LINES;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED;
import static dev.daybook.command.returns.domain.SampleReturn.NOTE;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.PART;
import static dev.daybook.command.returns.domain.SampleReturn.REQUEST;
import static dev.daybook.command.returns.domain.SampleReturn.REQUESTED;
import static dev.daybook.command.returns.domain.SampleReturn.RESTOCKED;
import static dev.daybook.command.returns.domain.SampleReturn.SALE;
import static dev.daybook.command.returns.domain.SampleReturn.SENT;
import static dev.daybook.command.returns.domain.SampleReturn.accepted;
import static dev.daybook.command.returns.domain.SampleReturn.approve;
import static dev.daybook.command.returns.domain.SampleReturn.approved;
import static dev.daybook.command.returns.domain.SampleReturn.given;
import static dev.daybook.command.returns.domain.SampleReturn.here;
import static dev.daybook.command.returns.domain.SampleReturn.inspect;
import static dev.daybook.command.returns.domain.SampleReturn.receive;
import static dev.daybook.command.returns.domain.SampleReturn.refused;
import static dev.daybook.command.returns.domain.SampleReturn.rejected;
import static dev.daybook.command.returns.domain.SampleReturn.restock;
import static dev.daybook.command.returns.domain.SampleReturn.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReturnLifeTest {

    @Test
    void each_command_records_all_that_is_said() {
        assertThat(when(REQUEST)).containsExactly(REQUESTED);
        assertThat(when(approve("label-1"), REQUESTED)).containsExactly(APPROVED);
        assertThat(when(new ApproveReturn(ID, Optional.empty()), REQUESTED))
                .containsExactly(new ReturnApproved(ID, Optional.empty()));
        assertThat(when(new DeclineReturn(ID, BECAUSE), REQUESTED)).containsExactly(DECLINED);
        assertThat(when(new RecordSent(ID, "royal-mail", "RM1"), approved())).containsExactly(SENT);
        assertThat(when(receive("in-1", "1", 2), approved(SENT))).containsExactly(PART);
        assertThat(when(inspect("look-1", accepted("1", 1), rejected("1", 1)), approved(PART)))
                .containsExactly(LOOKED);
        assertThat(when(restock("back-1", "main", new Pieces("1", 1)), approved(PART, LOOKED)))
                .containsExactly(RESTOCKED);
        assertThat(when(new CloseReturn(ID), approved(PART, LOOKED))).containsExactly(CLOSED);
        assertThat(when(new CancelReturn(ID, BECAUSE), approved())).containsExactly(CANCELLED);
    }

    @Nested
    class ARequest {
        @Test
        void is_about_pieces_that_the_order_could_take_back() {
            List<Fault> faults = List.of(new Fault("/lines/0/quantity", "too-many", "line 1 has 5 left, not 6"));

            ReturnRejection refusal = refused(REQUEST.of(Sale.against(faults)));

            assertThat(refusal).isInstanceOf(ReturnRejection.NotReturnable.class);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal.faults()).isEqualTo(faults);
            assertThat(when(request(new RequestedPieces("1", 5, ReturnReason.OTHER))))
                    .containsExactly(new ReturnRequested(
                            ID, ORDER, List.of(new ReturnLine("1", "LAMP", 5, ReturnReason.OTHER)), NOTE));
        }

        @Test
        void is_about_lines_that_the_order_names() {
            RequestReturn strange = request(
                    new RequestedPieces("1", 1, ReturnReason.OTHER), new RequestedPieces("3", 1, ReturnReason.OTHER));

            assertThat(refused(strange).faults())
                    .containsExactly(new Fault("/lines/1/lineId", "unknown-line", "there is no line 3"));
        }

        @Test
        void names_each_line_once_and_a_piece_at_least() {
            RequestReturn odd = request(
                    new RequestedPieces("1", 0, ReturnReason.OTHER), new RequestedPieces("2", -1, ReturnReason.OTHER));
            RequestReturn twice = request(
                    new RequestedPieces("1", 1, ReturnReason.OTHER), new RequestedPieces("1", 1, ReturnReason.DAMAGED));

            assertThat(refused(odd).faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/lines/0/quantity", "positive"), tuple("/lines/1/quantity", "positive"));
            assertThat(refused(odd)).hasMessage("the content breaks 2 rules");
            assertThat(refused(twice).faults())
                    .containsExactly(new Fault("/lines/1/lineId", "duplicate-line", "line 1 is named twice"));
            assertThat(refused(twice, REQUESTED)).hasMessage("the content breaks 1 rule");
            assertThat(refused(request()).faults())
                    .containsExactly(new Fault("/lines", "required", "it is about one piece at least"));
            assertThat(refused(request()).kind()).isEqualTo(Refusal.Kind.CONTENT);
        }

        @Test
        void is_known_again_by_its_order_its_lines_and_its_note() {
            List<RequestReturn> others = List.of(
                    new RequestReturn(ID, "o-2", LINES, NOTE, Optional.of(SALE)),
                    new RequestReturn(ID, ORDER, LINES.reversed(), NOTE, Optional.of(SALE)),
                    new RequestReturn(ID, ORDER, LINES, Optional.of("no note"), Optional.of(SALE)));

            for (RequestReturn other : others) {
                assertThat(refused(other, REQUESTED)).isInstanceOf(ReturnRejection.AlreadyRequested.class);
            }
        }

        @Test
        void for_no_order_is_told_so() {
            ReturnRejection refusal = refused(new RequestReturn(ID, ORDER, LINES, NOTE, Optional.empty()));

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal.faults())
                    .containsExactly(new Fault("/orderId", "order-not-found", "there is no order o-1"));
            assertThat(new RequestReturn(ID, ORDER, LINES, NOTE, Optional.empty()).of(SALE))
                    .isEqualTo(REQUEST);
        }

        @Test
        void knows_its_order_from_then_on() {
            assertThat(given().orderId()).isEmpty();
            assertThat(given(REQUESTED).orderId()).contains(ORDER);
        }
    }

    @Test
    void of_each_kind_a_return_remembers_so_many_and_no_more() {
        RequestReturn large = request(new RequestedPieces("1", 5, ReturnReason.OTHER));
        ReturnRequested many = new ReturnRequested(
                ID, ORDER, List.of(new ReturnLine("1", "LAMP", 5000, ReturnReason.OTHER)), large.note());
        ReturnItemsReceived all = new ReturnItemsReceived(ID, "all", List.of(here("1", 2000, PieceCondition.NEW)));
        ReturnInspected good = new ReturnInspected(ID, "good", List.of(accepted("1", 1500)));

        assertFull(new RecordSent(ID, "post", "x"), List.of(many, APPROVED), n -> new ReturnSent(ID, "post", "p" + n));
        assertFull(
                receive("x", "1", 1),
                List.of(many, APPROVED),
                n -> new ReturnItemsReceived(ID, "in" + n, List.of(here("1", 1, PieceCondition.NEW))));
        assertFull(
                inspect("x", accepted("1", 1)),
                List.of(many, APPROVED, all),
                n -> new ReturnInspected(ID, "look" + n, List.of(rejected("1", 1))));
        assertFull(
                restock("x", "main", new Pieces("1", 1)),
                List.of(many, APPROVED, all, good),
                n -> new ReturnRestocked(ID, "back" + n, "main", List.of(new RestockedPieces("1", "LAMP", 1))));
    }

    private static void assertFull(ReturnCommand more, List<ReturnEvent> before, IntFunction<ReturnEvent> entry) {
        ReturnEvent[] almost = Stream.concat(
                        before.stream(), IntStream.range(0, 999).mapToObj(entry))
                .toArray(ReturnEvent[]::new);
        ReturnEvent[] full = Stream.concat(
                        before.stream(), IntStream.range(0, 1000).mapToObj(entry))
                .toArray(ReturnEvent[]::new);

        assertThat(when(more, almost)).hasSize(1);
        assertThat(refused(more, full))
                .isInstanceOf(ReturnRejection.TooMany.class)
                .hasMessage("return r-1 has at most 1000 entries of a kind");
    }

    @Test
    void an_event_of_what_does_not_exist_makes_nothing() {
        assertThat(given(APPROVED)).isEqualTo(Return.initial());
        assertThat(given(REQUESTED, REQUESTED)).isEqualTo(given(REQUESTED));
    }

    private static RequestReturn request(RequestedPieces... lines) {
        return new RequestReturn(ID, ORDER, List.of(lines), NOTE, Optional.of(SALE));
    }
}
