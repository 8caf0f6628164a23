-- Which store this is. After a restore from a backup the epoch goes up: what was read of the lost part is void.
create table store (
    id         uuid        not null default gen_random_uuid(),
    epoch      integer     not null default 1,
    created_at timestamptz not null default now(),
    one_row    boolean     primary key default true check (one_row)
);
insert into store default values;
