package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.BECAUSE;
import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.IMPORT;
import static dev.daybook.command.returns.domain.SampleReturn.LINES;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.REQUEST;
import static dev.daybook.command.returns.domain.SampleReturn.SALE;
import static dev.daybook.command.returns.domain.SampleReturn.accepted;
import static dev.daybook.command.returns.domain.SampleReturn.approve;
import static dev.daybook.command.returns.domain.SampleReturn.exchange;
import static dev.daybook.command.returns.domain.SampleReturn.exchangeAfter;
import static dev.daybook.command.returns.domain.SampleReturn.imported;
import static dev.daybook.command.returns.domain.SampleReturn.inspect;
import static dev.daybook.command.returns.domain.SampleReturn.receive;
import static dev.daybook.command.returns.domain.SampleReturn.rejected;
import static dev.daybook.command.returns.domain.SampleReturn.restock;
import static dev.daybook.command.returns.domain.SampleReturn.restockRest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.infrastructure.CommandWire;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class ReturnCommandsOverTheWireTest {

    static Stream<ReturnCommand> commands() {
        return Stream.of(
                REQUEST,
                new RequestReturn(ID, ORDER, LINES, Optional.empty(), Optional.empty()),
                IMPORT,
                imported(Optional.empty()),
                new RequestReturn(
                        ID,
                        ORDER,
                        LINES,
                        Optional.empty(),
                        true,
                        Optional.of(SALE.within(new ReturnWindow(7, Map.of("1", 2))))),
                approve("label-1"),
                new ApproveReturn(ID, Optional.empty()),
                new DeclineReturn(ID, BECAUSE),
                new RecordSent(ID, "royal-mail", "RM1"),
                receive("in-1", "1", 2),
                inspect("look-1", accepted("1", 1), rejected("1", 1)),
                restock("back-1", "main", new Pieces("1", 1)),
                restockRest("back-1", "main"),
                exchange("o-2"),
                exchangeAfter("o-3"),
                new CloseReturn(ID),
                new CancelReturn(ID, BECAUSE));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(ReturnCommand command) {
        assertThat(CommandWire.travelled("return", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(DecisionTable.kindsOf(ReturnCommand.class));
    }
}
