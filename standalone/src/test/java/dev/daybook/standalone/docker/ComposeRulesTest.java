package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

class ComposeRulesTest {
    private static final String GOOD = """
            services:
              web:
                image: nginx:1.30.4
                restart: unless-stopped
                ports: ["127.0.0.1:${PORT:-8080}:8080"]
                expose: ["8081"]
                healthcheck: {test: [CMD, check], interval: 5s, timeout: 1m30s, retries: 3}
                environment: {STORE_PASSWORD: "${STORE_PASSWORD:?set it}", URL: "http://web:8080/a@b"}
                depends_on:
                  store: {condition: service_healthy}
                networks: [inner]
                deploy: {resources: {limits: {memory: 128m}}}
              store:
                image: postgres:18.6-trixie
                restart: always
                healthcheck: {test: "check me", retries: 1}
                environment: ["STORE_PASSWORD=${STORE_PASSWORD}", "STORE_PASSWORD_FILE=/run/secrets/key"]
                volumes: ["data:/var/lib", "./conf:/etc/conf:ro"]
                secrets: [{source: key, target: KEY}]
                networks: {inner: {ipv4_address: 10.0.0.2}}
                deploy: {resources: {limits: {memory: 128m}}}
            networks: {inner: {}}
            volumes: {data: }
            secrets: {key: {environment: KEY}}
            """;

    @Test
    void a_sound_file_has_no_fault() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "networks: {inner: {}}         | netwerks: {inner: {}}     | unknown top-level key netwerks",
                "networks: {inner: {}}         | version: '3'              | unknown top-level key version",
                "restart: always               | restarts: always          | service store: unknown key restarts",
                "restart: always               | restart: 'no'             | service store: no restart policy",
                "image: nginx:1.30.4           | init: true                | service web: neither image nor build",
                "image: nginx:1.30.4           | image: nginx              | service web: image nginx is not pinned to a full version",
                "image: nginx:1.30.4           | image: nginx:latest       | service web: image nginx:latest is not pinned to a full version",
                "image: nginx:1.30.4           | image: nginx:1            | service web: image nginx:1 is not pinned to a full version",
                "image: nginx:1.30.4           | build: {context: ., dockerfile: none} | service web: no Dockerfile at /folder/none",
                "healthcheck: {test: 'check me', retries: 1} | init: true  | service store: no healthcheck",
                "healthcheck: {test: 'check me', retries: 1} | init: true  | service web: waits for the health of store, which has no healthcheck",
                "test: [CMD, check]            | test: [NONE]              | service web: healthcheck runs nothing",
                "test: [CMD, check]            | test: [check, it]         | service web: healthcheck runs nothing",
                "test: [CMD, check]            | tests: [CMD, check]       | service web: unknown healthcheck key tests",
                "interval: 5s                  | interval: 5 seconds       | service web: healthcheck interval is no duration",
                "retries: 3                    | retries: many             | service web: healthcheck retries is no number",
                "'127.0.0.1:${PORT:-8080}:8080' | '8080:8080'              | service web: port 8080:8080 is not of the form 127.0.0.1:HOST:CONTAINER",
                "'127.0.0.1:${PORT:-8080}:8080' | '0.0.0.0:8080:8080'      | service web: port 0.0.0.0:8080:8080 is not of the form 127.0.0.1:HOST:CONTAINER",
                "${PORT:-8080}                 | 70000                     | service web: port 127.0.0.1:70000:8080 is not of the form 127.0.0.1:HOST:CONTAINER",
                "expose: ['8081']              | expose: [web]             | service web: expose web is no port",
                "store: {condition: service_healthy} | stare: {condition: service_healthy} | service web: depends on unknown service stare",
                "condition: service_healthy    | condition: service_well   | service web: unknown condition service_well",
                "networks: [inner]             | networks: [outer]         | service web: undeclared network outer",
                "data:/var/lib                 | date:/var/lib             | service store: undeclared volume date",
                "data:/var/lib                 | date:/var/lib             | nobody uses volume data",
                "source: key                   | source: kay               | service store: undeclared secret kay",
                "limits: {memory: 128m}        | limits: {cpus: '1'}       | service web: no memory limit",
                "key: {environment: KEY}       | key: {}                   | secret key comes from nowhere",
                "${STORE_PASSWORD:?set it}     | pa55                      | password in clear at services.web.environment.STORE_PASSWORD",
                "${STORE_PASSWORD:?set it}     | ${STORE_PASSWORD:-pa55}   | password in clear at services.web.environment.STORE_PASSWORD",
                "STORE_PASSWORD=${STORE_PASSWORD} | STORE_PASSWORD=pa55    | password in clear at services.store.environment[0]",
                "http://web:8080/a@b           | mongodb://me:pa55@store   | password in clear at services.web.environment.URL",
                "[CMD, check]                  | [CMD, --password=pa55]    | password in clear at services.web.healthcheck.test[1]",
            })
    void a_file_with_one_thing_wrong_is_told_what(String sound, String broken, String fault) {
        String doubleQuoted = GOOD.contains(sound) ? sound : sound.replace('\'', '"');
        assertThat(GOOD).contains(doubleQuoted);

        assertThat(faults(GOOD.replace(doubleQuoted, broken))).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongodb://me:$${PW}@store", "mongodb://me:${PW}@store", "mongodb://store/db"})
    void a_url_may_name_the_place_its_password_comes_from(String url) {
        assertThat(faults(GOOD.replace("http://web:8080/a@b", url))).isEmpty();
    }

    @Test
    void a_file_without_services_is_told_so() {
        assertThat(faults("name: empty")).containsExactly("no services");
    }

    @Test
    void a_repeated_key_is_refused() {
        assertThatThrownBy(() -> faults(GOOD + "volumes: {}\n")).isInstanceOf(DuplicateKeyException.class);
    }

    private static List<String> faults(String yaml) {
        return ComposeRules.faults(ComposeFile.parse(yaml, Path.of("/folder")));
    }
}
