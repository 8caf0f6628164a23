package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.ACTION;
import static dev.daybook.command.payment.domain.SamplePayment.ASKED;
import static dev.daybook.command.payment.domain.SamplePayment.AUTHORIZED;
import static dev.daybook.command.payment.domain.SamplePayment.BECAUSE;
import static dev.daybook.command.payment.domain.SamplePayment.DECLINED;
import static dev.daybook.command.payment.domain.SamplePayment.DISPUTED;
import static dev.daybook.command.payment.domain.SamplePayment.EXPIRED;
import static dev.daybook.command.payment.domain.SamplePayment.FAILED;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORT;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORT_REFUND;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATE;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATED;
import static dev.daybook.command.payment.domain.SamplePayment.LOST;
import static dev.daybook.command.payment.domain.SamplePayment.REFERENCE;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.REFUNDING;
import static dev.daybook.command.payment.domain.SamplePayment.SOON;
import static dev.daybook.command.payment.domain.SamplePayment.UNREFUNDED;
import static dev.daybook.command.payment.domain.SamplePayment.URL;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDED;
import static dev.daybook.command.payment.domain.SamplePayment.VOIDING;
import static dev.daybook.command.payment.domain.SamplePayment.WON;
import static dev.daybook.command.payment.domain.SamplePayment.action;
import static dev.daybook.command.payment.domain.SamplePayment.authorize;
import static dev.daybook.command.payment.domain.SamplePayment.capture;
import static dev.daybook.command.payment.domain.SamplePayment.captured;
import static dev.daybook.command.payment.domain.SamplePayment.chargeback;
import static dev.daybook.command.payment.domain.SamplePayment.decline;
import static dev.daybook.command.payment.domain.SamplePayment.initiate;
import static dev.daybook.command.payment.domain.SamplePayment.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentTableTest {

    private static final CaptureRequested ASKED_REST = new CaptureRequested(ID, "c2", 600, Optional.of("s1"));
    private static final PaymentCaptured CAPTURED_REST = new PaymentCaptured(ID, "c2", 600);
    private static final RefundRequested REFUNDING_ALL =
            new RefundRequested(ID, "r1", 1000, RefundCause.RETURN, BECAUSE);
    private static final RefundSucceeded REFUNDED_ALL = new RefundSucceeded(ID, "r1", 1000);

    static final DecisionTable<PaymentCommand, PaymentEvent, Payment> BEFORE_MONEY_CAME_IN =
            new DecisionTable<>(Payment.rules(), """
                                  | nothing         | initiated                 | action                    | declined                  | authorised                  | asked                       | failed                      | voiding                   | voided                    | expired
            initiate              | ok initiated    | same                      | same                      | same                      | same                        | same                        | same                        | same                      | same                      | same
            initiate otherwise    | ok initiated    | already-initiated         | already-initiated         | already-initiated         | already-initiated           | already-initiated           | already-initiated           | already-initiated         | already-initiated         | already-initiated
            initiate token        | ok initiated    | already-initiated         | already-initiated         | already-initiated         | already-initiated           | already-initiated           | already-initiated           | already-initiated         | already-initiated         | already-initiated
            initiate nothing      | invalid-content | invalid-content           | invalid-content           | invalid-content           | invalid-content             | invalid-content             | invalid-content             | invalid-content           | invalid-content           | invalid-content
            initiate cash token   | invalid-content | invalid-content           | invalid-content           | invalid-content           | invalid-content             | invalid-content             | invalid-content             | invalid-content           | invalid-content           | invalid-content
            import                | ok imported     | already-initiated         | already-initiated         | already-initiated         | already-initiated           | already-initiated           | already-initiated           | already-initiated         | already-initiated         | already-initiated
            action                | not-found       | ok action-required        | same                      | already-declined          | same                        | same                        | same                        | same                      | same                      | same
            action at other url   | not-found       | ok action-required        | id-taken                  | already-declined          | same                        | same                        | same                        | same                      | same                      | same
            action elsewhere      | not-found       | ok action-required        | id-taken                  | already-declined          | id-taken                    | id-taken                    | id-taken                    | id-taken                  | id-taken                  | id-taken
            authorise             | not-found       | ok authorized             | ok authorized             | already-declined          | same                        | same                        | same                        | same                      | already-voided            | already-expired
            authorise 1000        | not-found       | ok authorized             | ok authorized             | already-declined          | same                        | same                        | same                        | same                      | already-voided            | already-expired
            authorise 900         | not-found       | ok authorized             | ok authorized             | already-declined          | amount-mismatch             | amount-mismatch             | amount-mismatch             | amount-mismatch           | already-voided            | already-expired
            authorise 1001        | not-found       | amount-mismatch           | amount-mismatch           | already-declined          | amount-mismatch             | amount-mismatch             | amount-mismatch             | amount-mismatch           | already-voided            | already-expired
            authorise elsewhere   | not-found       | ok authorized             | id-taken                  | already-declined          | id-taken                    | id-taken                    | id-taken                    | id-taken                  | already-voided            | already-expired
            authorise nothing     | not-found       | invalid-content           | invalid-content           | invalid-content           | invalid-content             | invalid-content             | invalid-content             | invalid-content           | invalid-content           | invalid-content
            decline               | not-found       | ok declined               | ok declined               | same                      | already-authorized          | already-authorized          | already-authorized          | already-authorized        | already-authorized        | already-authorized
            capture c1 400        | not-found       | not-authorized            | not-authorized            | already-declined          | ok capture-requested        | same                        | same                        | void-requested            | already-voided            | already-expired
            capture c1 401        | not-found       | not-authorized            | not-authorized            | already-declined          | ok capture-requested        | id-taken                    | id-taken                    | void-requested            | already-voided            | already-expired
            capture c2 600        | not-found       | not-authorized            | not-authorized            | already-declined          | ok capture-requested        | ok capture-requested        | ok capture-requested        | void-requested            | already-voided            | already-expired
            capture c2 1000       | not-found       | not-authorized            | not-authorized            | already-declined          | ok capture-requested        | capture-above-authorisation | ok capture-requested        | void-requested            | already-voided            | already-expired
            capture c2 1001       | not-found       | not-authorized            | not-authorized            | already-declined          | capture-above-authorisation | capture-above-authorisation | capture-above-authorisation | void-requested            | already-voided            | already-expired
            capture c2 nothing    | not-found       | invalid-content           | invalid-content           | invalid-content           | invalid-content             | invalid-content             | invalid-content             | invalid-content           | invalid-content           | invalid-content
            confirm c1            | not-found       | capture-not-found         | capture-not-found         | capture-not-found         | capture-not-found           | ok captured                 | capture-failed              | capture-not-found         | capture-not-found         | capture-not-found
            fail c1               | not-found       | capture-not-found         | capture-not-found         | capture-not-found         | capture-not-found           | ok capture-failed           | same                        | capture-not-found         | capture-not-found         | capture-not-found
            void                  | not-found       | not-authorized            | not-authorized            | already-declined          | ok void-requested           | not-voidable                | ok void-requested           | same                      | same                      | already-expired
            confirm void          | not-found       | void-not-requested        | void-not-requested        | void-not-requested        | void-not-requested          | void-not-requested          | void-not-requested          | ok voided                 | same                      | already-expired
            expire early          | not-found       | not-authorized            | not-authorized            | already-declined          | not-yet-expired             | not-expirable               | not-yet-expired             | not-yet-expired           | already-voided            | same
            expire                | not-found       | not-authorized            | not-authorized            | already-declined          | ok authorization-expired    | not-expirable               | ok authorization-expired    | ok authorization-expired  | already-voided            | same
            refund r1 100         | not-found       | refund-above-captured     | refund-above-captured     | refund-above-captured     | refund-above-captured       | refund-above-captured       | refund-above-captured       | refund-above-captured     | refund-above-captured     | refund-above-captured
            refund r2 nothing     | not-found       | invalid-content           | invalid-content           | invalid-content           | invalid-content             | invalid-content             | invalid-content             | invalid-content           | invalid-content           | invalid-content
            import refund r1      | not-found       | refund-above-captured     | refund-above-captured     | refund-above-captured     | refund-above-captured       | refund-above-captured       | refund-above-captured       | refund-above-captured     | refund-above-captured     | refund-above-captured
            confirm r1            | not-found       | refund-not-found          | refund-not-found          | refund-not-found          | refund-not-found            | refund-not-found            | refund-not-found            | refund-not-found          | refund-not-found          | refund-not-found
            fail r1               | not-found       | refund-not-found          | refund-not-found          | refund-not-found          | refund-not-found            | refund-not-found            | refund-not-found            | refund-not-found          | refund-not-found          | refund-not-found
            chargeback d1 100     | not-found       | chargeback-above-captured | chargeback-above-captured | chargeback-above-captured | chargeback-above-captured   | chargeback-above-captured   | chargeback-above-captured   | chargeback-above-captured | chargeback-above-captured | chargeback-above-captured
            chargeback d2 nothing | not-found       | invalid-content           | invalid-content           | invalid-content           | invalid-content             | invalid-content             | invalid-content             | invalid-content           | invalid-content           | invalid-content
            win d1                | not-found       | chargeback-not-found      | chargeback-not-found      | chargeback-not-found      | chargeback-not-found        | chargeback-not-found        | chargeback-not-found        | chargeback-not-found      | chargeback-not-found      | chargeback-not-found
            lose d1               | not-found       | chargeback-not-found      | chargeback-not-found      | chargeback-not-found      | chargeback-not-found        | chargeback-not-found        | chargeback-not-found        | chargeback-not-found      | chargeback-not-found      | chargeback-not-found
            """, commands(), histories());

    static final DecisionTable<PaymentCommand, PaymentEvent, Payment> WITH_CAPTURED_MONEY =
            new DecisionTable<>(Payment.rules(), """
                                  | captured                             | more asked                           | all captured                         | refunding                   | refunded                    | all refunded                | unrefunded                  | disputed                             | won                                  | lost
            initiate              | same                                 | same                                 | same                                 | same                        | same                        | same                        | same                        | same                                 | same                                 | same
            initiate otherwise    | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated           | already-initiated           | already-initiated           | already-initiated           | already-initiated                    | already-initiated                    | already-initiated
            initiate token        | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated           | already-initiated           | already-initiated           | already-initiated           | already-initiated                    | already-initiated                    | already-initiated
            initiate nothing      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content             | invalid-content             | invalid-content             | invalid-content             | invalid-content                      | invalid-content                      | invalid-content
            initiate cash token   | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content             | invalid-content             | invalid-content             | invalid-content             | invalid-content                      | invalid-content                      | invalid-content
            import                | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated           | already-initiated           | already-initiated           | already-initiated           | already-initiated                    | already-initiated                    | already-initiated
            action                | same                                 | same                                 | same                                 | same                        | same                        | same                        | same                        | same                                 | same                                 | same
            action at other url   | same                                 | same                                 | same                                 | same                        | same                        | same                        | same                        | same                                 | same                                 | same
            action elsewhere      | id-taken                             | id-taken                             | id-taken                             | id-taken                    | id-taken                    | id-taken                    | id-taken                    | id-taken                             | id-taken                             | id-taken
            authorise             | same                                 | same                                 | same                                 | same                        | same                        | same                        | same                        | same                                 | same                                 | same
            authorise 1000        | same                                 | same                                 | same                                 | same                        | same                        | same                        | same                        | same                                 | same                                 | same
            authorise 900         | amount-mismatch                      | amount-mismatch                      | amount-mismatch                      | amount-mismatch             | amount-mismatch             | amount-mismatch             | amount-mismatch             | amount-mismatch                      | amount-mismatch                      | amount-mismatch
            authorise 1001        | amount-mismatch                      | amount-mismatch                      | amount-mismatch                      | amount-mismatch             | amount-mismatch             | amount-mismatch             | amount-mismatch             | amount-mismatch                      | amount-mismatch                      | amount-mismatch
            authorise elsewhere   | id-taken                             | id-taken                             | id-taken                             | id-taken                    | id-taken                    | id-taken                    | id-taken                    | id-taken                             | id-taken                             | id-taken
            authorise nothing     | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content             | invalid-content             | invalid-content             | invalid-content             | invalid-content                      | invalid-content                      | invalid-content
            decline               | already-authorized                   | already-authorized                   | already-authorized                   | already-authorized          | already-authorized          | already-authorized          | already-authorized          | already-authorized                   | already-authorized                   | already-authorized
            capture c1 400        | same                                 | same                                 | same                                 | same                        | same                        | same                        | same                        | same                                 | same                                 | same
            capture c1 401        | id-taken                             | id-taken                             | id-taken                             | id-taken                    | id-taken                    | id-taken                    | id-taken                    | id-taken                             | id-taken                             | id-taken
            capture c2 600        | ok capture-requested                 | same                                 | same                                 | ok capture-requested        | ok capture-requested        | same                        | ok capture-requested        | ok capture-requested                 | ok capture-requested                 | ok capture-requested
            capture c2 1000       | capture-above-authorisation          | id-taken                             | id-taken                             | capture-above-authorisation | capture-above-authorisation | id-taken                    | capture-above-authorisation | capture-above-authorisation          | capture-above-authorisation          | capture-above-authorisation
            capture c3 1          | ok capture-requested                 | capture-above-authorisation          | capture-above-authorisation          | ok capture-requested        | ok capture-requested        | capture-above-authorisation | ok capture-requested        | ok capture-requested                 | ok capture-requested                 | ok capture-requested
            capture c2 nothing    | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content             | invalid-content             | invalid-content             | invalid-content             | invalid-content                      | invalid-content                      | invalid-content
            confirm c1            | same                                 | same                                 | same                                 | same                        | same                        | same                        | same                        | same                                 | same                                 | same
            confirm c2            | capture-not-found                    | ok captured                          | same                                 | capture-not-found           | capture-not-found           | same                        | capture-not-found           | capture-not-found                    | capture-not-found                    | capture-not-found
            fail c1               | already-captured                     | already-captured                     | already-captured                     | already-captured            | already-captured            | already-captured            | already-captured            | already-captured                     | already-captured                     | already-captured
            fail c2               | capture-not-found                    | ok capture-failed                    | already-captured                     | capture-not-found           | capture-not-found           | already-captured            | capture-not-found           | capture-not-found                    | capture-not-found                    | capture-not-found
            void                  | ok void-requested                    | not-voidable                         | not-voidable                         | ok void-requested           | ok void-requested           | not-voidable                | ok void-requested           | ok void-requested                    | ok void-requested                    | ok void-requested
            confirm void          | void-not-requested                   | void-not-requested                   | void-not-requested                   | void-not-requested          | void-not-requested          | void-not-requested          | void-not-requested          | void-not-requested                   | void-not-requested                   | void-not-requested
            expire early          | not-yet-expired                      | not-expirable                        | not-expirable                        | not-yet-expired             | not-yet-expired             | not-expirable               | not-yet-expired             | not-yet-expired                      | not-yet-expired                      | not-yet-expired
            expire                | ok authorization-expired             | not-expirable                        | not-expirable                        | ok authorization-expired    | ok authorization-expired    | not-expirable               | ok authorization-expired    | ok authorization-expired             | ok authorization-expired             | ok authorization-expired
            refund r1 100         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | same                        | same                        | id-taken                    | same                        | ok refund-requested                  | ok refund-requested                  | ok refund-requested
            refund r1 101         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | id-taken                    | id-taken                    | id-taken                    | id-taken                    | ok refund-requested                  | ok refund-requested                  | ok refund-requested
            refund r2 300         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested         | ok refund-requested         | refund-above-captured       | ok refund-requested         | ok refund-requested                  | ok refund-requested                  | ok refund-requested
            refund r2 400         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | refund-above-captured       | refund-above-captured       | refund-above-captured       | ok refund-requested         | refund-above-captured                | ok refund-requested                  | refund-above-captured
            refund r2 401         | refund-above-captured                | refund-above-captured                | ok refund-requested                  | refund-above-captured       | refund-above-captured       | refund-above-captured       | refund-above-captured       | refund-above-captured                | refund-above-captured                | refund-above-captured
            refund r2 nothing     | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content             | invalid-content             | invalid-content             | invalid-content             | invalid-content                      | invalid-content                      | invalid-content
            import refund r1      | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded | same                        | same                        | id-taken                    | same                        | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded
            confirm r1            | refund-not-found                     | refund-not-found                     | refund-not-found                     | ok refund-succeeded         | same                        | same                        | refund-failed               | refund-not-found                     | refund-not-found                     | refund-not-found
            fail r1               | refund-not-found                     | refund-not-found                     | refund-not-found                     | ok refund-failed            | already-refunded            | already-refunded            | same                        | refund-not-found                     | refund-not-found                     | refund-not-found
            chargeback d1 100     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened        | ok chargeback-opened        | chargeback-above-captured   | ok chargeback-opened        | same                                 | same                                 | same
            chargeback d1 101     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened        | ok chargeback-opened        | chargeback-above-captured   | ok chargeback-opened        | id-taken                             | id-taken                             | id-taken
            chargeback d2 300     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened        | ok chargeback-opened        | chargeback-above-captured   | ok chargeback-opened        | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened
            chargeback d2 400     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | chargeback-above-captured   | chargeback-above-captured   | chargeback-above-captured   | ok chargeback-opened        | chargeback-above-captured            | ok chargeback-opened                 | chargeback-above-captured
            chargeback d2 401     | chargeback-above-captured            | chargeback-above-captured            | ok chargeback-opened                 | chargeback-above-captured   | chargeback-above-captured   | chargeback-above-captured   | chargeback-above-captured   | chargeback-above-captured            | chargeback-above-captured            | chargeback-above-captured
            chargeback d2 nothing | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content             | invalid-content             | invalid-content             | invalid-content             | invalid-content                      | invalid-content                      | invalid-content
            win d1                | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found        | chargeback-not-found        | chargeback-not-found        | chargeback-not-found        | ok chargeback-won                    | same                                 | chargeback-lost
            lose d1               | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found        | chargeback-not-found        | chargeback-not-found        | chargeback-not-found        | ok chargeback-lost                   | chargeback-won                       | same
            """, commands(), histories());

    @Test
    void before_money_came_in_every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(BEFORE_MONEY_CAME_IN.decided()).isEqualTo(BEFORE_MONEY_CAME_IN.written());
    }

    @Test
    void with_captured_money_every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(WITH_CAPTURED_MONEY.decided()).isEqualTo(WITH_CAPTURED_MONEY.written());
    }

    @Test
    void the_tables_are_what_the_documentation_shows() {
        BEFORE_MONEY_CAME_IN.assertDocumented("payment");
        WITH_CAPTURED_MONEY.assertDocumented("payment-captured");
    }

    @Test
    void the_tables_miss_no_kind_of_command_and_no_state() {
        Set<Class<?>> states = Stream.of(BEFORE_MONEY_CAME_IN, WITH_CAPTURED_MONEY)
                .flatMap(table -> table.stateTypes().stream())
                .collect(Collectors.toSet());

        assertThat(states).isEqualTo(DecisionTable.kindsOf(Payment.class));
        assertThat(BEFORE_MONEY_CAME_IN.commandTypes()).isEqualTo(DecisionTable.kindsOf(PaymentCommand.class));
        assertThat(WITH_CAPTURED_MONEY.commandTypes()).isEqualTo(DecisionTable.kindsOf(PaymentCommand.class));
    }

    static Map<String, List<PaymentEvent>> histories() {
        return Map.ofEntries(
                Map.entry("nothing", List.of()),
                Map.entry("initiated", List.of(INITIATED)),
                Map.entry("action", List.of(INITIATED, ACTION)),
                Map.entry("declined", List.of(INITIATED, DECLINED)),
                Map.entry("authorised", List.of(INITIATED, ACTION, AUTHORIZED)),
                Map.entry("asked", List.of(INITIATED, AUTHORIZED, ASKED)),
                Map.entry("failed", List.of(INITIATED, AUTHORIZED, ASKED, FAILED)),
                Map.entry("voiding", List.of(INITIATED, AUTHORIZED, VOIDING)),
                Map.entry("voided", List.of(INITIATED, AUTHORIZED, VOIDING, VOIDED)),
                Map.entry("expired", List.of(INITIATED, AUTHORIZED, EXPIRED)),
                Map.entry("captured", List.of(captured())),
                Map.entry("more asked", List.of(captured(ASKED_REST))),
                Map.entry("all captured", List.of(captured(ASKED_REST, CAPTURED_REST))),
                Map.entry("part asked", List.of(captured(new CaptureRequested(ID, "c2", 300, Optional.of("s1"))))),
                Map.entry("rest voiding", List.of(captured(VOIDING))),
                Map.entry("rest voided", List.of(captured(VOIDING, VOIDED))),
                Map.entry("rest expired", List.of(captured(EXPIRED))),
                Map.entry("let go too late", List.of(captured(VOIDING, EXPIRED))),
                Map.entry("refunding", List.of(captured(REFUNDING))),
                Map.entry("refunded", List.of(captured(REFUNDING, REFUNDED))),
                Map.entry("all refunded", List.of(captured(ASKED_REST, CAPTURED_REST, REFUNDING_ALL, REFUNDED_ALL))),
                Map.entry("unrefunded", List.of(captured(REFUNDING, UNREFUNDED))),
                Map.entry("disputed", List.of(captured(DISPUTED))),
                Map.entry("won", List.of(captured(DISPUTED, WON))),
                Map.entry("lost", List.of(captured(DISPUTED, LOST))));
    }

    static Map<String, PaymentCommand> commands() {
        return Map.ofEntries(
                Map.entry("initiate", INITIATE),
                Map.entry("initiate otherwise", initiate(999, PaymentMethod.CARD, Optional.empty())),
                Map.entry("initiate nothing", initiate(0, PaymentMethod.CARD, Optional.empty())),
                Map.entry("initiate token", initiate(1000, PaymentMethod.CARD, Optional.of("tok_1"))),
                Map.entry("initiate cash token", initiate(1000, PaymentMethod.MANUAL, Optional.of("tok_1"))),
                Map.entry("import", IMPORT),
                Map.entry("import refund r1", IMPORT_REFUND),
                Map.entry("action", action(REFERENCE, URL)),
                Map.entry("action at other url", action(REFERENCE, "https://pay.example/2")),
                Map.entry("action elsewhere", action("pi_2", URL)),
                Map.entry("authorise", authorize()),
                Map.entry("authorise 1000", authorize(REFERENCE, 1000)),
                Map.entry("authorise 900", authorize(REFERENCE, 900)),
                Map.entry("authorise 1001", authorize(REFERENCE, 1001)),
                Map.entry("authorise elsewhere", authorize("pi_2", 1000)),
                Map.entry("authorise nothing", authorize(REFERENCE, 0)),
                Map.entry("decline", decline()),
                Map.entry("capture c1 400", capture("c1", 400)),
                Map.entry("capture c1 401", capture("c1", 401)),
                Map.entry("capture c2 600", capture("c2", 600)),
                Map.entry("capture c2 1000", capture("c2", 1000)),
                Map.entry("capture c2 1001", capture("c2", 1001)),
                Map.entry("capture c2 nothing", capture("c2", 0)),
                Map.entry("capture c3 1", capture("c3", 1)),
                Map.entry("confirm c1", new ConfirmCapture(ID, "c1")),
                Map.entry("confirm c2", new ConfirmCapture(ID, "c2")),
                Map.entry("fail c1", new FailCapture(ID, "c1", "timeout")),
                Map.entry("fail c2", new FailCapture(ID, "c2", "timeout")),
                Map.entry("void", new RequestVoid(ID, BECAUSE)),
                Map.entry("confirm void", new ConfirmVoid(ID)),
                Map.entry("expire early", new ExpireAuthorization(ID, SOON.minusMillis(1))),
                Map.entry("expire", new ExpireAuthorization(ID, SOON)),
                Map.entry("refund r1 100", refund("r1", 100)),
                Map.entry("refund r1 101", refund("r1", 101)),
                Map.entry("refund r2 300", refund("r2", 300)),
                Map.entry("refund r2 400", refund("r2", 400)),
                Map.entry("refund r2 401", refund("r2", 401)),
                Map.entry("refund r2 nothing", refund("r2", 0)),
                Map.entry("confirm r1", new ConfirmRefund(ID, "r1")),
                Map.entry("fail r1", new FailRefund(ID, "r1", "account-closed")),
                Map.entry("chargeback d1 100", chargeback("d1", 100)),
                Map.entry("chargeback d1 101", chargeback("d1", 101)),
                Map.entry("chargeback d2 300", chargeback("d2", 300)),
                Map.entry("chargeback d2 400", chargeback("d2", 400)),
                Map.entry("chargeback d2 401", chargeback("d2", 401)),
                Map.entry("chargeback d2 nothing", chargeback("d2", 0)),
                Map.entry("win d1", new WinChargeback(ID, "d1")),
                Map.entry("lose d1", new LoseChargeback(ID, "d1")));
    }
}
