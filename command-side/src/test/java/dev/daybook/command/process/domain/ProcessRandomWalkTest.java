package dev.daybook.command.process.domain;

import static dev.daybook.command.process.domain.SampleProcess.ID;
import static dev.daybook.command.process.domain.SampleProcess.REASON;
import static dev.daybook.command.process.domain.SampleProcess.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.process.ProcessEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that fails, runs and rests at random while people try to end it; a failing seed is in the display name. */
class ProcessRandomWalkTest {

    private static final int STEPS = 40;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_ends_at_the_first_demand_that_finds_it_failed_and_at_rest_and_only_once(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ProcessEvent> history = new ArrayList<>();
        List<String> verdicts = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        boolean over = false;
        for (int step = 0; step < STEPS; step++) {
            boolean gone = random.nextInt(4) == 0;
            boolean running = random.nextBoolean();
            int failures = random.nextInt(3);
            expected.add(
                    over
                            ? "same"
                            : gone ? "not-found" : running ? "running" : failures < 1 ? "not-failed" : "ok ended");
            over |= expected.getLast().equals("ok ended");

            EndProcess command =
                    new EndProcess(ID, gone ? Optional.empty() : Optional.of(standing(failures, running)), REASON);
            StuckProcess process = StuckProcess.rules().after(history);
            String verdict = DecisionTable.verdict(StuckProcess.rules(), command, process);
            verdicts.add(verdict);
            if (verdict.startsWith("ok")) {
                history.addAll(StuckProcess.decide(command, process));
            }
        }

        assertThat(verdicts).isEqualTo(expected);
        assertThat(history).hasSizeLessThanOrEqualTo(1);
    }
}
