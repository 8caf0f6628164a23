package dev.daybook.command.decisions;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one kind of stream lives: a command decided on a state becomes events, an event makes the next state.
 *
 * @param <C> everything that can be asked of it
 * @param <E> everything that can happen to it
 * @param <S> what it remembers
 * @param stream the stored name of the kind of stream
 * @param target the id of the one that a command is for
 * @param source the id of the one that an event happened to
 * @param initial before anything happened
 * @param decide what follows from a command, nothing when it is already as wanted; throws a {@link Refusal}
 * @param evolve the state after an event; never refuses
 */
public record Rules<C, E, S>(
        String stream,
        Function<C, String> target,
        Function<E, String> source,
        S initial,
        BiFunction<C, S, List<E>> decide,
        BiFunction<S, E, S> evolve) {

    /** The state that a history leads to. */
    public S after(Iterable<? extends E> history) {
        return after(initial, history);
    }

    /** The state that more events lead to. */
    public S after(S before, Iterable<? extends E> history) {
        S state = before;
        for (E event : history) {
            state = evolve.apply(state, event);
        }
        return state;
    }
}
