package dev.daybook.command.batch;

import dev.daybook.command.batch.BatchWork.Item;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.ItemDesk;
import dev.daybook.command.infrastructure.ItemDesk.Judged;
import dev.daybook.command.infrastructure.Rejection;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.ItemOutcome;
import dev.daybook.events.batch.ItemVerdict;
import java.util.Optional;

/** Has one item of a batch done, once under its key, and says what became of it. */
final class ItemJudge {

    private static final int WRONG_CONTENT = 422;

    private final BatchWork work;
    private final ItemDesk desk;

    ItemJudge(BatchWork work, ItemDesk desk) {
        this.work = work;
        this.desk = desk;
    }

    /** An item that is understood, or the code of what is wrong with it. */
    sealed interface Understood {
        int index();

        /** It can be asked for. */
        record Known(int index, Item item) implements Understood {}

        /** This build does not take what the one that received it took. */
        record Unreadable(int index, String code) implements Understood {}
    }

    Understood understand(BatchSubmitted batch, Envelope submitted, int index, byte[] line) {
        try {
            return new Understood.Known(
                    index,
                    batch.undoOf().isPresent()
                            ? work.undo(batch.kind(), line, index, submitted)
                            : work.read(batch.kind(), line));
        } catch (RequestException wrong) {
            return new Understood.Unreadable(index, wrong.code());
        }
    }

    /** The verdict; anything but an answer is thrown. */
    ItemVerdict judge(BatchSubmitted batch, Envelope submitted, Understood understood) {
        return switch (understood) {
            case Understood.Unreadable(var index, var code) ->
                new ItemVerdict(
                        index, submitted.subject().toString(), ItemOutcome.FAULTY, Optional.of(code), Optional.empty());
            case Understood.Known(var index, var item) -> judge(batch, submitted, index, item);
        };
    }

    private ItemVerdict judge(BatchSubmitted batch, Envelope submitted, int index, Item item) {
        Intent intent = batch.undoOf().isPresent()
                ? new Intent(
                        item.intent().stream(),
                        item.intent().command(),
                        submitted.context().reason(),
                        Optional.empty())
                : item.intent();
        CommandCall call = CommandCall.ofItem(
                BatchAggregate.STREAM, batch.batchId() + "/" + index, submitted, batch.batchId(), batch.dryRun());
        String subject = new Subject(submitted.subject().tenant(), intent.stream(), item.id()).toString();
        return switch (desk.send(call, intent)) {
            case Judged.Accepted(var answer) -> accepted(index, subject, answer);
            case Judged.Refused(var rejection) -> refused(index, subject, rejection);
        };
    }

    private static ItemVerdict accepted(int index, String subject, Answer answer) {
        ItemOutcome outcome = answer.events().isEmpty() ? ItemOutcome.REPEATED : ItemOutcome.ACCEPTED;
        return new ItemVerdict(index, subject, outcome, Optional.empty(), answer.appendId());
    }

    private static ItemVerdict refused(int index, String subject, Rejection rejection) {
        ItemOutcome outcome = rejection.status() == WRONG_CONTENT ? ItemOutcome.FAULTY : ItemOutcome.REFUSED;
        return new ItemVerdict(index, subject, outcome, Optional.of(rejection.code()), Optional.empty());
    }
}
