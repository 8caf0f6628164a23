package dev.daybook.command.fulfilment.domain;

import static dev.daybook.command.fulfilment.domain.SampleFulfilment.BECAUSE;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CREATE;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ID;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.add;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.cups;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pack;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pieces;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.remove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.infrastructure.CommandWire;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class FulfilmentCommandsOverTheWireTest {

    static Stream<FulfilmentCommand> commands() {
        return Stream.of(
                CREATE,
                add(cups(1)),
                remove(pieces("1", 1)),
                new Allocate(ID),
                new StartPicking(ID),
                pack("p1", pieces("1", 2), pieces("2", 1)),
                new Unpack(ID, "p1"),
                new RecordDispatch(ID, "p1"),
                new Hold(ID, BECAUSE),
                new Release(ID));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(FulfilmentCommand command) {
        assertThat(CommandWire.travelled("fulfilment", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(DecisionTable.kindsOf(FulfilmentCommand.class));
    }
}
