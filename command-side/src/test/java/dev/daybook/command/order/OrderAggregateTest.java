package dev.daybook.command.order;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.predicate;

import dev.daybook.command.CommandSide;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.OrderRejection;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class OrderAggregateTest {

    private static final String ID = "0199a000-0000-7000-8000-000000000001";
    private static final OrderPlaced PLACED = new OrderPlaced(
            ID,
            "D1",
            new OrderContent(
                    Optional.empty(),
                    "EUR",
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    private static final MetaData CONTEXT = EnvelopeMetaData.of(new Envelope.Context(
            "default",
            "a1",
            "c1",
            "m1",
            "user-7",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2026-01-01T00:00:00Z")));

    @Test
    void a_command_becomes_events_that_carry_its_envelope_and_nothing_more() {
        given(PLACED)
                .when(confirm(CONTEXT.and("command.key", "k1")))
                .expectEvents(new OrderConfirmed(ID))
                .expectEventsMatching(
                        exactSequenceOf(predicate(event -> event.getMetaData().equals(CONTEXT))))
                .expectResultMessagePayload(new Decision(ID, 1, List.of("order.confirmed")));
    }

    @Test
    void a_command_without_effect_says_so() {
        given(PLACED, new OrderConfirmed(ID))
                .when(confirm(CONTEXT))
                .expectNoEvents()
                .expectResultMessagePayload(new Decision(ID, 1, List.of()));
    }

    @Test
    void a_refusal_appends_nothing() {
        fixture()
                .givenNoPriorActivity()
                .when(confirm(CONTEXT))
                .expectNoEvents()
                .expectException(OrderRejection.NotFound.class);
    }

    private static GenericCommandMessage<ConfirmOrder> confirm(MetaData metaData) {
        return new GenericCommandMessage<>(new GenericMessage<>(new ConfirmOrder(ID), metaData), OrderAggregate.STREAM);
    }

    private static TestExecutor<OrderAggregate> given(Object... events) {
        return fixture()
                .given(Arrays.stream(events)
                        .map(event -> new GenericEventMessage<>(event, Map.copyOf(CONTEXT)))
                        .toArray());
    }

    private static AggregateTestFixture<OrderAggregate> fixture() {
        AggregateTestFixture<OrderAggregate> fixture = new AggregateTestFixture<>(OrderAggregate.class);
        fixture.registerCommandTargetResolver(
                new OrderConfiguration().orderStream(CommandSide.running().bean(ReservationPolicy.class)));
        fixture.registerInjectableResource(CommandSide.running().bean(OrderSupply.class));
        fixture.registerInjectableResource(CommandSide.running().bean(OrderStock.class));
        fixture.registerInjectableResource(CommandSide.running().bean(OrderFulfilments.class));
        fixture.registerInjectableResource(CommandSide.running().bean(OrderDocuments.class));
        fixture.registerInjectableResource(CommandSide.running().bean(OrderFollowers.class));
        return fixture;
    }
}
