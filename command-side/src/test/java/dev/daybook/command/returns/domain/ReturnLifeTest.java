package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.APPROVED;
import static dev.daybook.command.returns.domain.SampleReturn.BECAUSE;
import static dev.daybook.command.returns.domain.SampleReturn.CANCELLED;
import static dev.daybook.command.returns.domain.SampleReturn.CLOSED;
import static dev.daybook.command.returns.domain.SampleReturn.DECLINED;
import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.LINES;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED_REST;
import static dev.daybook.command.returns.domain.SampleReturn.NOTE;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.PART;
import static dev.daybook.command.returns.domain.SampleReturn.REQUEST;
import static dev.daybook.command.returns.domain.SampleReturn.REQUESTED;
import static dev.daybook.command.returns.domain.SampleReturn.REST;
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
import static dev.daybook.command.returns.domain.SampleReturn.restockRest;
import static dev.daybook.command.returns.domain.SampleReturn.when;
import static dev.daybook.command.returns.domain.SampleReturn.writtenOff;
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
        void is_about_lines_that_the_order_has_and_pieces_that_the_customer_could_give_back() {
            RequestReturn greedy = request(
                    new RequestedPieces("1", 6, ReturnReason.OTHER),
                    new RequestedPieces("2", 1, ReturnReason.OTHER),
                    new RequestedPieces("3", 1, ReturnReason.OTHER));

            ReturnRejection refusal = refused(greedy);

            assertThat(refusal).isInstanceOf(ReturnRejection.NotReturnable.class);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal.faults())
                    .containsExactly(
                            new Fault("/lines/0/quantity", "too-many", "line 1 has 5 left, not 6"),
                            new Fault("/lines/2/lineId", "unknown-line", "there is no line 3"));
            assertThat(when(request(new RequestedPieces("1", 5, ReturnReason.OTHER))))
                    .containsExactly(new ReturnRequested(
                            ID, ORDER, List.of(new ReturnLine("1", "LAMP", 5, ReturnReason.OTHER)), NOTE));
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

    @Nested
    class PiecesThatComeBack {
        @Test
        void are_never_more_than_were_requested_line_by_line() {
            ReceiveItems more = receive(
                    "in-9",
                    here("1", 1, PieceCondition.NEW),
                    here("1", 1, PieceCondition.DAMAGED),
                    here("2", 2, PieceCondition.WRONG_ITEM),
                    here("9", 1, PieceCondition.NEW));

            ReturnRejection refusal = refused(more, approved(PART));

            assertThat(refusal).isInstanceOf(ReturnRejection.TooManyReceived.class);
            assertThat(refusal.faults())
                    .containsExactly(
                            new Fault("/lines/1/quantity", "too-many", "line 1 has 0 left, not 1"),
                            new Fault("/lines/2/quantity", "too-many", "line 2 has 1 left, not 2"),
                            new Fault("/lines/3/lineId", "unknown-line", "there is no line 9"));
            assertThat(when(receive("in-9", "1", 1), approved(PART))).hasSize(1);
            assertThat(refused(receive("in-9", "1", Integer.MAX_VALUE), approved(PART)))
                    .isInstanceOf(ReturnRejection.TooManyReceived.class);
        }

        @Test
        void are_looked_at_once_each() {
            ReturnRejection refusal =
                    refused(inspect("look-9", accepted("1", 1), writtenOff("1", 2), accepted("2", 1)), approved(PART));

            assertThat(refusal).isInstanceOf(ReturnRejection.NotReceived.class);
            assertThat(refusal.faults())
                    .extracting(Fault::message)
                    .containsExactly("line 1 has 1 left, not 2", "line 2 has 0 left, not 1");
            assertThat(when(inspect("look-9", accepted("1", 1), writtenOff("1", 1)), approved(PART)))
                    .hasSize(1);
            assertThat(refused(inspect("look-9", accepted("1", 0)), approved(PART)))
                    .isInstanceOf(ReturnRejection.InvalidContent.class);
        }

        @Test
        void make_the_return_received_and_inspected_only_when_all_of_them_did() {
            assertThat(given(approved())).isInstanceOf(Return.Approved.class);
            assertThat(given(approved(SENT))).isInstanceOf(Return.InTransit.class);
            assertThat(given(approved(PART))).isInstanceOf(Return.PartiallyReceived.class);
            assertThat(given(approved(PART, SENT))).isInstanceOf(Return.PartiallyReceived.class);
            assertThat(given(approved(PART, LOOKED))).isInstanceOf(Return.PartiallyReceived.class);
            assertThat(given(approved(PART, REST, LOOKED))).isInstanceOf(Return.Received.class);
            assertThat(given(approved(PART, LOOKED, REST))).isInstanceOf(Return.Received.class);
            assertThat(given(approved(PART, REST, LOOKED, LOOKED_REST))).isInstanceOf(Return.Inspected.class);
            assertThat(given(approved(PART, REST, LOOKED, RESTOCKED))).isInstanceOf(Return.Received.class);
        }

        @Test
        void are_told_of_in_the_refusal_to_close_before_they_were_inspected() {
            assertThat(refused(new CloseReturn(ID), approved(PART, REST, LOOKED)))
                    .hasMessage("return r-1 has 2 piece(s) to inspect first");
        }

        @Test
        void may_come_in_several_parcels_of_several_carriers() {
            assertThat(when(new RecordSent(ID, "royal-mail", "RM2"), approved(SENT)))
                    .containsExactly(new ReturnSent(ID, "royal-mail", "RM2"));
            assertThat(when(new RecordSent(ID, "dhl", "RM1"), approved(SENT))).hasSize(1);
            assertThat(when(new RecordSent(ID, "dhl", "RM1"), approved(new ReturnSent(ID, "dhl", "RM1"), SENT)))
                    .isEmpty();
        }
    }

    @Nested
    class AcceptedPieces {
        @Test
        void go_back_on_the_shelf_all_at_once_where_no_lines_are_named() {
            ReturnInspected vase = new ReturnInspected(ID, "look-2", List.of(accepted("1", 1), accepted("2", 1)));

            assertThat(when(restockRest("back-2", "east"), approved(PART, REST, LOOKED, vase, RESTOCKED)))
                    .containsExactly(new ReturnRestocked(
                            ID,
                            "back-2",
                            "east",
                            List.of(new RestockedPieces("1", "LAMP", 1), new RestockedPieces("2", "VASE", 1))));
        }

        @Test
        void are_neither_the_rejected_nor_the_written_off_ones() {
            ReturnEvent[] inspected = approved(PART, REST, LOOKED, LOOKED_REST);

            ReturnRejection refusal =
                    refused(restock("back-9", "main", new Pieces("1", 3), new Pieces("2", 1)), inspected);

            assertThat(refusal).isInstanceOf(ReturnRejection.NotAccepted.class);
            assertThat(refusal.faults())
                    .extracting(Fault::message)
                    .containsExactly("line 1 has 2 left, not 3", "line 2 has 0 left, not 1");
            assertThat(when(restockRest("back-9", "main"), inspected))
                    .containsExactly(
                            new ReturnRestocked(ID, "back-9", "main", List.of(new RestockedPieces("1", "LAMP", 2))));
        }

        @Test
        void that_are_all_on_the_shelf_leave_nothing_to_do() {
            ReturnRestocked both = new ReturnRestocked(
                    ID,
                    "back-1",
                    "main",
                    List.of(new RestockedPieces("1", "LAMP", 1), new RestockedPieces("1", "LAMP", 1)));
            ReturnEvent[] done = approved(PART, REST, LOOKED, LOOKED_REST, both);

            assertThat(when(restockRest("back-2", "main"), done)).isEmpty();
            assertThat(when(restock("back-1", "main", new Pieces("1", 1), new Pieces("1", 1)), done))
                    .isEmpty();
            assertThat(refused(restock("back-1", "main", new Pieces("1", 2)), done))
                    .isInstanceOf(ReturnRejection.IdTaken.class);
        }

        @Test
        void must_there_be_for_any_to_go_back() {
            ReturnInspected nothingGood = new ReturnInspected(ID, "look-1", List.of(rejected("1", 2)));

            assertThat(refused(restockRest("back-1", "main"), approved(PART, nothingGood))
                            .faults())
                    .isEmpty();
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
