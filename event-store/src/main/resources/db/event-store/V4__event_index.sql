-- Where to look for events of a kind, by somebody, in a conversation: hashes of texts, so what is found is still compared.
-- Filled behind the appends by fill_event_index. Disposable: truncate both tables at any time, and they are filled again.
create table event_index (
    position       bigint      primary key,
    occurred_at    timestamptz not null,
    type           integer     not null,
    stream         integer     not null,
    actor          integer     not null,
    correlation_id integer     not null,
    causation_id   integer     not null,
    append_id      integer     not null
);
-- By block of 1,024 positions: equal keys are kept once, with a list of their rows.
create index event_index_type on event_index (type, ((position >> 10)::integer));
create index event_index_stream on event_index (stream, ((position >> 10)::integer));
create index event_index_actor on event_index (actor, ((position >> 10)::integer));
create index event_index_correlation_id on event_index (correlation_id, ((position >> 10)::integer));
create index event_index_causation_id on event_index (causation_id, ((position >> 10)::integer));
create index event_index_append_id on event_index (append_id, ((position >> 10)::integer));

-- When what lies in a block has happened.
create table event_block (
    block    integer     primary key, -- position / 1,024
    earliest timestamptz not null,
    latest   timestamptz not null
);
