package dev.daybook.command.fulfilment.domain;

import static dev.daybook.command.fulfilment.domain.SampleFulfilment.BECAUSE;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ID;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.add;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.creating;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.cups;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pack;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pieces;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.plates;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.remove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.fulfilment.FulfilmentAllocated;
import dev.daybook.events.fulfilment.FulfilmentCancelled;
import dev.daybook.events.fulfilment.FulfilmentClosed;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentDispatched;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentHeld;
import dev.daybook.events.fulfilment.FulfilmentLinesAdded;
import dev.daybook.events.fulfilment.FulfilmentLinesRemoved;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentReleased;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.fulfilment.PickingStarted;
import dev.daybook.events.order.LineQuantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random command sequences beside a table of single pieces; a failing seed is part of the test's display name. */
class FulfilmentRandomWalkTest {

    private static final int STEPS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_leads_where_a_table_of_pieces_leads_and_no_piece_is_in_two_places(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PackingTable table = new PackingTable();
        Balance balance = new Balance();
        Fulfilment fulfilment = Fulfilment.initial();
        for (int step = 0; step < STEPS; step++) {
            FulfilmentCommand command = next(random, step);
            String expected = table.take(command);
            String verdict = DecisionTable.verdict(Fulfilment.rules(), command, fulfilment);

            assertThat(verdict.startsWith("ok") ? "ok" : verdict)
                    .as("step %d: %s", step, command)
                    .isEqualTo(expected);
            List<FulfilmentEvent> events = decided(command, fulfilment);
            fulfilment = Fulfilment.rules().after(fulfilment, events);
            events.forEach(balance::add);
            balance.check(table);
        }
    }

    @Test
    void the_walks_see_every_event() {
        TreeSet<String> seen = new TreeSet<>();
        seeds().limit(200).forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Fulfilment fulfilment = Fulfilment.initial();
            for (int step = 0; step < STEPS; step++) {
                List<FulfilmentEvent> events = decided(next(random, step), fulfilment);
                events.forEach(event -> seen.add(event.getClass().getSimpleName()));
                fulfilment = Fulfilment.rules().after(fulfilment, events);
            }
        });
        assertThat(seen).hasSize(DecisionTable.kindsOf(FulfilmentEvent.class).size());
    }

    private static List<FulfilmentEvent> decided(FulfilmentCommand command, Fulfilment fulfilment) {
        try {
            return Fulfilment.decide(command, fulfilment);
        } catch (FulfilmentRejection _) {
            return List.of();
        }
    }

    private static FulfilmentCommand next(SplittableRandom random, int step) {
        String parcel = Integer.toString(random.nextInt(8));
        String lineId = random.nextBoolean() ? "1" : "2";
        int quantity = random.nextInt(1, 4);
        if (step == 1) {
            return creating(cups(6), plates(5));
        }
        return switch (random.nextInt(20)) {
            case 0 -> creating(cups(6), plates(5));
            case 1 -> add(lineId.equals("1") ? cups(quantity) : plates(quantity));
            case 2, 3 -> remove(pieces(lineId, quantity));
            case 4 -> remove(pieces("1", quantity), pieces("2", random.nextInt(1, 6)), pieces("1", 1));
            case 5 -> new Hold(ID, BECAUSE);
            case 6, 7 -> new Release(ID);
            case 8, 9 -> new Allocate(ID);
            case 10, 11 -> new StartPicking(ID);
            case 12, 13, 14 -> pack(parcel, pieces(lineId, quantity));
            case 15 -> pack(parcel, pieces("2", 1), pieces("1", quantity), pieces("2", 1));
            case 16, 17 -> new Unpack(ID, parcel);
            default -> new RecordDispatch(ID, parcel);
        };
    }

    /** What the events alone add up to: by line and place, how many pieces. */
    private static final class Balance {
        private final Map<String, Integer> pieces = new HashMap<>();
        private final Map<String, List<LineQuantity>> parcels = new HashMap<>();

        void add(FulfilmentEvent event) {
            switch (event) {
                case FulfilmentCreated e -> move(e.lines(), "outside", "shelf");
                case FulfilmentLinesAdded e -> move(e.lines(), "outside", "shelf");
                case FulfilmentLinesRemoved e -> move(e.lines(), "shelf", "outside");
                case FulfilmentPacked e -> {
                    assertThat(parcels.put(e.shipmentId(), e.lines())).isNull();
                    move(e.lines(), "shelf", "packed");
                }
                case FulfilmentUnpacked e -> {
                    assertThat(parcels.get(e.shipmentId())).isEqualTo(e.lines());
                    move(e.lines(), "packed", "shelf");
                }
                case FulfilmentDispatched e -> {
                    List<LineQuantity> sent = Objects.requireNonNull(parcels.put(e.shipmentId(), List.of()));
                    assertThat(sent).as("dispatched once").isNotEmpty();
                    move(sent, "packed", "sent");
                }
                case FulfilmentCancelled _ ->
                    assertThat(of("1", "sent") + of("2", "sent")).isZero();
                case FulfilmentClosed _ ->
                    assertThat(of("1", "sent") + of("2", "sent")).isPositive();
                case FulfilmentAllocated _, PickingStarted _, FulfilmentHeld _, FulfilmentReleased _ -> {}
            }
        }

        void check(PackingTable table) {
            for (String lineId : List.of("1", "2")) {
                Map<String, Long> places = table.places(lineId);
                int here = -of(lineId, "outside");
                assertThat(here).isEqualTo(of(lineId, "shelf") + of(lineId, "packed") + of(lineId, "sent"));
                for (String place : List.of("shelf", "packed", "sent")) {
                    assertThat((long) of(lineId, place)).as(place).isEqualTo(places.getOrDefault(place, 0L));
                }
            }
        }

        private void move(List<LineQuantity> lines, String from, String to) {
            for (LineQuantity line : lines) {
                pieces.merge(line.lineId() + from, -line.quantity(), Integer::sum);
                pieces.merge(line.lineId() + to, line.quantity(), Integer::sum);
                assertThat(from.equals("outside") ? 0 : of(line.lineId(), from)).isNotNegative();
            }
        }

        private int of(String lineId, String place) {
            return pieces.getOrDefault(lineId + place, 0);
        }
    }
}
