package dev.daybook.command.fulfilment.domain;

/** Everything that can be asked of one fulfilment. */
public sealed interface FulfilmentCommand
        permits CreateFulfilment,
                AddLines,
                RemoveLines,
                Allocate,
                StartPicking,
                Pack,
                Unpack,
                RecordDispatch,
                Hold,
                Release {

    /** The fulfilment's id, unique within its tenant. */
    String fulfilmentId();
}
