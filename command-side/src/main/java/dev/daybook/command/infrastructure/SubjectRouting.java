package dev.daybook.command.infrastructure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.modelling.command.CommandTargetResolver;

/** Routes each command by the subject it is for, so that those to one aggregate go to one node. */
final class SubjectRouting implements RoutingStrategy {

    private final Map<String, CommandTargetResolver> targets;

    SubjectRouting(List<? extends StreamDefinition<?, ?, ?>> streams) {
        this.targets = streams.stream().collect(Collectors.toUnmodifiableMap(StreamDefinition::name, stream -> stream));
    }

    @Override
    public String getRoutingKey(CommandMessage<?> command) {
        CommandTargetResolver target = targets.get(command.getCommandName());
        if (target == null) {
            throw new IllegalArgumentException("no route for commands to " + command.getCommandName());
        }
        return target.resolveTarget(command).getIdentifier();
    }
}
