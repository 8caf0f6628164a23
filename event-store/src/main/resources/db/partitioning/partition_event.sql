-- Run by hand, while no process appends: cuts the event table by position. What is stored becomes the first partition, the
-- next ten million events the second; later ones are made in the same way before they are needed. See ADR 14 on when it pays.
-- The unique key over streams becomes one per partition: a conflict is decided by append_events under the lock, over all.
do $$
declare
    cut bigint := coalesce((select max(position) from event), 0) + 1;
begin
    perform pg_advisory_xact_lock(1701602926);
    alter table event rename to event_p1;
    alter table event_p1 rename constraint event_pkey to event_p1_pkey;
    alter table event_p1 rename constraint event_subject_version to event_p1_subject_version;
    create table event (like event_p1 including defaults) partition by range (position);
    alter table event add constraint event_pkey primary key (position);
    create index event_subject_version on event (subject, version);
    execute format('alter table event attach partition event_p1 for values from (1) to (%s)', cut);
    execute format('create table event_p2 partition of event for values from (%s) to (%s)', cut, cut + 10000000);
    alter table event_p2 add constraint event_p2_subject_version unique (subject, version);
end $$;
