package dev.daybook.command.process;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What the refusals of processes mean and what to do about them. */
final class ProcessProblems {

    private ProcessProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                new ProblemPage(
                        "process.not-found",
                        404,
                        "Nothing of this id waits: it is done, its timer was set anew or taken away, or it never was. Read the list again."),
                new ProblemPage(
                        "process.running",
                        409,
                        "An attempt is under way, and nobody can tell what it comes to. Ask again after it has ended."),
                new ProblemPage(
                        "process.not-failed",
                        409,
                        "It waits for its first attempt or for its time. Only what has failed is retried or ended by hand."));
    }
}
