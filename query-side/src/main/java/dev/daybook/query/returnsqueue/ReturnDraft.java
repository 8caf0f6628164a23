package dev.daybook.query.returnsqueue;

import dev.daybook.events.Envelope;
import dev.daybook.events.returns.ReturnApproved;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document that follows another one; lives within one fold. */
final class ReturnDraft {

    private final ReturnCase before;
    private ReturnCase.State state;
    private @Nullable String labelReference;
    private List<ReturnCase.Parcel> parcels;
    private List<ReturnCase.Line> lines;
    private @Nullable String exchangeOrderId;
    private ReturnCase.@Nullable Ending ending;

    ReturnDraft(ReturnCase before) {
        this.before = before;
        this.state = before.state();
        this.labelReference = before.labelReference();
        this.parcels = before.parcels();
        this.lines = before.lines();
        this.exchangeOrderId = before.exchangeOrderId();
        this.ending = before.ending();
    }

    ReturnDraft state(ReturnCase.State next) {
        state = next;
        return this;
    }

    ReturnDraft approved(ReturnApproved event) {
        labelReference = event.labelReference().orElse(null);
        return state(ReturnCase.State.APPROVED);
    }

    ReturnDraft ended(ReturnCase.State as, ReturnCase.Ending why) {
        ending = why;
        return state(as);
    }

    ReturnDraft exchanged(String orderId) {
        exchangeOrderId = orderId;
        return this;
    }

    ReturnDraft parcel(ReturnCase.Parcel sent) {
        parcels = Stream.concat(parcels.stream(), Stream.of(sent)).toList();
        return this;
    }

    /** Changes the line that each entry is of; a line may have several entries. */
    <T> ReturnDraft lines(
            List<T> entries, Function<T, String> lineId, BiFunction<ReturnCase.Line, T, ReturnCase.Line> change) {
        var byLine = entries.stream().collect(Collectors.groupingBy(lineId));
        lines = lines.stream()
                .map(line -> {
                    ReturnCase.Line changed = line;
                    for (T entry : byLine.getOrDefault(line.lineId(), List.of())) {
                        changed = change.apply(changed, entry);
                    }
                    return changed;
                })
                .toList();
        return this;
    }

    /** As far as its pieces have come. */
    ReturnDraft underWay() {
        int asked = sum(ReturnCase.Line::asked);
        int received = sum(ReturnCase.Line::received);
        if (received == 0) {
            return state(ReturnCase.State.IN_TRANSIT);
        }
        if (received < asked) {
            return state(ReturnCase.State.PARTIALLY_RECEIVED);
        }
        return state(
                sum(ReturnCase.Line::inspected) < received ? ReturnCase.State.RECEIVED : ReturnCase.State.INSPECTED);
    }

    private int sum(ToIntFunction<ReturnCase.Line> count) {
        return lines.stream().mapToInt(count).sum();
    }

    ReturnCase build(Envelope envelope) {
        return new ReturnCase(
                before.id(),
                before.returnId(),
                before.orderId(),
                state,
                before.note(),
                labelReference,
                parcels,
                lines,
                exchangeOrderId,
                ending,
                before.reasons(),
                before.requestedAt(),
                envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                envelope.version(),
                envelope.position());
    }
}
