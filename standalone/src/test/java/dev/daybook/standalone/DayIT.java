package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop can run on it: a day in a script, killed in the midst of it; so many orders and kills as the profile says. */
class DayIT {

    private static final int ORDERS = Integer.getInteger("daybook.day.orders", 0);
    private static final int KILLS = Integer.getInteger("daybook.day.kills", 1);

    @TempDir
    Path folder;

    @BeforeAll
    static void thereIsTime() {
        if (ORDERS == 0) {
            System.out.println("SKIPPED: a scripted day takes its time, profiles ci (a short one) and long have it");
        }
        Assumptions.assumeTrue(ORDERS > 0);
    }

    @Test
    void after_a_day_with_kills_and_a_failing_gateway_every_law_holds() throws Exception {
        try (var jar = PackagedJar.start(
                folder,
                "demo",
                "--scenario",
                "day",
                "--orders",
                Integer.toString(ORDERS),
                "--kills",
                Integer.toString(KILLS),
                "--data",
                folder.resolve("day").toString())) {
            int code = jar.awaitEnd();
            jar.output().forEach(System.out::println);
            assertThat(code).as(() -> jar.output() + jar.errors()).isZero();
            assertThat(jar.output()).contains("every law holds").noneMatch(line -> line.startsWith("FAILED"));
        }
    }
}
