package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Rules;
import dev.daybook.command.infrastructure.aggregates.DryRun;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of one stream: a command goes to the rules' {@code decide}, an event to their {@code evolve}. A snapshot is its
 * fields.
 */
public abstract class DecidingAggregate<C, E, S> {

    private final transient Rules<C, E, S> rules;
    private @Nullable String subject;
    private S state;

    protected DecidingAggregate(Rules<C, E, S> rules) {
        this.rules = rules;
        this.state = rules.initial();
    }

    /**
     * What a command has led to.
     *
     * @param before the state that it was decided on
     * @param after the state with its events; of a dry run, as it would be
     */
    protected record Outcome<E, S>(S before, List<E> events, S after, Decision decision) {}

    /** Decides the command that this request is about: on the version that its caller has seen, if it names one. */
    protected final Outcome<E, S> handle(C command, MetaData metaData) {
        Subject target = new Subject(
                CommandMetaData.tenant(metaData), rules.stream(), rules.target().apply(command));
        CommandMetaData.checkVersion(metaData, target, version());
        return decide(command, metaData);
    }

    /** Decides one command of several that go into one append. A dry run applies nothing. */
    final Outcome<E, S> decide(C command, MetaData metaData) {
        S decidedOn = state;
        List<E> events = rules.decide().apply(command, state);
        List<String> names = events.stream()
                .map(event -> EventCatalog.typeOf(event.getClass()).name())
                .toList();
        long before = version();
        if (!DryRun.isMarked(metaData)) {
            MetaData envelope = CommandMetaData.ofEvents(metaData);
            events.forEach(event -> AggregateLifecycle.apply(event, envelope));
        }
        return new Outcome<>(
                decidedOn,
                events,
                DryRun.isMarked(metaData) ? rules.after(decidedOn, events) : state,
                new Decision(rules.target().apply(command), before + events.size(), names));
    }

    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    final void on(Object event, @MetaDataValue(EnvelopeMetaData.TENANT) String tenant) {
        if (event instanceof DecidingAggregate<?, ?, ?>) {
            return; // the snapshot that this aggregate was made of
        }
        E happened = (E) event;
        subject = new Subject(tenant, rules.stream(), rules.source().apply(happened)).toString();
        state = rules.evolve().apply(state, happened);
    }

    @AggregateIdentifier
    final @Nullable String subject() {
        return subject;
    }

    /** What the stream's events come to. */
    public final S state() {
        return state;
    }

    private static long version() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? -1 : version;
    }
}
