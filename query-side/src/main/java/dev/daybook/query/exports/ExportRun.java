package dev.daybook.query.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Takes one export on, step by step; whoever has its lock does. */
final class ExportRun {

    private final ExportFolder folder;
    private final LineGatherer gatherer;
    private final Clock clock;
    private final BooleanSupplier nodeStops;

    ExportRun(ExportFolder folder, LineGatherer gatherer, Clock clock, BooleanSupplier nodeStops) {
        this.folder = folder;
        this.gatherer = gatherer;
        this.clock = clock;
        this.nodeStops = nodeStops;
    }

    /** Goes on to the end, until somebody cancels it, or until the node stops; then another one may go on. */
    void run(Export begun) throws IOException {
        folder.requireKnown(begun.place());
        folder.keepKnown(begun.place());
        Export export = saved(begun.running(clock.instant()));
        Throttle throttle = new Throttle(export.selection().eventsPerSecond());
        while (!isDone(export) && !isEnded()) {
            export = export.hasPart() ? saved(released(export)) : saved(gathered(export, throttle));
        }
        if (isDone(export)) {
            folder.clear();
            end(export, Export.Phase.DONE);
        } else if (isCancelled()) {
            end(export, Export.Phase.CANCELLED);
        }
    }

    private static boolean isDone(Export export) {
        return export.reachedEnd() && !export.hasPart();
    }

    private Export gathered(Export export, Throttle throttle) throws IOException {
        return export.at(gatherer.step(export, folder.lines(), throttle, this::isEnded));
    }

    private Export released(Export export) throws IOException {
        Path part = folder.emptyPart();
        Export.Place place = export.place();
        export.selection().format().files().write(folder.lines(), place.partFrom() + 1, place.position(), part);
        List<Export.Written> files = folder.publish(part);
        return export.released(files);
    }

    private void end(Export export, Export.Phase how) throws IOException {
        var _ = saved(export.ended(how, Optional.empty(), clock.instant()));
    }

    private Export saved(Export export) throws IOException {
        folder.write(export);
        return export;
    }

    private boolean isEnded() {
        return nodeStops.getAsBoolean() || isCancelled();
    }

    private boolean isCancelled() {
        return Files.exists(folder.cancelMark());
    }
}
