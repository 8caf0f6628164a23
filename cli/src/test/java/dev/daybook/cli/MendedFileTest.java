package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random small shops with random damage; a failing seed is part of the test's display name. */
class MendedFileTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void importing_a_damaged_file_and_then_the_mended_one_ends_as_importing_the_sound_one(long seed)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        RandomShop shop = new RandomShop(random, seed % 2 == 0);
        List<String> sound = shop.file();
        List<String> damaged = new ArrayList<>(sound);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int line = random.nextInt(1, damaged.size());
            damaged.set(line, shop.damage(sound.get(line)));
        }
        try (RecordingApi once = new RecordingApi();
                RecordingApi twice = new RecordingApi()) {
            assertThat(run(once, sound).exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(run(twice, damaged).exitCode()).isEqualTo(ExitCode.FINDINGS);
            Ran mended = run(twice, sound);

            assertThat(mended.exitCode()).as(mended.out() + mended.err()).isEqualTo(ExitCode.DONE);
            assertThat(once.state()).isNotEmpty().isEqualTo(twice.state());
        }
    }

    private Ran run(RecordingApi api, List<String> lines) throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return Ran.daybook(api.url(), "import", "online-retail", file.toString());
    }
}
