package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.BECAUSE;
import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.IMPORT;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.PRICE;
import static dev.daybook.command.returns.domain.SampleReturn.SALE;
import static dev.daybook.command.returns.domain.SampleReturn.accepted;
import static dev.daybook.command.returns.domain.SampleReturn.given;
import static dev.daybook.command.returns.domain.SampleReturn.here;
import static dev.daybook.command.returns.domain.SampleReturn.imported;
import static dev.daybook.command.returns.domain.SampleReturn.refused;
import static dev.daybook.command.returns.domain.SampleReturn.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportedReturnTest {

    private static final ReturnEvent[] WHOLE_LIFE = {
        new ReturnRequested(
                ID,
                ORDER,
                List.of(
                        new ReturnLine("1", "LAMP", 3, ReturnReason.OTHER),
                        new ReturnLine("2", "VASE", 1, ReturnReason.OTHER)),
                Optional.empty()),
        new ReturnApproved(ID, Optional.empty()),
        new ReturnItemsReceived(
                ID, "imported", List.of(here("1", 3, PieceCondition.NEW), here("2", 1, PieceCondition.NEW))),
        new ReturnInspected(ID, "imported", List.of(accepted("1", 3), accepted("2", 1))),
        new ReturnClosed(ID)
    };

    @Test
    void it_comes_in_with_its_whole_life_each_line_once() {
        assertThat(when(IMPORT)).containsExactly(WHOLE_LIFE);
        assertThat(given(WHOLE_LIFE)).isInstanceOf(Return.Closed.class);
    }

    @Test
    void again_it_changes_nothing_whatever_its_order_says_by_now() {
        assertThat(when(IMPORT, WHOLE_LIFE)).isEmpty();
        assertThat(when(imported(Optional.empty(), IMPORT.lines().toArray(CreditedPieces[]::new)), WHOLE_LIFE))
                .isEmpty();
    }

    @Test
    void its_id_names_one_return() {
        CreditedPieces lamp = new CreditedPieces("1", 1, PRICE);
        assertThat(refused(imported(Optional.of(SALE), lamp), WHOLE_LIFE))
                .isInstanceOf(ReturnRejection.AlreadyRequested.class);
        assertThat(refused(new ImportReturn(ID, "o-2", IMPORT.lines(), 0, BECAUSE, Optional.of(SALE)), WHOLE_LIFE))
                .isInstanceOf(ReturnRejection.AlreadyRequested.class);
    }

    @Test
    void nothing_of_it_goes_on_a_shelf() {
        assertThat(refused(new RestockItems(ID, "back-1", "main", Optional.empty()), WHOLE_LIFE))
                .isInstanceOf(ReturnRejection.AlreadyClosed.class);
    }
}
