package dev.daybook.simulation.judgement;

import java.util.List;

/**
 * How the decisions of one policy compare.
 *
 * @param decisions that were made again; the same ones and the different ones
 * @param money what the shop is owed more, by currency; empty where decisions say nothing of money or make no difference
 * @param notCompared decisions that were not made again, by why
 * @param figures what follows from it, as far as it is known
 * @param examples the first decisions that differ
 */
public record PolicyReport(
        String policy,
        long decisions,
        long same,
        long different,
        List<Amount> money,
        List<Figure> notCompared,
        List<Figure> figures,
        List<Decision> examples) {}
