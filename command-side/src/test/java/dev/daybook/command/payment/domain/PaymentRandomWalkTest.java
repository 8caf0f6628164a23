package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.BECAUSE;
import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.IMPORT;
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
import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.ChargebackLost;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.ChargebackWon;
import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.events.payment.VoidRequested;
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

/** Random command sequences beside a second, simpler payment; a failing seed is part of the test's display name. */
class PaymentRandomWalkTest {

    private static final int STEPS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_leads_where_a_book_of_slips_leads(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Till till = new Till();
        Payment payment = Payment.initial();
        for (int step = 0; step < STEPS; step++) {
            PaymentCommand command = next(random, step);
            String expected = till.take(command);
            String verdict = DecisionTable.verdict(Payment.rules(), command, payment);

            assertThat(verdict.startsWith("ok") ? "ok" : verdict)
                    .as("step %d: %s", step, command)
                    .isEqualTo(expected);
            payment = Payment.rules().after(payment, decided(command, payment));
            if (expected.equals("ok")) {
                assertThat(Payment.decide(command, payment)).as("repeated").isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_more_comes_in_than_is_held_and_no_more_goes_back_than_came_in(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Payment payment = Payment.initial();
        Balance balance = new Balance();
        for (int step = 0; step < STEPS; step++) {
            List<PaymentEvent> events = decided(next(random, step), payment);
            events.forEach(balance::add);
            payment = Payment.rules().after(payment, events);

            assertThat(balance.authorised).isBetween(0L, balance.initiated);
            assertThat(balance.sum("c", "asked", "done")).isBetween(0L, balance.authorised);
            assertThat(balance.sum("r", "asked", "done") + balance.sum("d", "asked", "lost"))
                    .isBetween(0L, balance.sum("c", "done"));
            if (balance.letGo) {
                assertThat(balance.sum("c", "asked", "done")).isEqualTo(balance.takenBefore);
                assertThat(balance.takenBefore).isLessThan(balance.authorised);
            }
        }
    }

    @Test
    void the_walks_see_every_event() {
        TreeSet<String> seen = new TreeSet<>();
        seeds().limit(200).forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Payment payment = Payment.initial();
            for (int step = 0; step < STEPS; step++) {
                List<PaymentEvent> events = decided(next(random, step), payment);
                events.forEach(event -> seen.add(event.getClass().getSimpleName()));
                payment = Payment.rules().after(payment, events);
            }
        });
        assertThat(seen).hasSize(DecisionTable.kindsOf(PaymentEvent.class).size());
    }

    private static List<PaymentEvent> decided(PaymentCommand command, Payment payment) {
        try {
            return Payment.decide(command, payment);
        } catch (PaymentRejection _) {
            return List.of();
        }
    }

    private static PaymentCommand next(SplittableRandom random, int step) {
        String id = Integer.toString(random.nextInt(4));
        long amountMinor = List.of(0L, 1L, 100L, 300L, 300L, 500L, 900L).get(random.nextInt(7));
        String reference = random.nextInt(6) == 0 ? "pi_2" : REFERENCE;
        if (step < 2) {
            return random.nextInt(8) == 0 ? IMPORT : INITIATE;
        }
        return switch (random.nextInt(step < 6 ? 7 : 24)) {
            case 0 -> random.nextBoolean() ? INITIATE : action(reference, URL);
            case 1 -> random.nextInt(3) == 0 ? decline() : authorize();
            case 2, 3 -> authorize(reference, random.nextInt(4) == 0 ? 1001 : 900);
            case 4 -> random.nextInt(3) == 0 ? new RequestVoid(ID, BECAUSE) : capture(id, amountMinor);
            case 5 -> random.nextInt(3) == 0 ? expire(random) : capture(id, amountMinor);
            case 6, 7, 8 -> capture(id, amountMinor);
            case 9, 10, 11 -> new ConfirmCapture(ID, id);
            case 12 -> new FailCapture(ID, id, "timeout");
            case 13 -> random.nextBoolean() ? new RequestVoid(ID, BECAUSE) : new ConfirmVoid(ID);
            case 14 -> expire(random);
            case 15 -> refund(id, amountMinor);
            case 16 -> random.nextBoolean() ? refund(id, amountMinor) : new ImportRefund(ID, id, amountMinor, BECAUSE);
            case 17, 18 -> new ConfirmRefund(ID, id);
            case 19 -> new FailRefund(ID, id, "account-closed");
            case 20, 21 -> chargeback(id, amountMinor);
            case 22 -> new WinChargeback(ID, id);
            default -> new LoseChargeback(ID, id);
        };
    }

    private static ExpireAuthorization expire(SplittableRandom random) {
        return new ExpireAuthorization(ID, random.nextBoolean() ? SOON : SOON.minusSeconds(1));
    }

    /** What the events alone add up to. */
    private static final class Balance {
        private final Map<String, String> states = new HashMap<>();
        private final Map<String, Long> amounts = new HashMap<>();
        private long initiated;
        private long authorised;
        private boolean letGo;
        private long takenBefore;

        void add(PaymentEvent event) {
            switch (event) {
                case PaymentInitiated e -> initiated = e.amountMinor();
                case PaymentImported e -> {
                    initiated = e.amountMinor();
                    authorised = e.amountMinor();
                    begin("cimported", e.amountMinor());
                    states.put("cimported", "done");
                }
                case PaymentAuthorized e -> authorised = e.amountMinor();
                case CaptureRequested e -> begin("c" + e.captureId(), e.amountMinor());
                case PaymentCaptured e -> states.put("c" + e.captureId(), "done");
                case CaptureFailed e -> states.put("c" + e.captureId(), "failed");
                case RefundRequested e -> begin("r" + e.refundId(), e.amountMinor());
                case RefundSucceeded e -> states.put("r" + e.refundId(), "done");
                case RefundFailed e -> states.put("r" + e.refundId(), "failed");
                case ChargebackOpened e -> begin("d" + e.chargebackId(), e.amountMinor());
                case ChargebackWon e -> states.put("d" + e.chargebackId(), "won");
                case ChargebackLost e -> states.put("d" + e.chargebackId(), "lost");
                case VoidRequested _, PaymentVoided _, AuthorizationExpired _ -> {
                    letGo = true;
                    takenBefore = sum("c", "done");
                }
                case PaymentActionRequired _, PaymentDeclined _ -> {}
            }
        }

        private void begin(String id, long amountMinor) {
            assertThat(amounts.put(id, amountMinor)).as(id).isNull();
            states.put(id, "asked");
        }

        long sum(String kind, String... of) {
            return amounts.keySet().stream()
                    .filter(id -> id.startsWith(kind) && List.of(of).contains(states.get(id)))
                    .mapToLong(id -> Objects.requireNonNull(amounts.get(id)))
                    .sum();
        }
    }
}
