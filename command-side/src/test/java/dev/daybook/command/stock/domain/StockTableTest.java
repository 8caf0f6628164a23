package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.REASON;
import static dev.daybook.command.stock.domain.Scenario.SOON;
import static dev.daybook.command.stock.domain.Scenario.commit;
import static dev.daybook.command.stock.domain.Scenario.committed;
import static dev.daybook.command.stock.domain.Scenario.expired;
import static dev.daybook.command.stock.domain.Scenario.promised;
import static dev.daybook.command.stock.domain.Scenario.received;
import static dev.daybook.command.stock.domain.Scenario.release;
import static dev.daybook.command.stock.domain.Scenario.released;
import static dev.daybook.command.stock.domain.Scenario.reserve;
import static dev.daybook.command.stock.domain.Scenario.reserveOrWait;
import static dev.daybook.command.stock.domain.Scenario.reserved;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.stock.StockEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each command leads to in each situation: the events, {@code same} for no effect, or the refusal's code. */
class StockTableTest {

    private static final DecisionTable<StockCommand, StockEvent, Stock> TABLE =
            new DecisionTable<>(Stock.rules(), """
                              | empty                | stocked        | reserved                      | overdue                         | released       | expired             | backorder                          | sold out
            receive 5         | ok received          | ok received    | ok received                   | ok received                     | ok received    | ok received         | ok received backorder-allocated    | ok received
            receive d1 of 10  | ok received          | same           | same                          | same                            | same           | same                | id-taken                           | id-taken
            receive too many  | ok received          | too-many       | too-many                      | too-many                        | too-many       | too-many            | too-many                           | ok received
            count 1 more      | ok adjusted          | ok adjusted    | ok adjusted                   | ok adjusted                     | ok adjusted    | ok adjusted         | ok adjusted backorder-allocated    | ok adjusted
            count 1 less      | insufficient         | ok adjusted    | ok adjusted                   | ok adjusted                     | ok adjusted    | ok adjusted         | reserved-pieces                    | insufficient
            count 7 less      | insufficient         | ok adjusted    | reserved-pieces               | reserved-pieces                 | ok adjusted    | ok adjusted         | insufficient                       | insufficient
            send 6            | insufficient         | ok transferred | ok transferred                | ok transferred                  | ok transferred | ok transferred      | insufficient                       | insufficient
            send 7            | insufficient         | ok transferred | insufficient                  | insufficient                    | ok transferred | ok transferred      | insufficient                       | insufficient
            send to itself    | same-location        | same-location  | same-location                 | same-location                   | same-location  | same-location       | same-location                      | same-location
            take 1            | ok transferred       | ok transferred | ok transferred                | ok transferred                  | ok transferred | ok transferred      | ok transferred backorder-allocated | ok transferred
            take from itself  | same-location        | same-location  | same-location                 | same-location                   | same-location  | same-location       | same-location                      | same-location
            reserve 7         | insufficient         | ok reserved    | insufficient                  | ok reservation-expired reserved | ok reserved    | ok reserved         | insufficient                       | insufficient
            reserve or wait 7 | ok backorder-created | ok reserved    | ok reserved backorder-created | ok reservation-expired reserved | ok reserved    | ok reserved         | ok backorder-created               | ok backorder-created
            reserve r1 of 4   | insufficient         | ok reserved    | same                          | same                            | same           | same                | reservation-id-taken               | reservation-id-taken
            extend r1         | not-reserved         | not-reserved   | ok reservation-extended       | reservation-expired             | not-reserved   | reservation-expired | ok reservation-extended            | not-reserved
            extend r1 to soon | not-reserved         | not-reserved   | same                          | reservation-expired             | not-reserved   | reservation-expired | ok reservation-extended            | not-reserved
            commit r1 p1 of 2 | not-reserved         | not-reserved   | ok committed                  | ok committed                    | not-reserved   | not-reserved        | ok committed                       | same
            commit r1 p1 of 1 | not-reserved         | not-reserved   | ok committed                  | ok committed                    | not-reserved   | not-reserved        | ok committed                       | id-taken
            commit r1 p2 of 2 | not-reserved         | not-reserved   | ok committed                  | ok committed                    | not-reserved   | not-reserved        | ok committed                       | not-reserved
            commit r1 p2 of 5 | not-reserved         | not-reserved   | not-reserved                  | not-reserved                    | not-reserved   | not-reserved        | not-reserved                       | not-reserved
            release r1 of 2   | not-reserved         | not-reserved   | ok released                   | ok released                     | same           | same                | ok backorder-cancelled             | not-reserved
            release r1 of 4   | not-reserved         | not-reserved   | ok released                   | ok released                     | same           | same                | ok backorder-cancelled released    | not-reserved
            release r1 of 6   | not-reserved         | not-reserved   | not-reserved                  | not-reserved                    | not-reserved   | not-reserved        | not-reserved                       | not-reserved
            expire            | same                 | same           | same                          | ok reservation-expired          | same           | same                | same                               | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_misses_no_kind_of_command() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(StockCommand.class));
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("stock");
    }

    private static Map<String, List<StockEvent>> histories() {
        return Map.of(
                "empty",
                List.of(),
                "stocked",
                List.of(received(10)),
                "reserved",
                List.of(received(10), reserved("r1", 4, SOON)),
                "overdue",
                List.of(received(10), reserved("r1", 4, NOW)),
                "released",
                List.of(received(10), reserved("r1", 4, SOON), released("r1", 4)),
                "expired",
                List.of(received(10), reserved("r1", 4, NOW), expired("r1", 4)),
                "backorder",
                List.of(received(2), reserved("r1", 2), promised("r1", 3)),
                "sold out",
                List.of(received(2), reserved("r1", 2), committed("r1", "p1", 2)));
    }

    private static Map<String, StockCommand> commands() {
        return Map.ofEntries(
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
    }
}
