package dev.daybook.command.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.infrastructure.CommandWire;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class CustomerCommandsOverTheWireTest {

    static Stream<CustomerCommand> commands() {
        return Stream.of(
                SampleCustomer.REGISTER,
                SampleCustomer.CHANGE,
                SampleCustomer.ADD_HOME,
                SampleCustomer.REMOVE_HOME,
                SampleCustomer.ERASE);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(CustomerCommand command) {
        assertThat(CommandWire.travelled("customer", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(DecisionTable.kindsOf(CustomerCommand.class));
    }
}
