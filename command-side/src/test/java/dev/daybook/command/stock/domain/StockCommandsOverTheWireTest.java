package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.REASON;
import static dev.daybook.command.stock.domain.Scenario.SOON;
import static dev.daybook.command.stock.domain.Scenario.commit;
import static dev.daybook.command.stock.domain.Scenario.release;
import static dev.daybook.command.stock.domain.Scenario.reserveOrWait;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.infrastructure.CommandWire;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class StockCommandsOverTheWireTest {

    private static final SendTransfer SEND = new SendTransfer(ID, "t1", 3, "shop");

    static Stream<StockCommand> commands() {
        return Stream.of(
                new ReceiveStock(ID, "d1", 3),
                new AdjustStock(ID, "a1", -3, REASON),
                SEND,
                TakeTransfer.of(SEND),
                reserveOrWait("r1", 3),
                new ExtendReservation(ID, "r1", Optional.empty(), NOW),
                commit("r1", "p1", 3),
                release("r1", 3),
                new ExpireReservations(ID, SOON));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(StockCommand command) {
        assertThat(CommandWire.travelled("stock", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass))
                .containsExactlyInAnyOrder(StockCommand.class.getPermittedSubclasses());
    }

    @Test
    void what_was_sent_is_taken_at_the_other_location() {
        assertThat(TakeTransfer.of(SEND)).isEqualTo(new TakeTransfer("85123A@shop", "t1", 3, "main"));
    }
}
