package dev.daybook.command.infrastructure.aggregates;

import java.util.Map;
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

    static boolean isMarked(UnitOfWork<?> unit) {
        return unit.root().getMessage().getMetaData().entrySet().containsAll(MARK.entrySet());
    }
}
