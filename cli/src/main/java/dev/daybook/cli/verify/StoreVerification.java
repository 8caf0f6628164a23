package dev.daybook.cli.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whether what is stored is whole.
 *
 * @param store label of the store and its epoch
 * @param events how many were read
 * @param head position of the newest of them
 * @param streams how many there are
 * @param faults what is wrong, the first ones
 */
public record StoreVerification(String store, long events, long head, long streams, List<Fault> faults)
        implements Verdict {

    /** What is wrong in one place. */
    public record Fault(String place, String message) {}

    /** The verification in a server's answer; empty when it is something else. */
    public static Optional<StoreVerification> read(JsonNode answer) {
        return AnswerReader.read(answer, StoreVerification.class);
    }

    /** Whether as many events were read as the newest position says, and none had a fault. */
    @Override
    public boolean isClean() {
        return events == head && faults.isEmpty();
    }

    @Override
    public String asText() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "store %s: %d events at positions 1 to %d, %d streams, %s",
                store,
                events,
                head,
                streams,
                isClean() ? "all sound" : "NOT SOUND"));
        faults.forEach(
                fault -> text.append("\n  ").append(fault.place()).append(": ").append(fault.message()));
        return text.toString();
    }
}
