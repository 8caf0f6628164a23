package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED_REST;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.PART;
import static dev.daybook.command.returns.domain.SampleReturn.REST;
import static dev.daybook.command.returns.domain.SampleReturn.approved;
import static dev.daybook.command.returns.domain.SampleReturn.given;
import static dev.daybook.command.returns.domain.SampleReturn.rejected;
import static dev.daybook.command.returns.domain.SampleReturn.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.Reason;
import dev.daybook.events.returns.ReturnInspected;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditTest {

    private static final Return RECEIVED = given(approved(PART, REST));

    @Test
    void accepted_and_written_off_pieces_are_credited_for_the_reason_of_their_lines() {
        assertThat(Credit.of(RECEIVED, LOOKED))
                .contains(new Credit(
                        ORDER,
                        "r-1/look-1",
                        List.of(new Pieces("1", 1)),
                        List.of(0),
                        new Reason("not-as-described", "")));
    }

    @Test
    void pieces_of_several_reasons_are_credited_as_a_return() {
        assertThat(Credit.of(RECEIVED, LOOKED_REST))
                .contains(new Credit(
                        ORDER,
                        "r-1/look-2",
                        List.of(new Pieces("1", 1), new Pieces("2", 1)),
                        List.of(0, 1),
                        new Reason("return", "")));
    }

    @Test
    void rejected_pieces_alone_and_pieces_of_no_return_are_not_credited() {
        assertThat(Credit.of(RECEIVED, new ReturnInspected(ID, "look-1", List.of(rejected("1", 2)))))
                .isEmpty();
        assertThat(Credit.of(Return.initial(), LOOKED)).isEmpty();
    }

    @Test
    void what_the_order_refuses_is_told_at_its_place_in_the_inspection() {
        ReturnInspected mixed =
                new ReturnInspected(ID, "look-1", List.of(rejected("1", 1), writtenOff("1", 1), writtenOff("2", 1)));
        List<Fault> faults = List.of(
                new Fault("/lines/0/quantity", "too-many", "line 1 has 0 left, not 1"),
                new Fault("/lines/1/lineId", "unknown-line", "there is no line 2"),
                new Fault("/lines/2/quantity", "too-many", "beyond"),
                new Fault("/reason", "odd", "elsewhere"));

        ReturnRejection refusal = Credit.of(RECEIVED, mixed).orElseThrow().refused(faults);

        assertThat(refusal)
                .isInstanceOf(ReturnRejection.NotCreditable.class)
                .hasMessage("order o-1 has not these pieces left to credit");
        assertThat(refusal.faults())
                .containsExactly(
                        new Fault("/lines/1/quantity", "too-many", "line 1 has 0 left, not 1"),
                        new Fault("/lines/2/lineId", "unknown-line", "there is no line 2"),
                        new Fault("/lines/2/quantity", "too-many", "beyond"),
                        new Fault("/reason", "odd", "elsewhere"));
    }
}
