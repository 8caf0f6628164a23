package dev.daybook.standalone.demo;

import dev.daybook.cli.http.CommandAnswer;
import dev.daybook.cli.http.CommandAnswer.Accepted;
import dev.daybook.cli.http.CommandAnswer.Refused;
import dev.daybook.cli.http.CommandClient;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends made-up stories through the command API, as any client would. */
public final class DemoSeeder {
    private static final int AT_A_TIME = 8;
    /** Nobody goes on with an order that has lain too long, as after seeding was broken off. */
    private static final String TOO_LATE = "order.already-expired";

    private DemoSeeder() {}

    /**
     * Sends every step of every story; steps that were sent before change nothing.
     *
     * @param what the stories are about
     * @throws IOException when a step was refused or the server went away
     */
    public static void seed(URI url, String what, List<DemoStory> stories, PrintWriter err)
            throws IOException, InterruptedException {
        try (var connection = new ServerConnection(url, Retry.USUAL);
                var progress = Progress.of("Seeding", what, stories.size(), err);
                var senders = Executors.newFixedThreadPool(
                        AT_A_TIME, Thread.ofVirtual().factory())) {
            var client = new CommandClient(connection, "demo");
            var sent = stories.stream()
                    .map(story -> senders.submit(() -> send(story, client)))
                    .toList();
            for (int done = 0; done < sent.size(); done++) {
                await(sent.get(done));
                progress.reached(done + 1);
            }
        }
    }

    private static void await(Future<?> sending) throws IOException, InterruptedException {
        try {
            sending.get();
        } catch (ExecutionException fault) {
            throw new IOException(
                    "the demo orders could not be placed: "
                            + sending.exceptionNow().getMessage(),
                    fault);
        }
    }

    private static CommandAnswer answer(DemoStory.Step step, CommandClient client) {
        return step.body() instanceof DemoPicture picture
                ? client.sendFile(step.path(), step.key(), "image/png", picture.png())
                : client.send(step.path(), step.key(), step.body());
    }

    private static void send(DemoStory story, CommandClient client) {
        for (var step : story.steps()) {
            switch (answer(step, client)) {
                case Accepted _ -> {}
                case Refused refused
                when refused.code().equals(TOO_LATE) -> {
                    return;
                }
                case Refused refused -> throw new ServerFailureException(step.path() + " answers " + refused.summary());
            }
        }
    }
}
