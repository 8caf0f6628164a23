package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Action;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What customers may do themselves to their own ones of a kind of stream; each feature that lets them contributes one as a bean.
 *
 * @param owned whether it is the customer's with this id
 * @param actions everything that a customer may ask of one, each judged in its state
 */
public record OwnActions<S>(
        StreamDefinition<?, ?, S> stream, BiPredicate<String, S> owned, BiFunction<String, S, List<Action>> actions) {}
