package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComposeFileTest {
    private static final List<String> NODES =
            List.of("command-side-1", "command-side-2", "query-side-1", "query-side-2");

    @Test
    void the_compose_file_keeps_every_rule() throws IOException {
        assertThat(ComposeRules.faults(ComposeFile.ofProject())).isEmpty();
    }

    @Test
    void it_runs_two_nodes_of_each_side_on_one_postgresql_and_one_mongodb_behind_nginx() throws IOException {
        assertThat(ComposeFile.ofProject().services().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(NODES.stream(), Stream.of("postgres", "mongodb", "nginx"))
                                .toList());
    }

    @Test
    void the_simulated_gateway_comes_on_top_for_the_command_nodes_and_keeps_the_rules_as_well() throws IOException {
        Path docker = Repository.root().resolve("docker");
        ComposeFile file = ComposeFile.parse(Files.readString(docker.resolve("gateway-simulator.yaml")), docker);

        assertThat(file.services().keySet()).containsExactly("gateway-simulator", "command-side-1", "command-side-2");
        assertThat(ComposeRules.faults(file).stream().filter(fault -> !fault.startsWith("service command-side-")))
                .as("the network is declared by the file below")
                .containsExactly("service gateway-simulator: undeclared network edge");
        assertThat(file.service("command-side-1")).isEqualTo(file.service("command-side-2"));
    }

    @Test
    void only_nginx_can_be_reached_from_outside() throws IOException {
        Map<String, JsonNode> services = ComposeFile.ofProject().services();

        assertThat(services.entrySet().stream()
                        .filter(entry -> entry.getValue().has("ports"))
                        .map(Map.Entry::getKey))
                .containsExactly("nginx");
    }

    @Test
    void nginx_knows_every_node_by_name_and_address() throws IOException {
        ComposeFile file = ComposeFile.ofProject();
        String nginx = Files.readString(Repository.docker("nginx/daybook.conf"));
        JsonNode addresses = file.service("nginx").path("extra_hosts");

        assertThat(Pattern.compile("server ([a-z0-9-]+):8080 ")
                        .matcher(nginx)
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyElementsOf(NODES);
        assertThat(addresses.propertyNames()).containsExactlyElementsOf(NODES);
        for (String node : NODES) {
            assertThat(file.service(node)
                            .path("networks")
                            .path("edge")
                            .path("ipv4_address")
                            .asString())
                    .isEqualTo(addresses.path(node).asString());
        }
        assertThat(NODES.stream().map(node -> addresses.path(node).asString())).doesNotHaveDuplicates();
    }

    @Test
    void a_side_is_healthy_by_the_same_measure_as_its_image() throws IOException {
        ComposeFile file = ComposeFile.ofProject();
        for (String node : NODES) {
            Dockerfile image = Dockerfile.read(Repository.root()
                    .resolve(file.service(node).path("build").path("dockerfile").asString()));
            List<String> test = file.service(node).path("healthcheck").path("test").values().stream()
                    .map(JsonNode::asString)
                    .toList();

            assertThat(test.subList(1, test.size())).isEqualTo(image.healthcheck());
        }
    }

    @Test
    void the_example_of_the_environment_names_every_variable_and_no_password() throws IOException {
        ComposeFile file = ComposeFile.ofProject();
        Map<String, String> example = Files.readAllLines(Repository.docker(".env.example")).stream()
                .map(line -> line.replaceFirst("^#(?=[A-Z_]+=)", ""))
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        TreeSet<String> used = Stream.concat(
                        file.texts().values().stream()
                                .map(text -> text.replace("$${", "{"))
                                .flatMap(ComposeFile::variables),
                        file.children("secrets").values().stream()
                                .map(secret -> secret.path("environment").asString()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isNotEmpty();
        assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(example.entrySet().stream().filter(entry -> entry.getKey().endsWith("PASSWORD")))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue()).isEmpty());
    }

    @Test
    void the_file_with_the_passwords_is_neither_committed_nor_sent_to_a_build() throws IOException {
        assertThat(Files.readAllLines(Repository.root().resolve(".gitignore"))).contains("/docker/.env");
        assertThat(Files.readAllLines(Repository.root().resolve(".dockerignore")).stream()
                        .filter(line -> !line.startsWith("#")))
                .startsWith("*")
                .noneMatch(line -> line.contains(".env") || line.contains("data"));
    }
}
