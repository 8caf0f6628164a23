package dev.daybook.cli.http;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for what a server has to make before it can answer, however long that takes. */
public final class Preparation {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final PrintWriter err;
    private String said = "";

    /**
     * Does not wait in silence.
     *
     * @param err where it says what for
     */
    public Preparation(PrintWriter err) {
        this.err = err;
    }

    /** Sends a request again until it is answered by something else than that the answer is being made. */
    public HttpAnswer await(Supplier<HttpAnswer> request) {
        HttpAnswer answer = request.get();
        while (answer.beingPrepared()) {
            sayOnce(answer.body().path("detail").asString(""));
            pause(answer.retryAfter());
            answer = request.get();
        }
        return answer;
    }

    private void sayOnce(String text) {
        if (!text.equals(said)) {
            said = text;
            err.println("daybook: " + text);
            err.flush();
        }
    }

    private static void pause(Duration asked) {
        try {
            Thread.sleep(asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ServerFailureException("the server was not waited for any longer");
        }
    }
}
