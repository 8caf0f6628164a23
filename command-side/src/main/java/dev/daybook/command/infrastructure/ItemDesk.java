package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.infrastructure.CommandDesk.Answer;

/** Sends the commands of somebody who asked for many at once, and tells a "no" from no answer. */
public final class ItemDesk {

    private final CommandDesk desk;

    ItemDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /** What became of one of them. */
    public sealed interface Judged {

        /** It was accepted; without events it was so already. */
        record Accepted(Answer answer) implements Judged {}

        /** A rule refused it. */
        record Refused(Rejection rejection) implements Judged {}
    }

    /** Sends one command, once under its key; anything but an answer is thrown and may be tried again. */
    public Judged send(CommandCall call, Intent intent) {
        try {
            return new Judged.Accepted(desk.answer(call, intent));
        } catch (Refusal refusal) {
            return new Judged.Refused(Rejection.of(refusal));
        } catch (RejectedElsewhereException refusal) {
            return new Judged.Refused(refusal.rejection());
        }
    }
}
