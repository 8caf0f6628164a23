package dev.daybook.command.series.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.infrastructure.CommandWire;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class SeriesCommandsOverTheWireTest {

    static Stream<SeriesCommand> commands() {
        return Stream.of(SampleSeries.FIRST);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(SeriesCommand command) {
        assertThat(CommandWire.travelled("series", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(DecisionTable.kindsOf(SeriesCommand.class));
    }
}
