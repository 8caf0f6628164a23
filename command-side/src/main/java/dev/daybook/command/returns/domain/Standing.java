package dev.daybook.command.returns.domain;

/** What a return must be for pieces of it to be handled. */
final class Standing {

    private Standing() {}

    /**
     * Refuses what is told of a return that was not approved, or is over.
     *
     * @throws ReturnRejection saying which
     */
    static void requireUnderWay(Return.Existing state) {
        String returnId = state.facts().returnId();
        switch (state) {
            case Return.Awaited _, Return.Arrived _ -> {}
            case Return.Requested _ -> throw new ReturnRejection.NotApproved(returnId);
            case Return.Declined _ -> throw new ReturnRejection.AlreadyDeclined(returnId);
            case Return.Closed _ -> throw new ReturnRejection.AlreadyClosed(returnId);
            case Return.Cancelled _ -> throw new ReturnRejection.AlreadyCancelled(returnId);
        }
    }
}
