package dev.daybook.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.append.KeyInFlightException;
import dev.daybook.store.append.KeyTakenException;
import dev.daybook.store.append.OutcomeUnknownException;
import dev.daybook.store.append.StoreUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What a handling node answers, as the asking node gets it: through the connector's own form and back. */
class OverTheWireTest {

    private static final Rejection REJECTION =
            new Rejection(409, "order.on-hold", "held", List.of(new Fault("/lines/0", "too-many", "no")));

    private final CommandSerializer wire = new CommandSerializer(
            CatalogSerializer.create(EventMapper.create()),
            AxonServerConfiguration.builder().componentName("test").build());

    private static final class Refused extends Refusal {
        Refused() {
            super(Kind.STATE, "order.on-hold", "held", List.of(new Fault("/lines/0", "too-many", "no")));
        }
    }

    @Test
    void an_outcome_arrives_with_its_position() {
        PendingOutcome pending =
                new PendingOutcome(new Outcome("o1", 3, Optional.of("a1"), List.of("order.placed", "order.held")));
        pending.at(42);

        PendingOutcome arrived = (PendingOutcome) ask(_ -> pending).getPayload();

        assertThat(arrived.accepted()).isEqualTo(pending.accepted());
    }

    @Test
    void an_outcome_without_an_append_arrives() {
        PendingOutcome pending = new PendingOutcome(new Outcome("o1", 3, Optional.empty(), List.of()));

        PendingOutcome arrived = (PendingOutcome) ask(_ -> pending).getPayload();

        assertThat(arrived.accepted()).isEqualTo(pending.accepted());
    }

    @Test
    void a_rejection_arrives_with_its_code_and_every_fault() {
        assertThat(failure(new Refused()))
                .isInstanceOfSatisfying(
                        RejectedElsewhereException.class,
                        rejected -> assertThat(rejected.rejection()).isEqualTo(REJECTION));
    }

    @Test
    void a_stale_version_arrives_with_both_versions() {
        Subject subject = new Subject("default", "order", "o1");

        assertThat(failure(new StaleVersionException(subject, 3, 7)))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.subject()).isEqualTo(subject);
                    assertThat(stale.expected()).isEqualTo(3);
                    assertThat(stale.actual()).isEqualTo(7);
                });
    }

    @Test
    void a_lost_race_arrives_as_one_so_that_the_command_is_tried_again() {
        assertThat(failure(new ConcurrencyException("raced"))).isInstanceOf(ConcurrencyException.class);
        assertThat(failure(new AggregateStreamCreationException("raced"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_key_that_has_an_answer_or_an_append_under_way_arrives_as_that() {
        assertThat(failure(new KeyTakenException("k"))).isInstanceOf(KeyTakenException.class);
        assertThat(failure(new KeyInFlightException("k"))).isInstanceOf(KeyInFlightException.class);
    }

    @Test
    void what_was_surely_not_written_and_what_nobody_knows_stay_apart() {
        assertThat(failure(new StoreUnavailableException("away"))).isInstanceOf(StoreUnavailableException.class);
        assertThat(failure(new OutcomeUnknownException("lost"))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void a_bug_arrives_as_a_bug() {
        assertThat(failure(new NullPointerException("oops")))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("oops");
    }

    private Throwable failure(RuntimeException thrown) {
        CommandResultMessage<Object> result = ask(_ -> {
            throw thrown;
        });
        assertThat(result.isExceptional()).isTrue();
        return result.exceptionResult();
    }

    private CommandResultMessage<Object> ask(MessageHandler<CommandMessage<?>> handler) {
        HandlingBus handling = new HandlingBus(SimpleCommandBus.builder().build());
        var _ = handling.subscribe("order", handler);
        CompletableFuture<CommandResultMessage<?>> answered = new CompletableFuture<>();
        CommandMessage<String> command = new GenericCommandMessage<>(new GenericMessage<>("ask"), "order");
        handling.<String, Object>dispatch(command, (_, result) -> answered.complete(result));
        return SendingBus.arrived(wire.deserialize(wire.serialize(answered.join(), command.getIdentifier())));
    }
}
