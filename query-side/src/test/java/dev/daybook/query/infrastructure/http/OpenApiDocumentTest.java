package dev.daybook.query.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    @Test
    void the_side_describes_its_operations() {
        QuerySide.Answer document = Shared.querySide().get("/v1/openapi/query-side");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).isEqualTo("application/json");
        assertThat(document.at("/openapi")).startsWith("3.1.");
    }
}
