package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Action;
import dev.daybook.command.decisions.Rules;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.SnapshotType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * All that the command side must know of one kind of stream; a feature contributes one as a bean.
 *
 * @param command the sealed type of its commands
 * @param aggregate Axon's view of it
 * @param create an aggregate without history
 * @param revision of its snapshots: goes up with every change of what it remembers or of how events change it
 * @param collection under which it is found: {@code orders} for {@code /v1/orders/{id}}
 * @param actions everything that may be asked of one of them, each judged in its state
 * @param problems the pages of its refusals
 */
public record StreamDefinition<C, E, S>(
        Rules<C, E, S> rules,
        Class<C> command,
        Class<? extends DecidingAggregate<C, E, S>> aggregate,
        Supplier<? extends DecidingAggregate<C, E, S>> create,
        int revision,
        String collection,
        BiFunction<String, S, List<Action>> actions,
        List<ProblemPage> problems)
        implements SnapshotType, CommandTargetResolver {

    /** The stored name of the kind of stream; its commands travel under it. */
    @Override
    public String name() {
        return rules.stream();
    }

    Subject subject(String tenant, String id) {
        return new Subject(tenant, name(), id);
    }

    /** Routes a command to its stream, so that commands need no annotation of Axon's. */
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        String id = rules.target().apply(command.cast(message.getPayload()));
        String tenant = CommandMetaData.tenant(message.getMetaData());
        return new VersionedAggregateIdentifier((Object) subject(tenant, id).toString(), null);
    }
}
