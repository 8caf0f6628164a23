package dev.daybook.command.infrastructure;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;

/** Brings commands to the node that handles them. */
@FunctionalInterface
interface CommandTransport {

    /** A bus for all nodes over the one that handles what comes to this node. */
    CommandBus over(CommandBus local, Configuration axon);
}
