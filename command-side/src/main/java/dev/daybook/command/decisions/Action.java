package dev.daybook.command.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that could be done at this moment, and whether it may be: found by deciding, never by a second list.
 *
 * @param name as in the path of the command
 * @param obstacle why not; absent: allowed
 */
public record Action(String name, Optional<Obstacle> obstacle) {

    /** The code and the words of the rule that forbids the action. */
    public record Obstacle(String code, String message) {}

    public boolean allowed() {
        return obstacle.isEmpty();
    }

    /** Judges an action by what a sample of its command would lead to. */
    public static Action judged(String name, Supplier<? extends List<?>> decision) {
        try {
            return decision.get().isEmpty()
                    ? new Action(name, Optional.of(new Obstacle("no-effect", "it is already so")))
                    : new Action(name, Optional.empty());
        } catch (Refusal refusal) {
            return new Action(name, Optional.of(new Obstacle(refusal.code(), refusal.explanation())));
        }
    }
}
