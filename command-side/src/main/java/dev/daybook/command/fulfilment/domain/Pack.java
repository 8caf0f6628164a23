package dev.daybook.command.fulfilment.domain;

import java.util.List;

/**
 * Put pieces into a parcel of their own.
 *
 * @param shipmentId the parcel's; one that was undone keeps its id for ever
 * @param lines parts of one line may be given apart
 */
public record Pack(String fulfilmentId, String shipmentId, List<Pieces> lines) implements FulfilmentCommand {}
