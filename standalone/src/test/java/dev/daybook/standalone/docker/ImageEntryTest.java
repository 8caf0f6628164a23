package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageEntryTest {

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void an_image_starts_the_jar_that_the_build_leaves_in_its_module(String side) throws IOException {
        List<String> entry = ImageEntry.of(Repository.docker(side + ".Dockerfile"));

        assertThat(Path.of(entry.getFirst())).isExecutable();
        assertThat(entry.getLast())
                .isEqualTo(Repository.root()
                        .resolve(side + "/target/" + side + "-exec.jar")
                        .toString());
        assertThat(entry.get(entry.size() - 2)).isEqualTo("-jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void this_jdk_takes_every_option_of_the_command(String side) throws Exception {
        List<String> entry = ImageEntry.of(Repository.docker(side + ".Dockerfile"));
        List<String> versionOnly = new ArrayList<>(entry.subList(0, entry.size() - 2));
        versionOnly.add("-version");

        Process process =
                new ProcessBuilder(versionOnly).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).doesNotContain("WARNING").doesNotContain("warning");
    }

    @Test
    void an_image_whose_jar_comes_from_nowhere_is_refused(@TempDir Path folder) throws IOException {
        Path dockerfile = Files.writeString(
                folder.resolve("Dockerfile"), "FROM a:1.0\nENTRYPOINT [\"java\", \"-jar\", \"/opt/a.jar\"]\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageEntry.of(dockerfile))
                .withMessage("/opt/a.jar is not copied from a build stage");
    }

    @Test
    void an_image_that_does_not_start_java_is_refused(@TempDir Path folder) throws IOException {
        Path dockerfile =
                Files.writeString(folder.resolve("Dockerfile"), "FROM a:1.0\nENTRYPOINT java -jar /opt/a.jar\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageEntry.of(dockerfile))
                .withMessageEndingWith("does not start java");
    }
}
