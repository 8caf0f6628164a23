package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.Reason;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an order owes for an inspection: the accepted and the written off pieces.
 *
 * @param creditId names it among the returns of the order: {@code <returnId>/<inspectionId>}
 * @param places of the lines within the inspection
 * @param reason the one that the customer gave for all of them, or {@code return} for several
 */
public record Credit(String orderId, String creditId, List<Pieces> lines, List<Integer> places, Reason reason) {

    private static final Pattern POINTER = Pattern.compile("/lines/([0-9]{1,9})(/.*)");

    /** Nothing where all pieces were rejected. */
    public static Optional<Credit> of(Return state, ReturnInspected inspected) {
        List<Pieces> lines = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < inspected.lines().size(); index++) {
            InspectedPieces pieces = inspected.lines().get(index);
            if (pieces.verdict() != InspectionVerdict.REJECTED) {
                lines.add(new Pieces(pieces.lineId(), pieces.quantity()));
                places.add(index);
            }
        }
        return state instanceof Return.Existing existing && !lines.isEmpty()
                ? Optional.of(new Credit(
                        existing.facts().requested().orderId(),
                        inspected.returnId() + "/" + inspected.inspectionId(),
                        List.copyOf(lines),
                        List.copyOf(places),
                        reason(existing.facts(), lines)))
                : Optional.empty();
    }

    private static Reason reason(ReturnFacts facts, List<Pieces> lines) {
        Set<String> credited = lines.stream().map(Pieces::lineId).collect(Collectors.toSet());
        List<ReturnReason> reasons = facts.requested().lines().stream()
                .filter(line -> credited.contains(line.lineId()))
                .map(ReturnLine::reason)
                .distinct()
                .toList();
        return new Reason(
                reasons.size() == 1
                        ? reasons.getFirst().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        : "return",
                "");
    }

    /** The refusal of an order that has not so many pieces left, its faults at their places in the inspection. */
    public ReturnRejection refused(List<Fault> faults) {
        return new ReturnRejection.NotCreditable(
                orderId,
                faults.stream()
                        .map(fault -> new Fault(placed(fault.pointer()), fault.code(), fault.message()))
                        .toList());
    }

    private String placed(String pointer) {
        Matcher line = POINTER.matcher(pointer);
        return line.matches() && Integer.parseInt(line.group(1)) < places.size()
                ? "/lines/" + places.get(Integer.parseInt(line.group(1))) + line.group(2)
                : pointer;
    }
}
