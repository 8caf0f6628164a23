package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of a command and its answer are one transaction: what fails last takes the rest with it. */
class OneTransactionTest {

    private final CommandSide side = CommandSide.running();

    @BeforeEach
    void let_keeping_of_answers_fail_after_the_append() {
        sql("""
                create function fail_keeping() returns trigger language plpgsql as $$
                begin
                    if new.key like 'fails-%' then raise exception 'no space left'; end if;
                    return new;
                end $$""");
        sql("create trigger fail_keeping before insert on idempotency for each row execute function fail_keeping()");
    }

    @AfterEach
    void mend() {
        sql("drop trigger fail_keeping on idempotency");
        sql("drop function fail_keeping()");
    }

    @Test
    void a_failing_command_leaves_no_row_and_can_be_repeated() {
        String body = "{\"id\":\"" + UUID.randomUUID()
                + "\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"A\",\"description\":\"\",\"quantity\":1,\"unitPrice\":{\"amount\":\"1\",\"currency\":\"EUR\"}}]}";
        long events = side.rows("event");
        long answers = side.rows("idempotency");

        Answer failed = side.post("/v1/orders", body, "Idempotency-Key", "fails-1");

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.header("Retry-After")).isEqualTo("1");
        assertThat(failed.json().path("code").asString()).isEqualTo("store-unavailable");
        assertThat(side.rows("event")).isEqualTo(events);
        assertThat(side.rows("idempotency")).isEqualTo(answers);

        assertThat(side.post("/v1/orders", body, "Idempotency-Key", "works-1").status())
                .isEqualTo(201);
        assertThat(side.rows("event")).isEqualTo(events + 1);
        assertThat(side.rows("idempotency")).isEqualTo(answers + 1);
    }

    private void sql(String statement) {
        side.bean(JdbcClient.class).sql(statement).update();
    }
}
