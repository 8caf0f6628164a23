package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Action;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the last word on actions in which other streams have a say: their commands are tried on the way that all commands take. */
final class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

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
                        .map(command -> tried(action, Intent.now(stream.name(), command), customerId))
                        .orElse(action))
                .toList();
    }

    /** A trial that gets no answer takes nothing from whoever asked for something else: the verdict of the own stream stays. */
    private Action tried(Action action, Intent intent, Optional<String> customerId) {
        try {
            return Action.judged(
                    action.name(),
                    () -> desk.answer(CommandCall.ofTrial(customerId), intent).events());
        } catch (RejectedElsewhereException refused) {
            return Action.refused(
                    action.name(),
                    refused.rejection().code(),
                    refused.rejection().message());
        } catch (RuntimeException noAnswer) {
            LOG.warn("{} could not be tried", action.name(), noAnswer);
            return action;
        }
    }
}
