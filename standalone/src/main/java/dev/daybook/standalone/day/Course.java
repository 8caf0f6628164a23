package dev.daybook.standalone.day;

import java.time.Duration;
import java.util.List;

/**
 * How a day went.
 *
 * @param inFlightAtKills commands that waited for their answer at each kill
 * @param unanswered commands that nobody answered, and that were sent again
 * @param worked until the last story was told
 * @param evening from then until nothing was under way any more
 */
public record Course(List<Integer> inFlightAtKills, int unanswered, Duration worked, Duration evening) {

    public Course {
        inFlightAtKills = List.copyOf(inFlightAtKills);
    }
}
