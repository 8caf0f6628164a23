package dev.daybook.command.batch;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What the refusals of batches mean and what to do about them. */
final class BatchProblems {

    private BatchProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                new ProblemPage("batch.not-found", 404, "There is no batch with this id."),
                new ProblemPage(
                        "batch.malformed-items",
                        422,
                        "Lines of the upload are wrong; errors[] names the first 100 faults by line, from 1. Nothing was kept. Mend them and send all of it again."),
                new ProblemPage("batch.empty", 422, "The upload has no line. A batch has at least one item."),
                new ProblemPage(
                        "batch.already-submitted", 409, "The id belongs to a batch with other items. Use a new one."),
                new ProblemPage(
                        "batch.unexpected-verdicts",
                        409,
                        "The verdicts are not those of the next items of the batch. Read how far it has come."),
                new ProblemPage(
                        "batch.already-ended",
                        409,
                        "The batch is completed or cancelled, so it cannot be paused, resumed or called off."),
                new ProblemPage(
                        "batch.not-ended", 409, "The batch may still do more. Wait for its end or cancel it first."),
                new ProblemPage(
                        "batch.not-undoable",
                        409,
                        "Only holds that were placed or released can be taken back as a whole, and neither a dry run nor a batch that takes back another one."),
                new ProblemPage("batch.nothing-to-undo", 409, "None of its items has changed anything."),
                new ProblemPage(
                        "batch.changed", 409, "Verdicts of a chunk that was under way came in meanwhile. Ask again."),
                new ProblemPage(
                        "batch.items-gone",
                        409,
                        "Items are kept for some days after the end of their batch. It can be taken back only as long."));
    }
}
