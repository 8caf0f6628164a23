-- A store as schema version 1 left it, with two events and an answer. Never edited: what is upgraded must be what was.
create table schema_history_event_store (
    installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
    installed_on timestamp not null default now(), execution_time integer not null, success boolean not null
);
insert into schema_history_event_store values
    (1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', null, 'postgres', now(), 0, true),
    (2, '1', 'event', 'SQL', 'V1__event.sql', -488812500, 'postgres', now(), 1, true);

-- Every fact, once. Columns of fixed width first, so that no row is padded.
create table event (
    position    bigint      primary key, -- gapless, from 1, in the order of the commits
    recorded_at timestamptz not null,
    version     integer     not null,    -- place in its stream, from 0
    revision    smallint    not null,
    encoding    smallint    not null,    -- of payload and metadata: 1 is JSON in clear
    id          uuid        not null,
    subject     text collate "C" not null, -- <tenant>/<stream>/<id>
    type        text collate "C" not null, -- stored name
    payload     bytea       not null,
    metadata    bytea       not null,
    subject_key text,                    -- key that the personal fields are encrypted with
    hash        bytea,                   -- reserved for the hash chain
    constraint event_subject_version unique (subject, version)
);

-- What an aggregate's events come to, so that few need to be read. Disposable: delete any row at any time.
create table snapshot (
    subject  text collate "C" primary key,
    version  integer  not null,
    revision smallint not null,
    type     text     not null,
    payload  bytea    not null
);

-- Which requests were answered, and how; a row is written in the transaction of its append.
create table idempotency (
    tenant       text        not null,
    client       text        not null,
    key          text        not null,
    request_hash text        not null,
    position     bigint      not null, -- from which on the store holds what the request did
    outcome      text        not null,
    recorded_at  timestamptz not null default now(),
    constraint idempotency_key primary key (tenant, client, key)
);
create index idempotency_recorded_at on idempotency (recorded_at);

insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata) values
    (1, '2026-11-21T10:00:00Z', 0, 1, 1, '0198a000-0000-7000-8000-000000000001', 'default/order/o1', 'order.confirmed',
     convert_to('{"orderId":"o1"}', 'UTF8'),
     convert_to('{"tenant":"default","appendId":"a1","correlationId":"c1","causationId":"m1","actor":"user-7","occurredAt":"2026-01-01T00:00:00Z"}', 'UTF8')),
    (2, '2026-11-21T10:00:01Z', 1, 1, 1, '0198a000-0000-7000-8000-000000000002', 'default/order/o1', 'order.confirmed',
     convert_to('{"orderId":"o1"}', 'UTF8'),
     convert_to('{"tenant":"default","appendId":"a2","correlationId":"c1","causationId":"m1","actor":"user-7","occurredAt":"2026-01-01T00:00:00Z"}', 'UTF8'));
insert into idempotency (tenant, client, key, request_hash, position, outcome) values
    ('default', 'client', 'k1', 'hash', 2, '{}');
