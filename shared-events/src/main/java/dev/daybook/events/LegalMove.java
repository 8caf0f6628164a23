package dev.daybook.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A move that the state machine of a stream allows. From some states an event leads to one of several, as its data want it.
 *
 * @param stream the kind of stream, such as {@code payment}
 * @param state before it; {@link #NONE} before anything happened
 * @param event the stored name of its type
 * @param next the state after it
 */
public record LegalMove(String stream, String state, String event, String next) {

    /** The state of what does not exist. */
    public static final String NONE = "NONE";

    private static final List<String> STREAMS = List.of("order", "payment", "fulfilment", "shipment", "return");

    /** The moves of all state machines; they are listed in files that a test writes out of the rules. */
    public static List<LegalMove> all() {
        return STREAMS.stream().flatMap(LegalMove::of).toList();
    }

    private static Stream<LegalMove> of(String stream) {
        return list(stream).lines().skip(1).map(line -> {
            String[] move = line.split(",", -1);
            return new LegalMove(stream, move[0], move[1], move[2]);
        });
    }

    private static String list(String stream) {
        try (InputStream moves = LegalMove.class.getResourceAsStream("/state-machines/" + stream + ".csv")) {
            if (moves == null) {
                throw new IllegalStateException("the moves of " + stream + " were not packed");
            }
            return new String(moves.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
