package dev.daybook.simulation.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Which of several versions of a policy decides: the only one that there is, or else the one that history names.
 *
 * @param byVersion empty: nothing is decided again
 */
public record Choice<P>(Map<Integer, P> byVersion) {

    public Choice {
        byVersion = Map.copyOf(byVersion);
    }

    /**
     * Several versions of one policy.
     *
     * @throws IllegalArgumentException when two have the same
     */
    public static <P> Choice<P> among(Collection<P> policies, ToIntFunction<P> version) {
        Map<Integer, P> byVersion = new HashMap<>();
        for (P policy : policies) {
            if (byVersion.put(version.applyAsInt(policy), policy) != null) {
                throw new IllegalArgumentException("version " + version.applyAsInt(policy));
            }
        }
        return new Choice<>(byVersion);
    }

    /** Whether nothing is decided again. */
    public boolean isEmpty() {
        return byVersion.isEmpty();
    }

    /** The policy for a decision that names this version; empty: none of them is it. */
    public Optional<P> of(Optional<Integer> version) {
        return byVersion.size() == 1
                ? Optional.of(List.copyOf(byVersion.values()).getFirst())
                : version.flatMap(number -> Optional.ofNullable(byVersion.get(number)));
    }
}
