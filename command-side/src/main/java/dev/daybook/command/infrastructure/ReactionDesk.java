package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.Envelope;
import dev.daybook.store.IdempotencyRecords;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends what reactions want sent, in the conversation that their events belong to. */
public final class ReactionDesk {

    private final CommandDesk desk;

    ReactionDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Sends a command once under this key; anything but an answer is thrown and may be tried again.
     *
     * @return why a rule refused it; empty when it was accepted
     */
    public Optional<Rejection> send(String reaction, Effect.Send send, Envelope cause, String key) {
        String actor = "process/" + reaction;
        CommandCall call = new CommandCall(
                new IdempotencyRecords.Scope(cause.subject().tenant(), actor, key),
                key,
                actor,
                Optional.of(cause.context().actor()),
                Optional.empty(),
                Optional.of(cause.context().correlationId()),
                Optional.of(cause.id()),
                cause.context().traceparent(),
                OptionalLong.empty(),
                false);
        try {
            desk.send(call, new Intent(send.stream(), send.command(), send.reason(), Optional.empty()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(Rejection.of(refusal));
        } catch (RejectedElsewhereException refusal) {
            return Optional.of(refusal.rejection());
        }
    }
}
