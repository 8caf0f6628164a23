package dev.daybook.benchmarks.lag;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.child.ChildJvm;
import dev.daybook.benchmarks.child.ChildRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;

/** A follower in a process of its own; hands on what it prints. */
final class OtherProcess implements AutoCloseable {

    private static final int STOP_PATIENCE_SECONDS = 20;

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it follows. */
    static OtherProcess start(Database database, Path folder, ObjLongConsumer<String> arrivals) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(ChildJvm.command(ChildJvm.thisProgram(ChildRole.FOLLOWER.argument())));
        builder.environment().put("DAYBOOK_POSTGRES_URL", database.url());
        builder.environment().put("DAYBOOK_POSTGRES_USER", database.user());
        builder.environment().put("DAYBOOK_POSTGRES_PASSWORD", database.password());
        Process process = builder.redirectError(
                        Redirect.to(folder.resolve("follower.log").toFile()))
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII);
        String first = lines.readLine();
        if (!FollowerMain.READY.equals(first)) {
            process.destroyForcibly();
            throw new IOException("the follower said " + first + " instead of being ready");
        }
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(line -> arrived(line, arrivals)));
        return new OtherProcess(process);
    }

    private static void arrived(String line, ObjLongConsumer<String> arrivals) {
        List<String> parts = List.of(line.split(" ", -1));
        arrivals.accept(parts.getFirst(), Long.parseLong(parts.getLast()));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        var _ = process.onExit()
                .completeOnTimeout(process, STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        var _ = process.destroyForcibly();
    }
}
