package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.APPROVED;
import static dev.daybook.command.returns.domain.SampleReturn.BECAUSE;
import static dev.daybook.command.returns.domain.SampleReturn.CANCELLED;
import static dev.daybook.command.returns.domain.SampleReturn.CLOSED;
import static dev.daybook.command.returns.domain.SampleReturn.DECLINED;
import static dev.daybook.command.returns.domain.SampleReturn.EXCHANGED;
import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.IMPORT;
import static dev.daybook.command.returns.domain.SampleReturn.LINES;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED;
import static dev.daybook.command.returns.domain.SampleReturn.LOOKED_REST;
import static dev.daybook.command.returns.domain.SampleReturn.NOTE;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.PART;
import static dev.daybook.command.returns.domain.SampleReturn.PRICE;
import static dev.daybook.command.returns.domain.SampleReturn.REQUEST;
import static dev.daybook.command.returns.domain.SampleReturn.REQUESTED;
import static dev.daybook.command.returns.domain.SampleReturn.REST;
import static dev.daybook.command.returns.domain.SampleReturn.RESTOCKED;
import static dev.daybook.command.returns.domain.SampleReturn.SALE;
import static dev.daybook.command.returns.domain.SampleReturn.SENT;
import static dev.daybook.command.returns.domain.SampleReturn.accepted;
import static dev.daybook.command.returns.domain.SampleReturn.approve;
import static dev.daybook.command.returns.domain.SampleReturn.approved;
import static dev.daybook.command.returns.domain.SampleReturn.exchange;
import static dev.daybook.command.returns.domain.SampleReturn.exchangeAfter;
import static dev.daybook.command.returns.domain.SampleReturn.here;
import static dev.daybook.command.returns.domain.SampleReturn.imported;
import static dev.daybook.command.returns.domain.SampleReturn.inspect;
import static dev.daybook.command.returns.domain.SampleReturn.receive;
import static dev.daybook.command.returns.domain.SampleReturn.restock;
import static dev.daybook.command.returns.domain.SampleReturn.restockRest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.decisions.Fault;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnTableTest {

    private static final Fault TOO_MANY = new Fault("/lines/0/quantity", "too-many", "line 1 has 5 left, not 6");

    private static final ReturnWindow OVER = new ReturnWindow(7, Map.of());

    static final DecisionTable<ReturnCommand, ReturnEvent, Return> TABLE =
            new DecisionTable<>(Return.rules(), """
                                     | nothing                                               | requested         | declined          | approved          | exchanged         | in transit        | partly            | partly looked     | received          | inspected         | restocked         | closed            | cancelled
            request                  | ok requested                                          | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same
            request otherwise        | ok requested                                          | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested
            request of no order      | order-not-found                                       | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same
            request too much         | not-returnable                                        | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested
            request too late         | window-over                                           | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same
            request late anyway      | ok requested                                          | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same              | same
            request nothing          | invalid-content                                       | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content
            import                   | ok requested approved items-received inspected closed | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested
            import of no order       | order-not-found                                       | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested
            import too much          | not-importable                                        | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested | already-requested
            import nothing           | invalid-content                                       | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content
            approve                  | not-found                                             | ok approved       | already-declined  | same              | same              | same              | same              | same              | same              | same              | same              | same              | already-cancelled
            approve label-1          | not-found                                             | ok approved       | already-declined  | same              | same              | same              | same              | same              | same              | same              | same              | same              | already-cancelled
            approve label-2          | not-found                                             | ok approved       | already-declined  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-cancelled
            decline                  | not-found                                             | ok declined       | same              | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-approved  | already-closed    | already-cancelled
            sent                     | not-found                                             | not-approved      | already-declined  | ok sent           | ok sent           | same              | same              | same              | same              | same              | same              | same              | same
            sent more                | not-found                                             | not-approved      | already-declined  | ok sent           | ok sent           | ok sent           | ok sent           | ok sent           | already-received  | already-received  | already-received  | already-closed    | already-cancelled
            receive in-1             | not-found                                             | not-approved      | already-declined  | ok items-received | ok items-received | ok items-received | same              | same              | same              | same              | same              | same              | already-cancelled
            receive in-1 less        | not-found                                             | not-approved      | already-declined  | ok items-received | ok items-received | ok items-received | id-taken          | id-taken          | id-taken          | id-taken          | id-taken          | id-taken          | already-cancelled
            receive in-2             | not-found                                             | not-approved      | already-declined  | ok items-received | ok items-received | ok items-received | ok items-received | ok items-received | same              | same              | same              | same              | already-cancelled
            receive in-3 all         | not-found                                             | not-approved      | already-declined  | ok items-received | ok items-received | ok items-received | too-many-received | too-many-received | too-many-received | too-many-received | too-many-received | already-closed    | already-cancelled
            receive in-3 more        | not-found                                             | not-approved      | already-declined  | too-many-received | too-many-received | too-many-received | too-many-received | too-many-received | too-many-received | too-many-received | too-many-received | already-closed    | already-cancelled
            receive nothing          | not-found                                             | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content
            inspect look-1           | not-found                                             | not-approved      | already-declined  | not-received      | not-received      | not-received      | ok inspected      | same              | ok inspected      | same              | same              | same              | already-cancelled
            inspect look-1 kinder    | not-found                                             | not-approved      | already-declined  | not-received      | not-received      | not-received      | ok inspected      | id-taken          | ok inspected      | id-taken          | id-taken          | id-taken          | already-cancelled
            inspect look-2           | not-found                                             | not-approved      | already-declined  | not-received      | not-received      | not-received      | not-received      | not-received      | ok inspected      | same              | same              | same              | already-cancelled
            inspect look-3           | not-found                                             | not-approved      | already-declined  | not-received      | not-received      | not-received      | ok inspected      | not-received      | ok inspected      | not-received      | not-received      | already-closed    | already-cancelled
            inspect nothing          | not-found                                             | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content
            restock back-1           | not-found                                             | not-approved      | already-declined  | not-accepted      | not-accepted      | not-accepted      | not-accepted      | ok restocked      | not-accepted      | ok restocked      | same              | same              | already-cancelled
            restock back-1 elsewhere | not-found                                             | not-approved      | already-declined  | not-accepted      | not-accepted      | not-accepted      | not-accepted      | ok restocked      | not-accepted      | ok restocked      | id-taken          | id-taken          | already-cancelled
            restock back-1 all       | not-found                                             | not-approved      | already-declined  | not-accepted      | not-accepted      | not-accepted      | not-accepted      | ok restocked      | not-accepted      | ok restocked      | same              | same              | already-cancelled
            restock back-2 lamp      | not-found                                             | not-approved      | already-declined  | not-accepted      | not-accepted      | not-accepted      | not-accepted      | ok restocked      | not-accepted      | ok restocked      | ok restocked      | already-closed    | already-cancelled
            restock back-2 two       | not-found                                             | not-approved      | already-declined  | not-accepted      | not-accepted      | not-accepted      | not-accepted      | not-accepted      | not-accepted      | ok restocked      | not-accepted      | already-closed    | already-cancelled
            restock back-2 all       | not-found                                             | not-approved      | already-declined  | not-accepted      | not-accepted      | not-accepted      | not-accepted      | ok restocked      | not-accepted      | ok restocked      | ok restocked      | already-closed    | already-cancelled
            restock nothing          | not-found                                             | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content   | invalid-content
            exchange o-2             | not-found                                             | not-approved      | already-declined  | ok exchanged      | same              | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | already-closed    | already-cancelled
            exchange o-3             | not-found                                             | not-approved      | already-declined  | ok exchanged      | already-exchanged | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | already-closed    | already-cancelled
            exchange o-3 after o-2   | not-found                                             | not-approved      | already-declined  | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | ok exchanged      | already-closed    | already-cancelled
            close                    | not-found                                             | not-approved      | already-declined  | nothing-received  | nothing-received  | nothing-received  | not-inspected     | ok closed         | not-inspected     | ok closed         | ok closed         | same              | already-cancelled
            cancel                   | not-found                                             | ok cancelled      | already-declined  | ok cancelled      | ok cancelled      | ok cancelled      | already-received  | already-received  | already-received  | already-received  | already-received  | already-closed    | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("return");
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.stateTypes()).isEqualTo(DecisionTable.kindsOf(Return.class));
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(ReturnCommand.class));
    }

    private static Map<String, List<ReturnEvent>> histories() {
        return Map.ofEntries(
                Map.entry("nothing", List.of()),
                Map.entry("requested", List.of(REQUESTED)),
                Map.entry("declined", List.of(REQUESTED, DECLINED)),
                Map.entry("approved", List.of(approved())),
                Map.entry("exchanged", List.of(approved(EXCHANGED))),
                Map.entry("in transit", List.of(approved(SENT))),
                Map.entry("partly", List.of(approved(SENT, PART))),
                Map.entry("partly looked", List.of(approved(SENT, PART, LOOKED))),
                Map.entry("received", List.of(approved(SENT, PART, REST))),
                Map.entry("inspected", List.of(approved(SENT, PART, REST, LOOKED, LOOKED_REST))),
                Map.entry("restocked", List.of(approved(SENT, PART, REST, LOOKED, LOOKED_REST, RESTOCKED))),
                Map.entry("closed", List.of(approved(SENT, PART, REST, LOOKED, LOOKED_REST, RESTOCKED, CLOSED))),
                Map.entry("cancelled", List.of(approved(SENT, CANCELLED))));
    }

    private static Map<String, ReturnCommand> commands() {
        return Map.ofEntries(
                Map.entry("request", REQUEST),
                Map.entry(
                        "request otherwise", new RequestReturn(ID, ORDER, LINES, Optional.empty(), Optional.of(SALE))),
                Map.entry("request of no order", new RequestReturn(ID, ORDER, LINES, NOTE, Optional.empty())),
                Map.entry(
                        "request too much",
                        request(new RequestedPieces("1", 6, ReturnReason.OTHER)).of(Sale.against(List.of(TOO_MANY)))),
                Map.entry("request too late", REQUEST.of(SALE.within(OVER))),
                Map.entry(
                        "request late anyway",
                        new RequestReturn(ID, ORDER, LINES, NOTE, true, Optional.of(SALE.within(OVER)))),
                Map.entry("request nothing", request()),
                Map.entry("import", IMPORT),
                Map.entry("import of no order", imported(Optional.empty(), new CreditedPieces("1", 2, PRICE))),
                Map.entry(
                        "import too much",
                        imported(Optional.of(Sale.against(List.of(TOO_MANY))), new CreditedPieces("1", 6, PRICE))),
                Map.entry("import nothing", imported(Optional.of(SALE))),
                Map.entry("approve", new ApproveReturn(ID, Optional.empty())),
                Map.entry("approve label-1", new ApproveReturn(ID, APPROVED.labelReference())),
                Map.entry("approve label-2", approve("label-2")),
                Map.entry("decline", new DeclineReturn(ID, BECAUSE)),
                Map.entry("sent", new RecordSent(ID, "royal-mail", "RM1")),
                Map.entry("sent more", new RecordSent(ID, "royal-mail", "RM2")),
                Map.entry("receive in-1", receive("in-1", "1", 2)),
                Map.entry("receive in-1 less", receive("in-1", "1", 1)),
                Map.entry("receive in-2", new ReceiveItems(ID, "in-2", REST.lines())),
                Map.entry(
                        "receive in-3 all",
                        receive("in-3", here("1", 3, PieceCondition.NEW), here("2", 1, PieceCondition.NEW))),
                Map.entry("receive in-3 more", receive("in-3", "1", 4)),
                Map.entry("receive nothing", receive("in-3")),
                Map.entry("inspect look-1", new InspectItems(ID, "look-1", LOOKED.lines())),
                Map.entry("inspect look-1 kinder", inspect("look-1", accepted("1", 2))),
                Map.entry("inspect look-2", new InspectItems(ID, "look-2", LOOKED_REST.lines())),
                Map.entry("inspect look-3", inspect("look-3", accepted("1", 1))),
                Map.entry("inspect nothing", inspect("look-3")),
                Map.entry("restock back-1", restock("back-1", "main", new Pieces("1", 1))),
                Map.entry("restock back-1 elsewhere", restock("back-1", "east", new Pieces("1", 1))),
                Map.entry("restock back-1 all", restockRest("back-1", "main")),
                Map.entry("restock back-2 lamp", restock("back-2", "main", new Pieces("1", 1))),
                Map.entry("restock back-2 two", restock("back-2", "main", new Pieces("1", 2))),
                Map.entry("restock back-2 all", restockRest("back-2", "main")),
                Map.entry("restock nothing", restock("back-2", "main")),
                Map.entry("exchange o-2", exchange("o-2")),
                Map.entry("exchange o-3", exchange("o-3")),
                Map.entry("exchange o-3 after o-2", exchangeAfter("o-3")),
                Map.entry("close", new CloseReturn(ID)),
                Map.entry("cancel", new CancelReturn(ID, BECAUSE)));
    }

    private static RequestReturn request(RequestedPieces... lines) {
        return new RequestReturn(ID, ORDER, List.of(lines), NOTE, Optional.of(SALE));
    }
}
