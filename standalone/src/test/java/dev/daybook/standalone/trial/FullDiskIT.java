package dev.daybook.standalone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL on a file system of its own that runs full under load. */
class FullDiskIT {

    @TempDir
    static Path folder;

    private static Path disk;

    @BeforeAll
    static void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString());
        if (!mounted) {
            System.out.println("SKIPPED: a full disk needs a file system of its own, which only root may mount");
        }
        Assumptions.assumeTrue(mounted);
    }

    @AfterAll
    static void unmount() throws Exception {
        var _ = run("umount", "-l", disk.toString());
    }

    @Test
    void a_full_disk_is_a_503_and_when_there_is_room_again_everything_goes_on() throws Exception {
        try (TrialPostgres postgres = new TrialPostgres(disk.resolve("pg"));
                TrialService service = new TrialService(postgres.address(), folder);
                TrialClient client = new TrialClient(service.url())) {
            client.start();
            TimeUnit.SECONDS.sleep(2);
            Path ballast = fill();
            int acknowledged = waitUntilNobodyIsServed(client);
            assertThat(client.send(TrialClient.order()).orElseThrow().statusCode())
                    .isEqualTo(503);
            assertThat(client.answers()).hasSize(acknowledged);

            Files.delete(ballast);
            postgres.startIfDown();
            TimeUnit.SECONDS.sleep(5);
            client.stop();

            assertThat(client.answers()).hasSizeGreaterThan(acknowledged);
            try (Account account = new Account(client, postgres.address())) {
                account.settle("full disk");
            }
        }
    }

    private static Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    /** What is left of the write-ahead log's present segment serves a few commands more. */
    private static int waitUntilNobodyIsServed(TrialClient client) throws InterruptedException {
        for (int second = 0; second < 120; second++) {
            int before = client.answers().size();
            TimeUnit.SECONDS.sleep(2);
            if (client.answers().size() == before) {
                return before;
            }
        }
        throw new AssertionError("the disk did not run full");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
