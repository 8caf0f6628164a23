package dev.daybook.query.infrastructure.verification;

import java.util.List;

/** What a verification has found: every view beside its rebuilt twin, and a sample beside an independent fold. */
public record Verification(List<ViewVerdict> views, SampleVerdict sample) {

    /**
     * One view beside the view that the same events give again.
     *
     * @param position up to which the view was verified at least
     */
    public record ViewVerdict(
            String view, long documents, long position, String hashLive, String hashRebuilt, boolean equal) {}

    /**
     * Some orders beside a fold that shares no code with the views.
     *
     * @param orders how many were looked at
     * @param equal how many of them had no difference
     */
    public record SampleVerdict(int orders, int equal, List<Difference> differences) {}

    /** One field of one order that the view and the events tell differently. */
    public record Difference(String order, String field, String view, String events) {}
}
