package dev.daybook.command.series.domain;

import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to a series of numbers. */
public abstract sealed class SeriesRejection extends Refusal {

    private SeriesRejection(Kind kind, String code, String message) {
        super(kind, code, message, List.of());
    }

    /** Another number is the next one. */
    public static final class OutOfTurn extends SeriesRejection {
        OutOfTurn(String seriesId, int sequence, int next) {
            super(
                    Kind.STATE,
                    "series.out-of-turn",
                    "number " + sequence + " of series " + seriesId + " is not the next one, which is " + next);
        }
    }
}
