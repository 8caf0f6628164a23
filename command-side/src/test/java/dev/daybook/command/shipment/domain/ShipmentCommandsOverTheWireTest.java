package dev.daybook.command.shipment.domain;

import static dev.daybook.command.shipment.domain.SampleShipment.BECAUSE;
import static dev.daybook.command.shipment.domain.SampleShipment.CREATE;
import static dev.daybook.command.shipment.domain.SampleShipment.ID;
import static dev.daybook.command.shipment.domain.SampleShipment.NOBODY;
import static dev.daybook.command.shipment.domain.SampleShipment.deliver;
import static dev.daybook.command.shipment.domain.SampleShipment.dispatch;
import static dev.daybook.command.shipment.domain.SampleShipment.label;
import static dev.daybook.command.shipment.domain.SampleShipment.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.infrastructure.CommandWire;
import dev.daybook.events.shipment.TrackingStatus;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class ShipmentCommandsOverTheWireTest {

    static Stream<ShipmentCommand> commands() {
        return Stream.of(
                CREATE,
                label("DHL", "77"),
                new LabelShipment(ID, "DHL", "77", Optional.empty()),
                dispatch(),
                dispatch("DHL"),
                track(TrackingStatus.IN_TRANSIT, "sorted"),
                new FailDelivery(ID, NOBODY),
                deliver(),
                new DeliverShipment(ID, Optional.empty()),
                new BeginReturn(ID),
                new TakeBack(ID),
                new ReportLost(ID),
                new CancelShipment(ID, BECAUSE));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(ShipmentCommand command) {
        assertThat(CommandWire.travelled("shipment", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(DecisionTable.kindsOf(ShipmentCommand.class));
    }
}
