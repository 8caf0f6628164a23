package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

class ComposeEnvironmentTest {
    @TempDir
    Path secrets;

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Test
    void a_query_node_takes_both_passwords_from_its_secrets() throws IOException {
        JsonNode node = ComposeFile.ofProject().service("query-side-1");
        for (JsonNode secret : node.path("secrets")) {
            Files.writeString(secrets.resolve(secret.asString()), "of-" + secret.asString() + "\n");
        }
        String imports = ComposeFile.interpolate(
                node.path("environment").path("SPRING_CONFIG_IMPORT").asString());
        String url = ComposeFile.interpolate(
                node.path("environment").path("DAYBOOK_MONGO_URI").asString());

        try (var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.import=" + imports.replace("/run/secrets", secrets.toString()),
                        "DAYBOOK_MONGO_URI=" + url)
                .run()) {
            Environment environment = context.getEnvironment();

            assertThat(environment.resolveRequiredPlaceholders("${DAYBOOK_POSTGRES_PASSWORD}"))
                    .isEqualTo("of-DAYBOOK_POSTGRES_PASSWORD");
            assertThat(environment.resolveRequiredPlaceholders("${DAYBOOK_MONGO_URI}"))
                    .isEqualTo("mongodb://daybook:of-DAYBOOK_MONGO_PASSWORD@mongodb:27017/daybook?authSource=admin");
        }
    }
}
