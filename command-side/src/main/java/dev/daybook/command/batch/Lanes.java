package dev.daybook.command.batch;

import dev.daybook.command.batch.ItemJudge.Understood;
import dev.daybook.events.batch.ItemVerdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does several items at a time; those that are about the same one after the other, in their order. */
final class Lanes {

    private static final int LANES = 8;
    private static final int PATIENCE_MINUTES = 5;

    private Lanes() {}

    /** The verdicts in the order of the items; the first failure of a lane ends that lane and is thrown after the others. */
    static List<ItemVerdict> verdicts(List<Understood> items, Function<Understood, ItemVerdict> judge) {
        Map<Integer, List<Understood>> lanes = items.stream().collect(Collectors.groupingBy(Lanes::lane));
        List<Callable<List<ItemVerdict>>> work = lanes.values().stream()
                .<Callable<List<ItemVerdict>>>map(
                        lane -> () -> lane.stream().map(judge).toList())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work, PATIENCE_MINUTES, TimeUnit.MINUTES).stream()
                    .map(Lanes::result)
                    .flatMap(Collection::stream)
                    .sorted(Comparator.comparingInt(ItemVerdict::index))
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int lane(Understood item) {
        return switch (item) {
            case Understood.Known known -> Math.floorMod(known.item().id().hashCode(), LANES);
            case Understood.Unreadable _ -> 0;
        };
    }

    private static List<ItemVerdict> result(Future<List<ItemVerdict>> lane) {
        try {
            return lane.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (CancellationException late) {
            throw new IllegalStateException("a lane of a batch took too long", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
