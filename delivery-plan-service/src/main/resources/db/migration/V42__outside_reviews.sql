-- What people from outside found and recommend; `log` as of actions.

create table outside_review (
    code         text    primary key,
    kind         text    not null,
    title        text    not null,
    reviewer     text    not null,
    reported     text    not null,
    link         text,
    source       text,
    illustrative boolean not null,
    revision     bigint  not null,
    lock         bigint  not null
);

create table recommendation (
    code         text    primary key,
    review       text    not null references outside_review deferrable initially deferred,
    number       text    not null,
    text         text    not null,
    answer       text    not null,
    reason       text,
    owner        text,
    owner_name   text,
    due          date,
    source       text,
    standing     text    not null,
    log          text    not null,
    illustrative boolean not null,
    revision     bigint  not null,
    lock         bigint  not null,
    unique (review, number) deferrable initially deferred
);
