package dev.daybook.command.batch.domain;

import static dev.daybook.command.batch.domain.SampleBatch.ID;
import static dev.daybook.command.batch.domain.SampleBatch.REASON;
import static dev.daybook.command.batch.domain.SampleBatch.RECORD_FIRST;
import static dev.daybook.command.batch.domain.SampleBatch.SUBMIT;
import static dev.daybook.command.batch.domain.SampleBatch.UNDO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.infrastructure.CommandWire;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class BatchCommandsOverTheWireTest {

    static Stream<BatchCommand> commands() {
        return Stream.of(
                SUBMIT,
                RECORD_FIRST,
                new PauseBatch(ID),
                new ResumeBatch(ID),
                new CancelBatch(ID, REASON),
                new UndoBatch(ID, UNDO, 3));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(BatchCommand command) {
        assertThat(CommandWire.travelled("batch", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(DecisionTable.kindsOf(BatchCommand.class));
    }
}
