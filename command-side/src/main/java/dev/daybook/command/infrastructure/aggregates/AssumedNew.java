package dev.daybook.command.infrastructure.aggregates;

import dev.daybook.events.Subject;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Marks a command that brings something into being: it is decided as if there were nothing yet, without a look into the
 * store. Where there is something after all, the append meets it, and the command is decided again on what is there.
 */
public final class AssumedNew {

    private static final Map<String, String> MARK = Map.of("command.assumedNew", "true");

    private AssumedNew() {}

    /** The metadata of such a command. */
    public static MetaData mark(MetaData command) {
        return command.mergedWith(MARK);
    }

    /** Whether the subject is the one that the command under way brings into being. */
    static boolean isMarked(UnitOfWork<?> unit, String subject) {
        Message<?> message = unit.root().getMessage();
        return message.getMetaData().entrySet().containsAll(MARK.entrySet())
                && message instanceof CommandMessage<?> command
                && Subject.parse(subject).stream().equals(command.getCommandName());
    }
}
