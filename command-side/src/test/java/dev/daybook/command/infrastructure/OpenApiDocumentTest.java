package dev.daybook.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    @Test
    void the_side_describes_its_operations() {
        Answer document = CommandSide.running().get("/v1/openapi/command-side");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).isEqualTo("application/json");
        assertThat(document.json().path("openapi").asString()).startsWith("3.1.");
        assertThat(document.json().at("/paths/~1v1~1orders/post").isObject()).isTrue();
    }
}
