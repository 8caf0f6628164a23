package dev.daybook.command.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.payment.PaymentEvent;
import org.junit.jupiter.api.Test;

/** A part of the held money has come in; what becomes of the rest. */
class PaymentRestTableTest {

    private static final DecisionTable<PaymentCommand, PaymentEvent, Payment> BESIDE_CAPTURED_MONEY =
            new DecisionTable<>(Payment.rules(), """
                                  | part asked                           | rest voiding                         | rest voided                          | rest expired                         | let go too late
            initiate              | same                                 | same                                 | same                                 | same                                 | same
            initiate otherwise    | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated
            initiate token        | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated
            initiate nothing      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content
            initiate cash token   | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content
            import                | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated                    | already-initiated
            action                | same                                 | same                                 | same                                 | same                                 | same
            action at other url   | same                                 | same                                 | same                                 | same                                 | same
            action elsewhere      | id-taken                             | id-taken                             | id-taken                             | id-taken                             | id-taken
            authorise             | same                                 | same                                 | same                                 | same                                 | same
            authorise 1000        | same                                 | same                                 | same                                 | same                                 | same
            authorise 900         | amount-mismatch                      | amount-mismatch                      | amount-mismatch                      | amount-mismatch                      | amount-mismatch
            authorise 1001        | amount-mismatch                      | amount-mismatch                      | amount-mismatch                      | amount-mismatch                      | amount-mismatch
            authorise elsewhere   | id-taken                             | id-taken                             | id-taken                             | id-taken                             | id-taken
            authorise nothing     | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content
            decline               | already-authorized                   | already-authorized                   | already-authorized                   | already-authorized                   | already-authorized
            capture c1 400        | same                                 | same                                 | same                                 | same                                 | same
            capture c1 401        | id-taken                             | id-taken                             | id-taken                             | id-taken                             | id-taken
            capture c2 600        | id-taken                             | void-requested                       | already-voided                       | already-expired                      | already-expired
            capture c2 1000       | id-taken                             | void-requested                       | already-voided                       | already-expired                      | already-expired
            capture c3 1          | ok capture-requested                 | void-requested                       | already-voided                       | already-expired                      | already-expired
            capture c2 nothing    | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content
            confirm c1            | same                                 | same                                 | same                                 | same                                 | same
            confirm c2            | ok captured                          | capture-not-found                    | capture-not-found                    | capture-not-found                    | capture-not-found
            fail c1               | already-captured                     | already-captured                     | already-captured                     | already-captured                     | already-captured
            fail c2               | ok capture-failed                    | capture-not-found                    | capture-not-found                    | capture-not-found                    | capture-not-found
            void                  | not-voidable                         | same                                 | same                                 | already-expired                      | already-expired
            confirm void          | void-not-requested                   | ok voided                            | same                                 | already-expired                      | already-expired
            expire early          | not-expirable                        | not-yet-expired                      | already-voided                       | same                                 | same
            expire                | not-expirable                        | ok authorization-expired             | already-voided                       | same                                 | same
            refund r1 100         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested
            refund r1 101         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested
            refund r2 300         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested
            refund r2 400         | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested                  | ok refund-requested
            refund r2 401         | refund-above-captured                | refund-above-captured                | refund-above-captured                | refund-above-captured                | refund-above-captured
            refund r2 nothing     | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content
            import refund r1      | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded | ok refund-requested refund-succeeded
            confirm r1            | refund-not-found                     | refund-not-found                     | refund-not-found                     | refund-not-found                     | refund-not-found
            fail r1               | refund-not-found                     | refund-not-found                     | refund-not-found                     | refund-not-found                     | refund-not-found
            chargeback d1 100     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened
            chargeback d1 101     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened
            chargeback d2 300     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened
            chargeback d2 400     | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened                 | ok chargeback-opened
            chargeback d2 401     | chargeback-above-captured            | chargeback-above-captured            | chargeback-above-captured            | chargeback-above-captured            | chargeback-above-captured
            chargeback d2 nothing | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content                      | invalid-content
            win d1                | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found
            lose d1               | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found                 | chargeback-not-found
            """, PaymentTableTest.commands(), PaymentTableTest.histories());

    @Test
    void beside_captured_money_every_command_has_the_verdict_of_the_table_whatever_became_of_the_rest() {
        assertThat(BESIDE_CAPTURED_MONEY.decided()).isEqualTo(BESIDE_CAPTURED_MONEY.written());
    }

    @Test
    void the_table_misses_no_kind_of_command() {
        assertThat(BESIDE_CAPTURED_MONEY.commandTypes()).isEqualTo(DecisionTable.kindsOf(PaymentCommand.class));
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        BESIDE_CAPTURED_MONEY.assertDocumented("payment-rest");
    }
}
