package dev.daybook.command.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that could be done at this moment, and whether it may be: found by deciding, never by a second list.
 *
 * @param name as in the path of the command
 * @param obstacle why not; absent: allowed, as far as its own stream has a say
 * @param sample a command in which others have a say as well, so that trying it has the last word; absent: nobody else has
 */
public record Action(String name, Optional<Obstacle> obstacle, Optional<Object> sample) {

    /**
     * The code and the words of the rule that forbids the action.
     *
     * @param wouldNeed what would have to be otherwise for this rule not to forbid it; empty: nothing of its own stream, as far as anybody
     *     has said
     */
    public record Obstacle(String code, String message, List<Need> wouldNeed) {

        public Obstacle {
            wouldNeed = List.copyOf(wouldNeed);
        }
    }

    public boolean allowed() {
        return obstacle.isEmpty();
    }

    /** Judges an action by what a sample of its command would lead to. */
    public static Action judged(String name, Supplier<? extends List<?>> decision) {
        try {
            return decision.get().isEmpty()
                    ? refused(name, "no-effect", "it is already so")
                    : new Action(name, Optional.empty(), Optional.empty());
        } catch (Refusal refusal) {
            return refused(name, refusal.code(), refusal.explanation());
        }
    }

    /** An action that a rule forbids. */
    public static Action refused(String name, String code, String message) {
        return new Action(name, Optional.of(new Obstacle(code, message, List.of())), Optional.empty());
    }

    /** The same action with what would have to be otherwise where it is refused. */
    public Action needing(Supplier<List<Need>> needs) {
        return new Action(
                name, obstacle.map(known -> new Obstacle(known.code(), known.message(), needs.get())), sample);
    }

    /** The same action by a command in which others have a say as well; what its own stream forbids stays forbidden. */
    public Action trying(Object command) {
        return allowed() ? new Action(name, obstacle, Optional.of(command)) : this;
    }
}
