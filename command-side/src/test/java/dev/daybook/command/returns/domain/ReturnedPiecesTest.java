package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED_REST;
import static dev.daybook.command.returns.domain.SampleReturn.PART;
import static dev.daybook.command.returns.domain.SampleReturn.REST;
import static dev.daybook.command.returns.domain.SampleReturn.RESTOCKED;
import static dev.daybook.command.returns.domain.SampleReturn.SENT;
import static dev.daybook.command.returns.domain.SampleReturn.accepted;
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

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReturnedPiecesTest {

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
}
