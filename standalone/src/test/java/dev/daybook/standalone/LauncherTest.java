package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a house of its own, with shell scripts in place of JDKs and Maven that print how they were called. */
class LauncherTest {
    private static final String MAVEN = """
            #!/bin/sh
            case "$*" in
              -v) echo "Apache Maven ${FAKE_MAVEN:-3.8.7} (x)" ;;
              *benchmarks*) mkdir -p benchmarks/target; echo measured >> benchmarks/target/benchmarks.jar ;;
              *package*) test -z "${FAKE_FAULT:-}" || { echo "a fault in line 7"; exit 1; }
                 echo built >> standalone/target/daybook.jar ;;
              *) echo "mvn $* on $JAVA_HOME in $(pwd -P)"
                 echo tested >> standalone/target/daybook.jar
                 touch -t 200101010000 standalone/target/daybook.jar ;;
            esac
            """;

    @TempDir
    Path temporary;

    private Path house;
    private Path tools;
    private Path jdks;
    private final TreeMap<String, String> environment = new TreeMap<>();

    @BeforeEach
    void build_the_house() throws IOException {
        temporary = temporary.toRealPath();
        house = Files.createDirectories(temporary.resolve("a house"));
        Files.copy(Path.of("..", "daybook"), house.resolve("daybook"));
        assertThat(house.resolve("daybook").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(house.resolve("standalone/src/main"));
        Files.createFile(house.resolve("pom.xml"));
        tools = wrapTools();
        script(tools.resolve("mvn"), MAVEN);
        jdks = Files.createDirectories(temporary.resolve("the jdks"));
        environment.put("PATH", tools.toString());
        environment.put("DAYBOOK_JDK_FOLDERS", temporary.resolve("nothing") + ":" + jdks);
    }

    @Test
    void java_home_comes_first() throws Exception {
        jdk(jdks.resolve("other"), "25.0.1");
        environment.put("JAVA_HOME", jdk(temporary.resolve("mine"), "25").toString());
        assertThat(launch("serve").output()).contains(temporary.resolve("mine") + "/bin/java");
    }

    @Test
    void an_older_java_home_is_passed_over_for_the_one_on_the_path() throws Exception {
        environment.put("JAVA_HOME", jdk(temporary.resolve("old"), "17.0.15").toString());
        var onPath = jdk(temporary.resolve("new"), "25.0.1");
        Files.createSymbolicLink(tools.resolve("javac"), onPath.resolve("bin/javac"));
        assertThat(launch("serve").output()).contains(onPath + "/bin/java");
    }

    @Test
    void the_usual_folders_are_searched_last() throws Exception {
        jdk(jdks.resolve("a-17"), "17.0.15");
        jdk(jdks.resolve("b-250"), "250");
        var mac = jdk(jdks.resolve("temurin-25.jdk/Contents/Home"), "25.0.1");
        assertThat(launch("serve").output()).contains(mac + "/bin/java");
    }

    @Test
    void without_a_jdk_25_it_says_what_to_install() throws Exception {
        jdk(jdks.resolve("a-17"), "17.0.15");
        var run = launch("serve");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors())
                .contains("no JDK 25 found")
                .contains("openjdk-25-jdk")
                .hasLineCount(1);
    }

    @Test
    void a_missing_jar_is_built_and_an_up_to_date_one_is_not() throws Exception {
        jdk(jdks.resolve("j"), "25");
        assertThat(launch("serve", "--port", "0").errors()).contains("building");
        var second = launch("serve", "--port", "0");
        assertThat(second.errors()).isEmpty();
        assertThat(second.output()).endsWith("-jar " + jar() + " serve --port 0\n");
        assertThat(jar()).content().isEqualTo("built\n");
    }

    @Test
    void a_newer_source_is_built_into_a_new_file() throws Exception {
        jdk(jdks.resolve("j"), "25");
        launch("serve");
        var running = Files.newInputStream(jar());
        var source = Files.createFile(house.resolve("standalone/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch("serve").errors()).contains("building");
        try (running) {
            assertThat(new String(running.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("built\n");
        }
        assertThat(jar()).content().isEqualTo("built\n");
    }

    @Test
    void a_failed_build_shows_its_log_and_leaves_no_jar() throws Exception {
        jdk(jdks.resolve("j"), "25");
        environment.put("FAKE_FAULT", "yes");
        var run = launch("serve");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("a fault in line 7").contains("build failed");
        assertThat(jar()).doesNotExist();
        assertThat(house.resolve("standalone/target/build.lock")).doesNotExist();
    }

    @Test
    void an_older_maven_is_refused_by_its_version() throws Exception {
        jdk(jdks.resolve("j"), "25");
        environment.put("FAKE_MAVEN", "3.8.6");
        var run = launch("test");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("3.8.7 or newer").contains("3.8.6");
    }

    @Test
    void a_missing_maven_is_named() throws Exception {
        jdk(jdks.resolve("j"), "25");
        Files.delete(tools.resolve("mvn"));
        assertThat(launch("serve").errors()).contains("Maven 3.8.7 or newer is needed to build: install it");
    }

    @Test
    void test_is_mvn_verify_on_that_jdk() throws Exception {
        var home = jdk(jdks.resolve("j"), "25");
        assertThat(launch("test", "-Pci").output()).isEqualTo("mvn -B verify -Pci on " + home + " in " + house + "\n");
    }

    @Test
    void what_was_tested_is_run_without_another_build() throws Exception {
        jdk(jdks.resolve("j"), "25");
        launch("test");
        assertThat(launch("serve").errors()).isEmpty();
        assertThat(jar()).content().isEqualTo("tested\n");
    }

    @Test
    void bench_is_a_jar_of_its_own_that_knows_where_the_others_lie() throws Exception {
        jdk(jdks.resolve("j"), "25");
        Files.createDirectories(house.resolve("benchmarks/src/main"));
        var benchmarks = house.resolve("benchmarks/target/benchmarks.jar");
        assertThat(launch("bench", "--quick").errors()).contains("building");
        var second = launch("bench", "--quick");
        assertThat(second.errors()).isEmpty();
        assertThat(second.output()).endsWith(" -Ddaybook.house=" + house + " -jar " + benchmarks + " --quick\n");
        assertThat(benchmarks).content().isEqualTo("measured\n");
        var source = Files.createFile(house.resolve("benchmarks/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch("bench").errors()).contains("building");
        assertThat(benchmarks).content().isEqualTo("measured\n");
        assertThat(jar()).doesNotExist();
    }

    @Test
    void the_jvm_gets_the_options_of_the_caller_instead_of_the_usual_ones() throws Exception {
        jdk(jdks.resolve("j"), "25");
        assertThat(launch("serve").output()).contains(" -XX:+UseSerialGC -Xms128m -Xmx2g -jar ");
        environment.put("DAYBOOK_JAVA_OPTS", "-XX:+UseG1GC -Xmx2g");
        assertThat(launch("serve").output())
                .contains(" -XX:+UseG1GC -Xmx2g -jar ")
                .doesNotContain("Serial");
    }

    @Test
    void it_runs_through_a_symbolic_link_in_the_folder_of_the_caller() throws Exception {
        jdk(jdks.resolve("j"), "25");
        var link = Files.createSymbolicLink(temporary.resolve("db"), Path.of("a house", "daybook"));
        var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        var run = run(elsewhere, List.of(link.toString(), "serve"));
        assertThat(run.output()).startsWith("in " + elsewhere + ": ").endsWith("-jar " + jar() + " serve\n");
    }

    @Test
    void an_abandoned_build_lock_does_not_stop_the_next_build() throws Exception {
        jdk(jdks.resolve("j"), "25");
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var lock = Files.createDirectories(house.resolve("standalone/target/build.lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertThat(launch("serve").exitCode()).isZero();
        assertThat(lock).doesNotExist();
    }

    private Path jar() {
        return house.resolve("standalone/target/daybook.jar");
    }

    private Path wrapTools() throws IOException {
        var folder = Files.createDirectory(temporary.resolve("tools"));
        for (var tool : List.of(
                "dirname",
                "basename",
                "readlink",
                "grep",
                "find",
                "head",
                "sed",
                "awk",
                "cat",
                "mkdir",
                "rm",
                "touch",
                "tail",
                "sleep")) {
            var real = Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            script(folder.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(real));
        }
        return folder;
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        script(home.resolve("bin/java"), "#!/bin/sh\necho \"in $(pwd -P): $0 $*\"\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run launch(String... arguments) throws Exception {
        return run(
                house,
                Stream.concat(Stream.of("./daybook"), Stream.of(arguments)).toList());
    }

    private Run run(Path folder, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of("/bin/sh"), command.stream()).toList())
                .directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var errors = temporary.resolve("errors").toFile();
        var process = builder.redirectError(errors).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output, Files.readString(errors.toPath()));
    }

    private record Run(int exitCode, String output, String errors) {}
}
