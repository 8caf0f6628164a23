package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Action;
import java.util.List;
import java.util.Optional;

/** Has the last word on actions in which other streams have a say: their commands are tried on the way that all commands take. */
final class Trials {

    private final CommandDesk desk;

    Trials(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * The actions as their commands would be answered at this moment.
     *
     * @param actions each judged in the state of its own stream
     * @param customerId the customer who would ask; absent: the shop
     */
    List<Action> of(StreamDefinition<?, ?, ?> stream, List<Action> actions, Optional<String> customerId) {
        return actions.stream()
                .map(action -> action.sample()
                        .map(command -> tried(action.name(), Intent.now(stream.name(), command), customerId))
                        .orElse(action))
                .toList();
    }

    private Action tried(String name, Intent intent, Optional<String> customerId) {
        try {
            return Action.judged(
                    name,
                    () -> desk.answer(CommandCall.ofTrial(customerId), intent).events());
        } catch (RejectedElsewhereException refused) {
            return Action.refused(
                    name, refused.rejection().code(), refused.rejection().message());
        }
    }
}
