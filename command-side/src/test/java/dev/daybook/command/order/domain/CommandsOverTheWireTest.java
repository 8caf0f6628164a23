package dev.daybook.command.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class CommandsOverTheWireTest {

    private final CommandSerializer wire = new CommandSerializer(
            CatalogSerializer.create(EventMapper.create()),
            AxonServerConfiguration.builder().componentName("test").build());

    static Stream<OrderCommand> commands() {
        return Stream.of(
                new PlaceOrder(Scenario.ID, "D1", true, SampleOrder.DRAFT, true, Supply.none()),
                Scenario.place(SampleOrder.DRAFT, Charges.supply()),
                new PlaceOrder(
                        Scenario.ID,
                        "D1",
                        true,
                        SampleOrder.DRAFT,
                        true,
                        Supply.none(),
                        Optional.of(new ExchangedReturn("o-1", "r-1"))),
                new ImportOrder(Scenario.ID, "536365", OrderKind.SALE, "online-retail", SampleOrder.DRAFT),
                SampleOrder.CONFIRM,
                new ExpireOrder(Scenario.ID, java.time.Instant.EPOCH, java.time.Instant.MAX)
                        .by(new Deadline(java.time.Instant.EPOCH, 1)),
                new ExtendReservations(Scenario.ID, Optional.of(ExtendReservations.MOST))
                        .by(Supply.none().policy(), java.time.Instant.EPOCH),
                SampleOrder.CANCEL,
                SampleOrder.CANCEL_TWO,
                SampleOrder.RETURN_TWO,
                SampleOrder.HOLD,
                SampleOrder.RELEASE,
                SampleOrder.NOTE,
                new RouteOrder(Scenario.ID),
                new ReassignLines(Scenario.ID, "f-1", "f-2", List.of(Scenario.pieces("1", 2))),
                new UnassignLines(Scenario.ID, "f-1"),
                new MoveLines(Scenario.ID, "f-1", "far"),
                new ShipLines(Scenario.ID, "f-1", "s-1", List.of(Scenario.pieces("1", 2))),
                new DeliverLines(Scenario.ID, "s-1"),
                new MissLines(Scenario.ID, "s-1", UndeliveredCause.LOST),
                new ReopenLines(Scenario.ID, "s-1", Supply.none()),
                new CreditLines(Scenario.ID, "s-1", Scenario.REASON),
                new RecordPayment(Scenario.ID, SampleOrder.HELD_MONEY),
                new SettleOrder(Scenario.ID, RefundCause.RETURN, Scenario.REASON),
                new CompleteOrder(Scenario.ID),
                new ArchiveOrder(Scenario.ID),
                Edit.BEGIN,
                Edit.stage(Edit.draft(
                        List.of(Scenario.line("3", 1, "1.50")), List.of(Scenario.pieces("1", 2)), List.of("2"))),
                Edit.confirm(Supply.none()),
                new CancelEdit(Scenario.ID, "e1"),
                new EndReview(Scenario.ID, "h1", Optional.empty()),
                new IssueDocuments(Scenario.ID, List.of("2026-000001"), List.of("CN-2026-000001")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(OrderCommand command) {
        var sent = new GenericCommandMessage<>(
                new GenericMessage<Object>(command).withMetaData(java.util.Map.of("tenant", "default")), "order");

        var arrived = wire.deserialize(wire.serialize(sent, "default/order/1", 0));

        assertThat(arrived.getPayload()).isEqualTo(command);
        assertThat(arrived.getCommandName()).isEqualTo("order");
        assertThat(arrived.getMetaData()).containsEntry("tenant", "default");
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        Set<Class<?>> sampled = commands().map(Object::getClass).collect(Collectors.toSet());

        assertThat(sampled)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(OrderCommand.class.getPermittedSubclasses()));
    }
}
