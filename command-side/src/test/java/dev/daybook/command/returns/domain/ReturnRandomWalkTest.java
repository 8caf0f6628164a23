package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.BECAUSE;
import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.LINES;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.REQUEST;
import static dev.daybook.command.returns.domain.SampleReturn.SALE;
import static dev.daybook.command.returns.domain.SampleReturn.approve;
import static dev.daybook.command.returns.domain.SampleReturn.restock;
import static dev.daybook.command.returns.domain.SampleReturn.restockRest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnCancelled;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnDeclined;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnExchanged;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random command sequences beside a counter with the very pieces on it; a failing seed is part of the test's display name. */
class ReturnRandomWalkTest {

    private static final int STEPS = 50;
    private static final List<PieceCondition> CONDITIONS = List.copyOf(EnumSet.allOf(PieceCondition.class));
    private static final List<InspectionVerdict> VERDICTS = List.copyOf(EnumSet.allOf(InspectionVerdict.class));

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_leads_where_moving_the_very_pieces_leads(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Counter counter = new Counter();
        Return state = Return.initial();
        for (int step = 0; step < STEPS; step++) {
            ReturnCommand command = next(random, step);
            String expected = counter.take(command);
            String verdict = DecisionTable.verdict(Return.rules(), command, state);

            assertThat(verdict.startsWith("ok") ? "ok" : verdict)
                    .as("step %d: %s", step, command)
                    .isEqualTo(expected);
            state = Return.rules().after(state, decided(command, state));
            if (expected.equals("ok")) {
                assertThat(Return.decide(command, state)).as("repeated").isEmpty();
            }
            assertSamePieces(state, counter);
        }
    }

    private static void assertSamePieces(Return state, Counter counter) {
        if (state instanceof Return.Existing existing) {
            existing.facts()
                    .lines()
                    .byLineId()
                    .forEach((lineId, count) -> assertThat(count)
                            .isEqualTo(new LineCount(
                                    count.line(),
                                    count.line().quantity() - (int) counter.at(lineId, "away"),
                                    (int) counter.at(lineId, "ACCEPTED", "shelf"),
                                    (int) counter.at(lineId, "REJECTED"),
                                    (int) counter.at(lineId, "WRITTEN_OFF"),
                                    (int) counter.at(lineId, "shelf"))));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_piece_comes_back_is_looked_at_or_restocked_twice(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Return state = Return.initial();
        Books books = new Books();
        for (int step = 0; step < STEPS; step++) {
            List<ReturnEvent> events = decided(next(random, step), state);
            events.forEach(books::add);
            state = Return.rules().after(state, events);

            for (String lineId : List.of("1", "2")) {
                assertThat(books.sum(lineId, "received")).isBetween(0, books.sum(lineId, "requested"));
                assertThat(books.sum(lineId, "ACCEPTED", "REJECTED", "WRITTEN_OFF"))
                        .isBetween(0, books.sum(lineId, "received"));
                assertThat(books.sum(lineId, "restocked")).isBetween(0, books.sum(lineId, "ACCEPTED"));
            }
        }
    }

    @Test
    void the_walks_see_every_event() {
        TreeSet<String> seen = new TreeSet<>();
        seeds().limit(200).forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Return state = Return.initial();
            for (int step = 0; step < STEPS; step++) {
                List<ReturnEvent> events = decided(next(random, step), state);
                events.forEach(event -> seen.add(event.getClass().getSimpleName()));
                state = Return.rules().after(state, events);
            }
        });
        assertThat(seen).hasSize(DecisionTable.kindsOf(ReturnEvent.class).size());
    }

    private static List<ReturnEvent> decided(ReturnCommand command, Return state) {
        try {
            return Return.decide(command, state);
        } catch (ReturnRejection _) {
            return List.of();
        }
    }

    private static ReturnCommand next(SplittableRandom random, int step) {
        if (step == 0) {
            return REQUEST;
        }
        String id = Integer.toString(random.nextInt(6));
        return switch (random.nextInt(step < 4 ? 6 : 28)) {
            case 0 ->
                new RequestReturn(
                        ID, ORDER, LINES, random.nextBoolean() ? REQUEST.note() : Optional.empty(), Optional.of(SALE));
            case 1, 2, 3 -> random.nextBoolean() ? new ApproveReturn(ID, Optional.empty()) : approve("l" + id);
            case 4 -> random.nextInt(3) == 0 ? new DeclineReturn(ID, BECAUSE) : new RecordSent(ID, "post", id);
            case 5 -> random.nextInt(3) == 0 ? new CancelReturn(ID, BECAUSE) : new RecordSent(ID, "post", id);
            case 6, 7, 8, 9, 10, 11 -> new ReceiveItems(ID, id, received(random));
            case 12, 13, 14, 15, 16, 17, 18 -> new InspectItems(ID, id, inspected(random));
            case 19, 20, 21 -> restock(id, random.nextInt(5) == 0 ? "east" : "main", pieces(random));
            case 22, 23 -> restockRest(id, random.nextInt(5) == 0 ? "east" : "main");
            case 24 -> random.nextInt(3) == 0 ? new CloseReturn(ID) : new RecordSent(ID, "post", id);
            case 25, 26 ->
                new ExchangeReturn(
                        ID, id, random.nextBoolean() ? Optional.empty() : Optional.of("" + random.nextInt(6)));
            default ->
                random.nextInt(3) == 0 ? new CancelReturn(ID, BECAUSE) : new ReceiveItems(ID, id, received(random));
        };
    }

    private static String line(SplittableRandom random) {
        return List.of("1", "1", "1", "1", "2", "2", "9").get(random.nextInt(7));
    }

    private static int quantity(SplittableRandom random) {
        return random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(random.nextInt(3) == 0 ? 3 : 1);
    }

    private static List<ReceivedPieces> received(SplittableRandom random) {
        List<ReceivedPieces> lines = new ArrayList<>();
        int size = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        for (int index = 0; index < size; index++) {
            PieceCondition condition = CONDITIONS.get(random.nextInt(4));
            lines.add(new ReceivedPieces(line(random), quantity(random), condition));
        }
        return lines;
    }

    private static List<InspectedPieces> inspected(SplittableRandom random) {
        List<InspectedPieces> lines = new ArrayList<>();
        int size = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        for (int index = 0; index < size; index++) {
            InspectionVerdict verdict = VERDICTS.get(random.nextInt(3));
            lines.add(new InspectedPieces(line(random), quantity(random), verdict));
        }
        return lines;
    }

    private static Pieces[] pieces(SplittableRandom random) {
        Pieces one = new Pieces(line(random), 1 + random.nextInt(2));
        return random.nextInt(3) == 0 ? new Pieces[] {one, new Pieces(line(random), 1)} : new Pieces[] {one};
    }

    /** What the events alone add up to. */
    private static final class Books {
        private final TreeMap<String, Integer> sums = new TreeMap<>();

        void add(ReturnEvent event) {
            switch (event) {
                case ReturnRequested e -> e.lines().forEach(line -> add(line.lineId(), "requested", line.quantity()));
                case ReturnItemsReceived e ->
                    e.lines().forEach(line -> add(line.lineId(), "received", line.quantity()));
                case ReturnInspected e ->
                    e.lines().forEach(line -> add(line.lineId(), line.verdict().name(), line.quantity()));
                case ReturnRestocked e -> e.lines().forEach(line -> add(line.lineId(), "restocked", line.quantity()));
                case ReturnApproved _,
                        ReturnDeclined _,
                        ReturnSent _,
                        ReturnExchanged _,
                        ReturnClosed _,
                        ReturnCancelled _ -> {}
            }
        }

        private void add(String lineId, String column, int pieces) {
            assertThat(pieces).isPositive();
            sums.merge(lineId + column, pieces, Integer::sum);
        }

        int sum(String lineId, String... columns) {
            int sum = 0;
            for (String column : columns) {
                sum += sums.getOrDefault(lineId + column, 0);
            }
            return sum;
        }
    }
}
