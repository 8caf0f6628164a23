package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.CANCELLED;
import static dev.daybook.command.returns.domain.SampleReturn.CLOSED;
import static dev.daybook.command.returns.domain.SampleReturn.DECLINED;
import static dev.daybook.command.returns.domain.SampleReturn.EXCHANGED;
import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED_REST;
import static dev.daybook.command.returns.domain.SampleReturn.PART;
import static dev.daybook.command.returns.domain.SampleReturn.REQUESTED;
import static dev.daybook.command.returns.domain.SampleReturn.REST;
import static dev.daybook.command.returns.domain.SampleReturn.SENT;
import static dev.daybook.command.returns.domain.SampleReturn.approved;
import static dev.daybook.command.returns.domain.SampleReturn.given;
import static dev.daybook.command.returns.domain.SampleReturn.here;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnRestocked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReturnActionsTest {

    @Test
    void a_requested_return_waits_for_a_word() {
        assertThat(allowed(REQUESTED)).containsExactly("approve", "decline", "cancel");
        assertThat(obstacles(REQUESTED)).containsEntry("receipts", "return.not-approved");
    }

    @Test
    void an_approved_return_waits_for_its_pieces() {
        assertThat(allowed(approved())).containsExactly("sent", "receipts", "exchange", "cancel");
        assertThat(allowed(approved(SENT))).containsExactly("sent", "receipts", "exchange", "cancel");
        assertThat(obstacles(approved()))
                .containsEntry("approve", "no-effect")
                .containsEntry("inspections", "return.not-received")
                .containsEntry("close", "return.nothing-received");
    }

    @Test
    void what_came_back_is_looked_at_line_by_line() {
        ReturnItemsReceived vase = new ReturnItemsReceived(ID, "in-9", List.of(here("2", 1, PieceCondition.NEW)));

        assertThat(allowed(approved(PART))).containsExactly("sent", "receipts", "inspections", "exchange");
        assertThat(allowed(approved(vase))).containsExactly("sent", "receipts", "inspections", "exchange");
        assertThat(allowed(approved(PART, LOOKED))).containsExactly("sent", "receipts", "restock", "exchange", "close");
        assertThat(allowed(approved(PART, REST))).containsExactly("inspections", "exchange");
        assertThat(obstacles(approved(PART, REST))).containsEntry("receipts", "return.too-many-received");
    }

    @Test
    void what_was_accepted_goes_back_on_the_shelf_once() {
        ReturnRestocked all = new ReturnRestocked(ID, "back-9", "main", List.of(new RestockedPieces("1", "LAMP", 2)));

        assertThat(allowed(approved(PART, REST, LOOKED, LOOKED_REST))).containsExactly("restock", "exchange", "close");
        assertThat(allowed(approved(PART, REST, LOOKED, LOOKED_REST, all))).containsExactly("exchange", "close");
        assertThat(obstacles(approved(PART, REST, LOOKED, LOOKED_REST, all))).containsEntry("restock", "no-effect");
    }

    @Test
    void another_order_is_placed_in_exchange_unless_the_former_one_forbids_it() {
        assertThat(ReturnActions.of(ID, given(approved(EXCHANGED))))
                .filteredOn(action -> action.name().equals("exchange"))
                .singleElement()
                .satisfies(exchange -> {
                    assertThat(exchange.allowed()).isTrue();
                    assertThat(exchange.sample()).contains(new ExchangeReturn(ID, "", Optional.of("o-2")));
                });
    }

    @Test
    void what_has_ended_allows_nothing() {
        assertThat(allowed(REQUESTED, DECLINED)).isEmpty();
        assertThat(allowed(approved(CANCELLED))).isEmpty();
        assertThat(allowed(approved(PART, LOOKED, CLOSED))).isEmpty();
        assertThat(allowed()).isEmpty();
        assertThat(obstacles()).hasSize(9);
        assertThat(obstacles().values()).containsOnly("return.not-found");
    }

    private static List<String> allowed(ReturnEvent... history) {
        return ReturnActions.of(ID, given(history)).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> obstacles(ReturnEvent... history) {
        return ReturnActions.of(ID, given(history)).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
