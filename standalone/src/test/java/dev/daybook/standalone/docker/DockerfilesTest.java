package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfilesTest {
    private static final String GOOD = """
            # comment
            FROM maven:3.9.16 AS build
            COPY . .
            RUN one \\
                # a comment within a continued line
                two
            FROM eclipse-temurin:25.0.4_7-jre-noble
            LABEL title="a side"
            COPY --chmod=0555 docker/ready.sh /opt/ready.sh
            COPY --from=build /source/a.jar /opt/a.jar
            USER 10001:10001
            EXPOSE 8080
            HEALTHCHECK --interval=5s CMD ["/opt/ready.sh"]
            ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-Ddisable-axoniq-console-message=true", "-jar", "/opt/a.jar"]
            """;

    @ParameterizedTest
    @ValueSource(strings = {"command-side.Dockerfile", "query-side.Dockerfile", "gateway-simulator.Dockerfile"})
    void each_image_keeps_every_rule(String name) throws IOException {
        assertThat(DockerfileRules.faults(Dockerfile.read(Repository.docker(name)), Repository.root()))
                .isEmpty();
    }

    @Test
    void both_images_are_made_alike_but_for_the_folders_of_their_files() throws IOException {
        Dockerfile command = Dockerfile.read(Repository.docker("command-side.Dockerfile"));
        Dockerfile query = Dockerfile.read(Repository.docker("query-side.Dockerfile"));

        assertThat(query.instructions().stream()
                        .filter(instruction -> !instruction.keyword().equals("LABEL"))
                        .map(instruction -> instruction
                                .toString()
                                .replace("query-side", "command-side")
                                .replace("/var/lib/daybook/exports", "/var/lib/daybook/images")))
                .isNotEmpty()
                .containsExactlyElementsOf(command.instructions().stream()
                        .filter(instruction -> !instruction.keyword().equals("LABEL"))
                        .map(Dockerfile.Instruction::toString)
                        .toList());
    }

    @Test
    void comments_are_left_out_and_continued_lines_joined() {
        Dockerfile file = Dockerfile.parse(GOOD);

        assertThat(file.last("RUN")).isEmpty();
        assertThat(file.all("RUN").map(run -> run.replaceAll("\\s+", " "))).containsExactly("one two");
        assertThat(file.finalStage().all("FROM")).containsExactly("eclipse-temurin:25.0.4_7-jre-noble");
    }

    @Test
    void a_sound_file_has_no_fault() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maven:3.9.16          | maven                | image maven is not pinned to a full version",
                "25.0.4_7-jre-noble    | latest               | image eclipse-temurin:latest is not pinned to a full version",
                "25.0.4_7-jre-noble    | 25-jre               | image eclipse-temurin:25-jre is not pinned to a full version",
                "USER 10001:10001      | USER root            | USER is not the number of an ordinary user",
                "USER 10001:10001      | USER 0               | USER is not the number of an ordinary user",
                "USER 10001:10001      | ENV a=b              | USER is not the number of an ordinary user",
                "EXPOSE 8080           | EXPOSE 80            | EXPOSE is not 8080",
                "HEALTHCHECK           | ENV                  | no HEALTHCHECK in exec form",
                "LABEL                 | ENV                  | no LABEL",
                "[\"java\"             | [\"sh\"              | ENTRYPOINT is not java … -jar … in exec form",
                "ENTRYPOINT [          | ENTRYPOINT exec [    | ENTRYPOINT is not java … -jar … in exec form",
                "-Ddisable-axoniq      | -Denable-axoniq      | ENTRYPOINT lets Axon advertise on the console",
                "MaxRAMPercentage=60   | +UseZGC              | ENTRYPOINT does not bind the heap to the container's memory",
                "COPY . .              | ADD . .              | ADD, which may fetch or unpack, where COPY would do",
                "docker/ready.sh       | docker/reedy.sh      | COPY of docker/reedy.sh, which is not there",
            })
    void a_file_with_one_thing_wrong_is_told_what(String sound, String broken, String fault) {
        assertThat(GOOD).contains(sound);

        assertThat(faults(GOOD.replace(sound, broken))).contains(fault);
    }

    private static List<String> faults(String dockerfile) {
        Path root = Repository.root();
        return DockerfileRules.faults(Dockerfile.parse(dockerfile), root);
    }
}
