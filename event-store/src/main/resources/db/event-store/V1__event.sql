-- Positions are gapless and in commit order: whoever appends holds the lock until its commit, and max(position) is
-- read after the lock was taken. A rolled-back append leaves no gap.
create function next_position() returns bigint language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(1701602926);
    return (select coalesce(max(position), 0) + 1 from event);
end $$;

create table event (
    position    bigint   primary key default next_position(),
    id          text     not null unique,
    subject     text     not null,
    version     bigint   not null,
    stream      text     not null,
    type        text     not null,
    revision    text     not null,
    recorded_at text     not null,
    payload     bytea    not null,
    metadata    bytea    not null,
    encoding    smallint not null default 1, -- of payload and metadata: 1 is JSON in clear
    subject_key text,                        -- key that the personal fields are encrypted with
    hash        bytea,                       -- reserved for the hash chain
    constraint event_subject_version unique (subject, version)
);

create table snapshot (
    id          text   not null unique,
    subject     text   not null,
    version     bigint not null,
    stream      text   not null,
    type        text   not null,
    revision    text,
    recorded_at text   not null,
    payload     bytea  not null,
    metadata    bytea  not null,
    primary key (subject, version)
);

create table idempotency (
    tenant       text        not null,
    client       text        not null,
    key          text        not null,
    request_hash text        not null,
    outcome      text        not null,
    recorded_at  timestamptz not null default now(),
    constraint idempotency_key primary key (tenant, client, key)
);
create index idempotency_recorded_at on idempotency (recorded_at);
