-- What is owed is worked out anew each time it is asked for; kept is only what somebody decided. All three tables are
-- append-only: the newest revision holds, the older ones are its history and say what held when a value came in.

-- When a KPI's values are due: releases are a publisher's dates, a line for each period: its code and the date.
create table due_rule (
    id       bigint generated always as identity primary key,
    kpi      text        not null,
    revision bigint      not null,
    kind     text        not null,
    lag_days int         not null,
    releases text        not null,
    who      text        not null,
    at       timestamptz not null,
    unique (kpi, revision)
);

-- A later date for one return.
create table return_extension (
    id           bigint generated always as identity primary key,
    kpi          text        not null,
    period       text        not null,
    organisation text        not null,
    revision     bigint      not null,
    due          date        not null,
    reason       text        not null,
    who          text        not null,
    at           timestamptz not null,
    unique (kpi, period, organisation, revision)
);

-- Word that no value will come; without a reason it was withdrawn.
create table nil_return (
    id           bigint generated always as identity primary key,
    kpi          text        not null,
    period       text        not null,
    organisation text        not null,
    revision     bigint      not null,
    reason       text,
    who          text        not null,
    at           timestamptz not null,
    unique (kpi, period, organisation, revision)
);
