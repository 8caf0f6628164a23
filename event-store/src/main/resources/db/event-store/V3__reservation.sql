-- Where events lie elsewhere, a key is reserved here before the append and confirmed in idempotency after it. A row that
-- stays is an append of which nobody knows; its events carry its id.
create table reservation (
    tenant       text        not null,
    client       text        not null,
    key          text        not null,
    append_id    text        not null,
    request_hash text        not null,
    subject      text collate "C" not null,
    version      bigint      not null, -- of the stream after the append
    outcome      text        not null,
    reserved_at  timestamptz not null default now(),
    constraint reservation_key primary key (tenant, client, key, append_id)
);
create index reservation_reserved_at on reservation (reserved_at);
