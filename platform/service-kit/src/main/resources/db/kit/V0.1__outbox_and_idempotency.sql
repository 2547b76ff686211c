-- What every service carries: its outbox and its remembered answers.
-- The outbox's columns are those Debezium's EventRouter expects, so it could take over from our relay.

create table outbox (
    seq           bigint generated always as identity primary key,
    id            uuid        not null unique,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    revision      bigint      not null,
    payload       text        not null,
    traceparent   text,
    occurred_at   timestamptz not null
);

-- Raised by hand after a restore from a back-up: consumers order events by (epoch, revision).
create table publisher_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    bigint not null
);
insert into publisher_epoch (epoch) values (1);

create table idempotency_answer (
    client      text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      int         not null,
    headers     text        not null,
    body        bytea,
    answered_at timestamptz not null,
    primary key (client, key)
);
create index idempotency_answer_by_age on idempotency_answer (answered_at);
