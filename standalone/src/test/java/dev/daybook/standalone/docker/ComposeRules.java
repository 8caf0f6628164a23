package dev.daybook.standalone.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules of the published Compose specification that a mistake here would break, and the project's own for images, ports, health and secrets. */
final class ComposeRules {
    private static final Set<String> TOP_LEVEL =
            Set.of("name", "include", "services", "models", "networks", "volumes", "secrets", "configs");
    private static final Set<String> SERVICE = Set.of(
            ("annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs container_name cpus"
                            + " cpuset depends_on deploy develop devices dns dns_opt dns_search domainname entrypoint env_file"
                            + " environment expose extends external_links extra_hosts gpus group_add healthcheck hostname image"
                            + " init ipc isolation labels links logging mac_address mem_limit mem_reservation mem_swappiness"
                            + " memswap_limit network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports"
                            + " post_start pre_stop privileged profiles pull_policy read_only restart runtime scale secrets"
                            + " security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty"
                            + " ulimits user userns_mode uts volumes volumes_from working_dir")
                    .split(" "));
    private static final Set<String> HEALTHCHECK =
            Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern DURATION = Pattern.compile("(\\d+(us|ms|s|m|h))+");
    private static final Pattern PUBLISHED = Pattern.compile("127\\.0\\.0\\.1:(\\d{1,5}):(\\d{1,5})(/(tcp|udp))?");
    private static final Pattern EXPOSED = Pattern.compile("\\d{1,5}(-\\d{1,5})?(/(tcp|udp))?");

    private ComposeRules() {}

    /** One sentence for each fault, none when the file is as it should be. */
    static List<String> faults(ComposeFile file) {
        List<String> faults = new ArrayList<>();
        if (file.services().isEmpty()) {
            faults.add("no services");
        }
        unknownKeys(file.root(), TOP_LEVEL).forEach(key -> faults.add("unknown top-level key " + key));
        file.services()
                .forEach((name, service) -> Stream.<Function<JsonNode, Stream<String>>>of(
                                node -> unknownKeys(node, SERVICE).map(key -> "unknown key " + key),
                                node -> origin(node, file.folder()),
                                ComposeRules::healthcheck,
                                ComposeRules::ports,
                                node -> dependencies(node, file.services()),
                                node -> references(node, file),
                                ComposeRules::limits)
                        .flatMap(rule -> rule.apply(service))
                        .forEach(fault -> faults.add("service " + name + ": " + fault)));
        unused(file).forEach(faults::add);
        ComposeSecrets.faults(file).forEach(faults::add);
        return faults;
    }

    private static Stream<String> unknownKeys(JsonNode node, Set<String> known) {
        return node.propertyNames().stream().filter(key -> !known.contains(key) && !key.startsWith("x-"));
    }

    private static Stream<String> origin(JsonNode service, Path folder) {
        if (service.has("build")) {
            JsonNode build = service.path("build");
            Path context = folder.resolve(
                    build.isString() ? build.asString() : build.path("context").asString(""));
            Path dockerfile = context.resolve(build.path("dockerfile").asString("Dockerfile"));
            return Files.isRegularFile(dockerfile)
                    ? Stream.empty()
                    : Stream.of("no Dockerfile at " + dockerfile.normalize());
        }
        if (!service.has("image")) {
            return Stream.of("neither image nor build");
        }
        return ImageReference.fault(
                ComposeFile.interpolate(service.path("image").asString()))
                .stream();
    }

    private static Stream<String> healthcheck(JsonNode service) {
        JsonNode check = service.path("healthcheck");
        if (!check.isObject()) {
            return Stream.of("no healthcheck");
        }
        JsonNode test = check.path("test");
        String first = test.path(0).asString("");
        boolean runs = test.isString()
                ? !test.asString().isBlank()
                : Set.of("CMD", "CMD-SHELL").contains(first) && test.size() > 1;
        return Stream.of(
                        unknownKeys(check, HEALTHCHECK).map(key -> "unknown healthcheck key " + key),
                        runs ? Stream.<String>empty() : Stream.of("healthcheck runs nothing"),
                        Stream.of("interval", "timeout", "start_period", "start_interval")
                                .filter(key -> check.has(key)
                                        && !DURATION.matcher(check.path(key).asString())
                                                .matches())
                                .map(key -> "healthcheck " + key + " is no duration"),
                        check.path("retries").asInt(0) > 0
                                ? Stream.<String>empty()
                                : Stream.of("healthcheck retries is no number"))
                .flatMap(faults -> faults);
    }

    private static Stream<String> ports(JsonNode service) {
        Stream<String> published = service.path("ports").values().stream()
                .map(port -> ComposeFile.interpolate(port.asString("")))
                .filter(port -> !PUBLISHED.matcher(port).matches() || !inRange(port))
                .map(port -> "port " + port + " is not of the form 127.0.0.1:HOST:CONTAINER");
        Stream<String> exposed = service.path("expose").values().stream()
                .map(port -> port.asString(""))
                .filter(port -> !EXPOSED.matcher(port).matches() || !inRange(port))
                .map(port -> "expose " + port + " is no port");
        return Stream.concat(published, exposed);
    }

    private static boolean inRange(String ports) {
        return Pattern.compile("(?<=:|^|-)\\d{1,5}(?=$|[:/-])")
                .matcher(ports)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group()))
                .allMatch(port -> port >= 1 && port <= 65_535);
    }

    private static Stream<String> dependencies(JsonNode service, Map<String, JsonNode> services) {
        JsonNode dependencies = service.path("depends_on");
        return ComposeFile.names(dependencies).flatMap(name -> {
            JsonNode target = services.get(name);
            if (target == null) {
                return Stream.of("depends on unknown service " + name);
            }
            String condition = dependencies.path(name).path("condition").asString("service_started");
            if (!CONDITIONS.contains(condition)) {
                return Stream.of("unknown condition " + condition);
            }
            return condition.equals("service_healthy") && !target.has("healthcheck")
                    ? Stream.of("waits for the health of " + name + ", which has no healthcheck")
                    : Stream.empty();
        });
    }

    private static Stream<String> references(JsonNode service, ComposeFile file) {
        return Stream.of("networks", "volumes", "secrets", "configs")
                .flatMap(kind -> references(service, kind)
                        .filter(name -> !file.children(kind).containsKey(name))
                        .map(name -> "undeclared " + kind.substring(0, kind.length() - 1) + " " + name));
    }

    private static Stream<String> references(JsonNode service, String kind) {
        Stream<String> names = ComposeFile.names(service.path(kind));
        // A volume is NAME:PATH or a path of this machine, which starts with a dot or a slash and needs no declaration.
        return kind.equals("volumes")
                ? names.map(volume -> volume.split(":", -1)[0])
                        .filter(name -> !name.startsWith(".") && !name.startsWith("/"))
                : names;
    }

    private static Stream<String> limits(JsonNode service) {
        boolean limited =
                service.path("deploy").path("resources").path("limits").hasNonNull("memory");
        boolean restarted = Set.of("always", "unless-stopped", "on-failure")
                .contains(service.path("restart").asString("no"));
        return Stream.concat(
                limited ? Stream.empty() : Stream.of("no memory limit"),
                restarted ? Stream.empty() : Stream.of("no restart policy"));
    }

    private static Stream<String> unused(ComposeFile file) {
        return Stream.of("networks", "volumes", "secrets", "configs")
                .flatMap(kind -> file.children(kind).keySet().stream()
                        .filter(name -> file.services().values().stream()
                                .noneMatch(service -> references(service, kind).anyMatch(name::equals)))
                        .map(name -> "nobody uses " + kind.substring(0, kind.length() - 1) + " " + name));
    }
}
