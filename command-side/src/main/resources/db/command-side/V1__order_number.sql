create table order_number (
    tenant text   primary key,
    last   bigint not null -- the highest number that was handed out to a process
);
