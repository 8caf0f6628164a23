package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.BECAUSE;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORT;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORT_REFUND;
import static dev.daybook.command.payment.domain.SamplePayment.INITIATE;
import static dev.daybook.command.payment.domain.SamplePayment.REFERENCE;
import static dev.daybook.command.payment.domain.SamplePayment.SOON;
import static dev.daybook.command.payment.domain.SamplePayment.URL;
import static dev.daybook.command.payment.domain.SamplePayment.action;
import static dev.daybook.command.payment.domain.SamplePayment.authorize;
import static dev.daybook.command.payment.domain.SamplePayment.capture;
import static dev.daybook.command.payment.domain.SamplePayment.chargeback;
import static dev.daybook.command.payment.domain.SamplePayment.decline;
import static dev.daybook.command.payment.domain.SamplePayment.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.infrastructure.CommandWire;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, as the node that handles it gets it. */
class PaymentCommandsOverTheWireTest {

    static Stream<PaymentCommand> commands() {
        return Stream.of(
                INITIATE,
                IMPORT,
                IMPORT_REFUND,
                action(REFERENCE, URL),
                authorize(),
                authorize(REFERENCE, 900),
                decline(),
                capture("c1", 400),
                new ConfirmCapture(ID, "c1"),
                new FailCapture(ID, "c1", "timeout"),
                new RequestVoid(ID, BECAUSE),
                new ConfirmVoid(ID),
                new ExpireAuthorization(ID, SOON),
                refund("r1", 100),
                new ConfirmRefund(ID, "r1"),
                new FailRefund(ID, "r1", "account-closed"),
                chargeback("d1", 100),
                new WinChargeback(ID, "d1"),
                new LoseChargeback(ID, "d1"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(PaymentCommand command) {
        assertThat(CommandWire.travelled("payment", command)).isEqualTo(command);
    }

    @Test
    void there_is_a_sample_of_each_kind() {
        assertThat(commands().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(DecisionTable.kindsOf(PaymentCommand.class));
    }
}
