package dev.daybook.command.series.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.series.NumberTaken;
import dev.daybook.events.series.SeriesEvent;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that are taken one after the other, so that none is missing and none is there twice.
 *
 * @param last absent: none was taken
 */
public record Series(Optional<NumberTaken> last) {

    /** The rules of the stream {@code series}. */
    public static Rules<SeriesCommand, SeriesEvent, Series> rules() {
        return new Rules<>(
                "series", SeriesCommand::seriesId, SeriesEvent::seriesId, initial(), Series::decide, Series::evolve);
    }

    static Series initial() {
        return new Series(Optional.empty());
    }

    /** How many numbers were taken. */
    public int taken() {
        return last.map(NumberTaken::sequence).orElse(0);
    }

    /**
     * What follows from a command; nothing when it is already as wanted.
     *
     * @throws SeriesRejection when a rule forbids it
     */
    static List<SeriesEvent> decide(SeriesCommand command, Series series) {
        return switch (command) {
            case TakeNumber c -> take(c, series);
        };
    }

    private static List<SeriesEvent> take(TakeNumber c, Series series) {
        NumberTaken wanted = new NumberTaken(c.seriesId(), c.sequence(), c.number(), c.orderId());
        if (series.last().equals(Optional.of(wanted))) {
            return List.of();
        }
        if (c.sequence() != series.taken() + 1) {
            throw new SeriesRejection.OutOfTurn(c.seriesId(), c.sequence(), series.taken() + 1);
        }
        return List.of(wanted);
    }

    /** The series after an event; never rejects. */
    static Series evolve(Series series, SeriesEvent event) {
        return switch (event) {
            case NumberTaken taken -> new Series(Optional.of(taken));
        };
    }
}
