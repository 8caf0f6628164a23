package dev.daybook.standalone.trial;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the command side and PostgreSQL under load; how often is said by two system properties. */
class KillTrialIT {

    private static final int SERVICE_KILLS = Integer.getInteger("daybook.trial.service-kills", 1);
    private static final int POSTGRES_KILLS = Integer.getInteger("daybook.trial.postgres-kills", 1);

    @TempDir
    static Path folder;

    @Test
    void what_was_acknowledged_is_there_exactly_once_and_what_was_not_is_there_whole_or_not_at_all() throws Exception {
        try (TrialPostgres postgres = new TrialPostgres(folder.resolve("pg"));
                TrialService service = new TrialService(postgres.address(), folder);
                TrialClient client = new TrialClient(service.url())) {
            client.start();
            for (int kill = 0; kill < Math.max(SERVICE_KILLS, POSTGRES_KILLS); kill++) {
                if (kill < SERVICE_KILLS) {
                    TimeUnit.SECONDS.sleep(2);
                    service.killAndStart();
                }
                if (kill < POSTGRES_KILLS) {
                    TimeUnit.SECONDS.sleep(2);
                    postgres.killAndStart();
                }
            }
            TimeUnit.SECONDS.sleep(2);
            client.stop();

            try (Account account = new Account(client, postgres.address())) {
                account.settle(
                        "kill trial (service %d times, PostgreSQL %d times)".formatted(SERVICE_KILLS, POSTGRES_KILLS));
            }
        }
    }
}
