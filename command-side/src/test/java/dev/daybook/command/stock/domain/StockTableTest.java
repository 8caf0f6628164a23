package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.REASON;
import static dev.daybook.command.stock.domain.Scenario.SOON;
import static dev.daybook.command.stock.domain.Scenario.commit;
import static dev.daybook.command.stock.domain.Scenario.committed;
import static dev.daybook.command.stock.domain.Scenario.promised;
import static dev.daybook.command.stock.domain.Scenario.received;
import static dev.daybook.command.stock.domain.Scenario.release;
import static dev.daybook.command.stock.domain.Scenario.reserve;
import static dev.daybook.command.stock.domain.Scenario.reserveOrWait;
import static dev.daybook.command.stock.domain.Scenario.reserved;
import static dev.daybook.command.stock.domain.Scenario.when;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.EventCatalog;
import dev.daybook.events.stock.StockEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command leads to in each situation: the events, {@code same} for no effect, or the refusal's code. */
class StockTableTest {

    private static final String TABLE = """
                             | empty              | stocked            | reserved                  | overdue                      | backorder                    | sold out
            receive 5        | received           | received           | received                  | received                     | received+backorder-allocated | received
            receive d1 of 10 | received           | same               | same                      | same                         | stock.id-taken               | stock.id-taken
            receive too many | received           | stock.too-many     | stock.too-many            | stock.too-many               | stock.too-many               | received
            count 1 more     | adjusted           | adjusted           | adjusted                  | adjusted                     | adjusted+backorder-allocated | adjusted
            count 1 less     | stock.insufficient | adjusted           | adjusted                  | adjusted                     | stock.reserved-pieces        | stock.insufficient
            count 7 less     | stock.insufficient | adjusted           | stock.reserved-pieces     | stock.reserved-pieces        | stock.insufficient           | stock.insufficient
            send 6           | stock.insufficient | transferred        | transferred               | transferred                  | stock.insufficient           | stock.insufficient
            send 7           | stock.insufficient | transferred        | stock.insufficient        | stock.insufficient           | stock.insufficient           | stock.insufficient
            send to itself   | stock.same-location| stock.same-location| stock.same-location       | stock.same-location          | stock.same-location          | stock.same-location
            take 1           | transferred        | transferred        | transferred               | transferred                  | transferred+backorder-allocated | transferred
            take from itself | stock.same-location| stock.same-location| stock.same-location       | stock.same-location          | stock.same-location          | stock.same-location
            reserve 7        | stock.insufficient | reserved           | stock.insufficient        | reservation-expired+reserved | stock.insufficient           | stock.insufficient
            reserve or wait 7| backorder-created  | reserved           | reserved+backorder-created| reservation-expired+reserved | backorder-created            | backorder-created
            reserve r1 of 4  | stock.insufficient | reserved           | same                      | same                         | stock.reservation-id-taken   | stock.reservation-id-taken
            extend r1        | stock.not-reserved | stock.not-reserved | reservation-extended      | stock.reservation-expired    | reservation-extended         | stock.not-reserved
            extend r1 to soon| stock.not-reserved | stock.not-reserved | same                      | stock.reservation-expired    | reservation-extended         | stock.not-reserved
            commit r1 p1 of 2| stock.not-reserved | stock.not-reserved | committed                 | committed                    | committed                    | same
            commit r1 p1 of 1| stock.not-reserved | stock.not-reserved | committed                 | committed                    | committed                    | stock.id-taken
            commit r1 p2 of 2| stock.not-reserved | stock.not-reserved | committed                 | committed                    | committed                    | stock.not-reserved
            commit r1 p2 of 5| stock.not-reserved | stock.not-reserved | stock.not-reserved        | stock.not-reserved           | stock.not-reserved           | stock.not-reserved
            release r1 of 2  | stock.not-reserved | stock.not-reserved | released                  | released                     | backorder-cancelled          | stock.not-reserved
            release r1 of 4  | stock.not-reserved | stock.not-reserved | released                  | released                     | backorder-cancelled+released | stock.not-reserved
            release r1 of 6  | stock.not-reserved | stock.not-reserved | stock.not-reserved        | stock.not-reserved           | stock.not-reserved           | stock.not-reserved
            expire           | same               | same               | same                      | reservation-expired          | same                         | same
            """;

    private static final Map<String, StockEvent[]> STATES = Map.of(
            "empty",
            events(),
            "stocked",
            events(received(10)),
            "reserved",
            events(received(10), reserved("r1", 4, SOON)),
            "overdue",
            events(received(10), reserved("r1", 4, NOW)),
            "backorder",
            events(received(2), reserved("r1", 2), promised("r1", 3)),
            "sold out",
            events(received(2), reserved("r1", 2), committed("r1", "p1", 2)));

    private static final Map<String, StockCommand> COMMANDS = Map.ofEntries(
            entry("receive 5", new ReceiveStock(ID, "d2", 5)),
            entry("receive d1 of 10", new ReceiveStock(ID, "d1", 10)),
            entry("receive too many", new ReceiveStock(ID, "d2", 1_000_000_000)),
            entry("count 1 more", new AdjustStock(ID, "a1", 1, REASON)),
            entry("count 1 less", new AdjustStock(ID, "a1", -1, REASON)),
            entry("count 7 less", new AdjustStock(ID, "a1", -7, REASON)),
            entry("send 6", new SendTransfer(ID, "t1", 6, "shop")),
            entry("send 7", new SendTransfer(ID, "t1", 7, "shop")),
            entry("send to itself", new SendTransfer(ID, "t1", 1, "main")),
            entry("take 1", new TakeTransfer(ID, "t1", 1, "shop")),
            entry("take from itself", new TakeTransfer(ID, "t1", 1, "main")),
            entry("reserve 7", reserve("r2", 7)),
            entry("reserve or wait 7", reserveOrWait("r2", 7)),
            entry("reserve r1 of 4", reserve("r1", 4)),
            entry("extend r1", new ExtendReservation(ID, "r1", Optional.of(SOON.plusSeconds(1)), NOW)),
            entry("extend r1 to soon", new ExtendReservation(ID, "r1", Optional.of(SOON), NOW)),
            entry("commit r1 p1 of 2", commit("r1", "p1", 2)),
            entry("commit r1 p1 of 1", commit("r1", "p1", 1)),
            entry("commit r1 p2 of 2", commit("r1", "p2", 2)),
            entry("commit r1 p2 of 5", commit("r1", "p2", 5)),
            entry("release r1 of 2", release("r1", 2)),
            entry("release r1 of 4", release("r1", 4)),
            entry("release r1 of 6", release("r1", 6)),
            entry("expire", new ExpireReservations(ID, NOW)));

    static Stream<Arguments> cells() {
        List<String> states = states();
        return rows().flatMap(row -> IntStream.range(0, states.size())
                .mapToObj(column -> Arguments.of(row.getFirst(), states.get(column), row.get(column + 1))));
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("cells")
    void a_command_leads_to_what_the_table_says(String command, String state, String verdict) {
        assertThat(verdict(requireNonNull(COMMANDS.get(command)), requireNonNull(STATES.get(state))))
                .isEqualTo(verdict);
    }

    @Test
    void the_table_is_complete() {
        assertThat(states()).containsExactlyInAnyOrderElementsOf(STATES.keySet());
        assertThat(rows().map(List::getFirst)).containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
        assertThat(rows())
                .allSatisfy(row -> assertThat(row).hasSize(STATES.size() + 1).doesNotContain(""));
        assertThat(COMMANDS.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(StockCommand.class.getPermittedSubclasses()));
    }

    private static String verdict(StockCommand command, StockEvent... history) {
        try {
            List<StockEvent> events = when(command, history);
            return events.isEmpty()
                    ? "same"
                    : events.stream().map(StockTableTest::name).collect(Collectors.joining("+"));
        } catch (StockRejection rejection) {
            return rejection.code();
        }
    }

    private static String name(StockEvent event) {
        return EventCatalog.typeOf(event.getClass()).name().substring("stock.".length());
    }

    private static List<String> states() {
        return cells(TABLE.lines().findFirst().orElseThrow()).stream().skip(1).toList();
    }

    private static Stream<List<String>> rows() {
        return TABLE.lines().skip(1).map(StockTableTest::cells);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    private static StockEvent[] events(StockEvent... history) {
        return history;
    }
}
