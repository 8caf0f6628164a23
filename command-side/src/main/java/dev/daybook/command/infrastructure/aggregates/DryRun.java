package dev.daybook.command.infrastructure.aggregates;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Marks a command that is only tried: it is decided on what the store has, waits for nobody, and nothing comes of it. */
public final class DryRun {

    private static final Map<String, String> MARK = Map.of("command.dryRun", "true");

    private DryRun() {}

    /** The metadata of such a command. */
    public static MetaData mark(MetaData command) {
        return command.mergedWith(MARK);
    }

    /** Whether this is the metadata of such a command. */
    public static boolean isMarked(MetaData command) {
        return command.entrySet().containsAll(MARK.entrySet());
    }

    /** Whether the command under way is such a one. */
    static boolean isUnderWay() {
        return isMarked(CurrentUnitOfWork.get().root().getMessage().getMetaData());
    }
}
